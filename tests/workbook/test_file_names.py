"""Names for files and sheets that Windows and Excel accept, whatever somebody is called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.workbook.file_names import free_name, safe_name
from contractbeoordeling.workbook.forms.sheet_names import sheet_names

FORBIDDEN = '<>:"/\\|?*'


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Zorg: Thuis / Noord", "Zorg Thuis Noord"),
        ("Wat? *Alles* <hier>", "Wat Alles hier"),
        ("Stichting Zorg B.V.", "Stichting Zorg B.V"),
        ("CON", "_CON"),
        ("nul.xlsx", "_nul.xlsx"),
        ("com1", "_com1"),
        ("   ", "naamloos"),
        ("...", "naamloos"),
        ("regel\neen", "regel een"),
    ],
)
def test_what_windows_forbids_goes(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(max_size=300))
def test_any_name_becomes_one_that_windows_accepts(name: str) -> None:
    safe = safe_name(name)
    assert 0 < len(safe) <= 101
    assert not set(safe) & set(FORBIDDEN)
    assert all(ord(each) >= 32 for each in safe)
    assert safe == safe.strip()
    assert not safe.endswith(".")


def test_names_that_differ_in_capitals_alone_do_not_clash() -> None:
    taken: set[str] = set()
    names: list[str] = []
    for name in ("Zorg Noord", "ZORG NOORD", "zorg: noord", "z" * 200, "z" * 200):
        names.append(free_name(name, taken))
        taken.add(names[-1].casefold())
    assert names[:3] == ["Zorg Noord", "ZORG NOORD (2)", "zorg noord (3)"]
    assert names[4].endswith("(2)")
    assert max(map(len, names)) <= 100


@given(st.lists(st.text(max_size=60), max_size=30))
def test_any_names_become_sheet_names_that_excel_accepts(names: list[str]) -> None:
    made = sheet_names(names, ("Uitleg", "Aanbieders"))
    assert len({each.casefold() for each in made}) == len(names)
    for each in made:
        assert 0 < len(each) <= 31
        assert not set(each) & set("[]:*?/\\")
        assert not each.startswith("'")
        assert not each.endswith("'")
