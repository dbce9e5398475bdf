"""What a number format adds to a value: leading zeros, percentages, literal text, parts of a date.

Only what carries meaning is rendered. Decoration (thousands separators, currency, colours, `General`) gives
None, and the bare value is shown instead. Format codes: ECMA-376 part 1, 18.8.30 and 18.8.31.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from functools import lru_cache

from contractbeoordeling.workbook import moment_format
from contractbeoordeling.workbook.grid import Value, number_text

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "dd-mm-yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "dd-mm-yyyy h:mm", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip

_TOKEN = re.compile(
    r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[dD]+|[mM]+|[yYjJ]+|[hHuU]+|[sS]+|AM/PM|General|Standaard|.',
    re.DOTALL | re.IGNORECASE,
)
_DECORATED = re.compile(r"[,E/@]", re.IGNORECASE)
_GENERAL = ("general", "standaard")
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "<>": operator.ne,
}  # fmt: skip

Render = Callable[[Value], str | None]


@dataclass(slots=True)
class _Section:
    """One of the parts between semicolons, in tokens that show something."""

    tokens: list[str] = field(default_factory=list[str])
    condition: tuple[str, float] | None = None
    says_more: bool = False  # these three follow from the tokens
    zeros: bool = False
    decimals: int = 0

    def fits(self, number: float) -> bool:
        return self.condition is not None and _COMPARE[self.condition[0]](number, self.condition[1])


def render(value: Value, code: str) -> str | None:
    """The text that this format shows for the value; None where the bare value says as much."""
    if isinstance(value, (str, bool)):
        return None
    if isinstance(value, timedelta):
        return moment_format.elapsed(value, code)
    maker = _number_renderer if isinstance(value, (int, float)) else _moment_renderer
    renderer = maker(code)
    return renderer(value) if renderer else None


def says_something(code: str) -> bool:
    """Whether any value looks different under this format in a way that carries meaning."""
    return (
        _number_renderer(code) is not None
        or _moment_renderer(code) is not None
        or moment_format.is_elapsed(code)
    )


@lru_cache(maxsize=512)
def _sections(code: str) -> tuple[_Section, ...]:
    """The format's parts: colours and fillers left out, literals as their own text in quotes."""
    sections = [_Section()]
    for token in _TOKEN.findall(code):
        here = sections[-1]
        condition = _CONDITION.fullmatch(token)
        if token == ";":
            sections.append(_Section())
        elif condition:
            here.condition = (condition[1], float(condition[2]))
        elif token.startswith("[$"):
            here.tokens.append(f'"{token[2:-1].split("-")[0]}"')
        elif token[0] == "\\":
            here.tokens.append(f'"{token[1:]}"')
        elif token[0] not in "_*[":
            here.tokens.append(token)
    for here in sections:
        here.says_more, here.decimals = _says_more(here.tokens), _decimals(here.tokens)
        here.zeros = all(token == "0" for token in here.tokens)
    return tuple(sections)


@lru_cache(maxsize=512)
def _number_renderer(code: str) -> Render | None:
    """How numbers look under this code, or None where it only decorates."""
    sections = _sections(code)
    if not any(section.says_more for section in sections[:3]):
        return None
    if _shows_day_or_time(sections[0].tokens):
        return None

    def shown(value: Value) -> str | None:
        number = float(value) if isinstance(value, (int, float)) else 0.0
        section, signed = _chosen(sections, number)
        return _shown(section, number, signed=signed)

    return shown


def _shows_day_or_time(tokens: Sequence[str]) -> bool:
    return any(token[0] in "dDmMyYjJhHuUsS" and token.lower() not in _GENERAL for token in tokens)


def _chosen(sections: Sequence[_Section], number: float) -> tuple[_Section, bool]:
    """The part that is about this number, and whether a negative one gets a sign there."""
    if any(each.condition for each in sections[:2]):
        fitting = (each for each in sections if each.fits(number))
        otherwise = (each for each in sections[1:] if each.condition is None)
        return next(fitting, next(otherwise, sections[0])), True
    if number < 0 and len(sections) > 1:
        return sections[1], False
    if number == 0 and len(sections) > 2:
        return sections[2], True
    return sections[0], True


