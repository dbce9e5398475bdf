"""A light cycle is proposed from what was sealed; a person chooses, and says why where that is something else."""

from __future__ import annotations

from datetime import date

import pytest

from contractbeoordeling.domain.action import Action, ImprovementPlan, Owner
from contractbeoordeling.domain.assessment import CycleChoice
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.method.light_cycle import Obstacle
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.supervision import SupervisionMeasure
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.assessments.reopen import reopen
from contractbeoordeling.usecases.cycle.choose import CycleWish, choose_cycle, choose_cycles
from contractbeoordeling.usecases.cycle.proposal import CycleLine, cycle_lines
from tests.usecases.assessments.years import DAY, Year, more_providers
from tests.usecases.small_round import WHO


def line_of(year: Year, on: date = DAY) -> CycleLine:
    """The proposal for the one provider."""
    (line,) = cycle_lines(year.store, year.round, [year.participation], on)
    return line


def lacking(year: Year) -> list[Obstacle]:
    return [each.obstacle for each in line_of(year).lacking]


def wish(*, light: bool | None = None, reason: str = "") -> CycleWish:
    return CycleWish(light=light, reason=reason, on=DAY)


def test_nothing_is_proposed_before_an_assessment_is_determined(year: Year) -> None:
    assert (line_of(year).proposed, line_of(year).conditions) == (None, ())
    year.answered()
    assert line_of(year).proposed is None
    with pytest.raises(Refusal, match="cycle_not_determined"):
        choose_cycle(year.store, year.manager, year.round, line_of(year), wish(light=True, reason="x"))


def test_every_condition_is_told_with_its_numbers(year: Year) -> None:
    year.sealed()
    told = {each.obstacle: (each.holds, each.count, each.total) for each in line_of(year).conditions}
    assert list(told) == list(Obstacle)
    assert told[Obstacle.FEW_RATED] == (True, 4, 4)
    assert told[Obstacle.FEW_CONFIRMED][1:] == (3, 4)
    assert told[Obstacle.CAP] == (True, 0, None)


def test_the_proposal_stands_on_the_seal_and_not_on_what_came_later(year: Year) -> None:
    year.sealed()
    before = line_of(year).conditions
    for key in ("rust", "regie", "hulp", "zorg"):
        year.observe(key, Perspective.ACCESS, "1")
    assert line_of(year).conditions == before


def test_what_runs_now_stands_in_the_way_although_the_seal_is_older(year: Year) -> None:
    year.sealed()
    known = lacking(year)
    own = year.provider.id
    year.add(SupervisionMeasure(provider_id=own, kind="aanwijzing", starts_on=DAY))
    year.signal(None, 3, DAY)
    year.add(ImprovementPlan(provider_id=own, demanded_on=DAY))
    assert lacking(year) == [
        *known,
        Obstacle.SUPERVISION_MEASURE,
        Obstacle.OPEN_IMPROVEMENT_PLAN,
        Obstacle.OPEN_SERIOUS_SIGNAL,
    ]


def test_an_agreed_action_outside_a_plan_counts_as_a_plan_and_that_of_the_municipality_does_not(
    year: Year,
) -> None:
    year.sealed()
    known = lacking(year)
    year.add(Action(municipality_id=None, owner=Owner.MUNICIPALITY, measure="bellen"))
    assert lacking(year) == known
    year.add(Action(provider_id=year.provider.id, owner=Owner.PROVIDER, measure="scholen"))
    assert lacking(year) == [*known, Obstacle.OPEN_IMPROVEMENT_PLAN]


def test_a_reopened_assessment_keeps_the_proposal_of_its_seal(year: Year) -> None:
    year.sealed()
    before = line_of(year).conditions
    reopen(year.store, year.manager, year.participation, "nieuwe feiten", today=DAY)
    assert line_of(year).conditions == before


def test_a_choice_records_who_when_and_in_which_function_and_the_last_one_counts(year: Year) -> None:
    year.sealed()
    line = line_of(year)
    choose_cycle(year.store, year.manager, year.round, line, wish())
    other = not line.proposed
    choose_cycle(year.store, year.manager, year.round, line, wish(light=other, reason="afgesproken"))
    (kept,) = year.store.find(CycleChoice)
    assert (kept.light, kept.reason, kept.decided_on) == (other, "afgesproken", DAY)
    assert (kept.decided_by_id, kept.decided_function) == (year.manager.person_id, "Contractmanager")
    assert line_of(year).choice == kept


def test_a_choice_against_the_proposal_needs_a_reason(year: Year) -> None:
    year.sealed()
    line = line_of(year)
    with pytest.raises(Refusal, match="cycle_reason_missing"):
        choose_cycle(year.store, year.manager, year.round, line, wish(light=not line.proposed))
    with pytest.raises(Refusal, match="cycle_without_person"):
        choose_cycle(year.store, WHO, year.round, line, wish())
    assert year.store.count(CycleChoice) == 0


def test_many_choices_are_one_act_and_who_cannot_stops_no_other(year: Year) -> None:
    year.sealed()
    others = more_providers(year, 2)
    lines = cycle_lines(year.store, year.round, [year.participation, *others], DAY)
    done = choose_cycles(year.store, year.manager, year.round, (lines, wish()), rehearse=True)
    assert [each.refusal is None for each in done] == [False, False, True]
    assert year.store.count(CycleChoice) == 0
    choose_cycles(year.store, year.manager, year.round, (lines, wish()))
    assert year.store.count(CycleChoice) == 1
    undo.undo(year.store, year.manager)
    assert year.store.count(CycleChoice) == 0
