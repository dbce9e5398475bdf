"""How long what is kept, what happens then, and the record of what was destroyed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.record import Record


class Kept(StrEnum):
    """Kinds of records that a selection list speaks of."""

    ASSESSMENT = "assessment"
    UNVERIFIED_SIGNAL = "unverified_signal"
    VERIFIED_SIGNAL = "verified_signal"
    CRIMINAL_SIGNAL = "criminal_signal"
    RESIDENT_ANSWER = "resident_answer"
    SELF_EVALUATION = "self_evaluation"
    SOURCE_ANSWER = "source_answer"
    VISIT = "visit"
    CONVERSATION = "conversation"
    ACTION = "action"
    IMPROVEMENT_PLAN = "improvement_plan"
    ESCALATION = "escalation"
    CONTINUITY_RISK = "continuity_risk"
    SUPERVISION = "supervision"
    CONTACT = "contact"
    FIGURE = "figure"


class TermStart(StrEnum):
    """From when a term of retention runs."""

    RECORDED = "recorded"
    DETERMINED = "determined"
    CONTRACT_ENDED = "contract_ended"
    CLOSED = "closed"


class AfterTerm(StrEnum):
    """What the selection list says is done when the term is over."""

    DESTROY = "destroy"
    HAND_OVER = "hand_over"
    KEEP = "keep"


@dataclass(frozen=True, kw_only=True, slots=True)
class RetentionRule(Record):
    """A row of this register's retention table; without `months` the archivist has not filled it yet."""

    kind: Kept
    ground: str = ""
    months: int | None = None
    starts: TermStart | None = None
    after: AfterTerm | None = None
    filled_on: date | None = None
    filled_by: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptLonger(Record):
    """A decision to keep a piece until a day though its term is over, with the reason and who decided.

    A later decision about the same piece takes the place of this one; destroyed with the piece itself.
    """

    kind: Kept
    record_id: str
    until: date
    reason: str
    decided_on: date
    decided_by_id: str | None = None
    decided_function: str = ""
    decided_on_behalf_of: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Destruction(Record):
    """What was destroyed: which kind, how many, under which rule, decided by whom; never the content."""

    kind: Kept
    provider_name: str = ""
    description: str
    records: int
    ground: str
    decided_on: date
    decided_by_id: str | None = None
    decided_function: str = ""
    decided_on_behalf_of: str = ""
    backups_until: date | None = None
