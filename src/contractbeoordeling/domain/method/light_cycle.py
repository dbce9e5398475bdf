"""When a light cycle (core themes only) may be proposed for the next year; a person decides."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from contractbeoordeling.domain.method.evaluate import CaseResult
from contractbeoordeling.domain.method.verdict import Verdict

RATED_SHARE, CONFIRMED_SHARE, LOWEST_THEME = Fraction(2, 3), Fraction(4, 5), 3


class Obstacle(StrEnum):
    """What stands in the way of a light cycle."""

    FEW_RATED = "few_rated"
    FEW_CONFIRMED = "few_confirmed"
    OVERESTIMATED = "overestimated"  # strongly, or by a finding
    LOW_THEME = "low_theme"
    CAP = "cap"
    SUPERVISION_MEASURE = "supervision_measure"
    OPEN_IMPROVEMENT_PLAN = "open_improvement_plan"
    OPEN_SERIOUS_SIGNAL = "open_serious_signal"


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleCondition:
    """One condition of a light cycle: whether it holds, and how many it counts of how many.

    Without a `total` it counts what must not be there.
    """

    obstacle: Obstacle
    holds: bool
    count: int
    total: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleStanding:
    """What stands beside a result on the day that is looked: how many of each.

    `themes` are the ratings that a person determined instead of the computed ones, by code.
    """

    improvement_plans: int = 0
    measures: int = 0
    serious_signals: int = 0
    themes: Mapping[str, int] = field(default_factory=dict[str, int])


def light_cycle_conditions(result: CaseResult, standing: CycleStanding) -> tuple[CycleCondition, ...]:
    """Return every condition, in the order of the method; a light cycle is proposed where all hold."""
    return (*_self_image_conditions(result, standing), *_standing_conditions(result, standing))


def _self_image_conditions(result: CaseResult, standing: CycleStanding) -> Iterator[CycleCondition]:
    in_scope = [criterion for criterion in result.criteria if criterion.in_scope]
    verdicts = [criterion.verdict for criterion in in_scope if criterion.score is not None]
    rated, known = len(verdicts), sum(each is Verdict.CONFIRMED or each.under for each in verdicts)
    yield CycleCondition(
        obstacle=Obstacle.FEW_RATED,
        holds=bool(rated) and rated >= RATED_SHARE * len(in_scope),
        count=rated,
        total=len(in_scope),
    )
    yield CycleCondition(
        obstacle=Obstacle.FEW_CONFIRMED, holds=known >= CONFIRMED_SHARE * rated, count=known, total=rated
    )
    over = (Verdict.STRONGLY_OVERESTIMATED, Verdict.OVERESTIMATED_BY_FINDING)
    yield _none(Obstacle.OVERESTIMATED, sum(each in over for each in verdicts))
    ratings = [standing.themes.get(theme.code, theme.rating) for theme in result.themes if theme.rating]
    yield _none(Obstacle.LOW_THEME, sum(each < LOWEST_THEME for each in ratings))


def _standing_conditions(result: CaseResult, standing: CycleStanding) -> Iterator[CycleCondition]:
    measures = max(standing.measures, int(result.case.supervision_measure))
    signals = sum(criterion.signals.open_serious for criterion in result.criteria)
    yield _none(Obstacle.CAP, sum(criterion.cap is not None for criterion in result.criteria))
    yield _none(Obstacle.SUPERVISION_MEASURE, measures)
    yield _none(Obstacle.OPEN_IMPROVEMENT_PLAN, standing.improvement_plans)
    yield _none(Obstacle.OPEN_SERIOUS_SIGNAL, max(standing.serious_signals, signals))


def _none(obstacle: Obstacle, count: int) -> CycleCondition:
    return CycleCondition(obstacle=obstacle, holds=not count, count=count)
