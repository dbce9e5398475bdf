"""What to ask next about the providers of a round: the cheapest questions that settle most (R4, R11)."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.blind import Place
from contractbeoordeling.domain.burden import Price
from contractbeoordeling.domain.framework import Criterion
from contractbeoordeling.domain.method.ask_next import AskNext, Need, Unsettled, ask_next, cost, need_of
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.round import Participation, Request, Round
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.views.requests import answered_keys
from contractbeoordeling.usecases.assess import Assessment, assess_many
from contractbeoordeling.usecases.assessments.blind import hidden_codes
from contractbeoordeling.usecases.round_context import round_context
from contractbeoordeling.usecases.rounds.form_content import subject_names
from contractbeoordeling.usecases.rounds.offers import Answered, Offer, offers_of


@dataclass(frozen=True, slots=True)
class PartyQuestions:
    """What one party is asked next about one provider; `waiting` are codes that it was asked already."""

    party: Party
    new: tuple[str, ...]
    waiting: tuple[str, ...]
    minutes: Fraction


@dataclass(frozen=True, slots=True)
class ProviderAskNext:
    """What to ask about one participant: to rate what can be rated, and (`settling`) to settle it too.

    `in_scope` are its criteria, `needs` says of each that isn't settled why.
    """

    assessment: Assessment
    subject: str
    needs: Mapping[str, Need]
    in_scope: int
    rating: AskNext
    settling: AskNext
    prices: Mapping[Perspective, Price]

    @property
    def rated(self) -> int:
        """How many criteria in scope have a rating."""
        return self.in_scope - sum(each is Need.INSUFFICIENT for each in self.needs.values())

    @property
    def settled(self) -> int:
        """How many criteria in scope have a rating that neither rests on one perspective nor is sensitive."""
        return self.in_scope - len(self.needs)

    @property
    def rated_after(self) -> int:
        """How many criteria have a rating when all that is asked is answered."""
        return self.rated + self.rating.lifted

    @property
    def settled_after(self) -> int:
        """How many criteria are settled when all that is asked is answered as it is taken to be.

        What gets its first rating isn't counted: on what that rests is only seen then.
        """
        lifts = self.settling.lifts
        return self.settled + sum(
            each.perspectives is not None and each.remaining is None and each.need is not Need.INSUFFICIENT
            for each in lifts
        )

    @property
    def helpless(self) -> tuple[str, ...]:
        """The criteria that nobody who can be asked can help."""
        return tuple(each.code for each in self.settling.lifts if each.perspectives is None)

    def parties(self, plan: AskNext) -> tuple[PartyQuestions, ...]:
        """Return what a plan asks per party, in their fixed order."""
        found: list[PartyQuestions] = []
        for perspective in Perspective:
            own = [each for each in plan.questions if each.perspective is perspective]
            if own:
                new = tuple(each.code for each in own if not each.waiting)
                waiting = tuple(each.code for each in own if each.waiting)
                found.append(PartyQuestions(Party(perspective), new, waiting, cost(own, self.prices)))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class RoundAskNext:
    """What to ask next about everybody in a round, in the order of their names."""

    round: Round
    providers: tuple[ProviderAskNext, ...]


def round_ask_next(
    reader: Reader,
    round_id: str,
    participations: Sequence[Participation] | None = None,
    progress: Progress | None = None,
) -> RoundAskNext:
    """Return what to ask next about participations of a round, or about all of them."""
    context = round_context(reader, round_id)
    wanted = reader.find(Participation, round_id=round_id) if participations is None else participations
    requests: defaultdict[str, list[Request]] = defaultdict(list)
    for request in reader.find(Request, participation_id=[each.id for each in wanted]):
        requests[request.participation_id].append(request)
    answered = answered_keys(reader, round_id)
    subjects = subject_names(reader, wanted)
    found = [
        _provider(
            each,
            requests[each.participant.participation.id],
            answered,
            subjects,
            hidden_codes(reader, each),
        )
        for each in assess_many(reader, context, wanted, full=True, progress=progress)
    ]
    return RoundAskNext(context.round, tuple(sorted(found, key=_name)))


def _name(found: ProviderAskNext) -> tuple[str, str]:
    return found.assessment.provider.name.casefold(), found.subject


def _provider(
    assessment: Assessment,
    requests: Sequence[Request],
    answered: Answered,
    subjects: Mapping[str, str],
    hidden: Collection[Place],
) -> ProviderAskNext:
    """Return what to ask next; that a rating is unsure isn't told where it may not be shown yet."""
    participant = assessment.participant
    day = assessment.context.round.reference_date
    offers = offers_of(participant, requests, answered, day)
    criteria = {each.code: each for each in participant.scope.criteria}
    open_ones = [
        each
        for each in _unsettled(assessment, criteria, offers)
        if each.result.score is None or (Level.CRITERION, each.result.code) not in hidden
    ]
    prices = {perspective: each.price for perspective, each in offers.items()}
    parameters = assessment.case.parameters
    unrated = [each for each in open_ones if each.result.score is None]
    return ProviderAskNext(
        assessment=assessment,
        subject=subjects[participant.participation.id],
        needs={each.result.code: need for each in open_ones if (need := need_of(each.result))},
        in_scope=len(criteria),
        rating=ask_next(unrated, prices, parameters),
        settling=ask_next(open_ones, prices, parameters),
        prices=prices,
    )


def _unsettled(
    assessment: Assessment, criteria: Mapping[str, Criterion], offers: Mapping[Perspective, Offer]
) -> Iterator[Unsettled]:
    for result in assessment.result.criteria:
        if not result.in_scope or need_of(result) is None:
            continue
        key = criteria[result.code].key
        yield Unsettled(
            result=result,
            askable=[each for each, offer in offers.items() if offer.may_be_asked(key)],
            waiting=[each for each, offer in offers.items() if key in offer.waiting],
        )
