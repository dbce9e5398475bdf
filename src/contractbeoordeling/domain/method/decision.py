"""R4, R6, R7: which score a criterion gets from the external picture and the cap."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from contractbeoordeling.domain.method.numbers import round_half_up
from contractbeoordeling.domain.method.picture import Picture

_STRONG_CAP = 2  # a cap of 1 or 2 scores even where R4 fails


class ScoreRule(StrEnum):
    """Where the score of a criterion comes from."""

    EXTERNAL = "external"  # E, no lower cap
    CAP_BELOW_EXTERNAL = "cap_below_external"  # R6: the cap is lower than E
    CAP_ALONE = "cap_alone"  # R4 fails, R6: nobody speaks, or higher than the cap
    EXTERNAL_UNDER_CAP = "external_under_cap"  # R4 fails, R6: a strong cap, and E is no higher
    NO_SCORE = "no_score"  # R4 fails


@dataclass(frozen=True, slots=True)
class Decision:
    """The score B, and whether a cap decided it (binds)."""

    score: Fraction | None
    rating: int | None
    rule: ScoreRule
    cap_binds: bool


_NO_SCORE = Decision(None, None, ScoreRule.NO_SCORE, cap_binds=False)


def decide(picture: Picture, cap: int | None) -> Decision:
    """Return B = min(E, cap), or what R4 and a strong cap leave of it."""
    external = picture.external
    if picture.minimum.met and external is not None:
        if cap is None or cap >= external:
            return Decision(external, round_half_up(external), ScoreRule.EXTERNAL, cap_binds=False)
        return Decision(Fraction(cap), cap, ScoreRule.CAP_BELOW_EXTERNAL, cap_binds=True)
    if cap is None or cap > _STRONG_CAP:
        return _NO_SCORE
    if external is None or cap < external:
        return Decision(Fraction(cap), cap, ScoreRule.CAP_ALONE, cap_binds=True)
    return Decision(external, round_half_up(external), ScoreRule.EXTERNAL_UNDER_CAP, cap_binds=True)
