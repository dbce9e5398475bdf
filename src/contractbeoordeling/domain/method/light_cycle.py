"""When a light cycle (core themes only) may be proposed for the next year; a person decides."""

from collections.abc import Iterator
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


def light_cycle_obstacles(result: CaseResult, *, open_improvement_plan: bool) -> tuple[Obstacle, ...]:
    """Return all that stands in the way; a light cycle is proposed where nothing does."""
    return (
        *_self_image_obstacles(result),
        *_standing_obstacles(result, open_improvement_plan=open_improvement_plan),
    )


def _self_image_obstacles(result: CaseResult) -> Iterator[Obstacle]:
    in_scope = [criterion for criterion in result.criteria if criterion.in_scope]
    verdicts = [criterion.verdict for criterion in in_scope if criterion.score is not None]
    known = sum(verdict is Verdict.CONFIRMED or verdict.under for verdict in verdicts)
    if not verdicts or len(verdicts) < RATED_SHARE * len(in_scope):
        yield Obstacle.FEW_RATED
    if known < CONFIRMED_SHARE * len(verdicts):
        yield Obstacle.FEW_CONFIRMED
    if not {Verdict.STRONGLY_OVERESTIMATED, Verdict.OVERESTIMATED_BY_FINDING}.isdisjoint(verdicts):
        yield Obstacle.OVERESTIMATED
    if any(theme.rating is not None and theme.rating < LOWEST_THEME for theme in result.themes):
        yield Obstacle.LOW_THEME


def _standing_obstacles(result: CaseResult, *, open_improvement_plan: bool) -> Iterator[Obstacle]:
    if any(criterion.cap is not None for criterion in result.criteria):
        yield Obstacle.CAP
    if result.case.supervision_measure:
        yield Obstacle.SUPERVISION_MEASURE
    if open_improvement_plan:
        yield Obstacle.OPEN_IMPROVEMENT_PLAN
    if any(criterion.signals.open_serious for criterion in result.criteria):
        yield Obstacle.OPEN_SERIOUS_SIGNAL
