"""When a light cycle may be proposed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contractbeoordeling.domain.method.case import CriterionCase, ThemeCase
from contractbeoordeling.domain.method.light_cycle import (
    CycleStanding,
    Obstacle,
    light_cycle_conditions,
)
from tests.domain.method.building import criterion, scored, signal, unscored, whole


def obstacles(*criteria: CriterionCase, measure: bool = False, plan: bool = False) -> list[Obstacle]:
    """What stands in the way for one theme of these criteria."""
    cases = tuple(replace(case, code=str(place)) for place, case in enumerate(criteria))
    theme = ThemeCase(code="1", core=True, criteria=cases)
    standing = CycleStanding(improvement_plans=int(plan))
    conditions = light_cycle_conditions(whole(theme, measure=measure), standing)
    return [each.obstacle for each in conditions if not each.holds]


HERE = scored(4, own=4)
LOWER, MUCH_LOWER, HIGHER, MUCH_HIGHER = (
    scored(score, own=own) for score, own in ((4, 3), (4, 2), (3, 4), (3, 5))
)


@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        ([HERE], []),
        ([HERE, HERE, unscored()], []),
        ([HERE, unscored()], [Obstacle.FEW_RATED]),
        ([], [Obstacle.FEW_RATED]),
        ([HERE, LOWER, MUCH_LOWER], []),
        ([HERE] * 4 + [HIGHER], []),
        ([HERE] * 3 + [HIGHER], [Obstacle.FEW_CONFIRMED]),
        ([HERE] * 3 + [scored(4)], [Obstacle.FEW_CONFIRMED]),
        ([HERE] * 4 + [MUCH_HIGHER], [Obstacle.OVERESTIMATED]),
        ([scored(2, own=2)] * 3, [Obstacle.LOW_THEME]),
        ([HERE] * 4 + [replace(HERE, signals=(signal(3, verified=False),))], [Obstacle.OPEN_SERIOUS_SIGNAL]),
        ([HERE] * 4 + [replace(HERE, self_score=None, signals=(signal(2), signal(2)))], [Obstacle.CAP]),
        ([HERE] * 4 + [replace(scored(3, own=3), signals=(signal(2), signal(2)))], [Obstacle.CAP]),
        ([HERE] * 5 + [criterion((1, 1), own=3, signals=(signal(3),), in_scope=False)], [Obstacle.CAP]),
        (
            [HERE] * 5 + [criterion((1, 1), own=3, signals=(signal(3),))],
            [Obstacle.OVERESTIMATED, Obstacle.CAP],
        ),
    ],
)
def test_what_stands_in_the_way_of_a_light_cycle(
    criteria: list[CriterionCase], expected: list[Obstacle]
) -> None:
    assert obstacles(*criteria) == expected


def test_a_measure_or_an_open_plan_stands_in_the_way() -> None:
    assert obstacles(HERE, measure=True) == [Obstacle.SUPERVISION_MEASURE]
    assert obstacles(HERE, plan=True) == [Obstacle.OPEN_IMPROVEMENT_PLAN]


def test_each_condition_counts_what_it_rests_on() -> None:
    theme = ThemeCase(code="1", core=True, criteria=(HERE, replace(unscored(), code="2")))
    found = light_cycle_conditions(whole(theme), CycleStanding(serious_signals=2))
    told = {each.obstacle: (each.holds, each.count, each.total) for each in found}
    assert list(told) == list(Obstacle)
    assert told[Obstacle.FEW_RATED] == (False, 1, 2)
    assert told[Obstacle.FEW_CONFIRMED] == (True, 1, 1)
    assert told[Obstacle.OPEN_SERIOUS_SIGNAL] == (False, 2, None)


def test_a_theme_counts_as_a_person_determined_it() -> None:
    theme = ThemeCase(code="1", core=True, criteria=(scored(3, own=3),))
    lowered = light_cycle_conditions(whole(theme), CycleStanding(themes={"1": 2}))
    assert [each.obstacle for each in lowered if not each.holds] == [Obstacle.LOW_THEME]
