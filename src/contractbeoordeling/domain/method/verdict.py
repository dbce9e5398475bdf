"""R8: what the self-image is worth beside the pictures of others."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from contractbeoordeling.domain.method.decision import Decision
from contractbeoordeling.domain.method.picture import Picture


class Verdict(StrEnum):
    """The outcome of R8."""

    CONFIRMED = "confirmed"
    OVERESTIMATED = "overestimated"
    STRONGLY_OVERESTIMATED = "strongly_overestimated"
    OVERESTIMATED_BY_FINDING = "overestimated_by_finding"
    UNDERESTIMATED = "underestimated"
    STRONGLY_UNDERESTIMATED = "strongly_underestimated"
    CONFLICTING = "conflicting"
    INSUFFICIENT_EVIDENCE = "insufficient_evidence"
    NO_SELF_EVALUATION = "no_self_evaluation"

    @property
    def under(self) -> bool:
        """Tell whether the provider sees itself lower than others do."""
        return self in (Verdict.UNDERESTIMATED, Verdict.STRONGLY_UNDERESTIMATED)


class VerdictRule(StrEnum):
    """Which sentence of R8 decided, in the order in which they are asked."""

    NO_SCORE = "no_score"
    NO_SELF_SCORE = "no_self_score"
    BINDING_CAP = "binding_cap"
    EVERY_SOURCE = "every_source"  # 1
    SPREAD = "spread"  # 2
    GAP = "gap"  # 3
    OTHERWISE = "otherwise"  # 4


@dataclass(frozen=True, slots=True)
class SelfImage:
    """The verdict, with gap = S − B (None where either lacks)."""

    verdict: Verdict
    rule: VerdictRule
    gap: Fraction | None
    tendency: bool


_NO_SCORE = SelfImage(Verdict.INSUFFICIENT_EVIDENCE, VerdictRule.NO_SCORE, None, tendency=False)
_NO_SELF_SCORE = SelfImage(Verdict.NO_SELF_EVALUATION, VerdictRule.NO_SELF_SCORE, None, tendency=False)
_HALF = Fraction(1, 2)


def self_image(self_score: Fraction | None, decision: Decision, picture: Picture) -> SelfImage:
    """Test the self-score against the score and the single perspectives."""
    if decision.score is None:
        return _NO_SCORE
    if self_score is None:
        return _NO_SELF_SCORE
    gap = self_score - decision.score
    if decision.cap_binds:
        verdict, rule = _beside_cap(gap), VerdictRule.BINDING_CAP
    else:
        verdict, rule = _beside_sources(self_score, gap, picture)
    return SelfImage(
        verdict=_strongly(verdict, gap),
        rule=rule,
        gap=gap,
        tendency=verdict is Verdict.CONFIRMED and abs(gap) >= _HALF,
    )


def _beside_cap(gap: Fraction) -> Verdict:
    if gap >= 1:
        return Verdict.OVERESTIMATED_BY_FINDING
    return Verdict.UNDERESTIMATED if gap <= -1 else Verdict.CONFIRMED


def _beside_sources(self_score: Fraction, gap: Fraction, picture: Picture) -> tuple[Verdict, VerdictRule]:
    """Ask the four questions of R8 in their order."""
    if self_score - max(picture.scores.values()) >= 1:
        return Verdict.OVERESTIMATED, VerdictRule.EVERY_SOURCE
    if self_score - min(picture.scores.values()) <= -1:
        return Verdict.UNDERESTIMATED, VerdictRule.EVERY_SOURCE
    if picture.spread is not None and picture.spread >= 2:
        return Verdict.CONFLICTING, VerdictRule.SPREAD
    if gap >= 1:
        return Verdict.OVERESTIMATED, VerdictRule.GAP
    if gap <= -1:
        return Verdict.UNDERESTIMATED, VerdictRule.GAP
    return Verdict.CONFIRMED, VerdictRule.OTHERWISE


def _strongly(verdict: Verdict, gap: Fraction) -> Verdict:
    if abs(gap) < 2:
        return verdict
    if verdict is Verdict.OVERESTIMATED:
        return Verdict.STRONGLY_OVERESTIMATED
    return Verdict.STRONGLY_UNDERESTIMATED if verdict is Verdict.UNDERESTIMATED else verdict
