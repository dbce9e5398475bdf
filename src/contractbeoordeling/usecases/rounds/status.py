"""Who answered: every request of a round with how far it is, and what the round asks of each respondent."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from contractbeoordeling.domain.answer import AnswerKind
from contractbeoordeling.domain.burden import Burden
from contractbeoordeling.domain.method.weighing import sources_of, weigher_for
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import Participation, Request, RequestState, Respondent, Round
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.views.requests import answered_keys
from contractbeoordeling.usecases.cases import prepared_cases
from contractbeoordeling.usecases.round_context import (
    Participant,
    RoundContext,
    context_of,
    is_light,
    participants,
)
from contractbeoordeling.usecases.rounds.form_content import subject_names
from contractbeoordeling.usecases.rounds.proposal import RoundProposal
from contractbeoordeling.usecases.rounds.questions import Questionnaire, questionnaire


@dataclass(frozen=True, slots=True)
class RequestStatus:
    """One request: what it asks and what came in; n.v.t. and weet ik niet are answers too."""

    request: Request
    participant: Participant
    subject: str
    respondent: Respondent | None
    questionnaire: Questionnaire
    scored: int
    not_applicable: int
    unknown: int

    @property
    def asked(self) -> int:
        return len(self.questionnaire.asked)

    @property
    def answered(self) -> int:
        """Return how many questions have any answer."""
        return self.scored + self.not_applicable + self.unknown

    @property
    def state(self) -> RequestState:
        if self.request.closed_reason is not None:
            return RequestState.CLOSED
        if self.answered >= self.asked:
            return RequestState.COMPLETE
        return RequestState.PARTLY if self.answered else RequestState.OPEN


@dataclass(frozen=True, slots=True)
class RespondentBurden:
    """What a round asks of one respondent: a team, or one provider for itself."""

    party: Party
    name: str
    burden: Burden

    @property
    def minutes(self) -> int:
        return self.burden.minutes(self.party)

    @property
    def too_much(self) -> bool:
        return self.burden.too_much(self.party)


@dataclass(frozen=True, slots=True)
class RoundStatus:
    """A round with all its requests, by provider and party, and the burden of each respondent.

    `light` are those who take part with the core themes alone.
    """

    round: Round
    requests: tuple[RequestStatus, ...]
    burdens: tuple[RespondentBurden, ...]
    light: tuple[Participant, ...] = ()


def round_status(reader: Reader, of_round: Round) -> RoundStatus:
    """Return how far a round is."""
    participations = reader.find(Participation, round_id=of_round.id)
    requests = reader.find(Request, participation_id=[each.id for each in participations])
    context = context_of(reader, of_round)
    found = participants(reader, context, participations)
    respondents = reader.by_id(Respondent, [each.respondent_id for each in requests if each.respondent_id])
    return _status(reader, context, found, (requests, respondents))


def proposed_burdens(reader: Reader, proposal: RoundProposal) -> tuple[RespondentBurden, ...]:
    """Return what a round that isn't kept yet would ask of each respondent."""
    respondents = {each.id: each for each in proposal.respondents}
    given = (proposal.requests, respondents)
    return _status(reader, proposal.context, proposal.participants, given).burdens


def _status(
    reader: Reader,
    context: RoundContext,
    found: Iterable[Participant],
    asked: tuple[Sequence[Request], Mapping[str, Respondent]],
) -> RoundStatus:
    requests, respondents = asked
    by_id = {each.participation.id: each for each in found}
    subjects = subject_names(reader, [each.participation for each in by_id.values()])
    answered = answered_keys(reader, context.round.id)
    sheets: dict[tuple[str, Party], Questionnaire] = {}
    controlled = {each.participation_id for each in requests if each.party is Party.VISIT}
    visited = _visited(reader, context, [by_id[each] for each in by_id if each in controlled])
    listed: list[RequestStatus] = []
    for request in requests:
        participant = by_id[request.participation_id]
        key = request.participation_id, request.party
        if key not in sheets:
            sheets[key] = questionnaire(participant, request.party, context.round.reference_date)
        keys = {each.criterion.key for each in sheets[key].asked}
        said = answered.get(request.id, {})
        counted = {kind: len(keys & of_kind) for kind, of_kind in said.items()}
        if request.party is Party.VISIT:
            counted = {AnswerKind.SCORE: len(keys & visited[request.participation_id])}
        listed.append(
            RequestStatus(
                request=request,
                participant=participant,
                subject=subjects[request.participation_id],
                respondent=respondents.get(request.respondent_id or ""),
                questionnaire=sheets[key],
                scored=counted.get(AnswerKind.SCORE, 0),
                not_applicable=counted.get(AnswerKind.NOT_APPLICABLE, 0),
                unknown=counted.get(AnswerKind.UNKNOWN, 0),
            )
        )
    listed.sort(key=_place)
    light = tuple(each for each in by_id.values() if is_light(context, each))
    return RoundStatus(context.round, tuple(listed), tuple(_burdens(listed)), light)


def _visited(reader: Reader, context: RoundContext, found: Iterable[Participant]) -> dict[str, set[str]]:
    """Return per participation on which criteria our own controls say something that counts fully."""
    keys = {each.code: each.key for each in context.framework.criteria}
    weigher = weigher_for(context.framework.parameters, context.round.reference_date)
    return {
        prepared.participant.participation.id: {
            keys[criterion.code]
            for criterion in prepared.case.criteria()
            for source in sources_of(criterion, weigher)
            if source.perspective is Perspective.VISIT and source.strength == 1
        }
        for prepared in prepared_cases(reader, context, [each.participation for each in found])
    }


def _place(status: RequestStatus) -> tuple[str, str, int, str]:
    order = list(Party).index(status.request.party)
    name = status.respondent.name if status.respondent else ""
    return status.participant.provider.name.casefold(), status.subject, order, name


def _burdens(listed: Iterable[RequestStatus]) -> Iterable[RespondentBurden]:
    """Add up what each respondent is asked; our own controls are no burden on others."""
    totals: defaultdict[tuple[Party, str, str], Burden] = defaultdict(Burden)
    for each in listed:
        party = each.request.party
        if party is Party.VISIT:
            continue
        name = each.respondent.name if each.respondent else each.participant.provider.name
        key = party, name, each.request.respondent_id or each.request.id
        contracts = each.participant.subject.contracts
        places = len({one for contract in contracts for one in contract.municipality_ids})
        totals[key] += each.questionnaire.burden(max(places, 1))
    order = list(Party)
    for (party, name, _), burden in sorted(
        totals.items(), key=lambda item: (order.index(item[0][0]), item[0][1])
    ):
        yield RespondentBurden(party, name, burden)
