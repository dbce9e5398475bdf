"""R3–R5 and R7: the external picture, the minimum, the regulator, the rating."""

from __future__ import annotations

from fractions import Fraction

import pytest

from contractbeoordeling.domain.method.case import CaseObservation
from contractbeoordeling.domain.method.decision import ScoreRule
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.verdict import Verdict
from tests.domain.method.building import (
    ACCESS,
    BACK_OFFICE,
    REGULATOR,
    RESIDENT,
    VISIT,
    assess,
    criterion,
    heard,
    seen,
)


def test_perspectives_weigh_by_what_they_can_know_and_how_strong_they_are() -> None:
    picture = assess(criterion((3, 1), heard(ACCESS, 4), seen(BACK_OFFICE, 2))).picture
    assert picture.external == (Fraction(3, 2) * 4 + 2) / Fraction(5, 2)
    assert picture.coverage == Fraction(5, 8)
    assert picture.spread == 2


def test_who_cannot_know_is_shown_and_counts_nowhere() -> None:
    result = assess(criterion((0, 2, 2), seen(ACCESS, 1), seen(BACK_OFFICE, 5), seen(REGULATOR, 4), own=5))
    assert result.sources[0].present
    assert not result.sources[0].counted
    assert result.shown_score(result.sources[0]) == 1
    assert dict(result.picture.scores) == {BACK_OFFICE: 5, REGULATOR: 5}
    assert result.picture.spread == 0
    assert result.sensitivity is not None
    assert "without access" not in {each.change for each in result.sensitivity}


def test_a_regulator_that_cannot_know_is_not_raised() -> None:
    result = assess(criterion((2, 2, 0), seen(ACCESS, 5), seen(BACK_OFFICE, 5), seen(REGULATOR, 4)))
    assert result.shown_score(result.sources[2]) == 4


def test_one_perspective_is_too_few_whatever_it_covers() -> None:
    result = assess(criterion((3, 0, 0, 1), seen(ACCESS, 4), own=4))
    assert result.picture.minimum.enough_coverage
    assert not result.picture.minimum.enough_perspectives
    assert (result.verdict, result.decision.rule) == (Verdict.INSUFFICIENT_EVIDENCE, ScoreRule.NO_SCORE)


def test_two_perspectives_without_half_of_what_can_be_known_are_too_few() -> None:
    result = assess(criterion((1, 1, 3), seen(ACCESS, 4), seen(BACK_OFFICE, 4)))
    assert result.picture.minimum.enough_perspectives
    assert not result.picture.minimum.enough_coverage
    assert result.rating is None


def test_exactly_half_is_enough() -> None:
    assert assess(criterion((1, 1, 2), seen(ACCESS, 4), seen(BACK_OFFICE, 4))).rating == 4


def test_nobody_who_can_know_is_no_coverage() -> None:
    result = assess(criterion((), seen(ACCESS, 4), seen(VISIT, 4)))
    assert (result.picture.coverage, result.picture.external, result.rating) == (0, None, None)


def test_the_minimum_is_a_parameter() -> None:
    case = criterion((1, 1, 3), seen(ACCESS, 4), seen(BACK_OFFICE, 4))
    assert assess(case, Parameters(minimum_coverage=Fraction(2, 5))).rating == 4
    assert assess(case, Parameters(minimum_coverage=Fraction(2, 5), minimum_perspectives=3)).rating is None


@pytest.mark.parametrize(
    ("regulator", "others", "raised"),
    [
        ("4", (seen(ACCESS, 5), seen(RESIDENT, "4.4")), Fraction("4.7")),
        ("4", (seen(ACCESS, 2), seen(RESIDENT, 3)), Fraction(4)),
        ("3.9", (seen(ACCESS, 5), seen(RESIDENT, 5)), Fraction("3.9")),
        ("3", (seen(ACCESS, 5), seen(RESIDENT, 5)), Fraction(3)),
        ("4", (), Fraction(4)),
    ],
)
def test_a_regulator_that_says_exactly_meets_goes_along_with_better(
    regulator: str, others: tuple[CaseObservation, ...], raised: Fraction
) -> None:
    result = assess(criterion((2, 0, 2, 2), seen(REGULATOR, regulator), *others))
    assert result.picture.scores[REGULATOR] == raised


def test_raising_the_regulator_does_not_change_coverage() -> None:
    meets, mostly = (
        assess(criterion((1, 0, 3), seen(ACCESS, 5), heard(REGULATOR, score))).picture for score in (4, 3)
    )
    assert meets.coverage == mostly.coverage == Fraction(5, 8)


def test_a_regulator_whose_mean_is_exactly_four_is_raised_too() -> None:
    result = assess(criterion((1, 0, 3), seen(ACCESS, 5), seen(REGULATOR, 4), seen(REGULATOR, 4, 20)))
    assert result.picture.scores[REGULATOR] == 5


@pytest.mark.parametrize(("score", "rating"), [("3.5", 4), ("3.49", 3), ("2.5", 3), ("1", 1), ("5", 5)])
def test_the_rating_is_the_score_rounded_half_up(score: str, rating: int) -> None:
    assert assess(criterion((1, 1), seen(ACCESS, score), seen(BACK_OFFICE, score))).rating == rating
