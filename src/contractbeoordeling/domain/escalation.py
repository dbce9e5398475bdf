"""The escalation ladder (escalatieladder), the steps taken on it, and what a termination asks for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.signal import Audience

WITHOUT_GROUND = 2
"""The highest step that needs no ground in the contract."""


class JumpReason(StrEnum):
    """The only reasons to pass over a step of the ladder."""

    DANGER = "danger"
    FRAUD = "fraud"


@dataclass(frozen=True, kw_only=True, slots=True)
class LadderStep(Record):
    """A step of this register's ladder; `terminates` tells that clients must go elsewhere after it."""

    number: int
    name: str
    measures: tuple[str, ...] = ()
    terminates: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class ContractGround(Record):
    """Which article of a contract allows a measure of a step; `article` is its number, `text` what it says."""

    contract_id: str
    step: int
    measure: str
    article: str
    text: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Escalation(Record):
    """A step taken on the ladder: ground, facts, hearing of the provider, who decided, the day, the letter.

    `contract_id` and `ground_id` may be empty up to step 2. `heard_on` is empty where the provider was not heard,
    with the reason in `not_heard_reason`.
    """

    provider_id: str
    contract_id: str | None = None
    participation_id: str | None = None
    step: int
    measure: str
    ground_id: str | None = None
    ground: str = ""
    facts: str
    heard_on: date | None = None
    heard: str = ""
    not_heard_reason: str = ""
    jump: JumpReason | None = None
    jump_reason: str = ""
    decided_on: date
    decided_by_id: str | None = None
    decided_function: str = ""
    decided_on_behalf_of: str = ""
    term_on: date | None = None
    letter_id: str | None = None
    ended_on: date | None = None
    ended_reason: str = ""
    audience: Audience = Audience.PROVIDER


@dataclass(frozen=True, kw_only=True, slots=True)
class TerminationTask(Record):
    """What must happen to clients and files when a contract ends, who does it, and whether it was done."""

    escalation_id: str
    position: int = 0
    task: str
    owner: str = ""
    due_on: date | None = None
    done_on: date | None = None
    note: str = ""
    audience: Audience = Audience.INTERNAL
