"""What happens to a plan: it is handed in, accepted, and closed after its re-test."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.action import Action, ActionStatus, ImprovementPlan, Owner
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.actions.rules import one_subject
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.deciders import decider
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.plans.demanded import demanded
from contractbeoordeling.usecases.plans.rules import (
    actions_of,
    notices_of,
    open_plan,
    refuse_day,
    refuse_lacking,
)
from contractbeoordeling.wording.numbers import day as shown
from contractbeoordeling.wording.plans import accepted_by

_OPEN = [ActionStatus.AGREED, ActionStatus.RUNNING]


def hand_in_plan(
    store: Store, who: Author, plan_id: str, on: date | None = None, *, today: date | None = None
) -> Noted[ImprovementPlan]:
    """Note that a plan came in; refuses while one of its criteria has no action, and names those.

    What the assessment asks a plan for by now belongs to them, as it may be another than when the plan was demanded. Open
    actions of the provider on these criteria that belong to no plan become part of it.
    """
    asked = _asked_now(store, plan_id)
    with store.change(who, Verb.PLAN_HANDED_IN) as change:
        plan = open_plan(change, plan_id)
        if plan.handed_in_on is not None:
            raise Refusal("plan_is_handed_in", day=shown(plan.handed_in_on))
        day = on or today or now()
        refuse_day(plan, day, today or now())
        keys = tuple(dict.fromkeys((*plan.criterion_keys, *asked)))
        plan = change.update(replace(plan, criterion_keys=keys, handed_in_on=day))
        _adopt(change, plan)
        refuse_lacking(change, plan)
    return Noted(plan)


def accept_plan(
    store: Store,
    who: Author,
    plan_id: str,
    by: str = "",
    on: date | None = None,
    *,
    today: date | None = None,
) -> Noted[ImprovementPlan]:
    """Note that a plan that was handed in is good enough, and who says so: the named person or who is at work."""
    with store.change(who, Verb.PLAN_CHANGED) as change:
        plan = open_plan(change, plan_id)
        if plan.handed_in_on is None:
            raise Refusal("plan_not_handed_in")
        if plan.accepted_on is not None:
            raise Refusal("plan_is_accepted", day=shown(plan.accepted_on))
        day = on or today or now()
        if day < plan.handed_in_on or day > (today or now()):
            raise Refusal("plan_day_wrong")
        refuse_lacking(change, plan)
        person = decider(change, who, by)
        if person is None:
            raise Refusal("escalation_without_decider")
        note = "\n".join(filter(None, (plan.note, accepted_by(person.name, person.function, day))))
        plan = change.update(checked(replace(plan, accepted_on=day, note=note)))
    return Noted(plan, notices_of(plan))


def close_plan(
    store: Store, who: Author, plan_id: str, result: str, on: date | None = None, *, today: date | None = None
) -> Noted[ImprovementPlan]:
    """Close a plan with what came of it; refuses while one of its actions is open."""
    if not result.strip():
        raise Refusal("plan_without_result")
    with store.change(who, Verb.PLAN_CLOSED) as change:
        plan = open_plan(change, plan_id)
        day = on or today or now()
        refuse_day(plan, day, today or now())
        still_open = [each.measure for each in actions_of(change, plan) if each.open]
        if still_open:
            raise Refusal("plan_has_open_actions", actions="; ".join(still_open))
        note = "\n".join(filter(None, (plan.note, result)))
        plan = change.update(checked(replace(plan, closed_on=day, note=note)))
    return Noted(plan, notices_of(plan))


def _asked_now(store: Store, plan_id: str) -> tuple[str, ...]:
    """Return the criteria that the newest version of its assessment asks a plan for, less those of another open plan."""
    plan = open_plan(store, plan_id)
    own = store.get(Participation, plan.participation_id) if plan.participation_id else None
    if own is None:
        return ()
    beside = {
        key
        for each in store.find(ImprovementPlan, participation_id=own.id)
        if each.id != plan.id and each.closed_on is None
        for key in each.criterion_keys
    }
    return tuple(key for key in demanded(store, own).criterion_keys if key not in beside)


def _adopt(change: Change, plan: ImprovementPlan) -> None:
    """Take in what the provider itself will do for this subject; what the municipality does is no answer to its plan."""
    found = change.find(
        Action,
        provider_id=plan.provider_id,
        owner=Owner.PROVIDER,
        criterion_key=list(plan.criterion_keys),
        status=_OPEN,
    )
    for each in found:
        if each.plan_id is None and one_subject(change, each.participation_id, plan.participation_id):
            change.update(replace(each, plan_id=plan.id))
