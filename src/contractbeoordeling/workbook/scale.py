"""What an answer comes to, and numbers as people write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from contractbeoordeling.workbook.mapping import Score
from contractbeoordeling.workbook.scales.said import Meaning

_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d+)?")


class Outcome(StrEnum):
    """What an answer came to; only SCORED has a score."""

    SCORED = "scored"
    NOT_APPLICABLE = "not_applicable"
    DONT_KNOW = "dont_know"  # who filled it in doesn't know
    UNKNOWN = "unknown"  # the user is to say what it means
    EMPTY = "empty"
    REFUSED = "refuse"
    UNMAPPED = "unmapped"  # the mapping doesn't know this value
    NONE = "none"  # the mapping asks for no score


@dataclass(frozen=True, slots=True)
class Worth:
    """An outcome, with the score where there is one."""

    outcome: Outcome
    score: Score | None = None


def worth_of(meaning: Meaning) -> Worth:
    """What a meaning of the mapping comes to."""
    return Worth(Outcome(meaning)) if isinstance(meaning, str) else Worth(Outcome.SCORED, meaning)


def number(text: str) -> Score | None:
    """A number with a decimal comma or point, or None."""
    bare = text.strip().replace(" ", "").replace("\u00a0", "")
    factor = 0.01 if bare.endswith("%") else 1.0
    bare = bare.removesuffix("%")
    if "," in bare and "." in bare:  # the last one is the decimal mark
        thousands = "." if bare.rindex(",") > bare.rindex(".") else ","
        bare = bare.replace(thousands, "")
    if not _NUMBER.fullmatch(bare):
        return None
    found = float(bare.replace(",", ".")) * factor
    return int(found) if found.is_integer() else found


def folded(text: str) -> str:
    """A text without regard to case and outer space."""
    return " ".join(text.split()).casefold()
