"""A period as lists of figures name it: a year, half a year, a quarter, a month, or from one day to another."""

import re
from datetime import date, timedelta

from contractbeoordeling.domain.days import read_day

Period = tuple[date, date]
_YEAR = re.compile(r"(?:heel |jaar )?((?:19|20)\d\d)")
_HALF = (
    re.compile(r"((?:19|20)\d\d)[- /]*h([12])"),
    re.compile(r"()(?:h ?([12])|([12])e ?(?:half ?jaar|helft))[- /]*((?:19|20)\d\d)"),
)
_MONTH = re.compile(r"((?:19|20)\d\d)[-/](0?[1-9]|1[0-2])")
_BETWEEN = re.compile(r" (?:t/m|tot en met|-|–) ")


def read_period(text: str) -> Period | None:
    """Return the first and last day of a period, or None where the text names none or could name two."""
    plain = " ".join(text.casefold().split())
    ends = _BETWEEN.split(plain)
    if len(ends) == 2:
        since, until = (read_day(each) for each in ends)
        exact = since.exact and until.exact
        return (
            (since.day, until.day) if since.day and until.day and exact and since.day <= until.day else None
        )
    if found := _YEAR.fullmatch(plain):
        return _months(int(found[1]), 1, 12)
    if found := _HALF[0].fullmatch(plain):
        return _months(int(found[1]), 6 * int(found[2]) - 5, 6)
    if found := _HALF[1].fullmatch(plain):
        return _months(int(found[4]), 6 * int(found[2] or found[3]) - 5, 6)
    if found := _MONTH.fullmatch(plain):
        return _months(int(found[1]), int(found[2]), 1)
    reading = read_day(plain)
    return (reading.day, reading.until) if reading.day and reading.until else None


def _months(year: int, first: int, count: int) -> Period:
    last = first + count - 1
    return date(year, first, 1), date(year + last // 12, last % 12 + 1, 1) - timedelta(days=1)
