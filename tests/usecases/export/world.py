"""A register in which everything that may not leave it has a text of its own, to look for in a file."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook

from contractbeoordeling.domain.action import Action, ActionEntry, ActionStatus, Owner
from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.framework import Certificate as Covering
from contractbeoordeling.domain.framework import CertificateCoverage
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.provider import Certificate, Provider, TradeName
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.domain.round import Participation, Request, Respondent
from contractbeoordeling.domain.signal import Audience, Signal, SignalKind
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.export.colleagues import ExportDone, export_round
from contractbeoordeling.usecases.export.wish import ExportWish
from tests.usecases.small_round import REFERENCE, WHO, SmallRound, criterion, framework, small_round, theme

TODAY = date(2026, 7, 1)
FRAMEWORK = framework(
    theme("1", criterion("zorg", "1.1", shared_with_municipality=True), criterion("rust", "1.2")),
    theme(
        "2",
        criterion("plan", "2.1", certificate=Covering(coverage=CertificateCoverage.WHOLE, names=("HKZ",))),
    ),
)
REPORTER, VERIFIER, WRITER = "Rol-Melder-Mol", "Verificateur Van Vliet", "Schrijver Schaap"
OWNER_NAME = "Hanna Vos, teamleider"
TEAM_NAME, OTHER, OTHER_TRADE_NAME = (
    "Wijkteam Wilgenroos",
    "Andere Aanbieder Abrikoos",
    "Handelsnaam Hazelnoot",
)
ACCESS_REMARK, BACK_OFFICE_REMARK, SELF_REMARK = "opmerking-toegang", "opmerking-backoffice", "opmerking-zelf"
RESIDENT_REMARK, FEW_REMARK, MUNICIPALITY_REMARK = (
    "opmerking-inwoner",
    "opmerking-paar-inwoners",
    "over-de-gemeente",
)
VERIFIED, UNVERIFIED, NARROW, FOR_PROVIDER = (
    "tekst-geverifieerd",
    "tekst-los",
    "tekst-straf",
    "tekst-aanbieder",
)
HOW_CHECKED, REACTION, INTERNAL_ACTION = "hoe-nagegaan", "reactie-aanbieder", "interne-actie"
OPEN_ACTION, OPEN_LOG, INTERNAL_LOG, TOWN_ACTION = "afspraak-open", "log-open", "log-intern", "actie-gemeente"
FEW = "2.71"
"""A score of residents too few to be shown."""


@dataclass
class World:
    """The small round with everything in it."""

    small: SmallRound
    other: Provider
    folder: Path

    @property
    def store(self) -> Store:
        return self.small.store

    def export(self, readership: Readership, **fields: object) -> "Export":
        """Write the workbook for a reader; a provider's is about De Lantaarn."""
        wish = ExportWish(readership=readership, made_on=TODAY)
        if readership is Readership.PROVIDER:
            wish = replace(wish, provider=self.small.provider)
        path = self.folder / f"{readership}.xlsx"
        return Export(export_round(self.store, self.small.round, replace(wish, **fields), path))


@dataclass
class Export:
    """A written workbook, to look into."""

    done: ExportDone

    @property
    def book(self) -> Workbook:
        return load_workbook(self.done.path)

    def everything(self) -> str:
        """Return all that the file holds, its properties too."""
        with ZipFile(BytesIO(self.done.path.read_bytes())) as archive:
            return "\n".join(archive.read(each).decode("utf-8", "replace") for each in archive.namelist())

    def rows(self, sheet: str) -> list[dict[str, object]]:
        """Return the rows of a table by their headers."""
        page = self.book[sheet]
        lines = [list(line) for line in page.iter_rows(min_row=3, values_only=True)]
        headers = [str(each) for each in lines[0]]
        return [dict(zip(headers, line, strict=True)) for line in lines[1:] if line[0] is not None]

    def left_out(self) -> dict[str, int | None]:
        """Return what the first sheet names, with its count."""
        return {each.what: each.count for each in self.done.left_out}


def world(store: Store, folder: Path) -> World:
    """Fill a register."""
    small = small_round(store, FRAMEWORK, ("1", "2"))
    other = Provider(name=OTHER, kvk="11111111")
    made = World(small, other, folder)
    with store.change(WHO, Verb.REGISTER_CHANGED) as change:
        change.add_all(
            [other, TradeName(provider_id=other.id, name=OTHER_TRADE_NAME), Municipality(name="Waterbeke")]
        )
        change.add(Participation(round_id=small.round.id, provider_id=other.id))
        change.add(Certificate(provider_id=small.provider.id, kind="HKZ", valid_until=date(2030, 1, 1)))
        team = change.add(Respondent(party=Party.ACCESS, name=TEAM_NAME))
        request = change.add(
            Request(participation_id=small.participation.id, party=Party.BACK_OFFICE, respondent_id=None)
        )
        change.add_all(_said(small, team, request))
    with store.change(WHO, Verb.SIGNALS_IMPORTED) as change:
        change.add_all(_signals(small, other))
    with store.change(WHO, Verb.ACTIONS_IMPORTED) as change:
        change.add_all(_actions(small))
        change.add_all(_log(change.find(Action)))
    return made


