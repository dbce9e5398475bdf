"""Between the values of a framework's JSON and the cells of its workbook.

What a cell can't mean stays the text it was: reading the JSON then points it out, with this cell as its place.
"""

import re
from collections.abc import Callable, Mapping
from fractions import Fraction

from contractbeoordeling.domain.canonical import JsonValue
from contractbeoordeling.domain.framework.norms import NormParty
from contractbeoordeling.domain.framework.number import number_of
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Law
from contractbeoordeling.wording.figures import KINDS, part_words
from contractbeoordeling.wording.labels import COVERAGES, LAWS, NO, PARTIES, VARIANTS, YES
from contractbeoordeling.workbook.framework.sheets import Kind
from contractbeoordeling.workbook.grid import Value

CellValue = str | int | float
Shown = tuple[Value, str]
"""A cell's bare value and the text that the user sees."""

_JOIN = "; "
_NAME_SPLIT = re.compile(r"[;\n]")
_CODE_SPLIT = re.compile(r"[;,/\n]|\ben\b")
_YES = {YES, "j", "x", "waar", "1"}
_NO = {NO, "n", "onwaar", "0"}
_COVERAGE_WORDS = {each.value: word for each, word in COVERAGES.items()}
_LAW_WORDS = {each.value: word for each, word in LAWS.items()}
_VARIANT_WORDS = {each.value: word for each, word in VARIANTS.items()}
_MEASURED_WORDS = {each.value: word for each, word in KINDS.items()}
_PART_WORDS = part_words()
_NORM_PARTY_WORDS = {each.value: PARTIES[Party(each.value)] for each in NormParty}
_LIST_WORDS: dict[Kind, dict[str, str]] = {Kind.LAWS: _LAW_WORDS, Kind.VARIANTS: _VARIANT_WORDS}
_LAW_NAMES = {"jeugd": Law.YOUTH, "jw": Law.YOUTH, "wmo 2015": Law.WMO}
_FIGURE_DIGITS = 12


def to_cell(kind: Kind, value: JsonValue) -> CellValue:
    """Return what stands in the cell; nothing is the empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        return _text_cell(kind, value)
    words = _LIST_WORDS.get(kind, {})
    return _JOIN.join(words.get(str(each), str(each)) for each in value)


def from_cell(kind: Kind, cell: Shown) -> JsonValue:
    """Return the JSON value that the cell stands for; an empty cell is None."""
    value, shown = cell
    text = shown.strip()
    if not text:
        return None
    reader = _READERS.get(kind)
    return reader(value, text) if reader else shown


def _text_cell(kind: Kind, text: str) -> CellValue:
    if kind is Kind.COVERAGE:
        return _COVERAGE_WORDS[text]
    if kind is Kind.MEASURED:
        return _MEASURED_WORDS[text]
    if kind is Kind.NORM_PARTY:
        return _NORM_PARTY_WORDS[text]
    if kind is Kind.FIGURE:
        return _figure_cell(Fraction(text))
    return text


def _figure_cell(number: Fraction) -> CellValue:
    """Return a number where its digits end soon, else the fraction in text."""
    decimal = float(number)
    if Fraction(repr(decimal)) == number and len(repr(decimal)) <= _FIGURE_DIGITS:
        return decimal
    return str(number)


def _flag(value: Value, text: str) -> JsonValue:
    if isinstance(value, bool):
        return value
    word = text.casefold()
    return word in _YES if word in _YES | _NO else text


def _whole(value: Value, text: str) -> JsonValue:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else text


def _share(value: Value, text: str) -> JsonValue:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(f"{value:.15g}", 1) or text
    return _number(text.removesuffix("%"), 100 if text.endswith("%") else 1) or text


def _figure(value: Value, text: str) -> JsonValue:
    if isinstance(value, int | float) and not isinstance(value, bool) and not text.endswith("%"):
        return _number(f"{value:.15g}", 1) or text
    return _number(text.removesuffix("%"), 1) or text


def _number(text: str, parts: int) -> str | None:
    """Return the number that a text says with a comma or a point, divided in as many parts."""
    number = number_of(text.replace(",", ".").replace(" ", ""))
    return None if number is None else str(number / parts)


def _coverage(_value: Value, text: str) -> JsonValue:
    return _code(_COVERAGE_WORDS, text)


def _measured(_value: Value, text: str) -> JsonValue:
    return _code(_MEASURED_WORDS, text)


def _norm_party(_value: Value, text: str) -> JsonValue:
    return _code(_NORM_PARTY_WORDS, text)


def _part(_value: Value, text: str) -> JsonValue:
    """Return the code of a part; the codes of one kind are those of another too, so words go first."""
    wanted = text.casefold()
    return next((code for word, code in _PART_WORDS.items() if word.casefold() == wanted), text)


def _names(_value: Value, text: str) -> JsonValue:
    return [each.strip() for each in _NAME_SPLIT.split(text) if each.strip()]


def _laws(_value: Value, text: str) -> JsonValue:
    parts = (each.strip() for each in _CODE_SPLIT.split(text))
    return [_LAW_NAMES.get(each.casefold()) or _code(_LAW_WORDS, each) for each in parts if each]


def _variants(_value: Value, text: str) -> JsonValue:
    parts = (each.strip() for each in _CODE_SPLIT.split(text))
    return [_code(_VARIANT_WORDS, each) for each in parts if each]


def _code(words: Mapping[str, str], text: str) -> str:
    """Return the code for a Dutch word or for the code itself; what is neither stays as it is."""
    wanted = text.casefold()
    for code, word in words.items():
        if wanted in (word.casefold(), code):
            return code
    return text


_READERS: dict[Kind, Callable[[Value, str], JsonValue]] = {
    Kind.FLAG: _flag,
    Kind.WEIGHT: _whole,
    Kind.WHOLE: _whole,
    Kind.SHARE: _share,
    Kind.FIGURE: _figure,
    Kind.COVERAGE: _coverage,
    Kind.MEASURED: _measured,
    Kind.PART: _part,
    Kind.NORM_PARTY: _norm_party,
    Kind.NAMES: _names,
    Kind.LAWS: _laws,
    Kind.VARIANTS: _variants,
}
