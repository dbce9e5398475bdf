"""What one request asks: the questions in scope for its party, and the skipped ones with their reason."""

from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.burden import Burden
from contractbeoordeling.domain.framework import Criterion
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.scope import Asked, Skip, SkipReason, questions
from contractbeoordeling.usecases.round_context import Participant


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The questions about one participation for one party, and what it is not asked."""

    party: Party
    asked: tuple[Asked, ...]
    skipped: tuple[Skip, ...]
    shared: tuple[Criterion, ...] = ()

    @property
    def themes(self) -> int:
        """How many themes the questions belong to."""
        return len({each.theme.key for each in self.asked})

    def burden(self, municipalities: int = 0) -> Burden:
        """Return what answering takes; a certificate that answers a question is reused."""
        reused = sum(each.reason is SkipReason.CERTIFICATE for each in self.skipped)
        return Burden(
            providers=1,
            asked=len(self.asked),
            skipped=len(self.skipped) - reused,
            reused=reused,
            themes=self.themes,
            about_municipality=len(self.shared) * municipalities,
        )


def questionnaire(participant: Participant, party: Party, day: date) -> Questionnaire:
    """Return what a party is asked about a participant on the round's reference date."""
    asked, skipped = questions(participant.scope, party, participant.subject, day)
    left_out = (*participant.scope.skipped, *skipped)
    if party is Party.RESIDENT:
        short = tuple(each for each in asked if each.criterion.short_resident_question)
        longer = tuple(
            Skip(each.criterion.key, SkipReason.NO_QUESTION) for each in asked if each not in short
        )
        return Questionnaire(party, short, (*left_out, *longer))
    if party is not Party.PROVIDER:
        return Questionnaire(party, asked, left_out)
    shared = tuple(each for each in participant.scope.criteria if each.shared_with_municipality)
    return Questionnaire(party, asked, left_out, shared)