def _said(small: SmallRound, team: Respondent, back_office: Request) -> Iterator[Observation | Answer]:
    def seen(key: str, who: Perspective, score: str, remark: str, **fields: object) -> Observation:
        made = Observation(
            provider_id=small.provider.id,
            criterion_key=key,
            framework_id=small.round.framework_id,
            perspective=who,
            observed_on=REFERENCE,
            score=Decimal(score),
            remark=remark,
        )
        return replace(made, **fields)

    yield seen("zorg", Perspective.ACCESS, "3", ACCESS_REMARK, respondent_id=team.id)
    yield seen("zorg", Perspective.BACK_OFFICE, "4", BACK_OFFICE_REMARK)
    yield seen("zorg", Perspective.RESIDENT, "3.6", RESIDENT_REMARK, respondents=12)
    yield seen("rust", Perspective.ACCESS, "2", "", respondent_id=team.id)
    yield seen("rust", Perspective.RESIDENT, FEW, FEW_REMARK, respondents=4)
    for key, kind in (("rust", AnswerKind.UNKNOWN), ("plan", AnswerKind.NOT_APPLICABLE)):
        yield Answer(request_id=back_office.id, question=Question.CRITERION, subject_key=key, kind=kind)
    own = Answer(
        request_id=small.request.id,
        question=Question.CRITERION,
        subject_key="zorg",
        kind=AnswerKind.SCORE,
        score=Decimal(5),
        remark=SELF_REMARK,
    )
    yield own
    yield replace(
        own,
        id=small.participation.id,
        question=Question.MUNICIPALITY,
        score=Decimal(2),
        remark=MUNICIPALITY_REMARK,
    )


def _signals(small: SmallRound, other: Provider) -> Iterator[Signal]:
    verified = Signal(
        provider_id=small.provider.id,
        party=Party.ACCESS,
        criterion_key="zorg",
        observed_on=date(2026, 5, 1),
        severity=3,
        kind=SignalKind.INCIDENT,
        text=f"{VERIFIED} bij {OTHER}",
        reporter_role=REPORTER,
        verified_on=date(2026, 5, 9),
        verified_by=VERIFIER,
        verified_function="toezichtmedewerker",
        verified_how=HOW_CHECKED,
        provider_reaction=REACTION,
    )
    yield verified
    yield replace(
        verified,
        id="s2",
        text=f"{FOR_PROVIDER} over {OTHER} en {OTHER_TRADE_NAME}",
        audience=Audience.PROVIDER,
        severity=1,
    )
    loose = replace(
        verified,
        verified_on=None,
        verified_by="",
        verified_function="",
        verified_how="",
        provider_reaction="",
    )
    yield replace(loose, id="s3", text=UNVERIFIED, severity=4, party=Party.BACK_OFFICE)
    yield replace(loose, id="s4", text=NARROW, kind=SignalKind.FRAUD, audience=Audience.NARROW)
    yield replace(loose, id="s5", provider_id=other.id, text="=1+1", severity=1, verified_on=date(2026, 5, 2))


def _actions(small: SmallRound) -> Iterator[Action]:
    shared = Action(
        id="a1",
        provider_id=small.provider.id,
        criterion_key="zorg",
        owner=Owner.PROVIDER,
        owner_name=OWNER_NAME,
        measure=OPEN_ACTION,
        due_on=date(2026, 6, 1),
        status=ActionStatus.RUNNING,
    )
    yield shared
    yield replace(
        shared, id="a2", measure=INTERNAL_ACTION, audience=Audience.INTERNAL, owner=Owner.MUNICIPALITY
    )
    yield replace(
        shared, id="a3", provider_id=None, measure=TOWN_ACTION, owner=Owner.MUNICIPALITY, due_on=None
    )


def _log(actions: list[Action]) -> Iterator[ActionEntry]:
    shown = ActionEntry(action_id=actions[0].id, written_on=date(2026, 6, 2), text=OPEN_LOG, author=WRITER)
    yield replace(shown, audience=Audience.PROVIDER)
    yield replace(shown, id="e2", text=INTERNAL_LOG)
