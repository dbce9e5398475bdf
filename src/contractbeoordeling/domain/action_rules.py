"""Who may check the effect of an action and close it, and what a plan must hold before it is handed in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.action import Action, ActionStatus, Effect, ImprovementPlan, Owner
from contractbeoordeling.domain.names import folded, name_core
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.person_names import may_be_one_person

RETEST_MONTHS = 6
"""A re-test follows after about half a year."""


class EffectFault(StrEnum):
    """Why the check of an action's effect can't stand; also the code of the refusal."""

    NOBODY = "effect_without_checker"
    OWNER_UNKNOWN = "effect_without_owner"
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


@dataclass(frozen=True, slots=True)
class Carriers:
    """Who carries an action out besides its owner: people by name or function, and an organisation by its names."""

    people: Sequence[str] = ()
    organisation: Sequence[str] = ()


def effect_faults(
    action: Action, check: EffectCheck, carriers: Carriers, today: date
) -> Iterator[EffectFault]:
    """Give what is wrong with a check of what somebody else carries out."""
    if not folded(check.name):
        yield EffectFault.NOBODY
    elif not _owned(action):
        yield EffectFault.OWNER_UNKNOWN
    elif _own(action, check, carriers):
        yield EffectFault.OWNER
    if not check.how.strip():
        yield EffectFault.NO_METHOD
    if check.on > today:
        yield EffectFault.IN_FUTURE
    if action.agreed_on is not None and check.on < action.agreed_on:
        yield EffectFault.TOO_EARLY


def _owned(action: Action) -> bool:
    """Tell whether it is known who carries the action out; of a client somebody is named, as others of it check."""
    return action.owner is Owner.PROVIDER or bool(folded(action.owner_name) or action.owner_person_id)


def _own(action: Action, check: EffectCheck, carriers: Carriers) -> bool:
    if check.by is not None and check.by.id == action.owner_person_id:
        return True
    if any(may_be_one_person(check.name, each) for each in (action.owner_name, *carriers.people)):
        return True
    organisation = check.by.organisation if check.by is not None else ""
    names = {name_core(each) for each in carriers.organisation} - {""}
    if not names.isdisjoint({name_core(check.name), name_core(organisation)}):
        return True
    function = folded(check.by.function) if check.by is not None else ""
    return action.owner is Owner.MUNICIPALITY and bool(function) and function == folded(action.owner_name)


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


def without_action(keys: Iterable[str], actions: Iterable[Action]) -> tuple[str, ...]:
    """Return the keys of criteria for which the provider will do nothing; a dropped action does nothing for them."""
    covered = {
        each.criterion_key
        for each in actions
        if each.status is not ActionStatus.DROPPED and each.owner is Owner.PROVIDER
    }
    return tuple(key for key in keys if key not in covered)
