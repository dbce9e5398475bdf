"""A criterion over rounds: changes only between versions that compare, and the actions of each period."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from contractbeoordeling.domain.action import Action, ActionStatus, Owner
from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.domain.trend import (
    SelfImageTally,
    TrendPoint,
    at_work_between,
    self_image_tally,
    steps,
)

SINCE, UNTIL = date(2025, 6, 1), date(2026, 6, 1)


def point(year: int, score: str | None, framework: str = "a") -> TrendPoint:
    exact = None if score is None else Fraction(score)
    return TrendPoint(
        day=date(year, 6, 1),
        framework_id=framework,
        score=exact,
        rating=None if exact is None else 3,
        verdict=Verdict.CONFIRMED,
    )


def action(
    agreed: date | None, closed: date | None = None, status: ActionStatus = ActionStatus.RUNNING
) -> Action:
    return Action(owner=Owner.PROVIDER, measure="Scholing", agreed_on=agreed, closed_on=closed, status=status)


def test_the_change_between_rounds_is_exact() -> None:
    found = steps([point(2024, "5/2"), point(2025, "17/6"), point(2026, "8/3")], [True, True], [])
    assert [each.change for each in found] == [Fraction(1, 3), Fraction(-1, 6)]


def test_versions_that_do_not_compare_have_no_change() -> None:
    (only,) = steps([point(2025, "3"), point(2026, "4", "b")], [False], [])
    assert (only.comparable, only.change) == (False, None)


def test_a_round_without_a_score_has_no_change() -> None:
    found = steps([point(2024, "3"), point(2025, None), point(2026, "4")], [True, True], [])
    assert [(each.comparable, each.change) for each in found] == [(True, None), (True, None)]


def test_one_round_has_no_steps() -> None:
    assert steps([point(2026, "3")], [], []) == steps([], [], []) == ()


@pytest.mark.parametrize(
    ("agreed", "closed", "at_work"),
    [
        (date(2025, 9, 1), None, True),
        (UNTIL, None, True),
        (date(2026, 6, 2), None, False),
        (date(2024, 1, 1), None, True),
        (date(2024, 1, 1), SINCE, False),
        (date(2024, 1, 1), date(2025, 6, 2), True),
        (None, None, False),
        (None, date(2025, 9, 1), True),
        (None, SINCE, False),
        (None, UNTIL, True),
        (None, date(2026, 6, 2), False),
    ],
)
def test_an_action_is_marked_in_the_period_in_which_it_ran(
    agreed: date | None, closed: date | None, at_work: bool
) -> None:
    assert at_work_between(action(agreed, closed), SINCE, UNTIL) is at_work


def test_an_action_that_was_dropped_is_not_marked() -> None:
    dropped = action(date(2025, 9, 1), status=ActionStatus.DROPPED)
    assert not at_work_between(dropped, SINCE, UNTIL)


def test_each_period_has_its_own_actions() -> None:
    first, second = action(date(2024, 9, 1), date(2025, 1, 1)), action(date(2025, 9, 1))
    found = steps([point(2024, "3"), point(2025, "3"), point(2026, "4")], [True, True], [first, second])
    assert [each.actions for each in found] == [(first,), (second,)]


def test_the_self_image_is_counted_where_it_could_be_tested() -> None:
    verdicts = list(Verdict)
    assert self_image_tally(verdicts) == SelfImageTally(
        tested=7, recognised=1, higher=3, lower=2, conflicting=1
    )
    assert self_image_tally([Verdict.INSUFFICIENT_EVIDENCE]).tested == 0
