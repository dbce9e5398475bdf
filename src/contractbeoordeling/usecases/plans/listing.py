"""Showing improvement plans: how far they are, what they lack, and what is due."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.action import Action, ImprovementPlan
from contractbeoordeling.domain.action_rules import PlanState, plan_state, without_action
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.criteria import criterion_codes
from contractbeoordeling.usecases.plans.rules import find_plan


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """A plan with its actions; `criteria` and `lacking` are codes, `next_on` is the day that it waits for."""

    plan: ImprovementPlan
    provider: Provider
    state: PlanState
    criteria: tuple[str, ...]
    lacking: tuple[str, ...]
    actions: tuple[Action, ...]

    @property
    def next_on(self) -> date | None:
        """The day on which something must happen: handing in, or the re-test."""
        if self.state is PlanState.CLOSED:
            return None
        return self.plan.due_on if self.state is PlanState.DEMANDED else self.plan.retest_on

    def late_on(self, day: date) -> bool:
        """Tell whether the plan waits for something that should have happened before a day."""
        return self.next_on is not None and self.next_on < day


def list_plans(reader: Reader, provider_id: str | None = None, *, only_open: bool = False) -> list[PlanLine]:
    """Return plans, what waits longest first, closed ones at the end."""
    of_one = {} if provider_id is None else {"provider_id": provider_id}
    plans = [each for each in reader.find(ImprovementPlan, **of_one) if not only_open or not each.closed_on]
    return sorted(_lines(reader, plans), key=_order)


def show_plan(reader: Reader, plan_id: str) -> PlanLine:
    """Return one plan with its actions."""
    return _lines(reader, [find_plan(reader, plan_id)])[0]


def _lines(reader: Reader, plans: Sequence[ImprovementPlan]) -> list[PlanLine]:
    if not plans:
        return []
    providers = reader.by_id(Provider, {each.provider_id for each in plans})
    actions: defaultdict[str, list[Action]] = defaultdict(list)
    for each in reader.find(Action, plan_id=[plan.id for plan in plans]):
        actions[each.plan_id or ""].append(each)
    codes = criterion_codes(reader)
    return [
        PlanLine(
            plan=plan,
            provider=providers[plan.provider_id],
            state=plan_state(plan),
            criteria=tuple(codes.get(key, key) for key in plan.criterion_keys),
            lacking=tuple(
                codes.get(key, key) for key in without_action(plan.criterion_keys, actions[plan.id])
            ),
            actions=tuple(actions[plan.id]),
        )
        for plan in plans
    ]


def _order(line: PlanLine) -> tuple[bool, str, str]:
    closed = line.state is PlanState.CLOSED
    return closed, (line.next_on or date.max).isoformat(), line.plan.id
