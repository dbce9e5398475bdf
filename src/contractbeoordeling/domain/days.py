"""Days as people write them in lists, in Dutch; what only names a week or month begins there."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum


class DayFault(StrEnum):
    """Why a text is no day."""

    NO_YEAR = "no_year"
    NOT_IN_CALENDAR = "not_in_calendar"
    MONTH_FIRST = "month_first"
    SEVERAL = "several"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class DayReading:
    """The day that a text names, or why it names none; an empty text has neither.

    `exact` is False where only a week, month or quarter was named: the day is then its first, `until` its last.
    """

    day: date | None = None
    exact: bool = True
    fault: DayFault | None = None
    until: date | None = field(default=None, compare=False)


_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTH = r"(?P<name>jan|feb|mrt|maart|maa|apr|mei|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?"
_YEAR = r"'?(?P<year>\d{4}|\d{2})"
_WEEKDAY = re.compile(r"^(?:ma|di|wo|do|vr|za|zo)(?:andag|nsdag|ensdag|nderdag|ijdag|terdag|ndag)?[.,]? +")
_CLOCK = re.compile(r"[ t]+\d{1,2}[:.u]\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?uur)?z?$")
_TWO = re.compile(r"\d\s*(?:en|of|tot|t/m|&|/m)\s*\d")
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000  # Excel's day numbers from 1954 to 2119
_EPOCH = date(1899, 12, 30)
_CENTURY = 80  # two digits from here on are of the last century


def read_day(text: str) -> DayReading:
    """Read a day, day before month; what is ambiguous is a fault and never guessed."""
    plain = " ".join(unicodedata.normalize("NFKC", text).replace("\u2019", "'").casefold().split())
    plain = _CLOCK.sub("", _WEEKDAY.sub("", plain)).strip(" .,")
    if not plain:
        return DayReading()
    for pattern, reader in _FORMS:
        found = pattern.fullmatch(plain)
        if found is not None:
            try:
                return reader(found)
            except (ValueError, OverflowError):
                return DayReading(fault=DayFault.NOT_IN_CALENDAR)
    return DayReading(fault=DayFault.SEVERAL if _TWO.search(plain) else DayFault.UNCLEAR)


def _year(text: str) -> int:
    year = int(text)
    if len(text) > 2:
        return year
    return year + (1900 if year >= _CENTURY else 2000)


def _month(name: str) -> int:
    return _MONTHS.index({"maart": "mrt", "maa": "mrt", "oct": "okt"}.get(name, name)) + 1


def _numeric(found: re.Match[str]) -> DayReading:
    day, month, year = int(found["day"]), int(found["month"]), _year(found["year"])
    if month > 12 >= day:
        return DayReading(fault=DayFault.MONTH_FIRST)
    return DayReading(date(year, month, day))


def _named(found: re.Match[str]) -> DayReading:
    return DayReading(date(_year(found["year"]), _month(found["name"]), int(found["day"])))


def _iso(found: re.Match[str]) -> DayReading:
    return DayReading(date(int(found["year"]), int(found["month"]), int(found["day"])))


def _serial(found: re.Match[str]) -> DayReading:
    number = int(found[0])
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return DayReading(fault=DayFault.UNCLEAR)
    return DayReading(_EPOCH + timedelta(days=number))


def _in_month(found: re.Match[str]) -> DayReading:
    return _months(_year(found["year"]), _month(found["name"]), 1)


def _in_week(found: re.Match[str]) -> DayReading:
    first = date.fromisocalendar(_year(found["year"]), int(found["week"]), 1)
    return DayReading(first, exact=False, until=first + timedelta(days=6))


def _in_quarter(found: re.Match[str]) -> DayReading:
    return _months(_year(found["year"]), 3 * int(found["quarter"]) - 2, 3)


def _months(year: int, month: int, count: int) -> DayReading:
    """Some months of a year, from their first day to their last."""
    following = date(year + (month + count > 12), (month + count - 1) % 12 + 1, 1)
    return DayReading(date(year, month, 1), exact=False, until=following - timedelta(days=1))


def _without_year(_found: re.Match[str]) -> DayReading:
    return DayReading(fault=DayFault.NO_YEAR)


_ABOUT = r"(?:(?:begin|medio|half|midden|eind|einde|in) )?"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], DayReading]], ...] = (
    (re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"), _iso),
    (re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)"), _iso),
    (re.compile(rf"(?P<day>\d{{1,2}}) ?[-/. ] ?(?P<month>\d{{1,2}}) ?[-/. ] ?{_YEAR}"), _numeric),
    (re.compile(rf"(?P<day>\d{{1,2}})e?[- ]?{_MONTH}[- ]?{_YEAR}"), _named),
    (re.compile(rf"{_ABOUT}{_MONTH}[- ]?{_YEAR}"), _in_month),
    (re.compile(rf"(?:week|wk)\.? ?(?P<week>\d{{1,2}})[-,/ ] ?{_YEAR}"), _in_week),
    (re.compile(r"(?P<year>\d{4})-?(?:w|wk|week) ?(?P<week>\d{1,2})"), _in_week),
    (re.compile(rf"(?P<quarter>[1-4])e? ?(?:kwartaal|kw|k|q)[- ]?{_YEAR}"), _in_quarter),
    (re.compile(rf"(?:kwartaal|kw|k|q) ?(?P<quarter>[1-4])[-/ ]?{_YEAR}"), _in_quarter),
    (re.compile(r"(?P<year>\d{4})[- ]?(?:kwartaal|kw|k|q) ?(?P<quarter>[1-4])"), _in_quarter),
    (re.compile(r"\d{5}"), _serial),
    (re.compile(rf"\d{{1,2}}[-/.]\d{{1,2}}|(?:\d{{1,2}}e? )?{_ABOUT}{_MONTH}"), _without_year),
)
