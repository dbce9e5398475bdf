"""One criterion from R2 to R8 and R11, with the reason for each number."""

from dataclasses import dataclass
from fractions import Fraction

from contractbeoordeling.domain.method.case import CriterionCase
from contractbeoordeling.domain.method.confidence import (
    Certainty,
    Confidence,
    Sensitivity,
    certainty,
    sensitivities,
)
from contractbeoordeling.domain.method.decision import Decision, decide
from contractbeoordeling.domain.method.picture import Picture, Voice, picture_of
from contractbeoordeling.domain.method.signals import SignalPicture, signal_picture
from contractbeoordeling.domain.method.verdict import SelfImage, Verdict, self_image
from contractbeoordeling.domain.method.weighing import Source, Weigher, sources_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionResult:
    """The assessment of one criterion, rule by rule.

    `sources` are all perspectives that said something, also what has no weight; `sensitivity`
    is None where it wasn't asked for.
    """

    case: CriterionCase
    in_scope: bool
    sources: tuple[Source, ...]
    picture: Picture
    signals: SignalPicture
    decision: Decision
    self_image: SelfImage
    certainty: Certainty
    sensitivity: tuple[Sensitivity, ...] | None

    @property
    def code(self) -> str:
        """The criterion's code."""
        return self.case.code

    def shown_score(self, source: Source) -> Fraction | None:
        """A source's score as it counts: R5's where it raised it."""
        return self.picture.scores.get(source.perspective, source.score)

    @property
    def score(self) -> Fraction | None:
        """B of R6."""
        return self.decision.score

    @property
    def rating(self) -> int | None:
        """B rounded half up (R7)."""
        return self.decision.rating

    @property
    def cap(self) -> int | None:
        """The cap in force, binding or not."""
        return self.signals.cap.limit if self.signals.cap else None

    @property
    def gap(self) -> Fraction | None:
        """S − B."""
        return self.self_image.gap

    @property
    def verdict(self) -> Verdict:
        """What R8 says of the self-image."""
        return self.self_image.verdict

    @property
    def confidence(self) -> Confidence | None:
        """How sure the score is."""
        return self.certainty.confidence


def assess_criterion(
    criterion: CriterionCase, weigher: Weigher, *, in_scope: bool, sensitivity: bool
) -> CriterionResult:
    """Assess one criterion; the dear part, sensitivity, only where asked for."""
    parameters = weigher.parameters
    signals = signal_picture(criterion.signals, parameters, weigher.reference_date)
    cap = signals.cap.limit if signals.cap else None
    sources = sources_of(criterion, weigher)
    voices = [
        Voice(source.perspective, source.know_weight, source.strength, source.score)
        for source in sources
        if source.score is not None and source.know_weight > 0
    ]
    picture = picture_of(voices, criterion.weights, parameters)
    decision = decide(picture, cap)
    return CriterionResult(
        case=criterion,
        in_scope=in_scope,
        sources=sources,
        picture=picture,
        signals=signals,
        decision=decision,
        self_image=self_image(criterion.self_score, decision, picture),
        certainty=certainty(decision, picture, open_serious=signals.open_serious),
        sensitivity=(
            sensitivities(voices, criterion.weights, parameters, cap, decision.rating)
            if sensitivity
            else None
        ),
    )
