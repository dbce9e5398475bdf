"""Improvement actions (verbeteracties) and the log that proves the attempt to repair."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.signal import Audience


class Owner(StrEnum):
    """Who carries an action out."""

    PROVIDER = "provider"
    MUNICIPALITY = "municipality"


class ActionStatus(StrEnum):
    """How far an action is."""

    AGREED = "agreed"
    RUNNING = "running"
    DONE = "done"
    DROPPED = "dropped"


class ActionOrigin(StrEnum):
    """Where an action was agreed."""

    TYPED = "typed"
    IMPORT = "import"
    ASSESSMENT = "assessment"
    VISIT = "visit"
    CONVERSATION = "conversation"
    ESCALATION = "escalation"


class Effect(StrEnum):
    """What a check of an action's effect found (effectmeting)."""

    WORKED = "worked"
    PARTLY = "partly"
    NOT = "not"


@dataclass(frozen=True, kw_only=True, slots=True)
class ImprovementPlan(Record):
    """A plan that an assessment or a step of the ladder demands: for which criteria, by when, and its re-test.

    It can't be handed in while one of its criteria has no action.
    """

    provider_id: str
    participation_id: str | None = None
    assessment_id: str | None = None
    criterion_keys: tuple[str, ...] = ()
    demanded_on: date
    due_on: date | None = None
    handed_in_on: date | None = None
    accepted_on: date | None = None
    retest_on: date | None = None
    closed_on: date | None = None
    note: str = ""
    audience: Audience = Audience.PROVIDER


@dataclass(frozen=True, kw_only=True, slots=True)
class Action(Record):
    """An agreed improvement: what, by whom, when, and how we see that it worked.

    `owner_name` says which person or function of the owner carries it out. Its effect is checked by someone else:
    a person of the register (`effect_by_id`), or a typed name. `lesson` is what was learned.
    """

    provider_id: str | None = None
    municipality_id: str | None = None
    participation_id: str | None = None
    criterion_key: str | None = None
    owner: Owner
    measure: str
    success_criterion: str = ""
    due_on: date | None = None
    status: ActionStatus = ActionStatus.AGREED
    agreed_on: date | None = None
    closed_on: date | None = None
    audience: Audience = Audience.PROVIDER
    owner_name: str = ""
    owner_person_id: str | None = None
    plan_id: str | None = None
    origin: ActionOrigin = ActionOrigin.TYPED
    origin_id: str | None = None
    effect: Effect | None = None
    effect_on: date | None = None
    effect_by_id: str | None = None
    effect_by_name: str = ""
    effect_how: str = ""
    lesson: str = ""

    @property
    def open(self) -> bool:
        """Tell whether something still has to happen."""
        return self.status in (ActionStatus.AGREED, ActionStatus.RUNNING)

    def overdue_on(self, day: date) -> bool:
        """Tell whether the action should have been finished before a day."""
        return self.open and self.due_on is not None and self.due_on < day


@dataclass(frozen=True, kw_only=True, slots=True)
class ActionEntry(Record):
    """A dated line in the log of an action."""

    action_id: str
    written_on: date
    text: str
    author: str = ""
    audience: Audience = Audience.INTERNAL
