"""T-scores of goals, as published."""

from decimal import Decimal

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.figures.gas import mean_t_score


@pytest.mark.parametrize(
    ("goals", "expected"),
    [
        ([(1, 0)], "50.00"),
        ([(1, 1)], "60.00"),
        ([(1, 1), (1, 1), (1, 0)], "59.13"),
        ([(1, -1)] * 4, "35.49"),
        ([(1, 2)] * 3, "77.39"),
        ([(2, 1), (1, -1), (1, 0)], "53.33"),
    ],
)
def test_t_score_of_goals(goals: list[tuple[int, int]], expected: str) -> None:
    assert mean_t_score([goals]) == Decimal(expected)


def test_mean_is_of_clients_not_of_goals() -> None:
    assert mean_t_score([[(1, 1)], [(1, -1)] * 4]) == Decimal("47.75")


def test_mean_of_nobody_is_refused() -> None:
    with pytest.raises(Refusal, match="gas_goals_wrong"):
        mean_t_score([])


@pytest.mark.parametrize("goals", [[], [(1, 3)], [(0, 1)]])
def test_goals_outside_the_scale_are_refused(goals: list[tuple[int, int]]) -> None:
    with pytest.raises(Refusal, match="gas_goals_wrong"):
        mean_t_score([goals])
