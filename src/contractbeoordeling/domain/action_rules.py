"""Who may check the effect of an action and close it, and what a plan must hold before it is handed in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.action import Action, ActionStatus, Effect, ImprovementPlan
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Person

RETEST_MONTHS = 6
"""A re-test follows after about half a year."""


class EffectFault(StrEnum):
    """Why the check of an action's effect can't stand; also the code of the refusal."""

    NOBODY = "effect_without_checker"
    OWNER = "effect_checked_by_owner"
    NO_METHOD = "effect_without_method"
    IN_FUTURE = "effect_in_future"
    TOO_EARLY = "effect_before_agreement"


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectCheck:
    """A check of an action's effect: what it found, how, and by whom, a person or a typed name."""

    effect: Effect
    on: date
    how: str
    by: Person | None = None
    by_name: str = ""

    @property
    def name(self) -> str:
        """The name of who checked."""
        return self.by.name if self.by is not None else self.by_name


def effect_faults(
    action: Action, check: EffectCheck, owners: Iterable[str], today: date
) -> Iterator[EffectFault]:
    """Give what is wrong with a check; `owners` are the names of whoever carries the action out."""
    if not folded(check.name):
        yield EffectFault.NOBODY
    elif _own(action, check, owners):
        yield EffectFault.OWNER
    if not check.how.strip():
        yield EffectFault.NO_METHOD
    if check.on > today:
        yield EffectFault.IN_FUTURE
    if action.agreed_on is not None and check.on < action.agreed_on:
        yield EffectFault.TOO_EARLY


def _own(action: Action, check: EffectCheck, owners: Iterable[str]) -> bool:
    if check.by is not None and check.by.id == action.owner_person_id:
        return True
    names = {folded(each) for each in (action.owner_name, *owners)} - {""}
    return folded(check.name) in names


class PlanState(StrEnum):
    """How far an improvement plan is."""

    DEMANDED = "demanded"
    HANDED_IN = "handed_in"
    ACCEPTED = "accepted"
    CLOSED = "closed"


def plan_state(plan: ImprovementPlan) -> PlanState:
    """Return how far a plan is."""
    if plan.closed_on is not None:
        return PlanState.CLOSED
    if plan.accepted_on is not None:
        return PlanState.ACCEPTED
    return PlanState.DEMANDED if plan.handed_in_on is None else PlanState.HANDED_IN


def without_action(plan: ImprovementPlan, actions: Iterable[Action]) -> tuple[str, ...]:
    """Return the keys of the plan's criteria that no action is about; a dropped one does nothing for them."""
    covered = {each.criterion_key for each in actions if each.status is not ActionStatus.DROPPED}
    return tuple(key for key in plan.criterion_keys if key not in covered)
