"""What sort of thing is to be done after an assessment."""

from enum import StrEnum


class Follow(StrEnum):
    """What sort of thing must be done."""

    DECISION = "decision"  # an active finding of severity 4: the same day
    ACTION = "action"
    PLAN = "plan"
    RETEST = "retest"
    TERM = "term"
    TERMINATION = "termination"
    CONTINUITY = "continuity"
