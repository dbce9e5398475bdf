"""Numbers that are text: KvK, vestigingsnummer, AGB, gemeentecode and postcode.

None of them has a check digit, so length and form are all that can be tested.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class NumberKind(StrEnum):
    """Which number a text should be."""

    KVK = "kvk"
    LOCATION = "location"
    AGB = "agb"
    MUNICIPALITY = "municipality"
    POSTAL_CODE = "postal_code"


class NumberFault(StrEnum):
    """Why a text is not the number that it should be."""

    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NOT_DIGITS = "not_digits"
    ALL_ZERO = "all_zero"
    SCIENTIFIC = "scientific"
    DATE = "date"
    NOT_A_POSTAL_CODE = "not_a_postal_code"


DIGITS = {NumberKind.KVK: 8, NumberKind.LOCATION: 12, NumberKind.AGB: 8, NumberKind.MUNICIPALITY: 4}
# How many zeros in front people lose; with more missing it is another fault.
_LOST = {NumberKind.KVK: 1, NumberKind.LOCATION: 4, NumberKind.AGB: 1, NumberKind.MUNICIPALITY: 3}
_PREFIXES = {
    NumberKind.KVK: ("kvknummer", "kvknr", "kvk"),
    NumberKind.LOCATION: ("vestigingsnummer", "vestigingsnr", "vestiging"),
    NumberKind.AGB: ("agbcode", "agb"),
    NumberKind.MUNICIPALITY: ("gemeentecode", "gm"),
    NumberKind.POSTAL_CODE: (),
}
_BETWEEN = re.compile(r"[\s.\-–/:]+")
_WHOLE_FRACTION = re.compile(r"(\d+)[.,]0+")
_SCIENTIFIC = re.compile(r"\d([.,]\d+)?e[+-]?\d+")
# What a spreadsheet makes of a number in a cell that is set to show dates.
_DATE = re.compile(r"\d{1,2}[-/]\d{1,2}[-/]\d{4}")
_POSTAL_CODE = re.compile(r"([1-9]\d{3})([a-z]{2})")
# Belgian and German ones, with the letters of the country in front.
_FOREIGN_POSTAL_CODE = re.compile(r"(be?|de?)-?(\d{4,5})")
# Never given out: they remind of the SS, SA and SD.
_NO_LETTERS = ("sa", "sd", "ss")


@dataclass(frozen=True, slots=True)
class NumberReading:
    """What a text says: the number in its one spelling, or why it is none.

    An empty text has neither. `likely` is the number that may be meant: zeros in front of what is
    too short, which only the user can confirm.
    """

    value: str | None = None
    fault: NumberFault | None = None
    likely: str | None = None


def read_number(kind: NumberKind, text: str) -> NumberReading:
    """Read a number as people write it: with spaces, dots, dashes or its name in front."""
    folded = unicodedata.normalize("NFKC", text).strip().casefold()
    if not folded:
        return NumberReading()
    if _SCIENTIFIC.fullmatch(folded):
        return NumberReading(fault=NumberFault.SCIENTIFIC)
    if _DATE.fullmatch(folded):
        return NumberReading(fault=NumberFault.DATE)
    if kind is NumberKind.POSTAL_CODE:
        return _postal_code(_BETWEEN.sub("", folded))
    whole = _WHOLE_FRACTION.fullmatch(folded)
    plain = whole[1] if whole else _without_prefix(kind, _BETWEEN.sub("", folded))
    return _digits(plain, kind)


def _without_prefix(kind: NumberKind, plain: str) -> str:
    for prefix in _PREFIXES[kind]:
        if plain.startswith(prefix):
            return plain.removeprefix(prefix)
    return plain


def _digits(plain: str, kind: NumberKind) -> NumberReading:
    length = DIGITS[kind]
    if not (plain.isascii() and plain.isdigit()):
        return NumberReading(fault=NumberFault.NOT_DIGITS)
    if int(plain) == 0:
        return NumberReading(fault=NumberFault.ALL_ZERO)
    if len(plain) < length:
        likely = plain.zfill(length) if length - len(plain) <= _LOST[kind] else None
        return NumberReading(fault=NumberFault.TOO_SHORT, likely=likely)
    if len(plain) > length:
        return NumberReading(fault=NumberFault.TOO_LONG)
    return NumberReading(value=plain)


def _postal_code(plain: str) -> NumberReading:
    foreign = _FOREIGN_POSTAL_CODE.fullmatch(plain)
    if foreign is not None:
        return NumberReading(value=f"{foreign[1].upper()}-{foreign[2]}")
    match = _POSTAL_CODE.fullmatch(plain)
    if match is None or match[2] in _NO_LETTERS:
        return NumberReading(fault=NumberFault.NOT_A_POSTAL_CODE)
    return NumberReading(value=f"{match[1]} {match[2].upper()}")
