"""What happens to the example's providers outside the forms: supervision, desk checks and signals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from contractbeoordeling.domain.framework import Criterion, Framework
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.register import FrameworkVersion
from contractbeoordeling.domain.signal import Polarity, Signal, SignalKind
from contractbeoordeling.domain.signal_rules import Repair, Verification
from contractbeoordeling.domain.supervision import Judgement, SupervisionMeasure, SupervisionReport
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.demo.invented import InventedProvider
from contractbeoordeling.usecases.demo.opinions import Opinions
from contractbeoordeling.usecases.demo.stories import Story
from contractbeoordeling.usecases.observations.add import add_observation
from contractbeoordeling.usecases.signals.add import add_signal
from contractbeoordeling.usecases.signals.repair import repair_signal
from contractbeoordeling.usecases.signals.verify import verify_signal
from contractbeoordeling.usecases.supervision.add import add_supervision
from contractbeoordeling.usecases.supervision.measures import add_measure
from contractbeoordeling.usecases.supervision.report import Judged

SUPERVISOR = "Toezicht Wmo Waterland"
_MILD: tuple[tuple[SignalKind, Polarity, int | None, str], ...] = (
    (SignalKind.COMPLAINT, Polarity.NEGATIVE, 1, "Inwoner vindt dat er te laat wordt teruggebeld."),
    (SignalKind.COMPLAINT, Polarity.NEGATIVE, 2, "Drie wisselingen van begeleider in een half jaar."),
    (SignalKind.ADMINISTRATION, Polarity.NEGATIVE, 1, "Startberichten komen regelmatig te laat binnen."),
    (SignalKind.GUT_FEELING, Polarity.NEGATIVE, 2, "Consulent heeft er geen goed gevoel bij: plan is vaag."),
    (SignalKind.COMPLIMENT, Polarity.POSITIVE, None, "Gezin is erg te spreken over de vaste begeleider."),
    (SignalKind.INCIDENT, Polarity.NEGATIVE, 2, "Afspraak in de avond niet nagekomen, inwoner bleef alleen."),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the events take place."""

    store: Store
    who: Author
    framework: Framework
    reference_date: date
    seed: int

    def criterion(self, code: str) -> Criterion:
        """Return the criterion with this code."""
        return next(each for each in self.framework.criteria if each.code == code)

    def random(self, invented: InventedProvider, about: str) -> Random:
        """Return chance that is the same in every run."""
        year = f":{invented.years_ago}" if invented.years_ago else ""
        return Random(f"{self.seed}:{invented.provider.kvk}:{about}{year}")


def play(scene: Scene, cast: Sequence[InventedProvider]) -> None:
    """Let everything happen that the contract manager types in; what makes a story happens in its last year."""
    for invented in cast:
        if invented.traits.has_supervision:
            _supervise(scene, invented)
        for signal in _mild_signals(scene, invented):
            add_signal(scene.store, scene.who, signal, today=scene.reference_date)
        if not invented.years_ago:
            _own_story(scene, invented)


def _supervise(scene: Scene, invented: InventedProvider) -> None:
    random = scene.random(invented, "supervision")
    opinions = Opinions(invented, scene.seed)
    tested = [each for each in scene.framework.criteria if each.weights.get(Perspective.REGULATOR)]
    add_supervision(
        scene.store,
        scene.who,
        SupervisionReport(
            provider_id=invented.provider.id,
            supervisor=SUPERVISOR,
            reported_on=scene.reference_date - timedelta(days=random.randint(40, 330)),
            kind="periodiek toezicht",
            reference=f"T-{random.randint(100, 999)}",
            public=random.random() < 0.5,
        ),
        {each.key: Judged(_judgement(opinions.truth(each))) for each in tested},
        today=scene.reference_date,
    )


def _judgement(truth: float) -> Judgement:
    if truth >= 3.4:
        return Judgement.MEETS
    if truth >= 2.6:
        return Judgement.MOSTLY
    return Judgement.MOSTLY_NOT if truth >= 1.8 else Judgement.NOT


def _mild_signals(scene: Scene, invented: InventedProvider) -> Iterator[Signal]:
    random = scene.random(invented, "signals")
    criteria = [*scene.framework.criteria]
    for _ in range(random.randint(0, 4)):
        kind, polarity, severity, text = random.choice(_MILD)
        yield _signal(
            invented,
            random.choice(criteria),
            scene.reference_date - timedelta(days=random.randint(5, 400)),
            kind=kind,
            polarity=polarity,
            severity=severity,
            text=text,
            reporter_role="consulent toegang",
        )


