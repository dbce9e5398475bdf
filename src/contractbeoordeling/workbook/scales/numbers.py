"""Numbers as people give them for an answer: 7,5 or 7.9, 85%, 8-, 6½, zeven, "4 - goed"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction

_PLAIN = re.compile(r"\d{1,3}(?:[.,](?!000$)\d{1,6})?")
_PERCENT = re.compile(rf"({_PLAIN.pattern}) ?(?:%|procent)")
_SIGNED = re.compile(r"(\d{1,2}) ?([+\-−–])")
_HALVED = re.compile(r"(\d{0,2}) ?([½¼¾])")
_LEADING = re.compile(r"(\d{1,2})\s*[-–—:.)=]?\s+[^\d\W].*|(\d{1,2})\s*[-–—:.)=]\s*[^\d\W].*", re.DOTALL)
_NAMED = re.compile(r"(?:score|cijfer|niveau|fase|stap|trede|level):? ?(\d{1,2})")
_PARTS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_QUARTER = Fraction(1, 4)
_WORDS = {
    word: number
    for number, words in enumerate(
        "nul|zero een|één|one twee|two drie|three vier|four vijf|five zes|six zeven|seven acht|eight negen|nine tien|ten".split()
    )
    for word in words.split("|")
}


@dataclass(frozen=True, slots=True)
class NumberSaid:
    """A number; `plain` where it stands there as digits and nothing else."""

    value: Fraction
    plain: bool = True
    percent: bool = False


def number_said(text: str) -> NumberSaid | None:
    """Read a number; a range, two numbers or a number in a sentence is none."""
    bare = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    if _PLAIN.fullmatch(bare):
        return NumberSaid(_value(bare))
    if found := _PERCENT.fullmatch(bare):
        return NumberSaid(_value(found[1]), percent=True)
    if found := _SIGNED.fullmatch(bare):
        return NumberSaid(Fraction(found[1]) + (_QUARTER if found[2] == "+" else -_QUARTER), plain=False)
    value = _odd(bare)
    return None if value is None else NumberSaid(value, plain=False)


def _odd(bare: str) -> Fraction | None:
    """A number with a half, in a word, or before the word that it stands for."""
    if found := _HALVED.fullmatch(bare):
        return Fraction(found[1] or 0) + _PARTS[found[2]]
    if found := _NAMED.fullmatch(bare):
        return Fraction(found[1])
    if bare in _WORDS:
        return Fraction(_WORDS[bare])
    found = _LEADING.fullmatch(bare)
    return Fraction(found[1] or found[2]) if found and not re.search(r"\d", bare[2:]) else None


def _value(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))
