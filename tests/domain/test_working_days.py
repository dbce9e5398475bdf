"""Terms end on a working day, with the Dutch holidays of the years to come."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.working_days import easter, end_of_term, holidays, is_working_day, kings_day


@pytest.mark.parametrize(
    "day",
    [
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2027, 3, 28),
        date(2028, 4, 16),
        date(2029, 4, 1),
        date(2030, 4, 21),
        date(1818, 3, 22),  # the earliest that is possible
        date(2038, 4, 25),  # the latest
        date(1954, 4, 18),  # where the rule's last correction counts
        date(2000, 4, 23),
    ],
)
def test_easter_falls_on_its_known_day(day: date) -> None:
    assert easter(day.year) == day


@given(st.integers(1600, 4000))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    day = easter(year)
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("year", "day"), [(2024, 27), (2025, 26), (2026, 27), (2027, 27), (2028, 27), (2029, 27), (2031, 26)]
)
def test_kings_day_is_never_a_sunday(year: int, day: int) -> None:
    assert kings_day(year) == date(year, 4, day)


MOVABLE = {
    2024: ("0329", "0401", "0509", "0520"),
    2025: ("0418", "0421", "0529", "0609"),
    2026: ("0403", "0406", "0514", "0525"),
    2027: ("0326", "0329", "0506", "0517"),
    2028: ("0414", "0417", "0525", "0605"),
    2029: ("0330", "0402", "0510", "0521"),
    2030: ("0419", "0422", "0530", "0610"),
}


@pytest.mark.parametrize("year", MOVABLE)
def test_holidays_are_those_of_the_law(year: int) -> None:
    kings = "0426" if year == 2025 else "0427"
    found = sorted(f"{day:%m%d}" for day in holidays(year))
    assert found == sorted(("0101", kings, "0505", "1225", "1226", *MOVABLE[year]))


@pytest.mark.parametrize(
    ("begun_on", "last"),
    [
        (date(2026, 6, 1), date(2026, 6, 15)),  # Monday to Monday
        (date(2026, 6, 5), date(2026, 6, 19)),
        (date(2026, 6, 6), date(2026, 6, 22)),  # ends on Saturday
        (date(2026, 6, 7), date(2026, 6, 22)),  # ends on Sunday
        (date(2026, 3, 20), date(2026, 4, 7)),  # Good Friday, weekend, Easter Monday
        (date(2026, 4, 13), date(2026, 4, 28)),  # King's day
        (date(2025, 4, 12), date(2025, 4, 28)),  # King's day on Saturday
        (date(2026, 4, 21), date(2026, 5, 6)),  # liberation day
        (date(2026, 4, 30), date(2026, 5, 15)),  # Ascension
        (date(2026, 5, 11), date(2026, 5, 26)),  # Whit Monday
        (date(2026, 12, 11), date(2026, 12, 28)),  # Christmas and a weekend
        (date(2026, 12, 18), date(2027, 1, 4)),  # New Year's day and a weekend
    ],
)
def test_two_weeks_end_on_a_working_day(begun_on: date, last: date) -> None:
    assert end_of_term(begun_on, 14) == last


def test_short_term_holds_two_working_days() -> None:
    thursday_before_easter = date(2026, 4, 2)
    assert end_of_term(thursday_before_easter, 3) == date(2026, 4, 8)
    assert end_of_term(thursday_before_easter, 2) == date(2026, 4, 7)
    assert end_of_term(thursday_before_easter, 5) == date(2026, 4, 8)
    assert end_of_term(date(2026, 6, 5), 3) == date(2026, 6, 9)
    assert end_of_term(date(2026, 4, 1), 3) == date(2026, 4, 7)  # Maundy Thursday is the first of them


def test_term_without_days_is_none() -> None:
    with pytest.raises(ValueError, match="at least one day"):
        end_of_term(date(2026, 6, 1), 0)


@given(st.dates(date(2015, 1, 1), date(2100, 1, 1)), st.integers(7, 365))
def test_term_ends_on_the_first_working_day_from_its_last_day_on(begun_on: date, days: int) -> None:
    last, meant = end_of_term(begun_on, days), begun_on + timedelta(days=days)
    assert is_working_day(last)
    assert last >= meant
    between = [meant + timedelta(days=count) for count in range((last - meant).days)]
    assert [day for day in between if is_working_day(day)] == []
