"""Personal data that people wrote in texts of the register goes out masked, in every kind of document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from pypdf import PdfReader

from contractbeoordeling.domain.action import Action, Owner
from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.conversation import AgendaPoint, Conversation, ConversationLevel
from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.usecases.actions.reminders import LetterWish, send_reminders
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.assessments.finding import OwnWords, write_finding
from contractbeoordeling.usecases.assessments.place import Place
from contractbeoordeling.usecases.documents.kinds import KINDS
from contractbeoordeling.usecases.documents.make import Making, make_document
from contractbeoordeling.usecases.documents.request import DocumentRequest
from contractbeoordeling.usecases.dossier.export import export_dossier
from contractbeoordeling.usecases.woo.export import export_woo
from tests.usecases.assessments.years import DAY, Year, year

__all__ = ["year"]

PERSONAL = ("123456782", "els@voorbeeld.nl", "06-12345678", "12-03-1954")
TOLD = "Els (BSN 123456782, els@voorbeeld.nl, 06-12345678, geboren 12-03-1954) wacht."
MASKED = "123••••82"
CONTRACT, STREET = "111222333", "Laan 0612345678"  # by their form a BSN and a phone number

_IN_A_RECORD = {
    DocumentKind.LETTER: "letter",
    DocumentKind.VISIT: "visit",
    DocumentKind.AGENDA: "conversation",
    DocumentKind.MINUTES: "conversation",
}


@pytest.fixture
def ids(year: Year) -> dict[str, str]:
    """Write the same text wherever somebody may write, and return what documents are about."""
    provider_id = year.provider.id
    year.provider = replace(year.provider, street=STREET, city="Waterbeke")
    with year.store.change(year.manager, Verb.PROVIDER_CHANGED) as change:
        change.update(year.provider)
    contract = Contract(provider_id=provider_id, number=CONTRACT)
    conversation = Conversation(
        provider_id=provider_id, level=ConversationLevel.TACTICAL, held_on=DAY, minutes=TOLD, audience=Audience.PROVIDER
    )  # fmt: skip
    visit = Visit(provider_id=provider_id, held_on=DAY, report=TOLD, audience=Audience.PROVIDER)
    letter = Escalation(
        provider_id=provider_id, contract_id=contract.id, step=1, measure="Gesprek", facts=TOLD, heard=TOLD,
        heard_on=DAY, decided_on=DAY,
    )  # fmt: skip
    for record in (
        contract,
        conversation,
        AgendaPoint(conversation_id=conversation.id, title="Wachttijd", explanation=TOLD, said=TOLD, audience=Audience.PROVIDER),
        visit,
        VisitNote(visit_id=visit.id, position=0, criterion_key="rust", question="Rust?", remark=TOLD),
        letter,
        *(
            Action(
                provider_id=provider_id, owner=Owner.PROVIDER, measure=TOLD, success_criterion=TOLD, agreed_on=DAY,
                due_on=DAY, audience=audience,
            )
            for audience in (Audience.PROVIDER, Audience.PUBLIC)
        ),
        BoardGoal(year=2026, name="Wachten", text=TOLD, theme_keys=("thema-1",), audience=Audience.PUBLIC),
    ):  # fmt: skip
        year.add(record)
    make_draft(year.store, year.manager, year.participation, today=DAY)
    words = OwnWords(place=Place(Level.CRITERION, "rust"), text=TOLD, audience=Audience.PROVIDER)
    write_finding(year.store, year.manager, year.participation, words, today=DAY)
    return {"letter": letter.id, "visit": visit.id, "conversation": conversation.id}


def request(year: Year, kind: DocumentKind, ids: dict[str, str]) -> DocumentRequest:
    whose: dict[str, Any] = {}
    if kind in _IN_A_RECORD:
        whose["record_id"] = ids[_IN_A_RECORD[kind]]
    else:
        whose = {"round": year.round, "participation": year.participation, "provider": year.provider}
    return DocumentRequest(store=year.store, audience=KINDS[kind].audiences[0], made_on=DAY, **whose)


def words_in(path: Path) -> Iterator[str]:
    """Give the text of a file, or of the files in a folder."""
    if path.is_dir():
        for each in path.iterdir():
            yield from words_in(each)
    elif path.suffix == ".docx":
        with ZipFile(path) as parts:
            yield from (parts.read(each).decode() for each in parts.namelist() if each.endswith(".xml"))
    elif path.suffix == ".pdf":
        yield from (page.extract_text() for page in PdfReader(path).pages)
    elif path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        yield from (str(cell.value) for sheet in book for row in sheet for cell in row)


def nothing_personal(text: str) -> bool:
    return not [each for each in PERSONAL if each in "".join(text.split("\n"))]


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_document_tells_personal_data(
    year: Year, ids: dict[str, str], tmp_path: Path, kind: DocumentKind, ending: str
) -> None:
    path = tmp_path / f"stuk{ending}"
    make_document(request(year, kind, ids), Making(kind=kind, who=year.manager), path)
    text = " ".join(words_in(path))
    assert nothing_personal(text)
    silent = {DocumentKind.METHOD, DocumentKind.PORTFOLIO}
    assert (MASKED in text) is (kind not in silent)


def test_a_letter_keeps_the_address_and_the_contract_that_it_is_about(
    year: Year, ids: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "brief.docx"
    make_document(
        request(year, DocumentKind.LETTER, ids), Making(kind=DocumentKind.LETTER, who=year.manager), path
    )
    text = " ".join(words_in(path))
    assert STREET in text
    assert CONTRACT in text


def test_reminders_dossier_and_woo_tell_none_either(year: Year, ids: dict[str, str], tmp_path: Path) -> None:
    send_reminders(
        year.store, year.manager, tmp_path / "brieven", LetterWish(today=DAY, within=14, ending=".docx")
    )
    export_dossier(year.store, year.provider, Audience.INTERNAL, tmp_path / "dossier", DAY)
    export_woo(year.store, year.provider, tmp_path / "woo", DAY)
    for name in ("brieven", "dossier", "woo"):
        text = " ".join(words_in(tmp_path / name))
        assert nothing_personal(text), name
        assert MASKED in text, name
    assert STREET in " ".join(words_in(tmp_path / "brieven"))
