"""Why a result is what it is: the rule that decided, what each observation weighed in it, and how far another result is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.decision import Decision, ScoreRule, decide
from contractbeoordeling.domain.method.numbers import round_half_up
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.themes import OverallLimit, OverallResult, ThemeResult
from contractbeoordeling.domain.method.verdict import VerdictRule
from contractbeoordeling.domain.method.weighing import WeighedObservation
from contractbeoordeling.domain.party import Perspective

_HALF, _ZERO = Fraction(1, 2), Fraction(0)
LOWEST, HIGHEST = 1, 5


class Rule(StrEnum):
    """The rule of the method that decided something."""

    R3 = "R3"
    R4 = "R4"
    R6 = "R6"
    R8 = "R8"
    R9 = "R9"
    R10 = "R10"


SCORE_DECIDED_BY: Mapping[ScoreRule, Rule] = MappingProxyType(
    {
        ScoreRule.EXTERNAL: Rule.R3,
        ScoreRule.CAP_BELOW_EXTERNAL: Rule.R6,
        ScoreRule.CAP_ALONE: Rule.R6,
        ScoreRule.EXTERNAL_UNDER_CAP: Rule.R6,
        ScoreRule.NO_SCORE: Rule.R4,
    }
)
_VERDICT_BY_ANOTHER = {VerdictRule.NO_SCORE: Rule.R4, VerdictRule.BINDING_CAP: Rule.R6}


class Whole(StrEnum):
    """What decided the rating of a theme or of the whole."""

    MEAN = "mean"
    LIMIT = "limit"
    TOO_FEW = "too_few"
    CORE_LACKS = "core_lacks"


@dataclass(frozen=True, slots=True)
class Distance:
    """How far another rating is: the score must rise by `up`, or fall by more than `down` (None: no such rating)."""

    up: Fraction | None
    down: Fraction | None


@dataclass(frozen=True, slots=True)
class Share:
    """An observation and which part of E it makes up; 0 where it doesn't count."""

    perspective: Perspective
    weighed: WeighedObservation
    part: Fraction

    @property
    def shown(self) -> bool:
        """Tell whether its score may be shown: what too few residents said is hidden everywhere."""
        return self.weighed.weighing.response > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionReason:
    """Why a criterion has its score and its self-image verdict.

    `coverage_margin` and `perspectives_margin` say how much there is above R4, or lacks (negative); `uncapped` is
    what it would be without the cap that binds.
    """

    score_by: Rule
    verdict_by: Rule
    shares: tuple[Share, ...]
    distance: Distance
    coverage_margin: Fraction
    perspectives_margin: int
    regulator_raised: bool
    uncapped: Decision | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeReason:
    """Why a theme (R9) or the whole (R10) has its rating.

    `margin` says how many rated parts there are above what is needed, or lack (negative); `unlimited` is the
    rating without limits, `deciding` are the limits of the whole that decide.
    """

    rule: Rule
    by: Whole
    distance: Distance
    margin: int
    unlimited: int | None = None
    deciding: tuple[OverallLimit, ...] = ()


def distance_of(score: Fraction | None, rating: int | None, ceiling: int | None = None) -> Distance:
    """Return how far a score is from another rating (R7: halves go up); no rating lies above the ceiling."""
    if score is None or rating is None:
        return Distance(None, None)
    highest = HIGHEST if ceiling is None else min(ceiling, HIGHEST)
    up = None if rating >= highest else rating + _HALF - score
    return Distance(up, None if rating <= LOWEST else score - (rating - _HALF))


def explain_criterion(result: CriterionResult, parameters: Parameters) -> CriterionReason:
    """Return why a criterion came out as it did."""
    minimum = result.picture.minimum
    regulator = {each.perspective: each for each in result.sources}.get(Perspective.REGULATOR)
    return CriterionReason(
        score_by=SCORE_DECIDED_BY[result.decision.rule],
        verdict_by=_VERDICT_BY_ANOTHER.get(result.self_image.rule, Rule.R8),
        shares=tuple(_shares(result)),
        distance=distance_of(result.score, result.rating, result.cap),
        coverage_margin=minimum.coverage - parameters.minimum_coverage,
        perspectives_margin=minimum.perspectives - parameters.minimum_perspectives,
        regulator_raised=regulator is not None and result.shown_score(regulator) != regulator.score,
        uncapped=decide(result.picture, None) if result.decision.cap_binds else None,
    )


def _shares(result: CriterionResult) -> Iterator[Share]:
    """Give every observation with its part in E: K·e of its perspective, divided by weight within it."""
    known = sum((each.know_weight * each.strength for each in result.sources), _ZERO)
    for source in result.sources:
        total = sum((each.weighing.weight for each in source.observations), _ZERO)
        for each in source.observations:
            heard = source.know_weight * source.strength
            part = heard / known * each.weighing.weight / total if known and total else _ZERO
            yield Share(source.perspective, each, part)


def explain_theme(theme: ThemeResult) -> WholeReason:
    """Return why a theme has its rating, or none."""
    if theme.rating is None or theme.mean is None:
        by, unlimited = Whole.TOO_FEW, None
    else:
        unlimited = round_half_up(theme.mean)
        by = Whole.LIMIT if theme.rating < unlimited else Whole.MEAN
    return WholeReason(
        rule=Rule.R9,
        by=by,
        distance=distance_of(theme.mean, theme.rating, theme.limit),
        margin=theme.rated - theme.needed,
        unlimited=unlimited,
    )


def explain_overall(overall: OverallResult) -> WholeReason:
    """Return why there is this overall rating, or none."""
    margin = overall.rated - overall.needed
    if overall.rating is None or overall.score is None:
        by = Whole.CORE_LACKS if overall.missing_core else Whole.TOO_FEW
        return WholeReason(rule=Rule.R10, by=by, distance=Distance(None, None), margin=margin)
    unlimited = round_half_up(overall.score)
    limited = overall.rating < unlimited
    limits = [each.limit for each in overall.limits]
    return WholeReason(
        rule=Rule.R10,
        by=Whole.LIMIT if limited else Whole.MEAN,
        distance=distance_of(overall.score, overall.rating, min(limits, default=None)),
        margin=margin,
        unlimited=unlimited,
        deciding=tuple(each for each in overall.limits if limited and each.limit == overall.rating),
    )
