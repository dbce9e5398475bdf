"""What must be done by which day: decisions the same day, actions, plans, terms and tasks before they are late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from contractbeoordeling.domain.action import ImprovementPlan
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.escalation import Escalation, TerminationTask
from contractbeoordeling.domain.followup import Follow
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.attention import Matter, attention
from contractbeoordeling.usecases.followup import followups
from tests.usecases.actions.test_actions import stored
from tests.usecases.example_register import TODAY, ExampleRegister, example

__all__ = ["example"]


def follows(example: ExampleRegister, day: date = TODAY) -> list[Follow]:
    return [each.follow for each in followups(example.store, day)]


def step(example: ExampleRegister, **fields: Any) -> Escalation:
    made = Escalation(
        provider_id=example.provider.id, step=0, measure="gesprek", facts="Feiten", decided_on=TODAY
    )
    return replace(made, **fields)


def test_active_finding_of_severity_four_asks_for_a_decision_the_same_day(example: ExampleRegister) -> None:
    verified = TODAY - timedelta(days=1)
    example.add(
        example.signal(id="vast", severity=4, verified_on=verified),
        example.signal(id="los", severity=4),
        example.signal(id="lichter", severity=3, verified_on=verified),
        example.signal(id="hersteld", severity=4, verified_on=verified, repaired_on=TODAY),
        example.signal(id="oud", severity=4, verified_on=verified, observed_on=date(2024, 4, 1)),
    )
    found = followups(example.store, TODAY)
    assert [(each.follow, each.record_id, each.number) for each in found] == [(Follow.DECISION, "vast", 4)]
    assert attention(example.store, TODAY)[0].matter is Matter.DECISION
    example.add(step(example, decided_on=verified - timedelta(days=1)))
    assert follows(example) == [Follow.DECISION]
    example.add(step(example, decided_on=verified))
    assert follows(example) == []


def test_narrow_signal_tells_nothing_on_the_first_page(example: ExampleRegister) -> None:
    example.add(example.signal(severity=4, verified_on=TODAY, audience=Audience.NARROW, text="Naam"))
    assert [each.what for each in followups(example.store, TODAY)] == [""]


def test_narrow_step_tells_nothing_either(example: ExampleRegister) -> None:
    taken = step(example, audience=Audience.NARROW, term_on=TODAY)
    example.add(taken, TerminationTask(escalation_id=taken.id, task="Aangifte doen", due_on=TODAY))
    assert [(each.follow, each.what) for each in followups(example.store, TODAY)] == [
        (Follow.TERM, ""), (Follow.TERMINATION, ""),
    ]  # fmt: skip


def test_actions_are_named_two_weeks_before_they_are_due(example: ExampleRegister) -> None:
    stored(example, due_on=TODAY + timedelta(days=15))
    assert follows(example) == []
    [due] = followups(example.store, TODAY + timedelta(days=1))
    assert not due.late_on(TODAY + timedelta(days=15))
    matters = [each.matter for each in attention(example.store, TODAY + timedelta(days=1))]
    assert matters == [Matter.DUE_ACTION]
    late = [each.matter for each in attention(example.store, TODAY + timedelta(days=16))]
    assert late == [Matter.OVERDUE_ACTION]


def test_plan_waits_for_handing_in_and_then_for_its_retest(example: ExampleRegister) -> None:
    plan = ImprovementPlan(
        provider_id=example.provider.id,
        criterion_keys=(example.criterion("4.2").key,),
        demanded_on=TODAY,
        due_on=TODAY,
        retest_on=TODAY,
    )
    example.add(plan, replace(plan, id="in", handed_in_on=TODAY), replace(plan, id="dicht", closed_on=TODAY))
    assert follows(example) == [Follow.PLAN, Follow.RETEST]
    assert [each.what for each in followups(example.store, TODAY)] == ["4.2", "4.2"]


def test_terms_and_tasks_of_steps_that_run_are_followed(example: ExampleRegister) -> None:
    ended = step(example, id="voorbij", term_on=TODAY, ended_on=TODAY)
    running = step(example, id="loopt", step=5, term_on=TODAY)
    example.add(
        ended,
        running,
        TerminationTask(escalation_id="loopt", task="Cliënten informeren", due_on=TODAY),
        TerminationTask(escalation_id="loopt", task="Gedaan", due_on=TODAY, done_on=TODAY),
        TerminationTask(escalation_id="voorbij", task="Niet meer nodig", due_on=TODAY),
    )
    assert follows(example) == [Follow.TERM, Follow.TERMINATION]
    assert follows(example, TODAY - timedelta(days=15)) == []


def test_continuity_step_stands_on_the_first_page_until_it_is_left(example: ExampleRegister) -> None:
    risk = ContinuityRisk(
        provider_id=example.provider.id, step=4, since=date(2026, 1, 1), source="Jaarrekening"
    )
    example.add(risk, replace(risk, id="weg", ended_on=TODAY))
    [found] = attention(example.store, TODAY)
    assert (found.matter, found.total, found.items[0].number) == (Matter.CONTINUITY, 1, 4)


def test_narrow_action_tells_nothing_either(example: ExampleRegister) -> None:
    stored(example, due_on=TODAY, audience=Audience.NARROW, measure="Naam noemen")
    assert [each.what for each in followups(example.store, TODAY)] == [""]
