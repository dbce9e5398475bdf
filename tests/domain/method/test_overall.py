"""R10: from themes to the whole."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from contractbeoordeling.domain.method.case import CaseSignal, ThemeCase
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.themes import LimitCode, OverallResult
from tests.domain.method.building import scored, signal, theme, whole

CORE_1, THEME_1, TWO_1, THIRD_1 = (
    LimitCode.CORE_THEME_1,
    LimitCode.THEME_1,
    LimitCode.TWO_THEMES_1,
    LimitCode.THIRD_THEMES_1,
)
TWO_LOW, THIRD_LOW, NOT_EXCELLENT = (
    LimitCode.TWO_THEMES_LOW,
    LimitCode.THIRD_THEMES_LOW,
    LimitCode.EXCELLENT_NOT_MET,
)


def themes(*scores: str | None, core: int = 0) -> list[ThemeCase]:
    """Themes of one criterion each, the first ones core."""
    return [theme(str(place), score, core=place < core) for place, score in enumerate(scores)]


def overall(*scores: str | None, core: int = 0, measure: bool = False) -> OverallResult:
    return whole(*themes(*scores, core=core), measure=measure).overall


def codes(result: OverallResult) -> list[LimitCode]:
    return [limit.code for limit in result.limits]


@pytest.mark.parametrize(
    ("scores", "core", "rating"),
    [
        (("4", "4", "4"), 3, 4),
        (("4", "4", None), 2, 4),
        (("4", "4", None), 3, None),
        (("4", None, None), 1, None),
        (("4", "4", "4", "4", None, None), 0, 4),
        (("4", "4", "4", None, None), 0, None),
        ((None,), 0, None),
        ((), 0, None),
    ],
)
def test_the_whole_needs_two_thirds_of_the_themes_and_all_core_themes(
    scores: tuple[str | None, ...], core: int, rating: int | None
) -> None:
    assert overall(*scores, core=core).rating == rating


def test_what_lacks_is_told() -> None:
    result = overall(None, "4", None, core=1)
    assert (result.in_scope, result.needed, result.rated, result.missing_core) == (3, 2, 1, ("0",))


def test_the_share_of_themes_is_a_parameter() -> None:
    few = themes("4", None, None, None)
    assert whole(*few, parameters=Parameters(overall_minimum_share=Fraction(1, 4))).overall.rating == 4
    none = Parameters(overall_minimum_share=Fraction(0))
    assert whole(*themes(None, None), parameters=none).overall.rating is None


def test_themes_out_of_scope_are_not_missed_even_when_core() -> None:
    assert whole(theme("1", 4), theme("2", None, core=True, in_scope=False)).overall.rating == 4


@pytest.mark.parametrize(
    ("scores", "core", "limits", "rating"),
    [
        (("1", "5", "5", "5"), 1, [CORE_1], 2),
        (("1", "5", "5", "5"), 0, [THEME_1], 3),
        (("1", "1", *["5"] * 5), 1, [CORE_1, THEME_1, TWO_1, TWO_LOW], 2),
        (("1", "1", *["5"] * 5), 0, [THEME_1, TWO_1, TWO_LOW], 2),
        (("1", "1", *["5"] * 5), 2, [CORE_1, TWO_1, TWO_LOW], 2),
        (("1", "1", "5", "5", "5", "5"), 0, [THEME_1, TWO_1, THIRD_1, TWO_LOW, THIRD_LOW], 1),
        (("1", "5"), 0, [THEME_1], 3),
        (("2", "2", *["5"] * 5), 0, [TWO_LOW], 3),
        (("2", "2", "5", "5", "5", "5"), 0, [TWO_LOW, THIRD_LOW], 2),
        (("2", "1", *["4"] * 7), 0, [THEME_1, TWO_LOW], 3),
        (("2", "4", "4"), 0, [], 3),
        (("5", "5", "4", "4", "4"), 0, [], 4),
        (("5", "5", "5", "4", "4"), 0, [], 5),
        (("4.6", "4.6", "4.6"), 0, [], 5),
        (("5", "5", "5", "5", "3"), 0, [NOT_EXCELLENT], 4),
    ],
)
def test_limits_stand_in_their_order_and_the_lowest_decides(
    scores: tuple[str, ...], core: int, limits: list[LimitCode], rating: int
) -> None:
    result = overall(*scores, core=core)
    assert (codes(result), result.rating) == (limits, rating)


def test_excellent_needs_40_percent_of_the_themes_to_be_excellent() -> None:
    """Themes can average 4.5 or more only from unrounded scores where so few are excellent."""
    few = overall(*["4.49"] * 62, *["5"] * 38)
    enough = overall(*["4.49"] * 60, *["5"] * 40)
    assert (few.score, codes(few), few.rating) == (Fraction("4.6838"), [NOT_EXCELLENT], 4)
    assert (codes(enough), enough.rating) == ([], 5)


def test_the_score_of_the_whole_is_never_limited() -> None:
    result = overall("1", "5", "5", "5", core=1)
    assert (result.score, result.rating) == (4, 2)


def test_the_whole_is_the_mean_of_limited_theme_scores() -> None:
    limited = theme("1", "1", "5", "5")
    assert whole(limited, theme("2", "4")).overall.score == 3


def test_a_running_supervision_measure_limits_the_whole() -> None:
    result = overall("4", "4", measure=True)
    assert (codes(result), result.rating) == ([LimitCode.SUPERVISION_MEASURE], 2)


def test_an_active_severity_4_limits_the_whole_also_out_of_scope_and_unbound() -> None:
    serious = replace(scored(1, "9.1"), signals=(signal(4),), in_scope=False)
    outside = ThemeCase(code="9", core=False, criteria=(serious,), in_scope=False)
    result = whole(*themes("4", "4"), outside).overall
    assert (codes(result), result.score, result.rating) == ([LimitCode.SEVERITY_4], 4, 2)


@pytest.mark.parametrize(
    "harmless", [signal(4, 25), signal(4, verified=False), signal(4, repaired=True), signal(3)]
)
def test_only_an_active_severity_4_does(harmless: CaseSignal) -> None:
    serious = replace(scored(1, "9.1"), signals=(harmless,))
    outside = ThemeCase(code="9", core=False, criteria=(serious,), in_scope=False)
    assert whole(*themes("4", "4"), outside).overall.limits == ()


def test_without_an_overall_rating_there_are_no_limits() -> None:
    assert overall(None, "1", "1", measure=True, core=1).limits == ()
