"""What an answer is worth: by the values of the mapping, or as the number that it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from contractbeoordeling.workbook.mapping import Score


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


def worth(answer: str, values: Mapping[str, Score | str]) -> Worth:
    """Look an answer up, first as it is written, then without regard to case and outer space."""
    known = values.get(answer)
    if known is None:
        folded = {_folded(text): meaning for text, meaning in values.items()}
        known = folded.get(_folded(answer))
    if known is None:
        return Worth(Outcome.UNMAPPED if answer.strip() else Outcome.EMPTY)
    return Worth(Outcome(known)) if isinstance(known, str) else Worth(Outcome.SCORED, known)


def number(text: str) -> Score | None:
    """A number with a decimal comma or point, or None."""
    bare = text.strip().replace(" ", "").replace("\u00a0", "")
    factor = 0.01 if bare.endswith("%") else 1.0
    bare = bare.removesuffix("%")
    if "," in bare and "." in bare:  # the last one is the decimal mark
        thousands = "." if bare.rindex(",") > bare.rindex(".") else ","
        bare = bare.replace(thousands, "")
    try:
        found = float(bare.replace(",", ".")) * factor
    except ValueError:
        return None
    return int(found) if found.is_integer() else found


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
