"""Codes are text: what Excel makes of a retyped 1.10."""

from collections.abc import Callable
from datetime import date

import pytest
from openpyxl import Workbook

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.framework import Framework
from tests.domain.framework.changing import changed, framework
from tests.workbook.framework.editing import cell, edited, nothing, only, row_of

WITH_TEN = framework(changed("1.10", "themes", 0, "criteria", 3, "code"))
ZEROS = framework(changed("01", "themes", 8, "code"))


def retyped(value: float | str | date, number_format: str = "General") -> Callable[[Workbook], None]:
    """Type a value where 1.10 stood."""

    def edit(book: Workbook) -> None:
        typed = cell(book["Criteria"], "code", row_of(book["Criteria"], "1.10"))
        typed.value = value
        typed.number_format = number_format

    return edit


def codes(made: Framework | None) -> list[str]:
    assert made is not None
    return [each.code for each in made.themes[0].criteria]


def test_a_code_with_a_zero_behind_stays_text() -> None:
    result = edited(nothing, WITH_TEN)
    assert result.findings == ()
    assert codes(result.framework) == ["1.1", "1.2", "1.3", "1.10"]


@pytest.mark.parametrize("number_format", ["General", "@", "0.00"])
def test_a_code_retyped_as_a_number_is_restored(number_format: str) -> None:
    result = edited(retyped(1.1, number_format), WITH_TEN)
    assert result.framework == WITH_TEN
    assert all(each.severity is FindingSeverity.NOTE for each in result.findings)


def test_another_number_could_be_meant_in_two_ways() -> None:
    result = edited(retyped(1.4), WITH_TEN)
    finding = only(result)
    assert (finding.code, finding.severity) == ("code_ambiguous", FindingSeverity.WARNING)
    assert finding.found == "1,4"
    assert "1.40" in finding.remedy
    assert codes(result.framework)[-1] == "1.4"


def test_a_number_that_shows_its_zero_is_clear() -> None:
    result = edited(retyped(1.4, "0.00"), WITH_TEN)
    assert result.findings == ()
    assert codes(result.framework)[-1] == "1.40"


def test_a_number_with_more_decimals_is_clear() -> None:
    result = edited(retyped(1.12), WITH_TEN)
    assert codes(result.framework)[-1] == "1.12"


def test_a_number_that_became_another_code_clashes() -> None:
    result = edited(retyped(1.2), WITH_TEN)
    assert result.framework is None
    assert {each.code for each in result.findings} == {"code_ambiguous", "duplicate_code"}


def test_a_code_that_became_a_date_is_a_fault() -> None:
    result = edited(retyped(date(2026, 10, 1), "dd-mm-yyyy"), WITH_TEN)
    finding = only(result)
    assert result.framework is None
    assert (finding.code, finding.found) == ("code_as_date", "01-10-2026")
    assert "1.10" in finding.expected


def test_a_theme_is_found_by_a_number_when_its_code_has_a_zero_in_front() -> None:
    def edit(book: Workbook) -> None:
        for row in range(6, 39):
            theme = cell(book["Criteria"], "theme", row)
            if theme.value == "01":
                theme.value = 1
        cell(book["Thema's"], "code", row_of(book["Thema's"], "1")).value = "A"
        for row in range(6, 10):
            cell(book["Criteria"], "theme", row).value = "A"

    result = edited(edit, ZEROS)
    assert result.findings == ()
    assert result.framework is not None
    assert [each.code for each in result.framework.themes][-1] == "01"
