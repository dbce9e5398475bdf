"""R3–R5: the external picture of a criterion."""

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
class Picture:
    """What the counted perspectives say together; `external` is None where there are none.

    `scores` are those of the voices after R5.
    """

    external: Fraction | None
    coverage: Fraction
    spread: Fraction | None
    scores: Mapping[Perspective, Fraction]
    enough_perspectives: bool
    enough_coverage: bool

    @property
    def minimum_met(self) -> bool:
        """Tell whether R4 holds."""
        return self.enough_perspectives and self.enough_coverage


def picture_of(
    voices: Sequence[Voice], weights: Mapping[Perspective, int], parameters: Parameters
) -> Picture:
    """Return the picture; `weights` are those of all perspectives, `voices` those that spoke."""
    total = sum(weights.values())
    heard = [(voice.strength * voice.know_weight, voice.score) for voice in voices]
    heard = _raise_regulator(voices, heard)
    known = sum((weight for weight, _ in heard), Fraction(0))
    coverage = known / total if total else Fraction(0)
    scores = {voice.perspective: score for voice, (_, score) in zip(voices, heard, strict=True)}
    return Picture(
        external=weighted_mean(heard) if heard else None,
        coverage=coverage,
        spread=max(scores.values()) - min(scores.values()) if scores else None,
        scores=scores,
        enough_perspectives=len(heard) >= parameters.minimum_perspectives,
        enough_coverage=coverage >= parameters.minimum_coverage,
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
