"""Addresses, and what a cell shows."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.workbook.grid import (
    Sheet,
    Value,
    Workbook,
    address,
    column_letter,
    column_number,
    place_of,
    plain_text,
)


@given(st.integers(1, 1_048_576), st.integers(1, 16_384))
def test_an_address_leads_back_to_its_place(row: int, column: int) -> None:
    assert place_of(address(row, column)) == (row, column)


def test_columns_are_counted_as_excel_does() -> None:
    assert [column_letter(number) for number in (1, 26, 27, 702, 703, 16384)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
        "XFD",
    ]
    assert column_number(" xfd ") == 16384


@pytest.mark.parametrize("wrong", ["", "7", "A-1", "A1B"])
def test_what_is_no_address_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"^(invalid literal|A|)"):
        place_of(wrong)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (4.0, "4"),
        (0.75, "0,75"),
        (0.1 + 0.2, "0,3"),
        (-2.5, "-2,5"),
        (1e20, "100000000000000000000"),
        (12345678901234500.0, "12345678901234500"),
        (1e22, "1E+22"),
        (1e-7, "1E-07"),
        (float("inf"), "inf"),
        (float("nan"), "nan"),
        (True, "WAAR"),
        (date(2026, 3, 1), "01-03-2026"),
        (datetime.combine(date(2026, 3, 1), time()), "01-03-2026"),
        (datetime.combine(date(2026, 3, 1), time(9, 5)), "01-03-2026 09:05"),
        (time(9, 5, 30), "09:05:30"),
        (timedelta(hours=30, minutes=5), "30:05:00"),
        ("  zo  ", "  zo  "),
    ],
)
def test_a_bare_value_is_shown_as_a_dutch_excel_does(value: Value, text: str) -> None:
    assert plain_text(value) == text


def test_a_cell_shows_its_format_or_its_error_before_its_value() -> None:
    sheet = Sheet("a", True, [[7.0, ""], ["x"]], shown={(1, 1): "0007"}, errors={(1, 2): "#N/A"})
    assert [sheet.text(1, 1), sheet.text(1, 2), sheet.text(2, 1), sheet.text(2, 2), sheet.text(9, 9)] == [
        "0007",
        "#N/A",
        "x",
        "",
        "",
    ]
    assert (sheet.height, sheet.width, sheet.cell("A1")) == (2, 2, 7.0)


def test_a_sheet_is_found_by_name_without_regard_to_case() -> None:
    workbook = Workbook("xlsx", (Sheet("Blad 1", True, []), Sheet("Vragen ", True, [])))
    assert workbook.sheet("vragen") is workbook.sheets[1]
    assert workbook.sheet("elders") is None
