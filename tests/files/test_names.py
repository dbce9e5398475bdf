"""Names for files and sheets that Windows and Excel accept, whatever somebody is called."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.files.names import folded, free_name, refuse_forbidden, safe_name
from contractbeoordeling.workbook.forms.sheet_names import sheet_names
from tests import conditions

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
        ("COM¹", "_COM¹"),
        ("aux .lijst", "_aux .lijst"),
        ("CONIN$", "_CONIN$"),
        ("~$Zorg", "$Zorg"),
        (".verborgen", "verborgen"),
        ("exe\u202efdp.xlsx", "exefdp.xlsx"),
        ("half\ud83d", "half"),
        ("Cafe\u0301", "Café"),
        ("a:b.xlsx", "a b.xlsx"),
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
    assert not safe.startswith((".", "~"))
    assert len(safe.encode()) <= 201
    refuse_forbidden(PureWindowsPath(safe), windows=True)
    assert safe_name(safe) == safe


def test_names_that_differ_in_capitals_alone_do_not_clash() -> None:
    taken, names = set[str](), list[str]()
    for name in ("Zorg Noord", "ZORG NOORD", "zorg: noord", "z" * 200, "z" * 200):
        names.append(free_name(name, taken))
        taken.add(folded(names[-1]))
    assert names[:3] == ["Zorg Noord", "ZORG NOORD (2)", "zorg noord (3)"]
    assert names[4].endswith("(2)")
    assert max(map(len, names)) <= 100


@given(st.lists(st.text(alphabet="éeE\u0301ßsSıiIİ K\u212a", max_size=4), max_size=12))
def test_no_two_names_are_one_on_any_system(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        made = free_name(name, taken)
        assert folded(made) not in taken
        taken |= {folded(made), *map(folded, (made.upper(), made.lower(), made.casefold()))}
        taken |= {folded(unicodedata.normalize(form, made)) for form in ("NFC", "NFD")}


@pytest.mark.parametrize(
    ("path", "code", "name"),
    [
        ("CON.xlsx", "name_of_device", "CON.xlsx"),
        ("map\\aux\\uit.xlsx", "name_of_device", "aux"),
        ("com¹.txt", "name_of_device", "com¹.txt"),
        ("\\\\.\\PhysicalDrive0", "name_of_device", "\\\\.\\PhysicalDrive0"),
        ("\\\\?\\GLOBALROOT\\Device\\x", "name_of_device", "\\\\?\\GLOBALROOT"),
        ("naam.xlsx:verborgen", "name_with_sign", "naam.xlsx:verborgen"),
        ("C:\\map\\a:b.xlsx", "name_with_sign", "a:b.xlsx"),
        ("wat?.xlsx", "name_with_sign", "wat?.xlsx"),
        ("a\x1fb.xlsx", "name_with_sign", "a\x1fb.xlsx"),
        ("map./x.xlsx", "name_with_end", "map."),
        ("map /x.xlsx", "name_with_end", "map "),
        ("uit.xlsx.", "name_with_end", "uit.xlsx."),
        ('C:\\map" --round 2026', "name_with_quote", 'map" --round 2026'),
    ],
)
def test_name_that_windows_takes_for_something_else_is_refused(path: str, code: str, name: str) -> None:
    with pytest.raises(Refusal) as refused:
        refuse_forbidden(PureWindowsPath(path), windows=True)
    assert (refused.value.code, refused.value.values["name"]) == (code, name)


def test_name_longer_than_windows_takes_is_refused() -> None:
    refuse_forbidden(PureWindowsPath("n" * 255), windows=True)
    for name in ("n" * 256, "😀" * 128):
        with pytest.raises(Refusal, match="name_too_long"):
            refuse_forbidden(PureWindowsPath(name), windows=True)


@pytest.mark.parametrize(
    "path",
    [
        "C:\\Users\\Jan de Vries\\Rapporten (2026)\\uit & thuis.xlsx",
        "C:uit.xlsx",
        "..\\uit.xlsx",
        "./uit.xlsx",
        "map/uit.xlsx",
        "\\\\server\\deel\\map\\uit.xlsx",
        "\\\\?\\C:\\map\\uit.xlsx",
        "\\\\?\\UNC\\server\\deel\\uit.xlsx",
        "console.xlsx",
        "com10.xlsx",
        ".verborgen.xlsx",
        "%TEMP%.xlsx",
    ],
)
def test_every_other_name_is_the_users_own_business(path: str) -> None:
    refuse_forbidden(PureWindowsPath(path), windows=True)


@conditions.any_name
def test_other_systems_have_no_such_names() -> None:
    refuse_forbidden(Path("CON.xlsx:verborgen"))


@given(st.lists(st.text(max_size=60), max_size=30))
def test_any_names_become_sheet_names_that_excel_accepts(names: list[str]) -> None:
    made = sheet_names(names, ("Uitleg", "Aanbieders"))
    assert len({each.casefold() for each in made}) == len(names)
    for each in made:
        assert 0 < len(each) <= 31
        assert not set(each) & set("[]:*?/\\")
        assert not each.startswith("'")
        assert not each.endswith("'")