def _signal(invented: InventedProvider, criterion: Criterion, day: date, **fields: object) -> Signal:
    plain = Signal(
        provider_id=invented.provider.id, party=Party.ACCESS, criterion_key=criterion.key, observed_on=day
    )
    return replace(plain, **fields)


def _own_story(scene: Scene, invented: InventedProvider) -> None:
    """Let happen what makes a story what it is."""
    if invented.story is Story.FINDING:
        _found(scene, invented, "2.1", severity=3)
    elif invented.story is Story.GRAVE:
        _found(scene, invented, "4.2", severity=4)
        _measure(scene, invented)
    elif invented.story is Story.CANDID:
        _repaired(scene, invented)
    elif invented.story is Story.VERY_FLATTERED:
        _unverified(scene, invented)
    elif invented.story in (Story.STEADY, Story.MODEST):
        _desk_check(scene, invented)


def _found(scene: Scene, invented: InventedProvider, code: str, severity: int) -> str:
    """Report a serious incident twice, as one event, and verify it; return the id of the first report."""
    day = scene.reference_date - timedelta(days=110)
    event = f"voorval {day:%d-%m-%Y}"
    first = ""
    for number, text in enumerate(
        (
            "Ernstig voorval waarbij afspraken over veiligheid niet zijn nagekomen.",
            "Tweede melding van hetzelfde voorval.",
        )
    ):
        signal = _signal(
            invented,
            scene.criterion(code),
            day + timedelta(days=number),
            kind=SignalKind.INCIDENT,
            severity=severity,
            text=text,
            reporter_role=("consulent toegang", "medewerker backoffice")[number],
            event=event,
        )
        stored = add_signal(scene.store, scene.who, signal, today=scene.reference_date).record
        first = first or stored.id
    verification = Verification(
        on=day + timedelta(days=20),
        by="T. Verzonnen",
        function="contractmanager",
        how="Dossier en rooster opgevraagd en met twee betrokkenen gesproken.",
        reaction="De aanbieder herkent het voorval en past de werkafspraken aan.",
    )
    verify_signal(scene.store, scene.who, first, verification, today=scene.reference_date)
    return first


def _repaired(scene: Scene, invented: InventedProvider) -> None:
    signal_id = _found(scene, invented, "4.1", severity=3)
    repair = Repair(
        on=scene.reference_date - timedelta(days=20),
        by="T. Verzonnen",
        party=Party.VISIT,
        how="Nieuwe werkwijze gezien in vijf dossiers tijdens een werkbezoek.",
    )
    repair_signal(scene.store, scene.who, signal_id, repair, today=scene.reference_date)


def _unverified(scene: Scene, invented: InventedProvider) -> None:
    signal = _signal(
        invented,
        scene.criterion("4.1"),
        scene.reference_date - timedelta(days=30),
        kind=SignalKind.INCIDENT,
        severity=3,
        text="Melding dat risico's niet in het plan staan; nog niet nagegaan.",
        reporter_role="wijkteam",
    )
    add_signal(scene.store, scene.who, signal, today=scene.reference_date)


def _measure(scene: Scene, invented: InventedProvider) -> None:
    measure = SupervisionMeasure(
        provider_id=invented.provider.id,
        kind="aanwijzing",
        starts_on=scene.reference_date - timedelta(days=60),
        source=SUPERVISOR,
    )
    add_measure(scene.store, scene.who, measure)


def _desk_check(scene: Scene, invented: InventedProvider) -> None:
    """Look into documents on the criteria that our own controls can know."""
    opinions = Opinions(invented, scene.seed)
    (version,) = {each.id for each in scene.store.find(FrameworkVersion)}
    for criterion in scene.framework.criteria:
        if criterion.weights.get(Perspective.VISIT):
            observation = Observation(
                provider_id=invented.provider.id,
                criterion_key=criterion.key,
                framework_id=version,
                perspective=Perspective.VISIT,
                observed_on=scene.reference_date - timedelta(days=45),
                score=Decimal(min(5, max(1, round(opinions.truth(criterion))))),
                remark="Vijf dossiers bekeken, nummers bewaard.",
            )
            add_observation(scene.store, scene.who, observation, today=scene.reference_date)