def _says_more(tokens: Sequence[str]) -> bool:
    """Whether a part shows more than the number: zeros in front or behind, a percentage, or words."""
    if _DECORATED.search("".join(each for each in tokens if each[0] != '"' and each.lower() not in _GENERAL)):
        return False
    numbered = "0" in tokens or "#" in tokens  # a dash before ?? is how bookkeepers write 0
    return (
        tokens.count("0") > 1
        or "%" in tokens
        or _is_text(tokens)
        or (numbered and any(map(_is_word, tokens)))
    )


def _is_text(tokens: Sequence[str]) -> bool:
    """Whether a part consists of words alone, or of words around the number as it is."""
    return any(token[0] == '"' and any(map(str.isalpha, token)) for token in tokens)


def _places(tokens: Sequence[str]) -> int:
    return sum(token in ("0", "#", "?") for token in tokens)


def _shown(section: _Section, number: float, *, signed: bool) -> str | None:
    """The number in this part of a format; None where that shows no more than the number, or would round it."""
    if not section.says_more:
        return None
    tokens, decimals = section.tokens, section.decimals
    if "%" in tokens:
        return _percentage(number * 100, decimals)
    minus = "-" if number < 0 and signed else ""
    if not _places(tokens):
        bare = number_text(abs(number))
        return minus * _has_general(tokens) + "".join(_literal(token, bare) for token in tokens)
    if not _survives(number, decimals):
        return None
    if section.zeros:
        return f"{minus}{abs(number):0{len(tokens)}.0f}"
    return minus + _fill(tokens, abs(number))


def _has_general(tokens: Sequence[str]) -> bool:
    return any(token.lower() in _GENERAL for token in tokens)


def _literal(token: str, bare: str) -> str:
    return bare if token.lower() in _GENERAL else token.strip('"')


def _survives(number: float, places: int) -> bool:
    """Whether a number is still itself in so many decimals; what would be rounded is shown bare."""
    return abs(number - round(number, places)) < 1e-9 * max(1.0, abs(number))


def _percentage(number: float, places: int) -> str:
    text = f"{number:.{places}f}".replace(".", ",") if _survives(number, places) else number_text(number)
    return f"{text}%"


def _is_word(token: str) -> bool:
    return (token[0] == '"' and bool(token.strip('" €$'))) or token in {"-", "(", " "}


def _decimals(tokens: Sequence[str]) -> int:
    return sum(token in "0#?" for token in tokens[tokens.index(".") :]) if "." in tokens else 0


def _fill(tokens: list[str], number: float) -> str:
    """Put the digits of the number in the places of the format, from the point outwards."""
    whole_part = tokens[: tokens.index(".")] if "." in tokens else tokens
    whole, _, fraction = f"{number:.{_decimals(tokens)}f}".partition(".")
    filled: list[str] = []
    digits = list(whole)
    places = _places(whole_part)
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
def _is_moment(code: str) -> bool:
    """Whether a number under this format is a date, a time or a length of time."""
    return moment_format.is_elapsed(code) or _shows_day_or_time(_sections(code)[0].tokens)


def moment_of(serial: float, code: str, *, from_1904: bool) -> Value:
    """What a stored number is under its format: the number itself, or the moment that it counts to."""
    return moment_format.moment_of(serial, code, from_1904=from_1904) if _is_moment(code) else serial


@lru_cache(maxsize=512)
def _moment_renderer(code: str) -> Render | None:
    """How dates and times look under this code, None where it shows a whole date or none of either."""
    tokens = _sections(code)[0].tokens
    if moment_format.is_elapsed(code) or not moment_format.shows_part(tokens):
        return None
    only_days = not moment_format.shows_clock(tokens)

    def shown(value: Value) -> str | None:
        if not isinstance(value, date) and (only_days or not isinstance(value, time)):
            return None
        return moment_format.moment(tokens, value)

    return shown
