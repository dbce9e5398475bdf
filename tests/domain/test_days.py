"""Days as people write them: read where they are plain, never guessed where they are not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.days import DayFault, DayReading, read_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15-9-2025", date(2025, 9, 15)),
        ("15/09/25", date(2025, 9, 15)),
        ("15-9-'25", date(2025, 9, 15)),
        ("15-9-’25", date(2025, 9, 15)),
        ("03.11.2025", date(2025, 11, 3)),
        ("  9-3-2026 ", date(2026, 3, 9)),
        ("9 - 3 - 2026", date(2026, 3, 9)),
        ("22 september 2025", date(2025, 9, 22)),
        ("3 okt. 2025", date(2025, 10, 3)),
        ("2 mrt 2026", date(2026, 3, 2)),
        ("1 Maart 2026", date(2026, 3, 1)),
        ("1e mei 2026", date(2026, 5, 1)),
        ("12-jan-26", date(2026, 1, 12)),
        ("ma 6-10-2025", date(2025, 10, 6)),
        ("vrijdag 13 februari 2026", date(2026, 2, 13)),
        ("zaterdag, 14 februari 2026", date(2026, 2, 14)),
        ("2025-11-03", date(2025, 11, 3)),
        ("2025-11-03T09:15:00", date(2025, 11, 3)),
        ("24-02-26 14:30", date(2026, 2, 24)),
        ("24-02-26 14.30 uur", date(2026, 2, 24)),
        ("20260217", date(2026, 2, 17)),
        ("45992", date(2025, 12, 1)),
        ("1-1-85", date(1985, 1, 1)),
        ("29-2-2024", date(2024, 2, 29)),
    ],
)
def test_plain_day_is_read_exactly(text: str, day: date) -> None:
    assert read_day(text) == DayReading(day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("wk 47 2025", date(2025, 11, 17)),
        ("week 1, 2026", date(2025, 12, 29)),
        ("2025-W47", date(2025, 11, 17)),
        ("okt '25", date(2025, 10, 1)),
        ("begin december 2025", date(2025, 12, 1)),
        ("eind maart 2026", date(2026, 3, 1)),
        ("1e kwartaal 2026", date(2026, 1, 1)),
        ("Q4 2025", date(2025, 10, 1)),
        ("2026-K2", date(2026, 4, 1)),
    ],
)
def test_period_is_read_as_its_first_day(text: str, day: date) -> None:
    assert read_day(text) == DayReading(day, exact=False)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("31-6-2025", DayFault.NOT_IN_CALENDAR),
        ("30-02-2026", DayFault.NOT_IN_CALENDAR),
        ("29-2-2025", DayFault.NOT_IN_CALENDAR),
        ("week 60 2025", DayFault.NOT_IN_CALENDAR),
        ("45-13-2025", DayFault.NOT_IN_CALENDAR),
        ("4/15/2026", DayFault.MONTH_FIRST),
        ("12-1", DayFault.NO_YEAR),
        ("17 febr", DayFault.NO_YEAR),
        ("eind maart", DayFault.NO_YEAR),
        ("10 en 12 maart 2026", DayFault.SEVERAL),
        ("10 t/m 12 maart 2026", DayFault.SEVERAL),
        ("onbekend", DayFault.UNCLEAR),
        ("gisteren", DayFault.UNCLEAR),
        ("2025", DayFault.UNCLEAR),
        ("99999", DayFault.UNCLEAR),
        ("?", DayFault.UNCLEAR),
    ],
)
def test_what_names_no_day_is_a_fault(text: str, fault: DayFault) -> None:
    assert read_day(text) == DayReading(fault=fault)


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_empty_text_is_neither_day_nor_fault(text: str) -> None:
    assert read_day(text) == DayReading()


@given(
    st.dates(date(1980, 1, 1), date(2079, 12, 31)),
    st.sampled_from(["%d-%m-%Y", "%Y-%m-%d", "%d/%m/%y", "%Y%m%d"]),
)
def test_every_day_comes_back_from_its_usual_spellings(day: date, spelling: str) -> None:
    assert read_day(day.strftime(spelling)) == DayReading(day)


@given(st.integers(20_000, 80_000))
def test_every_day_number_of_excel_is_a_day(number: int) -> None:
    assert read_day(str(number)).day == date(1899, 12, 30) + timedelta(days=number)


@given(st.text(alphabet="0123456789-/.' wkmaartenoq", max_size=24))
def test_any_text_is_read_without_failing(text: str) -> None:
    reading = read_day(text)
    assert reading.day is None or reading.fault is None
