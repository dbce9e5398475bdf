"""The rows of the quarterly export, with the codes that its hidden columns hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """The provider that a row is about; empty in a total."""

    id: str = ""
    name: str = ""
    kvk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityRow:
    """One theme of one participation, or its total where there is no theme."""

    whose: Whose
    participation_id: str
    subject: str
    theme_code: str = ""
    theme_key: str = ""
    theme: str = ""
    core: bool = False
    computed: int | None
    standing: int | None
    determined: bool
    score: Fraction | None
    rated: int
    in_scope: int
    state: str
    state_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalRow:
    """Signals of one kind about one provider in the quarter; a total has no provider."""

    whose: Whose
    kind: str
    kind_code: str
    count: int
    serious: int
    verified: int
    urgent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionCount:
    """Improvement actions of one provider in the quarter; a total has no provider."""

    whose: Whose
    open_before: int
    agreed: int
    closed: int
    open_after: int
    overdue: int
    worked: int
    partly: int
    not_worked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """A step on the escalation ladder that was taken or in force in the quarter."""

    whose: Whose
    id: str
    step: int
    measure: str
    contract: str
    decided_on: date
    ended_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CeilingRow:
    """A contract's ceiling and its use in the year of the quarter: beside quality and never in it."""

    whose: Whose
    contract_id: str
    contract: str
    ceiling: Decimal | None
    used: Decimal | None
    used_until: date | None
    share: Fraction | None
    much: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarterly:
    """Everything in one quarterly export."""

    client: str
    quarter: str
    round: str
    reference_date: date
    made_on: date
    quality: Sequence[QualityRow]
    signals: Sequence[SignalRow]
    actions: Sequence[ActionCount]
    steps: Sequence[StepRow]
    ceilings: Sequence[CeilingRow]
