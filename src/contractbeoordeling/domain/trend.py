"""The same criterion over rounds: where it may be compared, what changed, and which actions were at work between."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise

from contractbeoordeling.domain.action import Action, ActionStatus
from contractbeoordeling.domain.method.verdict import Verdict

_UNTESTED = (Verdict.INSUFFICIENT_EVIDENCE, Verdict.NO_SELF_EVALUATION)
_OVER = (Verdict.OVERESTIMATED, Verdict.STRONGLY_OVERESTIMATED, Verdict.OVERESTIMATED_BY_FINDING)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """What one round said of a criterion, theme or the whole; only a criterion has a verdict.

    `determined` is the rating a person made of the computed one. `sealed` tells that it stands as it was determined,
    and isn't computed again from what the register holds now.
    """

    day: date
    framework_id: str
    score: Fraction | None
    rating: int | None
    verdict: Verdict | None = None
    determined: int | None = None
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class TrendStep:
    """From one round to the next: `change` of the score, None where either lacks or they may not be compared."""

    comparable: bool
    change: Fraction | None
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class SelfImageTally:
    """How often a provider's self-image held where it could be tested, in one round."""

    tested: int
    recognised: int
    higher: int
    lower: int
    conflicting: int


def steps(
    points: Sequence[TrendPoint], comparable: Sequence[bool], actions: Iterable[Action]
) -> tuple[TrendStep, ...]:
    """Return what happened between each point and the next, and whether those two compare; the actions are its own."""
    known = list(actions)
    found: list[TrendStep] = []
    for (before, after), same in zip(pairwise(points), comparable, strict=True):
        change = _difference(before.score, after.score) if same else None
        between = tuple(each for each in known if at_work_between(each, before.day, after.day))
        found.append(TrendStep(same, change, between))
    return tuple(found)


def _difference(before: Fraction | None, after: Fraction | None) -> Fraction | None:
    return None if before is None or after is None else after - before


def at_work_between(action: Action, since: date, until: date) -> bool:
    """Tell whether an action was agreed by the end of a period and not closed before it began.

    One without the day on which it was agreed is placed by the day it was closed, or by nothing.
    """
    if action.status is ActionStatus.DROPPED:
        return False
    if action.agreed_on is None:
        return action.closed_on is not None and since < action.closed_on <= until
    return action.agreed_on <= until and (action.closed_on is None or action.closed_on > since)


def self_image_tally(verdicts: Iterable[Verdict]) -> SelfImageTally:
    """Count how often the self-image was recognised, and which way it differed."""
    counted = Counter(each for each in verdicts if each not in _UNTESTED)
    return SelfImageTally(
        tested=counted.total(),
        recognised=counted[Verdict.CONFIRMED],
        higher=sum(counted[each] for each in _OVER),
        lower=counted[Verdict.UNDERESTIMATED] + counted[Verdict.STRONGLY_UNDERESTIMATED],
        conflicting=counted[Verdict.CONFLICTING],
    )
