"""R11: how sure a score is, and what would alter its rating."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from contractbeoordeling.domain.method.decision import Decision, decide
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.picture import Picture, Voice, picture_of
from contractbeoordeling.domain.party import Perspective

HIGH_PERSPECTIVES, HIGH_COVERAGE, HIGH_SPREAD = 3, Fraction(3, 4), 1
LOW_SPREAD = 2


class Confidence(StrEnum):
    """How sure a score is; a finding speaks for itself."""

    FINDING = "finding"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Doubt(StrEnum):
    """What keeps a score from a higher confidence."""

    OPEN_SERIOUS_SIGNAL = "open_serious_signal"
    SPREAD_LARGE = "spread_large"
    SPREAD_SOME = "spread_some"
    FEW_PERSPECTIVES = "few_perspectives"
    COVERAGE = "coverage"


@dataclass(frozen=True, slots=True)
class Certainty:
    """The confidence in a score (None without one), and why it isn't higher."""

    confidence: Confidence | None
    doubts: tuple[Doubt, ...] = ()


_NONE, _FINDING = Certainty(None), Certainty(Confidence.FINDING)
_TO_LOW = frozenset((Doubt.OPEN_SERIOUS_SIGNAL, Doubt.SPREAD_LARGE))


def certainty(decision: Decision, picture: Picture, *, open_serious: bool) -> Certainty:
    """Say how sure the decided score is."""
    if decision.score is None:
        return _NONE
    if decision.cap_binds:
        return _FINDING
    doubts = tuple(_doubts(picture, open_serious))
    if not doubts:
        return Certainty(Confidence.HIGH)
    return Certainty(Confidence.MEDIUM if _TO_LOW.isdisjoint(doubts) else Confidence.LOW, doubts)


def _doubts(picture: Picture, open_serious: bool) -> Iterator[Doubt]:
    spread = picture.spread or Fraction(0)
    if open_serious:
        yield Doubt.OPEN_SERIOUS_SIGNAL
    if spread >= LOW_SPREAD:
        yield Doubt.SPREAD_LARGE
    elif spread > HIGH_SPREAD:
        yield Doubt.SPREAD_SOME
    if len(picture.scores) < HIGH_PERSPECTIVES:
        yield Doubt.FEW_PERSPECTIVES
    if picture.coverage < HIGH_COVERAGE:
        yield Doubt.COVERAGE


class Change(StrEnum):
    """A change of what counts, for R11's sensitivity; in the order in which they are listed."""

    EQUAL_WEIGHTS = "equal weights"
    RESIDENTS_DOUBLED = "residents doubled"
    WITHOUT_ACCESS = "without access"
    WITHOUT_BACK_OFFICE = "without back_office"
    WITHOUT_REGULATOR = "without regulator"
    WITHOUT_RESIDENT = "without resident"
    WITHOUT_VISIT = "without visit"


_WITHOUT = {perspective: Change(f"without {perspective}") for perspective in Perspective}


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """A change that alters the rating; None is a rating that rests on what was left out."""

    change: Change
    rating: int | None


def sensitivities(
    voices: Sequence[Voice],
    weights: Mapping[Perspective, int],
    parameters: Parameters,
    cap: int | None,
    rating: int | None,
) -> tuple[Sensitivity, ...]:
    """Recompute the rating under each change and list what alters it."""
    listed: list[Sensitivity] = []
    for change, fewer_voices, other_weights in _changes(voices, weights):
        altered = decide(picture_of(fewer_voices, other_weights, parameters), cap).rating
        if altered != rating:
            listed.append(Sensitivity(change, altered))
    return tuple(listed)


def _changes(
    voices: Sequence[Voice], weights: Mapping[Perspective, int]
) -> Iterator[tuple[Change, Sequence[Voice], Mapping[Perspective, int]]]:
    equal = {perspective: 1 for perspective, weight in weights.items() if weight}
    yield Change.EQUAL_WEIGHTS, _reweighed(voices, equal), equal
    doubled = {**weights, Perspective.RESIDENT: 2 * weights.get(Perspective.RESIDENT, 0)}
    yield Change.RESIDENTS_DOUBLED, _reweighed(voices, doubled), doubled
    for left_out in voices:
        yield _WITHOUT[left_out.perspective], [each for each in voices if each is not left_out], weights


def _reweighed(voices: Sequence[Voice], weights: Mapping[Perspective, int]) -> list[Voice]:
    return [voice._replace(know_weight=weights[voice.perspective]) for voice in voices]
