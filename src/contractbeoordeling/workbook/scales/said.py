"""What a value seems to mean, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Meaning = int | float | str
"""A score from 1 to 5, or an outcome of mapping.OUTCOMES."""


class Certainty(StrEnum):
    """How sure a proposal is."""

    SURE = "sure"  # it says so itself
    LIKELY = "likely"  # an odd spelling, or a rule that might be another: look at it
    ASK = "ask"  # only the user can say


class Why(StrEnum):
    """Why a value got its meaning; the words stand in wording/scales.py."""

    RULE = "rule"
    NOTATION = "notation"
    REMARK = "remark"
    LISTED = "listed"
    BESIDE = "beside"
    SAME_WORD = "same_word"
    BETWEEN = "between"
    OFF_SCALE = "off_scale"
    NO_OPINION = "no_opinion"
    NOTHING = "nothing"
    NOT_APPLICABLE = "not_applicable"
    EMPTY = "empty"
    NO_RULE = "no_rule"


@dataclass(frozen=True, slots=True)
class Said:
    """A proposed meaning. Where it has to be asked `meaning` is `unknown`, and `suggestion` what may be meant."""

    meaning: Meaning
    certainty: Certainty
    why: Why
    suggestion: Meaning | None = None


def asked(why: Why, suggestion: Meaning | None = None) -> Said:
    """What only the user can say."""
    return Said("unknown", Certainty.ASK, why, suggestion)
