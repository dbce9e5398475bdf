"""Why a result is what it is: the distances are exact, and the parts add up to the picture."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.method.case import CaseObservation
from contractbeoordeling.domain.method.explanation import (
    Distance,
    Rule,
    Whole,
    distance_of,
    explain_criterion,
    explain_overall,
    explain_theme,
)
from contractbeoordeling.domain.method.numbers import round_half_up
from contractbeoordeling.domain.method.parameters import DEFAULT_PARAMETERS
from contractbeoordeling.domain.method.themes import LimitCode
from contractbeoordeling.domain.party import Perspective
from tests.domain.method.building import (
    ACCESS,
    BACK_OFFICE,
    REGULATOR,
    RESIDENT,
    assess,
    criterion,
    heard,
    scored,
    seen,
    signal,
    theme,
    whole,
)

SCORES = st.fractions(1, 5, max_denominator=200)
TINY = Fraction(1, 10**9)


@given(SCORES)
def test_another_rating_begins_exactly_at_the_distance(score: Fraction) -> None:
    rating = round_half_up(score)
    found = distance_of(score, rating)
    if found.up is not None:
        assert round_half_up(score + found.up) == rating + 1
        assert round_half_up(score + found.up - TINY) == rating
    if found.down is not None:
        assert round_half_up(score - found.down) == rating
        assert round_half_up(score - found.down - TINY) == rating - 1
    assert (found.up is None, found.down is None) == (rating == 5, rating == 1)


def test_without_a_score_there_is_no_distance_to_a_rating_but_one_to_the_minimum() -> None:
    reason = explain_criterion(assess(criterion((2, 0, 3, 1), heard(ACCESS, 3))), DEFAULT_PARAMETERS)
    assert (reason.score_by, reason.verdict_by) == (Rule.R4, Rule.R4)
    assert reason.distance == Distance(None, None)
    assert (reason.coverage_margin, reason.perspectives_margin) == (Fraction(-1, 3), -1)


def test_a_score_of_the_picture_is_decided_by_the_picture_and_the_self_image_by_its_own_rule() -> None:
    case = criterion((1, 0, 1, 3), seen(ACCESS, 4), seen(RESIDENT, "4.2"), own=4)
    reason = explain_criterion(assess(case), DEFAULT_PARAMETERS)
    assert (reason.score_by, reason.verdict_by, reason.uncapped) == (Rule.R3, Rule.R8, None)
    assert reason.distance == Distance(Fraction(7, 20), Fraction(13, 20))
    assert (reason.coverage_margin, reason.perspectives_margin) == (Fraction(3, 10), 0)


def test_a_finding_that_binds_says_what_it_would_be_without() -> None:
    case = criterion(
        (2, 0, 3, 1),
        seen(ACCESS, 4),
        seen(REGULATOR, 1),
        seen(RESIDENT, "4.3", n=19),
        own=4,
        signals=(signal(3),),
    )
    reason = explain_criterion(assess(case), DEFAULT_PARAMETERS)
    assert (reason.score_by, reason.verdict_by) == (Rule.R6, Rule.R6)
    assert reason.uncapped is not None
    assert (reason.uncapped.score, reason.uncapped.rating) == (Fraction(51, 20), 3)


def test_a_regulator_that_went_along_is_named() -> None:
    case = criterion((2, 0, 3, 1), seen(ACCESS, 5), seen(REGULATOR, 4), seen(RESIDENT, "4.8"))
    assert explain_criterion(assess(case), DEFAULT_PARAMETERS).regulator_raised
    lower = replace(case, observations=(seen(ACCESS, 3), seen(REGULATOR, 4)))
    assert not explain_criterion(assess(lower), DEFAULT_PARAMETERS).regulator_raised


def test_what_too_few_residents_said_has_no_part_and_is_not_shown() -> None:
    case = criterion((1, 1, 0, 3), seen(ACCESS, 4), seen(BACK_OFFICE, 2), seen(RESIDENT, 5, n=4))
    shares = explain_criterion(assess(case), DEFAULT_PARAMETERS).shares
    assert [(each.part, each.shown) for each in shares] == [
        (Fraction(1, 2), True),
        (Fraction(1, 2), True),
        (0, False),
    ]


OBSERVED = st.builds(
    seen, st.sampled_from([ACCESS, BACK_OFFICE, RESIDENT]), st.integers(1, 5), st.integers(0, 40)
)


@given(st.lists(st.integers(0, 3), min_size=5, max_size=5), st.lists(OBSERVED, max_size=8))
def test_the_parts_of_the_observations_make_up_the_external_picture(
    know: list[int], observations: list[CaseObservation]
) -> None:
    result = assess(criterion(know, *observations))
    shares = explain_criterion(result, DEFAULT_PARAMETERS).shares
    assert len(shares) == len(observations)
    external = sum((each.part * each.weighed.observation.score for each in shares), Fraction(0))
    assert external == (result.picture.external or 0)


@pytest.mark.parametrize(
    ("scores", "by", "unlimited", "margin", "distance"),
    [
        ((4, "3.5"), Whole.MEAN, 4, 0, Distance(Fraction(3, 4), Fraction(1, 4))),
        ((1, 5, 5), Whole.LIMIT, 4, 1, Distance(None, Fraction(13, 6))),
        ((2, 5), Whole.MEAN, 4, 0, Distance(None, Fraction(0))),
        ((4, None, None), Whole.TOO_FEW, None, -1, Distance(None, None)),
    ],
)
def test_a_theme_says_what_decided(
    scores: tuple[str | int | None, ...], by: Whole, unlimited: int | None, margin: int, distance: Distance
) -> None:
    reason = explain_theme(whole(theme("1", *scores)).themes[0])
    assert (reason.rule, reason.by, reason.unlimited, reason.margin) == (Rule.R9, by, unlimited, margin)
    assert reason.distance == distance


def test_the_whole_names_the_limit_that_decides() -> None:
    result = whole(theme("1", 1, 1, core=True), theme("2", 5, 5), theme("3", 5, 5), measure=True)
    reason = explain_overall(result.overall)
    assert (reason.by, reason.unlimited) == (Whole.LIMIT, 4)
    assert [each.code for each in reason.deciding] == [LimitCode.CORE_THEME_1, LimitCode.SUPERVISION_MEASURE]


def test_the_whole_without_a_limit_says_how_far_another_rating_is() -> None:
    reason = explain_overall(whole(theme("1", 4, 4), theme("2", 3, 4)).overall)
    assert (reason.by, reason.distance, reason.margin) == (
        Whole.MEAN,
        Distance(Fraction(3, 4), Fraction(1, 4)),
        0,
    )


def test_no_rating_lies_above_a_finding_or_a_limit_that_holds() -> None:
    case = criterion((1, 1), seen(ACCESS, 3), seen(BACK_OFFICE, 2), signals=(signal(2), signal(2, 2)))
    reason = explain_criterion(assess(case), DEFAULT_PARAMETERS)
    assert (reason.score_by, reason.distance) == (Rule.R3, Distance(None, Fraction(0)))
    held = whole(theme("1", 4, 1, core=False), theme("2", 4, 4), theme("3", 3, 3))
    overall = explain_overall(held.overall)
    assert (held.overall.rating, overall.distance.up) == (3, Fraction(1, 2))
    limited = whole(theme("1", 1, 1), theme("2", 5, 5), theme("3", 2, 3))
    overall = explain_overall(limited.overall)
    assert (limited.overall.rating, overall.by, overall.distance) == (
        3,
        Whole.MEAN,
        Distance(None, Fraction(1, 3)),
    )


def test_the_whole_without_a_rating_says_what_lacks() -> None:
    core = explain_overall(whole(theme("1", None, core=True), theme("2", 4), theme("3", 4)).overall)
    few = explain_overall(whole(theme("1", None), theme("2", None), theme("3", 4)).overall)
    assert (core.by, core.margin) == (Whole.CORE_LACKS, 0)
    assert (few.by, few.margin) == (Whole.TOO_FEW, -1)


def test_perspectives_all_have_a_place() -> None:
    """A perspective that can't know it (K 0) is shown without a part."""
    case = criterion((0, 1, 0, 1), seen(ACCESS, 1), seen(BACK_OFFICE, 4), seen(RESIDENT, 4))
    shares = {
        each.perspective: each.part for each in explain_criterion(assess(case), DEFAULT_PARAMETERS).shares
    }
    assert shares == {
        Perspective.ACCESS: 0,
        Perspective.BACK_OFFICE: Fraction(1, 2),
        Perspective.RESIDENT: Fraction(1, 2),
    }


def test_equal_sources_share_equally() -> None:
    assert [each.part for each in explain_criterion(assess(scored(4)), DEFAULT_PARAMETERS).shares] == [
        Fraction(1, 2)
    ] * 2
