"""Which number formats carry meaning, and how they show a value in Dutch."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from contractbeoordeling.workbook.grid import Value
from contractbeoordeling.workbook.number_format import BUILT_IN, render, says_something


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (5068713.0, "00000000", "05068713"),
        (358.0, "0000", "0358"),
        (-5.0, "0000", "-0005"),
        (12.0, "[Red]00", "12"),
        (0.85, "0%", "85%"),
        (0.855, "0.0%", "85,5%"),
        (0.855, "0%", "85,5%"),
        (2.1, "0.00", "2,10"),
        (8.0, "0.0", "8,0"),
        (3.0, '"K"0', "K3"),
        (3.0, '0" jaar"', "3 jaar"),
        (-3.0, '0" jaar"', "-3 jaar"),
        (-3.0, '0" jaar";"min "0', "min 3"),
        (612345678.0, "00\\-00000000", "06-12345678"),
        (1234.0, '0000 "AB"', "1234 AB"),
        (1250.5, '"€" 0.00', "€ 1250,50"),
        (123456.0, "00000", "123456"),
        (1.0, '"ja";;"nee"', "ja"),
        (0.0, '"ja";;"nee"', "nee"),
        (1.0, '[=1]"Ja";[=0]"Nee";General', "Ja"),
        (0.0, '[=1]"Ja";[=0]"Nee";General', "Nee"),
        (0.0, '0;-0;"niet ingevuld"', "niet ingevuld"),
        (3.5, 'General" uur"', "3,5 uur"),
        (-3.5, 'General" uur"', "-3,5 uur"),
        (612345678.0, '[<=9999999]#######;00"-"00000000', "06-12345678"),
    ],
)
def test_zeros_percentages_and_words_are_shown(value: Value, code: str, text: str) -> None:
    assert says_something(code)
    assert render(value, code) == text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (date(2026, 1, 1), "d-mmm", "1-jan"),
        (date(2026, 5, 1), "d/mmm", "1-mei"),
        (date(2026, 3, 9), "mmm-yy", "mrt-26"),
        (date(2026, 3, 9), "yyyy", "2026"),
        (date(2026, 3, 9), "[$-413]d mmmm", "9 maart"),
        (date(2026, 3, 9), "dddd d", "maandag 9"),
        (date(2026, 3, 9), "ddd dd-mm", "ma 09-03"),
        (datetime.combine(date(2026, 3, 9), time(14, 5)), "h:mm", "14:05"),
        (time(9, 5, 30), "hh:mm:ss", "09:05:30"),
        (time(0, 5, 30), "mm:ss", "05:30"),
        (time(0, 5, 30), "mm:ss.0", "05:30"),
        (date(2026, 3, 9), "h:mm", "0:00"),
        (date(2026, 3, 9), "[$-409]mmmmm", "m"),
        (time(14, 5), "h:mm AM/PM", "14:05"),
        (timedelta(hours=36, minutes=30), "[h]:mm", "36:30"),
        (timedelta(minutes=-90), "[hh]:mm:ss", "-01:30:00"),
        (timedelta(minutes=90), "[mm]", "90"),
    ],
)
def test_a_part_of_a_date_is_shown_as_that_part(value: Value, code: str, text: str) -> None:
    assert render(value, code) == text


@pytest.mark.parametrize(
    "code", ["General", "0", "#,##0.00", "€ #,##0.00", "@", "0.00E+00", "# ?/?", "[>9]00;0", ""]
)
def test_decoration_is_left_to_the_bare_value(code: str) -> None:
    assert render(1250.5, code) is None


@pytest.mark.parametrize("code", ["dd-mm-yyyy", "yyyy-mm-dd hh:mm", BUILT_IN[14], BUILT_IN[22]])
def test_a_whole_date_is_always_shown_the_dutch_way(code: str) -> None:
    assert render(date(2026, 3, 1), code) is None


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (7.0, '[=1]"Ja";[=0]"Nee";General'),
        (5.0, '0;-0;"nul"'),
        (5.0, ";;;"),
        (5.0, ""),
        (timedelta(seconds=90), "[h]:mm"),
        (0.0, '_ € * #,##0.00_ ;_ € * -#,##0.00_ ;_ € * "-"??_ ;_ @_ '),
        (time(12), "yyyy"),
    ],
)
def test_what_a_format_leaves_as_it_is_or_hides_is_shown_bare(value: Value, code: str) -> None:
    assert render(value, code) is None


def test_text_and_truth_are_never_reformatted() -> None:
    assert render("7", "0000") is None
    assert render(True, "0000") is None


def test_a_format_that_would_round_the_value_is_not_obeyed() -> None:
    assert render(1250.5, "00000") is None
    assert render(7.25, "0.0") is None
