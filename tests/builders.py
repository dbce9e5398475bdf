"""An invented register of any size, straight into the store: for pages, screenshots and measuring.

The example of the program itself goes through real files; this one is quick, and ends in the same kind of register.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from contractbeoordeling.domain.action import Action, ActionEntry, ActionStatus, Owner
from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.framework import Criterion, Framework
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Evidence, Observation, Origin
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.round import Deadline, Participation, Request, Respondent, Round
from contractbeoordeling.domain.scope import Subject, questions, scope_of
from contractbeoordeling.domain.signal import Polarity, Signal, SignalKind
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.usecases.demo import invented
from contractbeoordeling.usecases.demo.invented import InventedProvider
from contractbeoordeling.usecases.demo.opinions import Opinions
from contractbeoordeling.usecases.demo.play import keep_cast
from contractbeoordeling.usecases.frameworks import keep_framework
from contractbeoordeling.usecases.new_register import new_register

WHO = Author(account="tester")
REFERENCE_DATE = date(2026, 6, 1)
THEMES = ("1", "2", "3", "4", "6", "9")
_SOURCES = (Party.ACCESS, Party.BACK_OFFICE)
_COMPLAINTS = (
    "Inwoner meldt dat de begeleider drie weken achter elkaar niet kwam en niemand belde.",
    "Dossier mist een evaluatie; het plan is ouder dan een jaar.",
    "Medicatie is verwisseld, na controle direct hersteld en gemeld.",
    "Declaraties over maart zijn dubbel ingediend.",
    "Wisseling van personeel zonder overdracht, gezin moest alles opnieuw vertellen.",
    "Compliment van de ouders: duidelijke afspraken en snel contact.",
    "Wachttijd is langer dan op de website staat.",
    "Bericht over de start van de hulp kwam zes weken te laat binnen.",
)
_MEASURES = (
    "Vaste vervanger per inwoner en een belregel bij uitval",
    "Kwartaalsteekproef van tien dossiers met terugkoppeling",
    "Wachttijd wekelijks op de website bijwerken",
    "Calamiteitenprotocol oefenen met alle teams",
)


@dataclass
class Built:
    """What was put in a register, for tests that need to name it."""

    providers: list[InventedProvider]
    round: Round
    participations: list[Participation]
    signals: list[Signal] = field(default_factory=list[Signal])
    actions: list[Action] = field(default_factory=list[Action])


def register_file(
    path: Path, providers: int = 24, *, in_round: int | None = None, signals: int | None = None, seed: int = 1
) -> Path:
    """Make a register file, filled and closed."""
    store = new_register(path, WHO, client="Regio Waterbeke")
    build_register(store, providers, in_round=in_round, signals=signals, seed=seed)
    store.close()
    return path


def build_register(
    store: Store,
    providers: int = 24,
    *,
    in_round: int | None = None,
    signals: int | None = None,
    seed: int = 1,
) -> Built:
    """Fill a register with providers, a half-answered round, signals and actions; the same seed, the same content.

    `in_round` says how many of the providers take part in the round: all of them unless told otherwise.
    """
    framework = default_framework()
    version = keep_framework(store, WHO, framework)
    places = invented.municipalities()
    cast = invented.providers(providers, seed, REFERENCE_DATE, places)
    keep_cast(store, WHO, places, cast)
    of_round = _round(version.id)
    taking_part = [
        Participation(round_id=of_round.id, provider_id=each.provider.id) for each in cast[:in_round]
    ]
    built = Built(cast, of_round, taking_part)
    with store.change(WHO, Verb.ROUND_CREATED) as change:
        change.add(of_round)
        change.add_all(taking_part)
    respondents = _respondents(places)
    with store.change(WHO, Verb.ANSWERS_IMPORTED) as change:
        change.add_all(respondents)
        change.add_all(_in_order(_answered(built, framework, respondents, seed)))
    with store.change(WHO, Verb.SIGNALS_IMPORTED) as change:
        built.signals = list(_signals(cast, framework, signals or providers * 2, seed))
        change.add_all(built.signals)
    with store.change(WHO, Verb.ACTIONS_IMPORTED) as change:
        built.actions = list(_actions(built, framework, seed))
        change.add_all(built.actions)
        change.add_all(_log(built.actions))
    return built


def _round(framework_id: str) -> Round:
    deadline = REFERENCE_DATE - timedelta(days=45)
    return Round(
        name="Beoordelingsronde 2026",
        reference_date=REFERENCE_DATE,
        framework_id=framework_id,
        theme_codes=THEMES,
        deadlines=tuple(Deadline(party=each, return_by=deadline) for each in (Party.PROVIDER, *_SOURCES)),
    )


def _respondents(places: Sequence[Municipality]) -> list[Respondent]:
    access = [
        Respondent(party=Party.ACCESS, name=f"Wijkteam {each.name}", municipality_id=each.id)
        for each in places
    ]
    return [*access, Respondent(party=Party.BACK_OFFICE, name="Contractbeheer regio")]


def _in_order(records: Iterator[Record]) -> list[Record]:
    """Put what others refer to first."""
    kinds: tuple[type[Record], ...] = (Request, Answer, Observation)
    every = list(records)
    return [each for kind in kinds for each in every if type(each) is kind]


def _answered(
    built: Built, framework: Framework, respondents: Sequence[Respondent], seed: int
) -> Iterator[Record]:
    for place, (cast, part) in enumerate(zip(built.providers, built.participations, strict=False)):
        teller = _Teller(cast, part, built.round.framework_id, Opinions(cast, seed))
        scope = scope_of(framework, THEMES, Subject(provider=cast.provider, contracts=(cast.contract,)))
        asked = [
            each.criterion
            for each in questions(scope, Party.PROVIDER, Subject(provider=cast.provider), REFERENCE_DATE)[0]
        ]
        yield from teller.self_evaluation(asked)
        for respondent in (respondents[place % (len(respondents) - 1)], respondents[-1]):
            yield from teller.source(respondent, scope.criteria)
        yield from teller.others(scope.criteria)


@dataclass(frozen=True)
class _Teller:
    """Tells what everyone answered about one provider."""

    cast: InventedProvider
    part: Participation
    framework_id: str
    opinions: Opinions

    def self_evaluation(self, criteria: Sequence[Criterion]) -> Iterator[Record]:
        answers = self.cast.traits.answers
        request = self._request(Party.PROVIDER, None, received=answers)
        yield request
        for criterion in criteria if answers else ():
            own = self.opinions.of_itself(criterion)
            yield self._answer(request, criterion, own.score, own.remark)
            if criterion.shared_with_municipality:
                back = self.opinions.of_the_municipality(criterion)
                yield self._answer(request, criterion, back.score, back.remark, Question.MUNICIPALITY)

    def source(self, respondent: Respondent, criteria: Sequence[Criterion]) -> Iterator[Record]:
        request = self._request(respondent.party, respondent.id, received=self.cast.traits.forms)
        yield request
        if not self.cast.traits.forms:
            return
        perspective = Perspective(respondent.party)
        for criterion in criteria:
            said = self.opinions.of(respondent.party, criterion, respondent.name)
            answer = self._answer(request, criterion, said.score, said.remark)
            yield answer
            if said.score is not None:
                yield replace(
                    self._observation(criterion, perspective, Decimal(said.score)),
                    respondent_id=respondent.id,
                    remark=said.remark,
                    origin=Origin.FORM,
                    origin_id=answer.id,
                )

    def others(self, criteria: Sequence[Criterion]) -> Iterator[Record]:
        """Give what residents and the supervisor saw."""
        for criterion in criteria:
            if self.cast.traits.has_residents and criterion.weights.get(Perspective.RESIDENT, 0):
                mean = Decimal(str(self.opinions.of_residents(criterion, self.cast.provider.city)[0]))
                heard = self._observation(criterion, Perspective.RESIDENT, mean)
                yield replace(heard, method="vragenlijst")
            if self.cast.traits.has_supervision and criterion.weights.get(Perspective.REGULATOR, 0) >= 2:
                score = Decimal(min(4, self.opinions.of(Party.REGULATOR, criterion).score or 3))
                found = self._observation(criterion, Perspective.REGULATOR, score)
                yield replace(found, origin=Origin.SUPERVISION)

    def _request(self, party: Party, respondent_id: str | None, *, received: bool) -> Request:
        return Request(
            participation_id=self.part.id,
            party=party,
            respondent_id=respondent_id,
            return_by=REFERENCE_DATE - timedelta(days=45),
            sent_at=datetime(2026, 2, 2, 9, tzinfo=UTC),
            received_at=datetime(2026, 3, 12, 14, tzinfo=UTC) if received else None,
        )

    def _answer(
        self,
        request: Request,
        criterion: Criterion,
        score: int | None,
        remark: str,
        question: Question = Question.CRITERION,
    ) -> Answer:
        return Answer(
            request_id=request.id,
            question=question,
            subject_key=criterion.key,
            kind=AnswerKind.UNKNOWN if score is None else AnswerKind.SCORE,
            score=None if score is None else Decimal(score),
            remark=remark,
            answered_on=date(2026, 3, 12),
        )

    def _observation(self, seen: Criterion, perspective: Perspective, score: Decimal) -> Observation:
        random = Random(f"{self.cast.provider.kvk}{seen.key}{perspective}")
        return Observation(
            provider_id=self.cast.provider.id,
            participation_id=self.part.id,
            criterion_key=seen.key,
            framework_id=self.framework_id,
            perspective=perspective,
            observed_on=REFERENCE_DATE - timedelta(days=random.randint(20, 500)),
            evidence=Evidence.HEARSAY if random.random() < 0.15 else Evidence.DIRECT,
            respondents=random.randint(6, 48) if perspective is Perspective.RESIDENT else None,
            score=score,
        )


def _signals(
    cast: Sequence[InventedProvider], framework: Framework, count: int, seed: int
) -> Iterator[Signal]:
    random = Random(seed)
    criteria = [each.key for each in framework.criteria]
    for number in range(count):
        place = random.randrange(len(_COMPLAINTS))
        good = place == 5
        severity = None if good else random.choice((1, 1, 2, 2, 3, 3, 4))
        seen = REFERENCE_DATE - timedelta(days=random.randint(5, 800))
        proven = not good and random.random() < 0.45
        yield Signal(
            provider_id=cast[number % len(cast)].provider.id,
            party=random.choice((Party.ACCESS, Party.BACK_OFFICE, Party.RESIDENT)),
            criterion_key=random.choice(criteria) if proven or random.random() < 0.6 else None,
            observed_on=seen,
            polarity=Polarity.POSITIVE if good else Polarity.NEGATIVE,
            severity=severity,
            kind=SignalKind.COMPLIMENT if good else random.choice([*SignalKind][:4]),
            text=_COMPLAINTS[place],
            reporter_role=random.choice(("consulent", "ouder", "contractbeheerder")),
            verified_on=seen + timedelta(days=20) if proven else None,
            verified_by="K. Oosterveen" if proven else "",
            verified_how="dossier ingezien en met de teamleider besproken" if proven else "",
            provider_reaction="Herkend; maatregel genomen." if proven else "",
        )


def _actions(built: Built, framework: Framework, seed: int) -> Iterator[Action]:
    random = Random(seed + 1)
    criteria = [each.key for each in framework.criteria]
    busy = len(built.participations)
    for number, cast in enumerate(built.providers[: max(1, busy * 2 // 3)]):
        status = random.choice(
            (ActionStatus.AGREED, ActionStatus.RUNNING, ActionStatus.RUNNING, ActionStatus.DONE)
        )
        agreed = REFERENCE_DATE - timedelta(days=random.randint(30, 200))
        yield Action(
            provider_id=cast.provider.id,
            participation_id=built.participations[number].id,
            criterion_key=random.choice(criteria),
            owner=Owner.MUNICIPALITY if number % 6 == 5 else Owner.PROVIDER,
            measure=random.choice(_MEASURES),
            success_criterion="Bij de steekproef in het najaar is dit in negen van de tien gevallen op orde.",
            due_on=today() + timedelta(days=random.randint(-40, 120)),
            status=status,
            agreed_on=agreed,
            closed_on=agreed + timedelta(days=25) if status is ActionStatus.DONE else None,
        )


def _log(actions: Sequence[Action]) -> Iterator[ActionEntry]:
    for each in actions:
        agreed = each.agreed_on or REFERENCE_DATE
        yield ActionEntry(action_id=each.id, written_on=agreed, text="Afgesproken in het contractgesprek.")
        if each.status is not ActionStatus.AGREED:
            later = agreed + timedelta(days=18)
            yield ActionEntry(
                action_id=each.id, written_on=later, text="Aanbieder meldt dat de eerste stap gezet is."
            )
