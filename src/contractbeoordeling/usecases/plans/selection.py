"""Demanding plans of many at once, after a list to confirm: who has nothing to improve is passed by."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.action import ImprovementPlan
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.plans.demand import PlanWish, demand_plan


@dataclass(frozen=True, slots=True)
class DemandedPlan:
    """What became of one participation: a plan, or why there is none."""

    participation: Participation
    provider: Provider
    plan: ImprovementPlan | None = None
    refusal: Refusal | None = None


def demand_plans(
    store: Store,
    who: Author,
    participations: Sequence[Participation],
    wish: PlanWish,
    *,
    keep: bool = True,
    today: date | None = None,
) -> list[DemandedPlan]:
    """Demand a plan wherever an assessment asks for one, as one act; without `keep` only show what would be demanded."""
    providers = store.by_id(Provider, {each.provider_id for each in participations})
    found: list[DemandedPlan] = []
    with store.together(keep=keep):
        for each in sorted(participations, key=lambda own: providers[own.provider_id].name.casefold()):
            provider = providers[each.provider_id]
            try:
                plan = demand_plan(store, who, each, wish, today=today).record
                found.append(DemandedPlan(each, provider, plan))
            except Refusal as refusal:
                found.append(DemandedPlan(each, provider, refusal=refusal))
    return found
