"""The export for a Woo request: everything about one provider, nothing of others, persons marked."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from contractbeoordeling.domain.action import Action, ActionEntry, Owner
from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.assessment import AssessmentVersion, Deviation, Level
from contractbeoordeling.domain.conversation import AgendaPoint, Conversation, ConversationLevel
from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.provider import Contact, LinkKind, ProviderLink, TradeName
from contractbeoordeling.domain.retention import Destruction, Kept, KeptLonger
from contractbeoordeling.domain.round import Participation, Request, Round
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.visit import Present, Visit, VisitNote
from contractbeoordeling.usecases.woo.export import WooDone, export_woo
from contractbeoordeling.usecases.woo.gather import Gathered, gather
from contractbeoordeling.usecases.woo.pieces import Piece, Redaction, WithheldBy
from tests.usecases.example_register import TODAY, WHO, ExampleRegister


def pieces(example: ExampleRegister) -> list[Piece]:
    return gather(example.store, example.provider).pieces


def texts(found: list[Piece]) -> str:
    return " ".join(f"{each.title} {each.lines}" for each in found)


def left_out(found: Gathered) -> dict[WithheldBy, int]:
    return {each.why: each.count for each in found.left_out}


def file(example: ExampleRegister, name: str, kind: FileKind, provider_id: str | None = None) -> Document:
    with example.store.change(WHO, Verb.FILE_ATTACHED) as change:
        sha256 = change.keep_content(name.encode())
        return change.add(
            Document(
                sha256=sha256, kept_sha256=sha256, name=name, size=4, kind=kind, received_at=datetime.now(UTC),
                provider_id=provider_id,
            )
        )  # fmt: skip


def participation(example: ExampleRegister, provider_id: str | None = None) -> Participation:
    of_round = Round(
        name=f"2026 {provider_id or ''}",
        reference_date=TODAY,
        framework_id=example.framework_id,
        theme_codes=("1",),
    )
    own = Participation(round_id=of_round.id, provider_id=provider_id or example.provider.id)
    example.add(of_round, own)
    return own


def full(example: ExampleRegister) -> Participation:
    """Put something of nearly every kind in the register."""
    own = participation(example)
    with example.store.change(WHO, Verb.DETERMINED) as change:
        seal = change.keep_content(json.dumps({"seal": {}}).encode())
    version = AssessmentVersion(
        participation_id=own.id,
        drafted_on=TODAY,
        determined_at=datetime(2026, 6, 1, tzinfo=UTC),
        seal_sha256=seal,
    )
    visit = Visit(
        provider_id=example.provider.id, held_on=date(2026, 2, 1), report="Gesproken met Pieternel Zandstra",
        present=(Present(name="Pieternel Zandstra", function="directeur"),),
    )  # fmt: skip
    talk = Conversation(
        provider_id=example.provider.id, level=ConversationLevel.TACTICAL, minutes="Afspraken"
    )
    action = Action(provider_id=example.provider.id, owner=Owner.PROVIDER, measure="Vaste vervanger")
    example.add(
        version,
        Deviation(
            assessment_id=version.id, level=Level.OVERALL, computed=3, determined=4, reason="Beter dan berekend",
            decided_on=TODAY,
        ),
        visit,
        VisitNote(visit_id=visit.id, criterion_key=example.criterion("1.1").key, remark="Netjes"),
        talk,
        AgendaPoint(conversation_id=talk.id, title="Wachttijd"),
        action,
        ActionEntry(action_id=action.id, written_on=TODAY, text="Interne kanttekening"),
        Escalation(provider_id=example.provider.id, step=1, measure="Brief", facts="Te laat", decided_on=TODAY),
        example.signal(text="Melding van toegang"),
        example.signal(text="Melding over een ander", provider_id=example.other.id),
    )  # fmt: skip
    return own


def test_everything_about_the_provider_is_there_and_nothing_of_others(example: ExampleRegister) -> None:
    full(example)
    found = pieces(example)
    kinds = {each.kind for each in found}
    wanted = {
        "aanbieder", "deelname", "werkbezoek", "gesprek", "agendapunt", "signaal", "escalatie", "verbeteractie",
    }  # fmt: skip
    assert wanted <= kinds
    said = texts(found)
    for words in ("Melding van toegang", "Beter dan berekend", "Interne kanttekening", "Wachttijd", "Netjes"):
        assert words in said
    assert "Melding over een ander" not in said


def test_sealed_assessment_is_there_as_it_was_frozen(example: ExampleRegister) -> None:
    full(example)
    [sealed] = [each for each in pieces(example) if each.file]
    assert sealed.title.startswith("verzegelde beoordeling")
    assert example.store.content((sealed.file or ("", ""))[1]) == b'{"seal": {}}'


def test_persons_are_marked_where_their_names_stand(example: ExampleRegister) -> None:
    full(example)
    example.add(Person(name="Joris Kleinveld"), Contact(provider_id=example.provider.id, name="Anke Vos"))
    example.add(example.signal(text="Joris Kleinveld belde 06-12345678 na overleg met Anke Vos"))
    found = pieces(example)
    said = texts(found)
    assert (
        "[persoon: Joris Kleinveld] belde [persoon: 06-12345678] na overleg met [persoon: Anke Vos]" in said
    )
    assert "Gesproken met [persoon: Pieternel Zandstra]" in said
    contact = next(each for each in found if each.kind == "contactpersoon")
    assert Redaction.PERSONS in contact.redactions


def test_internal_notes_are_proposed_and_texts_for_the_provider_are_not(example: ExampleRegister) -> None:
    example.add(
        example.signal(text="intern", reporter_role=""),
        example.signal(text="open", audience=Audience.PROVIDER),
    )
    found = {dict(each.lines)["tekst"]: each for each in pieces(example) if each.kind == "signaal"}
    assert Redaction.INTERNAL in found["intern"].redactions
    assert found["open"].redactions == (Redaction.PERSONS,)


def test_criminal_data_comes_last_and_apart(example: ExampleRegister) -> None:
    example.add(example.signal(text="beperkt", audience=Audience.NARROW), example.signal(text="gewoon"))
    found = pieces(example)
    assert [each.criminal for each in found][-1]
    assert sum(each.criminal for each in found) == 1


def test_names_of_other_providers_are_replaced(example: ExampleRegister) -> None:
    example.add(example.signal(text=f"Overgestapt naar {example.other.name}."))
    said = texts(pieces(example))
    assert example.other.name not in said
    assert "andere aanbieder" in said


def test_own_name_stays_whole_where_another_is_called_alike(example: ExampleRegister) -> None:
    example.add(
        TradeName(provider_id=example.other.id, name="B.V."),
        TradeName(provider_id=example.other.id, name="De Lantaarn"),
        example.signal(text=f"{example.provider.name} is geen De Lantaarn"),
    )
    assert f"{example.provider.name} is geen [andere aanbieder]" in texts(pieces(example))


def test_what_was_destroyed_about_the_provider_is_told(example: ExampleRegister) -> None:
    told = Destruction(
        kind=Kept.UNVERIFIED_SIGNAL, provider_name=example.provider.name, description="2× signaal", records=2,
        ground="12.1", decided_on=TODAY,
    )  # fmt: skip
    example.add(told, replace(told, id="ander", provider_name=example.other.name))
    [piece] = [each for each in pieces(example) if "2× signaal" in each.title]
    assert piece.day == TODAY


def test_decision_to_keep_a_piece_longer_is_told(example: ExampleRegister) -> None:
    own, others = example.signal(), replace(example.signal(), id="elders", provider_id=example.other.id)
    kept = KeptLonger(
        kind=Kept.UNVERIFIED_SIGNAL, record_id=own.id, until=TODAY, reason="bezwaar loopt", decided_on=TODAY
    )
    example.add(own, others, kept, replace(kept, id="2", record_id=others.id, reason="van een ander"))
    said = texts(pieces(example))
    assert "bezwaar loopt" in said
    assert "van een ander" not in said


def test_links_with_other_providers_stay_out_and_are_counted(example: ExampleRegister) -> None:
    example.add(
        ProviderLink(provider_id=example.other.id, other_id=example.provider.id, kind=LinkKind.CONCERN)
    )
    found = gather(example.store, example.provider)
    assert left_out(found) == {WithheldBy.LINKS: 1}
    assert example.other.name not in texts(found.pieces)


def seen_by_residents(example: ExampleRegister, number: int) -> Observation:
    return Observation(
        provider_id=example.provider.id, criterion_key=example.criterion("1.1").key,
        framework_id=example.framework_id, perspective=Perspective.RESIDENT, observed_on=TODAY,
        respondents=number, score=Decimal(4), remark=f"van {number}",
    )  # fmt: skip


def test_nothing_of_fewer_than_five_residents_is_there(example: ExampleRegister) -> None:
    own = participation(example)
    request = Request(participation_id=own.id, party=Party.RESIDENT)
    raw = file(example, "bewoners.xlsx", FileKind.RESIDENTS)
    answers = [
        Answer(
            request_id=request.id, question=Question.CRITERION, subject_key=example.criterion(code).key,
            kind=AnswerKind.SCORE, score=Decimal(4), respondents=number, remark=f"antwoord {number}",
            document_id=raw.id,
        )
        for code, number in (("1.1", 4), ("1.2", 5))
    ]  # fmt: skip
    example.add(request, *answers, seen_by_residents(example, 4), seen_by_residents(example, 5))
    found = gather(example.store, example.provider)
    said = texts(found.pieces)
    assert ("van 5" in said, "antwoord 5" in said) == (True, True)
    assert ("van 4" in said, "antwoord 4" in said, "bewoners.xlsx" in said) == (False, False, False)
    few = [each.count for each in found.left_out if each.why is WithheldBy.FEW_RESIDENTS]
    assert sum(few) == 3


def test_file_that_others_come_from_too_stays_out(example: ExampleRegister) -> None:
    mine = file(example, "brief.pdf", FileKind.EVIDENCE, example.provider.id)
    shared = file(example, "lijst.xlsx", FileKind.SIGNALS)
    unknown = file(example, "ook een lijst.xlsx", FileKind.SIGNALS)
    example.add(
        example.signal(document_id=shared.id),
        example.signal(document_id=shared.id, provider_id=example.other.id),
        example.signal(document_id=unknown.id),
    )
    found = gather(example.store, example.provider)
    assert [each.title for each in found.pieces if each.file] == [mine.name]
    assert sum(each.count for each in found.left_out) == 2


def exported(example: ExampleRegister, folder: Path) -> WooDone:
    return export_woo(example.store, example.provider, folder, TODAY)


def test_export_is_a_folder_with_an_inventory_and_every_piece_in_its_file(
    example: ExampleRegister, tmp_path: Path
) -> None:
    full(example)
    file(example, "brief.txt", FileKind.EVIDENCE, example.provider.id)
    example.add(example.signal(text="beperkt", audience=Audience.NARROW))
    done = exported(example, tmp_path / "woo")
    assert [each.number for each in done.lines] == list(range(1, len(done.lines) + 1))
    assert all((done.folder / each.stands_in).is_file() for each in done.lines)
    sheet = openpyxl.load_workbook(done.folder / "inventaris.xlsx")["Inventaris"]
    told = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert [row[0] for row in told] == [each.number for each in done.lines]
    assert str(told[-1][5]).startswith("strafrechtelijke gegevens: apart")
    assert not any(str(row[5]).startswith("strafrechtelijke") for row in told[:-1])
    apart = PdfReader(done.folder / "apart" / "gegevens-1.pdf")
    assert "beperkt" in "".join(page.extract_text() for page in apart.pages)
    rest = "".join(page.extract_text() for page in PdfReader(done.folder / "gegevens-1.pdf").pages)
    assert "Melding van toegang" in rest
    assert "gegevens, deel 1" in rest
    assert "Agendapunt" in rest
    assert not any(each in rest for each in ("beperkt", "olgorde:"))
    [letter] = [each for each in done.files if each.name.endswith("-brief.txt")]
    assert letter.read_bytes() == b"brief.txt"
    assert (done.folder / "geschiedenis.pdf").is_file()


def test_export_changes_nothing_in_the_register_and_sends_nothing(
    example: ExampleRegister, tmp_path: Path
) -> None:
    full(example)
    before = example.store.history()
    exported(example, tmp_path / "woo")
    assert example.store.history() == before


def test_folder_with_something_in_it_is_refused(example: ExampleRegister, tmp_path: Path) -> None:
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "x").write_text("x", encoding="utf-8")
    with pytest.raises(Refusal, match="woo_folder_in_use"):
        exported(example, tmp_path / "vol")
    (tmp_path / "leeg").mkdir()
    assert exported(example, tmp_path / "leeg").lines
