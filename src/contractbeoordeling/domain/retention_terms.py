"""When a term of retention is over, and what is proposed where the archivist has filled in nothing yet."""

from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.calendar_months import months_after
from contractbeoordeling.domain.retention import AfterTerm, Kept, RetentionRule, TermStart


@dataclass(frozen=True, slots=True)
class RetentionProposal:
    """A term to think about; it holds for nothing until somebody fills it in."""

    months: int
    starts: TermStart
    after: AfterTerm = AfterTerm.DESTROY


PROPOSALS: dict[Kept, RetentionProposal] = {
    Kept.ASSESSMENT: RetentionProposal(84, TermStart.CONTRACT_ENDED),
    Kept.UNVERIFIED_SIGNAL: RetentionProposal(12, TermStart.RECORDED),
    Kept.RESIDENT_ANSWER: RetentionProposal(0, TermStart.DETERMINED),
}
"""The only kinds for which something is proposed; about the others the selection list itself must say it."""


def is_filled(rule: RetentionRule | None) -> bool:
    """Tell whether a rule says enough to count with."""
    return rule is not None and rule.months is not None and rule.starts is not None and rule.after is not None


def due_day(rule: RetentionRule, started_on: date | None) -> date | None:
    """Return the day from which a term is over; None where it is kept, not filled in, or has not begun."""
    if not is_filled(rule) or rule.after is AfterTerm.KEEP or started_on is None:
        return None
    return months_after(started_on, rule.months or 0)
