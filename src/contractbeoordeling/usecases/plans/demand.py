"""Demanding an improvement plan: for which criteria, by when, and when the re-test is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from contractbeoordeling.domain.action import ImprovementPlan
from contractbeoordeling.domain.action_rules import RETEST_MONTHS
from contractbeoordeling.domain.calendar_months import months_after
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.working_days import end_of_term
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.criteria import refuse_unknown_criterion
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.plans.demanded import demanded
from contractbeoordeling.usecases.plans.rules import notices_of, open_plan, refuse_lacking
from contractbeoordeling.wording.numbers import day as shown

TERM_DAYS = 28
"""A plan is to be handed in within four weeks unless somebody says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWish:
    """What somebody says of a plan; what is None gets its default, and criteria that of the assessment."""

    criterion_keys: Sequence[str] = ()
    on: date | None = None
    due_on: date | None = None
    retest_on: date | None = None
    note: str = ""


def demand_plan(
    store: Store, who: Author, participation: Participation, wish: PlanWish, *, today: date | None = None
) -> Noted[ImprovementPlan]:
    """Demand a plan after a draft or a determined assessment; one for each version, and none while one is awaited.

    Criteria that somebody names come in the place of those that the assessment asks a plan for.
    """
    demand = demanded(store, participation)
    keys = tuple(wish.criterion_keys) or demand.criterion_keys
    if not keys:
        raise Refusal("plan_without_criteria")
    for standing in store.find(ImprovementPlan, participation_id=participation.id):
        awaited = standing.handed_in_on is None or standing.assessment_id == demand.version.id
        if standing.closed_on is None and awaited:
            raise Refusal("plan_stands_already", day=shown(standing.demanded_on))
    plan = ImprovementPlan(
        provider_id=participation.provider_id,
        participation_id=participation.id,
        assessment_id=demand.version.id,
        criterion_keys=keys,
        demanded_on=wish.on or today or now(),
    )
    return _stored(store, who, plan, wish, today or now())


def demand_plan_by_step(
    store: Store, who: Author, provider_id: str, wish: PlanWish, *, today: date | None = None
) -> Noted[ImprovementPlan]:
    """Demand a plan that a step of the ladder asks for, apart from any assessment; its criteria are named."""
    if store.get(Provider, provider_id) is None:
        raise Refusal("record_gone")
    if not wish.criterion_keys:
        raise Refusal("plan_without_criteria")
    plan = ImprovementPlan(
        provider_id=provider_id,
        criterion_keys=tuple(wish.criterion_keys),
        demanded_on=wish.on or today or now(),
    )
    return _stored(store, who, plan, wish, today or now())


def change_plan(store: Store, who: Author, plan: ImprovementPlan) -> Noted[ImprovementPlan]:
    """Store changed terms, criteria or note of an open plan; what was handed in has an action for each criterion."""
    with store.change(who, Verb.PLAN_CHANGED) as change:
        open_plan(change, plan.id)
        plan = change.update(_checked(change, plan))
        if plan.handed_in_on is not None:
            refuse_lacking(change, plan)
    return Noted(plan, notices_of(plan))


def _stored(
    store: Store, who: Author, plan: ImprovementPlan, wish: PlanWish, today: date
) -> Noted[ImprovementPlan]:
    if plan.demanded_on > today:
        raise Refusal("plan_day_wrong")
    plan = replace(
        plan,
        due_on=wish.due_on or end_of_term(plan.demanded_on, TERM_DAYS),
        retest_on=wish.retest_on or months_after(plan.demanded_on, RETEST_MONTHS),
        note=wish.note,
    )
    with store.change(who, Verb.PLAN_DEMANDED) as change:
        plan = change.add(_checked(change, plan))
    return Noted(plan, notices_of(plan))


def _checked(reader: Reader, plan: ImprovementPlan) -> ImprovementPlan:
    plan = checked(plan)
    if not plan.criterion_keys:
        raise Refusal("plan_without_criteria")
    for key in plan.criterion_keys:
        refuse_unknown_criterion(reader, key)
    if plan.due_on is not None and plan.due_on < plan.demanded_on:
        raise Refusal("plan_due_too_early")
    if plan.retest_on is not None and plan.retest_on < (plan.due_on or plan.demanded_on):
        raise Refusal("plan_retest_too_early")
    return plan
