"""R9 and R10: from criteria to themes, from themes to the whole."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil
from types import MappingProxyType

from contractbeoordeling.domain.method.case import ThemeCase
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.numbers import mean, round_half_up
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.signals import VERY_SERIOUS

_LIMIT_BY_LOWEST = {1: 2, 2: 4}  # R9: the lowest criterion rating → the theme's limit
_THIRD, _EXCELLENT_SHARE = Fraction(1, 3), Fraction(2, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeResult:
    """One theme (R9): `needed` of its `in_scope` criteria must be rated, `rated` are.

    `limited_by` are the codes of the criteria that give the limit.
    """

    code: str
    core: bool
    counts: bool
    in_scope: int
    needed: int
    rated: int
    mean: Fraction | None = None
    limit: int | None = None
    limited_by: tuple[str, ...] = ()
    score: Fraction | None = None
    rating: int | None = None


def criteria_needed(in_scope: int, parameters: Parameters) -> int:
    """Return how many of a theme's criteria must be rated."""
    return max(min(2, in_scope), ceil(parameters.theme_minimum_share * in_scope), 1)


def assess_theme(
    theme: ThemeCase, criteria: Sequence[CriterionResult], parameters: Parameters
) -> ThemeResult:
    """Assess one theme from the results of its criteria."""
    in_scope = [criterion for criterion in criteria if criterion.in_scope]
    scores = [criterion.score for criterion in in_scope if criterion.score is not None]
    needed = criteria_needed(len(in_scope), parameters)
    unrated = ThemeResult(
        code=theme.code,
        core=theme.core,
        counts=theme.in_scope,
        in_scope=len(in_scope),
        needed=needed,
        rated=len(scores),
    )
    return _rated(unrated, mean(scores), in_scope) if len(scores) >= needed else unrated


def _rated(theme: ThemeResult, average: Fraction, criteria: Sequence[CriterionResult]) -> ThemeResult:
    ratings = [(criterion.rating, criterion.code) for criterion in criteria if criterion.rating is not None]
    lowest = min(rating for rating, _ in ratings)
    limit = _LIMIT_BY_LOWEST.get(lowest)
    rating = round_half_up(average)
    return ThemeResult(
        code=theme.code,
        core=theme.core,
        counts=theme.counts,
        in_scope=theme.in_scope,
        needed=theme.needed,
        rated=theme.rated,
        mean=average,
        limit=limit,
        limited_by=tuple(code for each, code in ratings if each == lowest) if limit else (),
        score=average if limit is None else min(average, Fraction(limit)),
        rating=rating if limit is None else min(rating, limit),
    )


class LimitCode(StrEnum):
    """R10's limits, in their order."""

    CORE_THEME_1 = "core_theme_1"
    THEME_1 = "theme_1"
    TWO_THEMES_1 = "two_themes_1"
    THIRD_THEMES_1 = "third_themes_1"
    TWO_THEMES_LOW = "two_themes_low"
    THIRD_THEMES_LOW = "third_themes_low"
    EXCELLENT_NOT_MET = "excellent_not_met"
    SUPERVISION_MEASURE = "supervision_measure"
    SEVERITY_4 = "severity_4"


OVERALL_LIMITS: Mapping[LimitCode, int] = MappingProxyType(
    {
        LimitCode.CORE_THEME_1: 2,
        LimitCode.THEME_1: 3,
        LimitCode.TWO_THEMES_1: 2,
        LimitCode.THIRD_THEMES_1: 1,
        LimitCode.TWO_THEMES_LOW: 3,
        LimitCode.THIRD_THEMES_LOW: 2,
        LimitCode.EXCELLENT_NOT_MET: 4,
        LimitCode.SUPERVISION_MEASURE: 2,
        LimitCode.SEVERITY_4: 2,
    }
)


@dataclass(frozen=True, slots=True)
class OverallLimit:
    """A limit that holds, and the highest overall rating that it allows."""

    code: LimitCode
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OverallResult:
    """The whole (R10): `needed` of the `in_scope` themes must be rated, and no core theme may lack."""

    in_scope: int
    needed: int
    rated: int
    missing_core: tuple[str, ...]
    score: Fraction | None = None
    rating: int | None = None
    limits: tuple[OverallLimit, ...] = ()


def themes_needed(in_scope: int, parameters: Parameters) -> int:
    """Return how many of the themes in scope must be rated."""
    return max(ceil(parameters.overall_minimum_share * in_scope), 1)


def assess_overall(
    themes: Iterable[ThemeResult],
    criteria: Iterable[CriterionResult],
    parameters: Parameters,
    *,
    supervision_measure: bool,
) -> OverallResult:
    """Assess the whole from the themes; the criteria only tell of findings of severity 4."""
    in_scope = [theme for theme in themes if theme.counts]
    rated = [theme for theme in in_scope if theme.rating is not None]
    missing_core = tuple(theme.code for theme in in_scope if theme.core and theme.rating is None)
    needed = themes_needed(len(in_scope), parameters)
    if len(rated) < needed or missing_core:
        return OverallResult(
            in_scope=len(in_scope), needed=needed, rated=len(rated), missing_core=missing_core
        )
    score = mean(theme.score for theme in rated if theme.score is not None)
    rounded = round_half_up(score)
    severity_4 = any(VERY_SERIOUS in criterion.signals.active_severities for criterion in criteria)
    holds = {
        **_theme_limits(rated, rounded),
        LimitCode.SUPERVISION_MEASURE: supervision_measure,
        LimitCode.SEVERITY_4: severity_4,
    }
    limits = tuple(OverallLimit(code, limit) for code, limit in OVERALL_LIMITS.items() if holds[code])
    return OverallResult(
        in_scope=len(in_scope),
        needed=needed,
        rated=len(rated),
        missing_core=missing_core,
        score=score,
        rating=min((rounded, *(each.limit for each in limits))),
        limits=limits,
    )


def _theme_limits(rated: Sequence[ThemeResult], rounded: int) -> dict[LimitCode, bool]:
    """Say of each limit that rests on theme ratings whether it holds."""
    ratings = [theme.rating for theme in rated if theme.rating is not None]
    ones = [theme for theme in rated if theme.rating == 1]
    low = sum(rating <= 2 for rating in ratings)
    third = _THIRD * len(ratings)
    excellent = ratings.count(5) >= _EXCELLENT_SHARE * len(ratings) and min(ratings) >= 4
    return {
        LimitCode.CORE_THEME_1: any(theme.core for theme in ones),
        LimitCode.THEME_1: not all(theme.core for theme in ones),
        LimitCode.TWO_THEMES_1: len(ones) >= 2,
        LimitCode.THIRD_THEMES_1: len(ones) >= 2 and len(ones) >= third,
        LimitCode.TWO_THEMES_LOW: low >= 2,
        LimitCode.THIRD_THEMES_LOW: low >= 2 and low >= third,
        LimitCode.EXCELLENT_NOT_MET: rounded == 5 and not excellent,
    }
