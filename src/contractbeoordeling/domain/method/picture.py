"""R3–R5: the external picture of a criterion, and whether it is enough to score."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from contractbeoordeling.domain.method.numbers import weighted_mean
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.party import Perspective

REGULATOR_MEETS = Fraction(4)  # R5: "voldoet" says that a minimum is met, not how good it is


class Voice(NamedTuple):
    """One counted perspective: its know-weight, strength and R2 score."""

    perspective: Perspective
    know_weight: int
    strength: Fraction
    score: Fraction


@dataclass(frozen=True, slots=True)
class Minimum:
    """R4: how many counted perspectives spoke, what share of what can be known, and whether that is enough."""

    perspectives: int
    coverage: Fraction
    enough_perspectives: bool
    enough_coverage: bool

    @property
    def met(self) -> bool:
        """Tell whether R4 holds."""
        return self.enough_perspectives and self.enough_coverage


def minimum_of(perspectives: int, known: Fraction, knowable: int, parameters: Parameters) -> Minimum:
    """Test R4: `known` is Σ K·e of the perspectives that spoke, `knowable` Σ K of all."""
    coverage = known / knowable if knowable else Fraction(0)
    return Minimum(
        perspectives=perspectives,
        coverage=coverage,
        enough_perspectives=perspectives >= parameters.minimum_perspectives,
        enough_coverage=coverage >= parameters.minimum_coverage,
    )


@dataclass(frozen=True, slots=True)
class Picture:
    """What the counted perspectives say together; `external` is None where there are none.

    `scores` are those of the voices after R5.
    """

    external: Fraction | None
    minimum: Minimum
    spread: Fraction | None
    scores: Mapping[Perspective, Fraction]

    @property
    def coverage(self) -> Fraction:
        """D: the share of what can be known that the voices know."""
        return self.minimum.coverage


def picture_of(
    voices: Sequence[Voice], weights: Mapping[Perspective, int], parameters: Parameters
) -> Picture:
    """Return the picture; `weights` are those of all perspectives, `voices` those that spoke."""
    heard = [(voice.strength * voice.know_weight, voice.score) for voice in voices]
    heard = _raise_regulator(voices, heard)
    known = sum((weight for weight, _ in heard), Fraction(0))
    scores = {voice.perspective: score for voice, (_, score) in zip(voices, heard, strict=True)}
    return Picture(
        external=weighted_mean(heard) if heard else None,
        minimum=minimum_of(len(heard), known, sum(weights.values()), parameters),
        spread=max(scores.values()) - min(scores.values()) if scores else None,
        scores=scores,
    )


def _raise_regulator(
    voices: Sequence[Voice], heard: list[tuple[Fraction, Fraction]]
) -> list[tuple[Fraction, Fraction]]:
    """R5: a regulator that says exactly "voldoet" goes along with what the others see above it."""
    for place, voice in enumerate(voices):
        if voice.perspective is Perspective.REGULATOR and voice.score == REGULATOR_MEETS:
            others = heard[:place] + heard[place + 1 :]
            if others:
                raised = max(REGULATOR_MEETS, weighted_mean(others))
                return [*heard[:place], (heard[place][0], raised), *heard[place + 1 :]]
    return heard
