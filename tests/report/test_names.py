"""Excel accepts every name that comes out, whatever goes in."""

import re

from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.report.names import sheet_names, table_names


@given(st.lists(st.text(max_size=60), min_size=1, max_size=8))
def test_sheet_names_are_valid_and_no_two_are_the_same(wanted: list[str]) -> None:
    names = sheet_names(wanted)
    assert len({each.casefold() for each in names}) == len(wanted)
    for each in names:
        assert 0 < len(each) <= 31
        assert not re.search(r"[\[\]:*?/\\]", each)
        assert not each.startswith("'")
        assert not each.endswith("'")
        assert each.casefold() != "history"


def test_same_names_get_a_number_and_stay_within_the_limit() -> None:
    long = "x" * 40
    assert sheet_names(["Acties", "acties", long, long]) == [
        "Acties",
        "acties (2)",
        "x" * 31,
        "x" * 27 + " (2)",
    ]


@given(st.lists(st.text(max_size=40), max_size=6))
def test_table_names_hold_only_letters_digits_and_lines_and_differ(sheets: list[str]) -> None:
    names = table_names(sheets)
    assert all(re.fullmatch(r"tabel_[a-z0-9_]+", each) for each in names)
    assert len(set(names)) == len(sheets)


def test_sheets_that_differ_only_in_signs_have_tables_that_differ() -> None:
    assert table_names(["Acties (2)", "acties 2", "日本", "中国"]) == [
        "tabel_acties_2",
        "tabel_acties_2_2",
        "tabel_x",
        "tabel_x_2",
    ]
