"""What a number format shows of a date, a time or a length of time, in Dutch."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from contractbeoordeling.workbook.grid import Value

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_LONG_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_ELAPSED = re.compile(r"(?:\[[^\]hmsu]*\])*\[(h+|u+|m+|s+)\](:mm)?(:ss)?", re.IGNORECASE)
_MIDNIGHT = time()
_START = datetime.combine(date(1899, 12, 30), _MIDNIGHT)
_DAYS_TO_1904 = 1462
_NO_LEAP_DAY = 60
_END_OF_DAYS = 2_958_466 - _DAYS_TO_1904


def elapsed(value: timedelta, code: str) -> str | None:
    """A length of time as `[h]:mm` and its kin show it; None where that would leave seconds out."""
    found = _ELAPSED.match(code)
    if not found:
        return None
    seconds = round(value.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    steps = {"h": 3600, "u": 3600, "m": 60, "s": 1}
    total, rest = divmod(seconds, steps[found[1][0].lower()])
    parts = [f"{total:0{len(found[1])}}"]
    for part, step in ((found[2], 60), (found[3], 1)):
        if part:
            here, rest = divmod(rest, step)
            parts.append(f"{here:02}")
    return None if rest else sign + ":".join(parts)


def is_elapsed(code: str) -> bool:
    """Whether numbers under this format are lengths of time."""
    return _ELAPSED.match(code) is not None


def moment_of(serial: float, code: str, *, from_1904: bool) -> Value:
    """The moment that a stored number counts to; the number itself where there is no such day."""
    if is_elapsed(code):
        return timedelta(days=serial)
    if not 0 <= serial < _END_OF_DAYS:
        return serial
    if serial < 1 and not from_1904:
        return (_START + timedelta(seconds=round(serial * 86400))).time()
    if from_1904:
        serial += _DAYS_TO_1904
    elif serial < _NO_LEAP_DAY:
        serial += 1  # Excel believes that 1900 was a leap year
    found = _START + timedelta(seconds=round(serial * 86400))
    return found.date() if found.time() == _MIDNIGHT else found


def shows_part(tokens: Sequence[str]) -> bool:
    """Whether these tokens show a part of a date or a time; a whole date is always shown as dd-mm-jjjj."""
    kinds = {token[0].lower() for token in tokens if token[0].isalpha()}
    return not kinds >= {"d", "m", "y"} and bool(kinds & set("dmyhs"))


def shows_clock(tokens: Sequence[str]) -> bool:
    """Whether these tokens show hours, minutes or seconds."""
    return any(token[0].lower() in "hs" for token in tokens)


def moment(tokens: Sequence[str], value: Value) -> str:
    """The asked parts of a date or time in Dutch."""
    parts: list[str] = []
    for at, token in enumerate(tokens):
        kind = token[0].lower()
        if kind in "hs" or (kind == "m" and _is_minutes(tokens, at)):
            parts.append(_clock(value, kind, token))
        elif kind in "dmy" and isinstance(value, date):
            parts.append(_day(value, kind, len(token)))
        elif not kind.isalnum():
            parts.append("-" if token == "/" else token.strip('"'))  # a Dutch Excel writes dates with dashes
    return "".join(parts).strip(" .")


def _is_minutes(tokens: Sequence[str], at: int) -> bool:
    """Whether an m means minutes: after hours or before seconds, whatever signs stand between."""
    if len(tokens[at]) > 2:
        return False
    before = next((each[0].lower() for each in reversed(tokens[:at]) if each[0].isalpha()), "")
    after = next((each[0].lower() for each in tokens[at + 1 :] if each[0].isalpha()), "")
    return before == "h" or after == "s"


def _day(value: date, kind: str, width: int) -> str:
    if kind == "y":
        return f"{value.year:04}" if width > 2 else f"{value.year % 100:02}"
    if kind == "m":
        names = {
            3: _MONTHS[value.month - 1],
            4: _LONG_MONTHS[value.month - 1],
            5: _MONTHS[value.month - 1][0],
        }
        return names.get(width, f"{value.month:0{min(width, 2)}}")
    if width > 2:
        name = _DAYS[value.weekday()]
        return name[:2] if width == 3 else name
    return f"{value.day:0{width}}"


def _clock(value: Value, kind: str, token: str) -> str:
    """Hours, minutes or seconds; a day without a time is its midnight."""
    clock = value.time() if isinstance(value, datetime) else value if isinstance(value, time) else _MIDNIGHT
    part = {"h": clock.hour, "m": clock.minute, "s": clock.second}[kind]
    return f"{part:0{min(len(token), 2)}}"
