"""Improvement plans: what an assessment demands, what keeps a plan from being handed in, and how it ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from contractbeoordeling.domain.action import Action, ActionEntry, Effect, ImprovementPlan, Owner
from contractbeoordeling.domain.action_rules import PlanState
from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.usecases.actions.add import add_action
from contractbeoordeling.usecases.actions.change import change_action
from contractbeoordeling.usecases.actions.close import Ending, close_action
from contractbeoordeling.usecases.actions.effect import Checked
from contractbeoordeling.usecases.assessments.deviate import OwnRating, deviate
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.assessments.place import Place
from contractbeoordeling.usecases.assessments.reopen import reopen
from contractbeoordeling.usecases.plans.demand import PlanWish, change_plan, demand_plan, demand_plan_by_step
from contractbeoordeling.usecases.plans.demanded import demanded
from contractbeoordeling.usecases.plans.listing import list_plans, show_plan
from contractbeoordeling.usecases.plans.selection import demand_plans
from contractbeoordeling.usecases.plans.steps import accept_plan, close_plan, hand_in_plan
from tests.usecases.assessments.years import DAY, Year, more_providers, year

__all__ = ["year"]


def low(year: Year, *keys: str) -> None:
    """Let two parties find criteria insufficient: too few observations otherwise to outvote a 4."""
    for key in keys:
        for perspective in (Perspective.ACCESS, Perspective.BACK_OFFICE):
            for _ in range(8):
                year.observe(key, perspective, "1")


def drafted(year: Year) -> None:
    make_draft(year.store, year.manager, year.participation, today=DAY)


def plan(year: Year, **wish: Any) -> ImprovementPlan:
    return demand_plan(year.store, year.manager, year.participation, PlanWish(**wish), today=DAY).record


def action(year: Year, key: str, **fields: Any) -> Action:
    made = Action(
        provider_id=year.provider.id,
        criterion_key=key,
        owner=Owner.PROVIDER,
        measure=f"Verbeteren: {key}",
        **fields,
    )
    return add_action(year.store, year.manager, made, today=DAY).record


def deviation(year: Year, level: Level, key: str, rating: int) -> None:
    own = OwnRating(
        place=Place(level, key), rating=rating, reason="Eigen oordeel", second_reader="Sam de Wit"
    )
    deviate(year.store, year.manager, year.participation, own, today=DAY)


def test_plan_is_demanded_for_criteria_whose_consequence_it_is(year: Year) -> None:
    low(year, "zorg", "rust")
    drafted(year)
    made = plan(year)
    assert made.criterion_keys == ("rust", "zorg")
    assert (made.due_on, made.retest_on) == (date(2026, 7, 6), date(2026, 12, 8))


def test_plan_needs_a_draft_and_something_to_improve(year: Year) -> None:
    with pytest.raises(Refusal, match="assessment_without_draft"):
        plan(year)
    drafted(year)
    with pytest.raises(Refusal, match="plan_without_criteria"):
        plan(year)
    assert plan(year, criterion_keys=["hulp"]).criterion_keys == ("hulp",)
    with pytest.raises(Refusal, match="plan_stands_already"):
        plan(year, criterion_keys=["hulp"])


def test_sealed_assessment_demands_what_it_said_then(year: Year) -> None:
    low(year, "zorg")
    year.sealed()
    low(year, "rust")
    assert demanded(year.store, year.participation).criterion_keys == ("zorg",)


def test_rating_of_a_person_decides_whether_a_criterion_is_in_the_plan(year: Year) -> None:
    low(year, "zorg")
    drafted(year)
    rated = demanded(year.store, year.participation)
    assert rated.criterion_keys == ("zorg",)
    deviation(year, Level.CRITERION, "rust", 2)
    assert demanded(year.store, year.participation).criterion_keys == ("rust", "zorg")


def test_low_whole_demands_a_plan_for_its_lowest_criteria(year: Year) -> None:
    for key in ("regie", "hulp", "zorg", "rust"):
        for perspective in (Perspective.ACCESS, Perspective.BACK_OFFICE):
            for _ in range(30):
                year.observe(key, perspective, "3" if key != "rust" else "2.6")
    drafted(year)
    assert demanded(year.store, year.participation).criterion_keys == ()
    deviation(year, Level.THEME, "thema-2", 2)
    assert demanded(year.store, year.participation).criterion_keys == ("hulp", "zorg")


def test_plan_is_not_handed_in_while_a_criterion_has_no_action(year: Year) -> None:
    low(year, "rust", "zorg")
    drafted(year)
    made = plan(year)
    action(year, "rust")
    with pytest.raises(Refusal, match="plan_lacks_actions") as refused:
        hand_in_plan(year.store, year.manager, made.id, today=DAY)
    assert refused.value.values == {"criteria": "2.2"}
    dropped = action(year, "zorg", plan_id=made.id)
    result = ActionEntry(action_id=dropped.id, written_on=DAY, text="Kan niet")
    close_action(year.store, year.manager, result, Ending(dropped=True), today=DAY)
    with pytest.raises(Refusal, match="plan_lacks_actions"):
        hand_in_plan(year.store, year.manager, made.id, today=DAY)
    assert show_plan(year.store, made.id).lacking == ("1.1", "2.2")
    action(year, "zorg")
    assert hand_in_plan(year.store, year.manager, made.id, today=DAY).record.handed_in_on == DAY
    assert show_plan(year.store, made.id).lacking == ()
    with pytest.raises(Refusal, match="plan_is_handed_in"):
        hand_in_plan(year.store, year.manager, made.id, today=DAY)


def test_action_of_another_provider_is_no_part_of_a_plan(year: Year) -> None:
    drafted(year)
    made = plan(year, criterion_keys=["rust"])
    other = Action(owner=Owner.MUNICIPALITY, measure="Iets", criterion_key="rust", plan_id=made.id)
    with pytest.raises(Refusal, match="plan_of_another_provider"):
        add_action(year.store, year.manager, other, today=DAY)


def test_plan_is_accepted_by_somebody_and_closed_after_its_actions(year: Year) -> None:
    drafted(year)
    made = plan(year, criterion_keys=["rust"])
    with pytest.raises(Refusal, match="plan_not_handed_in"):
        accept_plan(year.store, year.manager, made.id, today=DAY)
    step = action(year, "rust", plan_id=made.id)
    hand_in_plan(year.store, year.manager, made.id, today=DAY)
    accepted = accept_plan(year.store, year.manager, made.id, "Karin de Groot", today=DAY).record
    assert accepted.note == "Akkoord op 08-06-2026 door Karin de Groot."
    with pytest.raises(Refusal, match="plan_has_open_actions"):
        close_plan(year.store, year.manager, made.id, "Gelukt", today=DAY)
    result = ActionEntry(action_id=step.id, written_on=DAY, text="Gedaan")
    check = Checked(effect=Effect.WORKED, how="Bezoek")
    close_action(year.store, year.manager, result, Ending(check), today=DAY)
    with pytest.raises(Refusal, match="plan_without_result"):
        close_plan(year.store, year.manager, made.id, " ", today=DAY)
    close_plan(year.store, year.manager, made.id, "Bij hertoets voldoende", today=DAY)
    [line] = list_plans(year.store)
    assert (line.state, line.next_on, line.late_on(date.max)) == (PlanState.CLOSED, None, False)
    assert list_plans(year.store, only_open=True) == []
    with pytest.raises(Refusal, match="plan_is_closed"):
        close_plan(year.store, year.manager, made.id, "Nog eens", today=DAY)


def test_plan_that_waits_longest_stands_first(year: Year) -> None:
    first = demand_plan_by_step(
        year.store, year.manager, year.provider.id,
        PlanWish(criterion_keys=["rust"], due_on=DAY + timedelta(days=40)), today=DAY,
    ).record  # fmt: skip
    second = demand_plan_by_step(
        year.store, year.manager, year.provider.id, PlanWish(criterion_keys=["zorg"]), today=DAY
    ).record
    lines = list_plans(year.store, year.provider.id)
    assert [each.plan.id for each in lines] == [second.id, first.id]
    assert [each.late_on(DAY + timedelta(days=30)) for each in lines] == [True, False]


@pytest.mark.parametrize(
    ("code", "wish"),
    [
        ("plan_day_wrong", {"on": DAY + timedelta(days=1)}),
        ("plan_due_too_early", {"due_on": DAY - timedelta(days=1)}),
        ("plan_retest_too_early", {"retest_on": DAY}),
        ("criterion_unknown", {"criterion_keys": ["bestaat-niet"]}),
    ],
)
def test_plan_that_cannot_be_right_is_refused(year: Year, code: str, wish: dict[str, Any]) -> None:
    drafted(year)
    with pytest.raises(Refusal, match=code):
        plan(year, **{"criterion_keys": ["rust"], **wish})


def test_terms_of_a_plan_can_be_changed(year: Year) -> None:
    drafted(year)
    made = plan(year, criterion_keys=["rust"])
    change_plan(year.store, year.manager, replace(made, due_on=date(2026, 8, 1)))
    assert show_plan(year.store, made.id).next_on == date(2026, 8, 1)


def test_plans_are_demanded_of_many_at_once_where_something_asks_for_one(year: Year) -> None:
    low(year, "zorg")
    others = more_providers(year, 2)
    drafted(year)
    make_draft(year.store, year.manager, others[0], today=DAY)
    whole = [year.participation, *others]
    tried = demand_plans(year.store, year.manager, whole, PlanWish(), keep=False, today=DAY)
    assert [each.refusal.code if each.refusal else None for each in tried] == [
        "plan_without_criteria",
        "assessment_without_draft",
        None,
    ]
    assert year.store.count(ImprovementPlan) == 0
    done = demand_plans(year.store, year.manager, whole, PlanWish(), today=DAY)
    assert [each.provider for each in done if each.plan] == [year.provider]
    assert year.store.count(ImprovementPlan) == 1


def test_what_the_municipality_does_is_no_answer_to_a_plan_of_the_provider(year: Year) -> None:
    low(year, "rust")
    drafted(year)
    asked = plan(year)
    for key in asked.criterion_keys:
        change_action(year.store, year.manager, replace(action(year, key), owner=Owner.MUNICIPALITY))
    with pytest.raises(Refusal, match="plan_lacks_actions"):
        hand_in_plan(year.store, year.manager, asked.id, today=DAY)
    in_plan = action(year, "rust", plan_id=asked.id)
    assert show_plan(year.store, asked.id).lacking == ()
    change_action(year.store, year.manager, replace(in_plan, owner=Owner.MUNICIPALITY))
    assert show_plan(year.store, asked.id).lacking == ("1.1",)


def test_plan_answers_what_the_assessment_asks_by_then(year: Year) -> None:
    low(year, "zorg")
    drafted(year)
    asked = plan(year)
    action(year, "zorg")
    deviation(year, Level.CRITERION, "rust", 2)
    with pytest.raises(Refusal, match="plan_lacks_actions") as refused:
        hand_in_plan(year.store, year.manager, asked.id, today=DAY)
    assert refused.value.values == {"criteria": "1.1"}
    assert show_plan(year.store, asked.id).plan == asked
    action(year, "rust")
    handed_in = hand_in_plan(year.store, year.manager, asked.id, today=DAY).record
    assert handed_in.criterion_keys == ("zorg", "rust")


def test_plan_that_leaves_out_what_is_asked_is_not_handed_in(year: Year) -> None:
    low(year, "rust", "zorg")
    drafted(year)
    asked = plan(year, criterion_keys=["zorg"])
    action(year, "zorg")
    with pytest.raises(Refusal, match="plan_lacks_actions"):
        hand_in_plan(year.store, year.manager, asked.id, today=DAY)


def test_reopened_assessment_asks_of_the_plan_that_is_awaited(year: Year) -> None:
    low(year, "zorg")
    year.sealed()
    asked = plan(year)
    action(year, "zorg")
    reopen(year.store, year.manager, year.participation, "Een bron was dubbel geteld.", today=DAY)
    low(year, "rust")
    with pytest.raises(Refusal, match="plan_stands_already"):
        plan(year)
    with pytest.raises(Refusal, match="plan_lacks_actions") as refused:
        hand_in_plan(year.store, year.manager, asked.id, today=DAY)
    assert refused.value.values == {"criteria": "1.1"}


def test_newer_version_asks_a_plan_for_what_stands_in_no_other(year: Year) -> None:
    low(year, "zorg")
    year.sealed()
    first = plan(year)
    action(year, "zorg")
    hand_in_plan(year.store, year.manager, first.id, today=DAY)
    reopen(year.store, year.manager, year.participation, "Een bron was dubbel geteld.", today=DAY)
    low(year, "rust")
    second = plan(year, criterion_keys=["rust"])
    action(year, "rust")
    assert hand_in_plan(year.store, year.manager, second.id, today=DAY).record.criterion_keys == ("rust",)


def test_plan_is_not_accepted_after_its_actions_were_dropped(year: Year) -> None:
    drafted(year)
    made = plan(year, criterion_keys=["rust"])
    step = action(year, "rust", plan_id=made.id)
    hand_in_plan(year.store, year.manager, made.id, today=DAY)
    result = ActionEntry(action_id=step.id, written_on=DAY, text="Kan niet")
    close_action(year.store, year.manager, result, Ending(dropped=True), today=DAY)
    with pytest.raises(Refusal, match="plan_lacks_actions"):
        accept_plan(year.store, year.manager, made.id, today=DAY)


def test_action_for_another_subject_is_no_answer(year: Year) -> None:
    drafted(year)
    made = plan(year, criterion_keys=["rust"])
    with year.store.change(year.manager, Verb.ROUND_CREATED) as change:
        beside = change.add(
            Participation(round_id=year.round.id, provider_id=year.provider.id, subject_id="locatie-oost")
        )
    elsewhere = action(year, "rust", participation_id=beside.id)
    with pytest.raises(Refusal, match="plan_lacks_actions"):
        hand_in_plan(year.store, year.manager, made.id, today=DAY)
    with pytest.raises(Refusal, match="plan_of_another_subject"):
        change_action(year.store, year.manager, replace(elsewhere, plan_id=made.id))
