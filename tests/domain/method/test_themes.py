"""R9: from criteria to a theme."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from contractbeoordeling.domain.method.case import ThemeCase
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.themes import ThemeResult, criteria_needed
from tests.domain.method.building import scored, signal, theme, unscored, whole


def result(case: ThemeCase, parameters: Parameters | None = None) -> ThemeResult:
    return whole(case, parameters=parameters or Parameters()).themes[0]


@pytest.mark.parametrize(
    ("scores", "rated"),
    [
        ((4,), True),
        ((4, None), False),
        ((4, 4), True),
        ((4, 4, None), True),
        ((4, None, None), False),
        ((4, 4, None, None), False),
        ((4, 4, 4, None, None), True),
        ((None,), False),
        ((), False),
    ],
)
def test_a_theme_needs_two_criteria_and_60_percent(scores: tuple[int | None, ...], rated: bool) -> None:
    found = result(theme("1", *scores))
    assert (found.rating is not None, found.rated >= found.needed) == (rated, rated)
    assert (found.mean is None, found.score is None) == (not rated, not rated)


@pytest.mark.parametrize(
    ("in_scope", "needed"), [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (5, 3), (6, 4), (10, 6)]
)
def test_the_number_of_criteria_needed(in_scope: int, needed: int) -> None:
    assert criteria_needed(in_scope, Parameters()) == needed


def test_the_share_is_a_parameter_and_two_stay_needed() -> None:
    case = theme("1", 4, 4, None, None)
    assert result(case, Parameters(theme_minimum_share=Fraction(1, 2))).rating == 4
    assert result(theme("1", 4, None), Parameters(theme_minimum_share=Fraction(0))).rating is None
    assert result(theme("1", None), Parameters(theme_minimum_share=Fraction(0))).rating is None


@pytest.mark.parametrize(
    ("scores", "mean", "limit", "score", "rating"),
    [
        (("4", "5"), "4.5", None, "4.5", 5),
        (("4", "4.9"), "4.45", None, "4.45", 4),
        (("1", "5", "5"), "11/3", 2, "2", 2),
        (("1.4", "1.4"), "1.4", 2, "1.4", 1),
        (("1.4", "2.8"), "2.1", 2, "2", 2),
        (("2", "5", "5", "5", "5"), "4.4", 4, "4", 4),
        (("2.4", "5", "5", "5", "5", "5", "5"), "162/35", 4, "4", 4),
        (("1", "2", "5"), "8/3", 2, "2", 2),
        (("2", "3"), "2.5", 4, "2.5", 3),
        (("1.4", "1.7"), "1.55", 2, "1.55", 2),
    ],
)
def test_a_low_criterion_limits_its_theme(
    scores: tuple[str, ...], mean: str, limit: int | None, score: str, rating: int
) -> None:
    found = result(theme("1", *scores))
    assert (found.mean, found.limit, found.score, found.rating) == (
        Fraction(mean),
        limit,
        Fraction(score),
        rating,
    )


def test_a_limit_names_its_criteria() -> None:
    assert result(theme("1", "2", "2.4", "5")).limited_by == ("1.1", "1.2")
    assert result(theme("1", "1", "2", "5")).limited_by == ("1.1",)


def test_a_criterion_out_of_scope_counts_nowhere_in_its_theme() -> None:
    outside = replace(scored(1, "1.3"), in_scope=False)
    case = ThemeCase(code="1", core=False, criteria=(scored(4, "1.1"), scored(5, "1.2"), outside))
    found = result(case)
    assert (found.mean, found.limit, found.in_scope, found.rated) == (Fraction(9, 2), None, 2, 2)


def test_a_scope_of_one_needs_one() -> None:
    outside = replace(unscored("1.2"), in_scope=False)
    case = ThemeCase(code="1", core=False, criteria=(scored(4, "1.1"), outside))
    assert result(case).rating == 4


def test_a_theme_out_of_scope_is_not_rated_but_its_criteria_are_shown() -> None:
    found = whole(theme("1", 4, 4), theme("2", 5, 5, in_scope=False))
    assert (found.themes[1].rating, found.themes[1].in_scope) == (None, 0)
    assert [criterion.rating for criterion in found.criteria] == [4, 4, 5, 5]
    assert found.overall.score == 4


def test_a_score_by_a_strong_cap_counts_in_the_theme() -> None:
    capped = replace(unscored("1.3"), signals=(signal(3),))
    case = ThemeCase(code="1", core=False, criteria=(scored(4, "1.1"), unscored("1.2"), capped))
    assert result(case).mean == 3
