"""Working days and the end of a term, by the Algemene termijnenwet.

A term that ends on a Saturday, a Sunday or a recognised holiday runs on to the next working day (art. 1), and one of
three days or more holds at least two working days (art. 2). Holidays are those of art. 3, with Good Friday; days that a decree adds
for a single year are not known here.
"""

from datetime import date, timedelta
from functools import lru_cache

_SATURDAY, _SUNDAY = 5, 6
_DAY = timedelta(days=1)
_LEAST_DAYS, _LEAST_WORKING_DAYS = 3, 2


def easter(year: int) -> date:
    """Return Easter Sunday, by the anonymous Gregorian rule (Nature, 20 April 1876; Meeus, Astronomical Algorithms, ch. 8)."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    leap_centuries, rest = divmod(century, 4)
    moon_correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_correction + 15) % 30
    to_sunday = (32 + 2 * rest + 2 * (in_century // 4) - epact - in_century % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def kings_day(year: int) -> date:
    """Return the day on which the King's birthday is celebrated: 27 April, the day before where that is a Sunday."""
    birthday = date(year, 4, 27)
    return birthday - _DAY if birthday.weekday() == _SUNDAY else birthday


@lru_cache(maxsize=64)
def holidays(year: int) -> frozenset[date]:
    """Return the recognised holidays of a year that can fall on a weekday, with Good Friday (art. 3)."""
    sunday = easter(year)
    good_friday, easter_monday, ascension, whit_monday = (
        sunday + timedelta(days=days) for days in (-2, 1, 39, 50)
    )
    fixed = (date(year, 1, 1), date(year, 5, 5), date(year, 12, 25), date(year, 12, 26))
    return frozenset({*fixed, kings_day(year), good_friday, easter_monday, ascension, whit_monday})


def is_working_day(day: date) -> bool:
    """Tell whether a day is no Saturday, Sunday or recognised holiday."""
    return day.weekday() < _SATURDAY and day not in holidays(day.year)


def end_of_term(begun_on: date, days: int) -> date:
    """Return the last day of a term in calendar days, of which the day after `begun_on` is the first."""
    if days < 1:
        raise ValueError("a term has at least one day")
    last = begun_on + days * _DAY
    least = _LEAST_WORKING_DAYS if days >= _LEAST_DAYS else 1
    working = sum(is_working_day(begun_on + count * _DAY) for count in range(1, days + 1))
    while working < least or not is_working_day(last):
        last += _DAY
        working += is_working_day(last)
    return last
