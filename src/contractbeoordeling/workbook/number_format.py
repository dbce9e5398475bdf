"""What a number format adds to a value: leading zeros, percentages, literal text, parts of a date.

Only what carries meaning is rendered. Decoration (thousands separators, currency, colours, `General`) gives
None, and the bare value is shown instead. Format codes: ECMA-376 part 1, 18.8.30 and 18.8.31.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from functools import lru_cache

from contractbeoordeling.workbook.grid import Value, number_text

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "dd-mm-yyyy", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "dd-mm-yyyy h:mm", 49: "@",
}  # fmt: skip

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_LONG_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_TOKEN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[dD]+|[mM]+|[yYjJ]+|[hHuU]+|[sS]+|AM/PM|.', re.DOTALL)
_DECORATED = re.compile(r"[,E/]|General|Standaard|@", re.IGNORECASE)
_CONDITION = re.compile(r"\[[<>=]")

Render = Callable[[Value], str | None]


def render(value: Value, code: str) -> str | None:
    """The text that this format shows for the value; None where the bare value says as much."""
    if isinstance(value, (str, bool)):
        return None
    if isinstance(value, (int, float)):
        renderer = _number_renderer(code)
    elif isinstance(value, (date, time)):
        renderer = _moment_renderer(code)
    else:
        return None
    return renderer(value) if renderer else None


def says_something(code: str) -> bool:
    """Whether any value looks different under this format in a way that carries meaning."""
    return _number_renderer(code) is not None or _moment_renderer(code) is not None


def _tokens(code: str) -> list[str]:
    """The parts that show something: colours and fillers left out, literals as their own text in quotes."""
    kept: list[str] = []
    for token in _TOKEN.findall(code):
        if token[0] == "\\":
            kept.append(f'"{token[1]}"')
        elif token[0] in "_*" or (token[0] == "[" and not token.startswith("[$")):
            continue
        elif token.startswith("[$"):
            kept.append(f'"{token[2:-1].split("-")[0]}"')
        else:
            kept.append(token)
    return kept


@lru_cache(maxsize=512)
def _number_renderer(code: str) -> Render | None:
    """How numbers look under this code, or None where it only decorates."""
    sections = _sections(code)
    positive = sections[0]
    if _CONDITION.search(code) or _DECORATED.search("".join(each for each in positive if each[0] != '"')):
        return None
    places = _decimals(positive)
    if "%" in positive:
        return lambda value: _percentage(_number(value) * 100, places)
    if not _shows_more(positive):
        return None
    negative = sections[1] if len(sections) > 1 and sections[1] else ['"-"', *positive]
    only_zeros = len(positive) if all(token == "0" for token in positive) else 0

    def shown(value: Value) -> str | None:
        number = _number(value)
        if not _survives(number, places):
            return None
        if only_zeros and number >= 0:
            return f"{number:0{only_zeros}.0f}"
        return _fill(negative if number < 0 else positive, abs(number))

    return shown


def _survives(number: float, places: int) -> bool:
    """Whether a number is still itself in so many decimals; what would be rounded is shown bare."""
    return abs(number - round(number, places)) < 1e-9 * max(1.0, abs(number))


def _percentage(number: float, places: int) -> str:
    text = f"{number:.{places}f}".replace(".", ",") if _survives(number, places) else number_text(number)
    return f"{text}%"


def _sections(code: str) -> list[list[str]]:
    """The format's parts for positive, negative and zero, in tokens."""
    sections: list[list[str]] = [[]]
    for token in _tokens(code):
        if token == ";":
            sections.append([])
        else:
            sections[-1].append(token)
    return sections


def _shows_more(tokens: list[str]) -> bool:
    """Whether a format of digits shows more than the number: zeros in front or behind, or words."""
    zeros = tokens.count("0")
    return zeros > 1 or (zeros + tokens.count("#") + tokens.count("?") > 0 and any(map(_is_word, tokens)))


def _is_word(token: str) -> bool:
    return (token[0] == '"' and bool(token.strip('" €$'))) or token in {"-", "(", " "}


def _decimals(tokens: list[str]) -> int:
    return sum(token in "0#?" for token in tokens[tokens.index(".") :]) if "." in tokens else 0


def _fill(tokens: list[str], number: float) -> str:
    """Put the digits of the number in the places of the format, from the point outwards."""
    whole_part = tokens[: tokens.index(".")] if "." in tokens else tokens
    whole, _, fraction = f"{number:.{_decimals(tokens)}f}".partition(".")
    filled: list[str] = []
    digits = list(whole)
    places = sum(token in "0#?" for token in whole_part)
    for token in reversed(whole_part):
        if token not in ("0", "#", "?"):
            filled.append(token.strip('"'))
            continue
        places -= 1
        filled.append(digits.pop() if digits else {"0": "0", "?": " "}.get(token, ""))
        if places == 0:
            filled.extend(reversed(digits))
    tail = [token.strip('"') for token in tokens[len(whole_part) + 1 :] if token not in ("0", "#", "?")]
    text = "".join(reversed(filled))
    return text + ("," + fraction if fraction else "") + "".join(tail)


@lru_cache(maxsize=512)
def _moment_renderer(code: str) -> Render | None:
    """How dates look under this code; None for a whole date, which is always shown as dd-mm-jjjj."""
    tokens = _sections(code)[0]
    kinds = {token[0].lower() for token in tokens if token[0].isalpha()}
    if kinds >= {"d", "m", "y"} or not kinds & set("dmyhs"):
        return None
    return lambda value: _moment(tokens, value)


def _moment(tokens: list[str], value: Value) -> str:
    """The asked parts of a date or time in Dutch."""
    parts: list[str] = []
    after_hour = False
    for token in tokens:
        kind = token[0].lower()
        if kind == "m" and after_hour and len(token) < 3:
            parts.append(_clock(value, "n", token))
        elif kind in "hs":
            parts.append(_clock(value, kind, token))
        elif kind in "dmy" and isinstance(value, date):
            parts.append(_day(value, kind, len(token)))
        elif not kind.isalpha():
            parts.append("-" if token == "/" else token.strip('"'))  # a Dutch Excel writes dates with dashes
        after_hour = kind == "h" or (after_hour and not kind.isalpha())
    return "".join(parts).strip()


def _day(value: date, kind: str, width: int) -> str:
    if kind == "y":
        return f"{value.year:04}" if width > 2 else f"{value.year % 100:02}"
    if kind == "m":
        names = {3: _MONTHS[value.month - 1], 4: _LONG_MONTHS[value.month - 1]}
        return names.get(width, f"{value.month:0{min(width, 2)}}")
    if width > 2:
        name = _DAYS[value.weekday()]
        return name[:2] if width == 3 else name
    return f"{value.day:0{width}}"


def _clock(value: Value, kind: str, token: str) -> str:
    clock = value.time() if isinstance(value, datetime) else value
    if not isinstance(clock, time):
        return ""
    part = {"h": clock.hour, "n": clock.minute, "s": clock.second}[kind]
    return f"{part:0{min(len(token), 2)}}"


def _number(value: Value) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0
