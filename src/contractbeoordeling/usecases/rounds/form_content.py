"""From the register to the forms: one for each participant, and one for each respondent of a source party."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.burden import Burden
from contractbeoordeling.domain.contract import Contract, Municipality
from contractbeoordeling.domain.framework import Criterion
from contractbeoordeling.domain.framework.model import SCORES
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Location
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.round import Participation, Request, Respondent
from contractbeoordeling.domain.scope import Asked, SkipReason
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.round_context import Participant, RoundContext, participants
from contractbeoordeling.usecases.rounds.questions import Questionnaire, questionnaire
from contractbeoordeling.wording import forms as words
from contractbeoordeling.workbook.forms.content import (
    Block,
    Filled,
    Form,
    FormIdentity,
    FormKind,
    Item,
    Mutual,
    NotAsked,
    Occasion,
    Section,
)

_KINDS = {
    Party.PROVIDER: FormKind.SELF_EVALUATION,
    Party.REGULATOR: FormKind.REGULATOR,
    Party.RESIDENT: FormKind.RESIDENTS,
}
_WITH_ANCHORS = (FormKind.SELF_EVALUATION, FormKind.SOURCE)
_SAID_TO_PROVIDER = (
    SkipReason.LAW,
    SkipReason.CARE_FORM,
    SkipReason.VARIANT,
    SkipReason.NOT_APPLICABLE,
    SkipReason.CERTIFICATE,
)


@dataclass(frozen=True, slots=True)
class FormForRequests:
    """A form with the requests that it puts, what is filled in already, and what it asks."""

    form: Form
    filled: Filled
    requests: tuple[Request, ...]
    burden: Burden
    respondent: Respondent | None = None

    @property
    def complete(self) -> bool:
        """Tell whether every question about a criterion has an answer; n.v.t. and weet ik niet are answers."""
        answered = {
            (each.request_id, each.subject_key)
            for each in self.filled.answers
            if each.question is Question.CRITERION and each.kind is not AnswerKind.TEXT
        }
        return answered.issuperset(
            (block.request_id, item.key)
            for block in self.form.blocks
            for section in block.sections
            for item in section.items
        )


@dataclass(frozen=True, slots=True)
class _Material:
    """What all forms of a round are made from."""

    context: RoundContext
    register: RegisterInfo
    participants: Mapping[str, Participant]
    subjects: Mapping[str, str]
    municipalities: Mapping[str, Municipality]
    answers: Mapping[str, list[Answer]]
    sheets: dict[tuple[str, Party], Questionnaire] = field(
        default_factory=dict[tuple[str, Party], Questionnaire]
    )

    def questionnaire(self, request: Request) -> Questionnaire:
        """Return what a request asks, worked out once per participant and party."""
        key = request.participation_id, request.party
        if key not in self.sheets:
            participant = self.participants[request.participation_id]
            self.sheets[key] = questionnaire(participant, request.party, self.context.round.reference_date)
        return self.sheets[key]


def forms_of(reader: Reader, context: RoundContext, requests: Sequence[Request]) -> Iterator[FormForRequests]:
    """Go through the forms that put these requests; our own controls have none."""
    material = _material(reader, context, requests)
    respondents = reader.by_id(Respondent, [each.respondent_id for each in requests if each.respondent_id])
    groups: defaultdict[str, list[Request]] = defaultdict(list)
    for request in requests:
        if request.party is not Party.VISIT:
            groups[request.respondent_id or request.id].append(request)
    for group in groups.values():
        yield _form(material, group, respondents.get(group[0].respondent_id or ""))


def _material(reader: Reader, context: RoundContext, requests: Sequence[Request]) -> _Material:
    ids = sorted({each.participation_id for each in requests})
    participations = list(reader.by_id(Participation, ids).values())
    found = participants(reader, context, participations)
    register = reader.first(RegisterInfo)
    if register is None:
        raise KeyError("register")
    answers: defaultdict[str, list[Answer]] = defaultdict(list)
    for answer in reader.find(Answer, request_id=[each.id for each in requests]):
        answers[answer.request_id].append(answer)
    return _Material(
        context=context,
        register=register,
        participants={each.participation.id: each for each in found},
        subjects=subject_names(reader, participations),
        municipalities={each.id: each for each in reader.find(Municipality)},
        answers=answers,
    )


def subject_names(reader: Reader, participations: Iterable[Participation]) -> dict[str, str]:
    """Return per participation the name of a narrower subject; empty for a whole provider."""
    listed = list(participations)
    ids = [each.subject_id for each in listed if each.subject_id]
    contracts, locations = reader.by_id(Contract, ids), reader.by_id(Location, ids)
    names: dict[str, str] = {}
    for each in listed:
        contract, location = contracts.get(each.subject_id), locations.get(each.subject_id)
        parts: list[str] = []
        if contract is not None:
            parts = [contract.number, contract.title, each.lot]
        elif location is not None:
            parts = [location.name or location.number or "", location.city]
        names[each.id] = " · ".join(part for part in parts if part)
    return names


def _form(material: _Material, requests: Sequence[Request], respondent: Respondent | None) -> FormForRequests:
    party = requests[0].party
    kind = _KINDS.get(party, FormKind.SOURCE)
    ordered = sorted(requests, key=lambda each: _name_of(material, each).casefold())
    mutual = _mutual(material, ordered[0]) if party is Party.PROVIDER else Mutual()
    burden = Burden()
    for each in ordered:
        burden += material.questionnaire(each).burden(len(mutual.municipalities))
    form = Form(
        identity=FormIdentity(
            kind=kind,
            register_id=material.register.id,
            round_id=material.context.round.id,
            framework_id=material.context.round.framework_id,
            respondent_id=respondent.id if respondent else "",
        ),
        occasion=_occasion(material, ordered[0]),
        party=party,
        name=respondent.name if respondent else _name_of(material, ordered[0]),
        blocks=tuple(_block(material, each, kind) for each in ordered),
        mutual=mutual,
        not_asked=_not_asked(material, ordered[0]) if party is Party.PROVIDER else (),
        minutes=burden.minutes(party),
        minimum_respondents=material.context.framework.parameters.minimum_respondents,
    )
    return FormForRequests(form, _filled(material, ordered), tuple(ordered), burden, respondent)


def _name_of(material: _Material, request: Request) -> str:
    return material.participants[request.participation_id].provider.name


def _occasion(material: _Material, request: Request) -> Occasion:
    of_round, framework = material.context.round, material.context.framework
    return Occasion(
        client=material.register.client,
        round_name=of_round.name,
        framework=f"{framework.name}, versie {framework.version}",
        reference_date=of_round.reference_date,
        return_by=request.return_by,
        contact=of_round.contact,
        scale=framework.scale,
        legend=tuple((each.term, each.meaning) for each in framework.legend),
    )


def _block(material: _Material, request: Request, kind: FormKind) -> Block:
    participant = material.participants[request.participation_id]
    provider = participant.provider
    detail = material.subjects[request.participation_id]
    if not detail:
        detail = f"KvK {provider.kvk}" if kind is FormKind.SELF_EVALUATION and provider.kvk else provider.city
    return Block(
        request_id=request.id,
        provider=provider.name,
        detail=detail,
        sections=tuple(_sections(material.questionnaire(request).asked, anchors=kind in _WITH_ANCHORS)),
    )


def _sections(asked: Sequence[Asked], *, anchors: bool) -> Iterator[Section]:
    by_theme: defaultdict[str, list[Asked]] = defaultdict(list)
    for each in asked:
        by_theme[each.theme.key].append(each)
    for group in by_theme.values():
        theme = group[0].theme
        items = tuple(_item(each.criterion, each.text, each.certificate, anchors=anchors) for each in group)
        yield Section(key=theme.key, number=theme.code, name=theme.name, core=theme.core, items=items)


def _item(criterion: Criterion, question: str, certificate: str = "", *, anchors: bool = False) -> Item:
    return Item(
        key=criterion.key,
        number=criterion.code,
        name=criterion.name,
        statement=criterion.statement,
        question=question,
        anchors=tuple(criterion.anchors[score] for score in SCORES) if anchors else (),
        certificate=certificate,
    )


def _mutual(material: _Material, request: Request) -> Mutual:
    """Return what the provider is asked about the municipalities of its contracts."""
    shared = material.questionnaire(request).shared
    if not shared:
        return Mutual()
    items = tuple(_item(each, words.MUTUAL_QUESTION) for each in shared)
    return Mutual(municipalities=tuple(_municipalities(material, request)), items=items)


def _municipalities(material: _Material, request: Request) -> list[tuple[str, str]]:
    contracts = material.participants[request.participation_id].subject.contracts
    ids = {each for contract in contracts for each in contract.municipality_ids}
    found = [each for each in material.municipalities.values() if each.id in ids]
    if not found and len(material.municipalities) == 1:
        found = list(material.municipalities.values())
    if not found:
        return [("", material.register.client or words.THE_MUNICIPALITY)]
    return [(each.id, each.name) for each in sorted(found, key=lambda each: each.name)]


def _not_asked(material: _Material, request: Request) -> tuple[NotAsked, ...]:
    """Return what the provider is not asked for a reason of its own; other themes speak for themselves."""
    criteria = {each.key: each for each in material.context.framework.criteria}
    chosen = material.context.round.theme_codes
    asked_themes = {
        each.key
        for theme in material.context.framework.themes
        if theme.core or theme.code in chosen
        for each in theme.criteria
    }
    return tuple(
        NotAsked(
            number=criteria[skip.criterion_key].code,
            name=criteria[skip.criterion_key].name,
            reason=words.SKIPS[skip.reason].format(detail=skip.detail),
        )
        for skip in material.questionnaire(request).skipped
        if skip.reason in _SAID_TO_PROVIDER and skip.criterion_key in asked_themes
    )


def _filled(material: _Material, requests: Sequence[Request]) -> Filled:
    answers = [each for request in requests for each in material.answers.get(request.id, ())]
    evidence: dict[str, Evidence] = {}
    for request in requests:
        counted = Counter(each.evidence for each in material.answers.get(request.id, ()) if each.evidence)
        if counted:
            evidence[request.id] = counted.most_common(1)[0][0]
    return Filled(
        answers=tuple(answers),
        familiarity={each.id: each.familiarity for each in requests if each.familiarity},
        evidence=evidence,
        filled_on=max((each.answered_on for each in answers if each.answered_on), default=None),
        sent_back=bool(answers),
    )
