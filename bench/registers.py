"""Large invented registers for the benchmarks, made once per run."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Law, Provider
from contractbeoordeling.domain.round import Participation, Request, Respondent, Round
from contractbeoordeling.domain.signal import Signal, SignalKind
from contractbeoordeling.storage.opening import create_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.usecases.frameworks import keep_framework

WHO = Author(account="bench")
REFERENCE = date(2026, 6, 1)
_SOURCES = (Perspective.ACCESS, Perspective.ACCESS, Perspective.BACK_OFFICE, Perspective.RESIDENT)
_WORDS = (
    "begeleider afspraak wachttijd dossier overleg inwoner rapportage declaratie plan doel klacht "
    "melding contact telefoon vervanging overdracht medicatie veiligheid gezin school team"
).split()


def assessed_register(path: Path, providers: int) -> None:
    """Make a register with one round in which every provider is fully observed."""
    framework = default_framework()
    store = create_register(path, "Waterbeke", WHO)
    version = keep_framework(store, WHO, framework)
    with store.change(WHO, Verb.ROUND_CREATED) as change:
        of_round = change.add(
            Round(
                name="2026",
                reference_date=REFERENCE,
                framework_id=version.id,
                theme_codes=tuple(theme.code for theme in framework.themes),
            )
        )
        invented = [_provider(number) for number in range(providers)]
        change.add_all(invented)
        taking_part = [Participation(round_id=of_round.id, provider_id=each.id) for each in invented]
        change.add_all(taking_part)
        requests = [Request(participation_id=each.id, party=Party.PROVIDER) for each in taking_part]
        change.add_all(requests)
        teams = [Respondent(party=Party(source.value), name=f"Team {n}") for n, source in enumerate(_SOURCES)]
        change.add_all(teams)
        random = Random(1)
        change.add_all(_answers(requests, framework, random))
        change.add_all(_observations(taking_part, teams, version.id, framework, random))
    store.close()


def _provider(number: int) -> Provider:
    return Provider(name=f"Aanbieder {number:05}", kvk=f"000{number:05}", laws=(Law.WMO, Law.YOUTH))


def _answers(requests: list[Request], framework: Framework, random: Random) -> Iterator[Answer]:
    for request in requests:
        for criterion in framework.criteria:
            yield Answer(
                request_id=request.id,
                question=Question.CRITERION,
                subject_key=criterion.key,
                kind=AnswerKind.SCORE,
                score=Decimal(random.randint(2, 5)),
            )


def _observations(
    taking_part: list[Participation],
    teams: list[Respondent],
    framework_id: str,
    framework: Framework,
    random: Random,
) -> Iterator[Observation]:
    """Give four or five observations per criterion, about 150 per provider."""
    for participation in taking_part:
        for criterion in framework.criteria:
            asked = [*zip(_SOURCES, teams, strict=True)]
            for source, team in asked + ([(Perspective.VISIT, None)] if random.random() < 0.55 else []):
                yield Observation(
                    provider_id=participation.provider_id,
                    participation_id=participation.id,
                    criterion_key=criterion.key,
                    framework_id=framework_id,
                    perspective=source,
                    respondent_id=team.id if team else None,
                    observed_on=REFERENCE - timedelta(days=random.randint(0, 700)),
                    respondents=random.randint(3, 40) if source is Perspective.RESIDENT else None,
                    score=Decimal(random.randint(1, 5)),
                )


def add_signals(store: Store, providers: list[Provider], count: int) -> None:
    """Give a register so many signals with a text of twelve words."""
    random = Random(2)
    with store.change(WHO, Verb.SIGNALS_IMPORTED) as change:
        change.add_all(
            Signal(
                provider_id=random.choice(providers).id,
                party=Party.ACCESS,
                observed_on=REFERENCE - timedelta(days=random.randint(0, 900)),
                severity=random.randint(1, 3),
                kind=random.choice([*SignalKind]),
                text=" ".join(random.choices(_WORDS, k=12)),
            )
            for _ in range(count)
        )
