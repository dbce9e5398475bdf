"""R11: how far the sources agree."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest

from contractbeoordeling.domain.method.agreement import Agreement, Difference, alpha, ordinal
from contractbeoordeling.domain.method.case import CaseObservation, ThemeCase
from tests.domain.method.building import (
    ACCESS,
    BACK_OFFICE,
    REGULATOR,
    RESIDENT,
    criterion,
    seen,
    whole,
)

PUBLISHED = """
1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 .
"""


def nominal(low: int, high: int, _totals: Mapping[int, int]) -> Fraction:
    return Fraction(low != high)


def interval(low: int, high: int, _totals: Mapping[int, int]) -> Fraction:
    return Fraction(high - low) ** 2


def published_units() -> list[list[int]]:
    rows = [line.split() for line in PUBLISHED.split("\n") if line]
    columns = [[int(value) for value in column if value != "."] for column in zip(*rows, strict=True)]
    return [column for column in columns if len(column) > 1]


@pytest.mark.parametrize(
    ("difference", "published"), [(nominal, "0.743"), (ordinal, "0.815"), (interval, "0.849")]
)
def test_alpha_is_as_krippendorff_published_it(difference: Difference, published: str) -> None:
    found = alpha(published_units(), difference)
    assert found is not None
    assert f"{float(found):.3f}" == published


def test_alpha_of_ten_agreements_and_one_difference_is_nothing() -> None:
    assert alpha([[4, 4]] * 10 + [[4, 5]], ordinal) == 0


def test_alpha_of_identical_values_is_undefined() -> None:
    assert alpha([[4, 4]] * 10, ordinal) is None
    assert alpha([], ordinal) is None


def agreement(*criteria: tuple[CaseObservation, ...], weights: tuple[int, ...] = (1, 1, 1, 1)) -> Agreement:
    cases = tuple(criterion(weights, *said, code=str(place)) for place, said in enumerate(criteria))
    found = whole(ThemeCase(code="1", core=True, criteria=cases)).agreement
    assert found is not None
    return found


def test_pairs_of_all_criteria_are_pooled() -> None:
    three = seen(ACCESS, 2), seen(BACK_OFFICE, 4), seen(RESIDENT, 4)
    two = seen(ACCESS, 3), seen(BACK_OFFICE, 4)
    found = agreement(three, two)
    assert (found.comparable_criteria, found.mean_absolute_difference, found.within_one_step) == (
        2,
        Fraction(2 + 2 + 0 + 1, 4),
        Fraction(2, 4),
    )


def test_scores_are_compared_in_whole_steps_half_up() -> None:
    found = agreement((seen(ACCESS, "3.5"), seen(RESIDENT, "4.4")))
    assert found.mean_absolute_difference == 0


def test_the_regulator_is_compared_as_it_spoke() -> None:
    found = agreement((seen(ACCESS, 5), seen(REGULATOR, 4)))
    assert found.mean_absolute_difference == 1


def test_criteria_with_one_counted_perspective_cannot_be_compared() -> None:
    one, uncounted = (seen(ACCESS, 4),), (seen(ACCESS, 4), seen(BACK_OFFICE, 1))
    found = agreement(one, uncounted, weights=(1, 0))
    assert found == Agreement(None, 0, None, None)


def test_criteria_without_a_score_or_out_of_scope_are_compared_too() -> None:
    case = criterion((1, 1, 3), seen(ACCESS, 4), seen(BACK_OFFICE, 2), in_scope=False)
    found = whole(ThemeCase(code="1", core=True, criteria=(case,))).agreement
    assert found is not None
    assert found.mean_absolute_difference == 2


def test_alpha_waits_for_ten_criteria() -> None:
    pair = seen(ACCESS, 4), seen(BACK_OFFICE, 3)
    same = seen(ACCESS, 3), seen(BACK_OFFICE, 3)
    assert agreement(*[pair] * 9).alpha_ordinal is None
    assert agreement(*[pair] * 5, *[same] * 5).alpha_ordinal == alpha([[4, 3]] * 5 + [[3, 3]] * 5, ordinal)
    assert agreement(*[same] * 10).alpha_ordinal is None
