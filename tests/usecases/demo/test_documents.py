"""Every kind of document of the example: sound for every reader's aid and archive, and in words for people alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from contractbeoordeling.domain.assessment import AssessmentState, AssessmentVersion, Deviation
from contractbeoordeling.domain.conversation import Conversation
from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.report.paper.model import Figure, Paper
from contractbeoordeling.report.paper.pdf import pdf_bytes
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.demo.invented import TEAMS
from contractbeoordeling.usecases.demo.stage import REFERENCE_DATE
from contractbeoordeling.usecases.documents.kinds import KINDS, paper_of
from contractbeoordeling.usecases.documents.wanted import Wanted, requests_of
from tests.report.paper.samples import broken_rules
from tests.usecases.documents.words import words_of

pytestmark = pytest.mark.xdist_group("example")

_CODE = re.compile(r"\b[a-z]+_[a-z_]+\b")
_ID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-")
_FOREIGN_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_FEW = re.compile(r"\bn\s*=\s*[1-4]\b")
_ENGLISH = re.compile(
    r"\b(the|and|with|from|this|that|not|none|true|false|null|provider|access|regulator|resident|visit|confirmed|"
    r"finding|high|low|sealed|determined|draft|unknown|done|running|signal|round|assessment)\b",
    re.IGNORECASE,
)
_JUDGING = re.compile(r"\b(over|onder)schat", re.IGNORECASE)
_TWICE = re.compile(r"\b([a-zë]{3,}) \1\b", re.IGNORECASE)


@dataclass(frozen=True)
class Made:
    """A document of the example, for one reader."""

    kind: DocumentKind
    audience: Audience
    about: Provider | None
    paper: Paper

    @property
    def name(self) -> str:
        whose = self.about.name if self.about else ""
        return f"{self.kind} {self.audience} {whose} {self.paper.title}"


@pytest.fixture(scope="module")
def made(store: Store) -> list[Made]:
    return [*_made(store)]


def _made(store: Store) -> Iterator[Made]:
    """One document of every kind, for every reader that it has, and of every state that looks different."""
    for wanted in _wanted(store):
        for audience in KINDS[wanted.kind].audiences:
            (request,) = requests_of(store, replace(wanted, audience=audience))
            yield Made(wanted.kind, audience, request.provider, paper_of(wanted.kind, request))


def _wanted(store: Store) -> Iterator[Wanted]:
    yield from _assessments(store)
    yield from _about_all(store)
    for kind, record_id in _records(store):
        yield Wanted(kind=kind, made_on=REFERENCE_DATE, record_id=record_id)


def _assessments(store: Store) -> Iterator[Wanted]:
    """A report in every state, with and without a deviation, and a board page."""
    rounds = {each.id: each for each in store.find(Round)}
    parts = {each.id: each for each in store.find(Participation)}
    deviated = {each.assessment_id for each in store.find(Deviation)}
    looks: dict[tuple[AssessmentState, bool], Participation] = {}
    for version in store.find(AssessmentVersion):
        look = (version.state_on(REFERENCE_DATE + timedelta(days=14)), version.id in deviated)
        looks.setdefault(look, parts[version.participation_id])
    for part in looks.values():
        for kind in (DocumentKind.ASSESSMENT, DocumentKind.BOARD):
            of_round = rounds[part.round_id]
            yield Wanted(kind=kind, made_on=REFERENCE_DATE, round=of_round, participations=(part,))


def _about_all(store: Store) -> Iterator[Wanted]:
    """What is about a round, the register, or all of a provider: the one whose contract ends."""
    last = max(store.find(Round), key=lambda each: each.reference_date)
    for kind in (DocumentKind.PORTFOLIO, DocumentKind.ACCOUNTABILITY, DocumentKind.METHOD):
        yield Wanted(kind=kind, made_on=REFERENCE_DATE, round=last)
    grave = store.find(Provider, id=store.find(Escalation)[0].provider_id)
    yield Wanted(kind=DocumentKind.DOSSIER, made_on=REFERENCE_DATE, providers=grave)


def _records(store: Store) -> Iterator[tuple[DocumentKind, str]]:
    """A letter of every step, an agenda of every level, minutes, a visit to come and one that was held."""
    for step in store.find(Escalation):
        yield DocumentKind.LETTER, step.id
    conversations, visits = store.find(Conversation), store.find(Visit)
    for level in sorted({each.level for each in conversations}):
        to_come = next(each for each in conversations if each.level is level and each.held_on is None)
        yield DocumentKind.AGENDA, to_come.id
    yield DocumentKind.MINUTES, next(each.id for each in conversations if each.held_on)
    for held in (True, False):
        yield DocumentKind.VISIT, next(each.id for each in visits if (each.held_on is not None) is held)


def test_every_kind_is_made_for_every_reader_it_has(made: list[Made]) -> None:
    wanted = {(kind, audience) for kind, known in KINDS.items() for audience in known.audiences}
    assert {(each.kind, each.audience) for each in made} == wanted


def test_each_keeps_every_rule_of_both_standards_and_says_on_its_pages_what_it_says(made: list[Made]) -> None:
    for each in made:
        pdf = pdf_bytes(each.paper)
        assert broken_rules(pdf) == [], each.name
        pages = PdfReader(BytesIO(pdf)).pages
        shown = [page.extract_text() for page in pages]
        assert all(len(text.split()) > 15 for text in shown), (
            f"{each.name}: a page with next to nothing on it"
        )
        whole = _squeezed("".join(shown))
        lost = [
            word
            for word in words_of(_without_pictures(each.paper)).replace(" | ", " ").split()
            if _squeezed(word) not in whole
        ]
        assert lost == [], f"{each.name}: {lost[:9]} fell off the page"


def _squeezed(text: str) -> str:
    """Return a text without what the ends of lines put in it or take from it."""
    return re.sub(r"[\s\u00ad\u200b-]", "", text).casefold()


def _without_pictures(paper: Paper) -> Paper:
    """Return a document without what is told of its pictures only to who can't see them."""
    return replace(paper, blocks=[each for each in paper.blocks if not isinstance(each, Figure)])


def test_no_document_holds_a_code_an_id_or_a_word_that_is_not_dutch(made: list[Made]) -> None:
    for each in made:
        text = words_of(each.paper)
        for wrong in (_CODE, _ID, _FOREIGN_DAY, _ENGLISH, _JUDGING, _FEW, _TWICE):
            assert wrong.findall(text) == [], each.name


def test_nobody_outside_reads_of_a_team_or_of_another_provider(made: list[Made], store: Store) -> None:
    names = {each.name for each in store.find(Provider)}
    for each in made:
        if each.audience not in (Audience.PROVIDER, Audience.PUBLIC):
            continue
        text = words_of(each.paper)
        own = {each.about.name} if each.about else {name for name in names if name in each.paper.footer}
        assert [name for name in names - own if name in text] == [], each.name
        assert [team for team in TEAMS if team in text] == [], each.name


def test_only_a_sealed_report_carries_a_file(made: list[Made]) -> None:
    for each in made:
        sealed = each.kind is DocumentKind.ASSESSMENT and each.paper.mark == "vastgesteld"
        assert bool(each.paper.attachments) is sealed, each.name
