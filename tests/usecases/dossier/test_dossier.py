"""The dossier: everything in the order of the days, only what its reader may see, with the files that it names."""

from __future__ import annotations

import json
import zipfile
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from contractbeoordeling.domain.action import Action, ActionEntry, Effect, ImprovementPlan, Owner
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.conversation import AgendaPoint, Conversation, ConversationLevel
from contractbeoordeling.domain.document import DocumentKind, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import Escalation, TerminationTask
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.seal.check import verify
from contractbeoordeling.domain.seal.reading import read_envelope
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.supervision import SupervisionReport
from contractbeoordeling.domain.visit import Present
from contractbeoordeling.report.followup.dossier import dossier_paper
from contractbeoordeling.report.paper.pdf import pdf_bytes
from contractbeoordeling.usecases.actions.close import Ending, close_action
from contractbeoordeling.usecases.actions.effect import Checked
from contractbeoordeling.usecases.actions.reminders import LetterWish, send_reminders
from contractbeoordeling.usecases.assessments.determine import determine
from contractbeoordeling.usecases.assessments.deviate import OwnRating, confirm_deviation, deviate
from contractbeoordeling.usecases.documents.make import Making, make_document
from contractbeoordeling.usecases.documents.request import DocumentRequest
from contractbeoordeling.usecases.dossier.content import NamedFile, provider_dossier
from contractbeoordeling.usecases.dossier.export import export_dossier
from contractbeoordeling.usecases.escalation.escalate import StepWish, escalate
from contractbeoordeling.usecases.escalation.letter import write_letter
from contractbeoordeling.usecases.kept_document import kept_document
from tests.report.paper.samples import broken_rules
from tests.usecases.assessments.test_seal_and_verify import RUST, with_words
from tests.usecases.assessments.years import DAY, Year, more_providers, year
from tests.usecases.documents.words import words_of

__all__ = ["year"]

RULE = "Alle meldingen binnen drie dagen"


def fill(year: Year, folder: Path) -> None:
    """Let a whole attempt to repair happen."""
    year.sealed()
    provider, store = year.provider.id, year.store
    action = Action(
        provider_id=provider, criterion_key="rust", owner=Owner.PROVIDER, measure="Meldproces vernieuwen",
        success_criterion=RULE, agreed_on=DAY,
    )  # fmt: skip
    year.add(Contract(provider_id=provider, number="WMO-2026-01"))
    year.add(
        ImprovementPlan(provider_id=provider, criterion_keys=("rust",), demanded_on=DAY, handed_in_on=DAY)
    )
    year.add(action)
    year.add(ActionEntry(action_id=action.id, written_on=DAY, text="Intern overleg", author="N. Bakker"))
    year.add(
        ActionEntry(action_id=action.id, written_on=DAY, text="Plan besproken", audience=Audience.PROVIDER)
    )
    _spoken_and_seen(year)
    with store.change(year.manager, Verb.SUPERVISION_ADDED) as change:
        document = change.add(kept_document(change, ("rapport.pdf", b"%PDF-rapport"), FileKind.SUPERVISION))
        change.add(
            SupervisionReport(
                provider_id=provider, supervisor="GGD", reported_on=date(2026, 4, 1), document_id=document.id
            )
        )
    check = Checked(effect=Effect.NOT, how="Steekproef", by="Sam de Wit")
    result = ActionEntry(action_id=action.id, written_on=DAY, text="Niet gelukt")
    close_action(store, year.manager, result, Ending(check, lesson="Eerder beginnen"), today=DAY)
    step = Escalation(
        provider_id=provider, step=0, measure="gesprek", facts="Drie late meldingen", heard_on=DAY,
        heard="Te weinig mensen", decided_on=DAY,
    )  # fmt: skip
    taken = escalate(store, year.manager, StepWish(step), today=DAY).record
    write_letter(store, year.manager, taken.id, folder / "brief.docx", DAY)


def _spoken_and_seen(year: Year) -> None:
    """A conversation, a finding for the client itself and one for a narrow circle."""
    provider = year.provider.id
    talk = Conversation(
        provider_id=provider, level=ConversationLevel.TACTICAL, held_on=date(2026, 6, 5), minutes="Er is weinig tijd",
        present=(Present(name="Jan Jansen", function="directeur", organisation="De Lantaarn"),),
    )  # fmt: skip
    year.add(talk)
    year.add(AgendaPoint(conversation_id=talk.id, title="Meldingen", said="Komen te laat"))
    year.signal("rust", 3, date(2026, 5, 1), text="Melding te laat", verified_on=date(2026, 5, 10))
    year.signal(
        "rust", 3, date(2026, 5, 2), text="Vermoeden van fraude", audience=Audience.NARROW, verified_on=DAY
    )


def told(year: Year, audience: Audience) -> str:
    return words_of(provider_dossier(year.store, year.provider, audience, DAY).paper())


def test_dossier_proves_the_attempt_in_the_order_of_the_days(year: Year, tmp_path: Path) -> None:
    fill(year, tmp_path)
    text = told(year, Audience.INTERNAL)
    places = [
        text.index(each)
        for each in (
            "01-04-2026: rapport van GGD",
            "10-05-2026: bevinding vastgesteld (ernstig)",
            "05-06-2026: gesprek (tactisch)",
            "08-06-2026: concept van de beoordeling 2026 verstuurd voor wederhoor",
        )
    ]
    assert places == sorted(places)
    for each in (
        "Verbeterplannen: 1 gevraagd, 1 ingeleverd.",
        "Verbeteracties: 1 afgesproken, 1 klaar, 0 vervallen, 0 open.",
        "1× heeft niet gewerkt",
        "1 gezet; bij 1 is de aanbieder vooraf gehoord",
        "Meldingen: Komen te laat",
        f"Gelukt als: {RULE}",
        "effect gemeten: heeft niet gewerkt",
        "Door: Sam de Wit, Contractmanager",
        "besluit: trede 0, gesprek",
        "Wat de aanbieder zei: Te weinig mensen",
        "Les: Eerder beginnen",
    ):
        assert each in text


def test_sealed_assessment_stands_with_its_hash_and_its_file(year: Year, tmp_path: Path) -> None:
    fill(year, tmp_path)
    whole = provider_dossier(year.store, year.provider, Audience.INTERNAL, DAY)
    version = next(each for each in whole.files if each.file.name.endswith("versie 1.json"))
    assert version.content is not None
    envelope = read_envelope(version.content)
    assert verify(envelope) == []
    assert f"Kenmerk (SHA-256): {json.loads(version.content)['seal']['hash']}" in words_of(whole.paper())
    sealed = next(each for each in whole.dossier.entries if "vastgesteld (versie 1)" in each.title)
    assert version.file.number in sealed.documents
    sent = next(each for each in whole.dossier.entries if "voor wederhoor" in each.title)
    assert version.file.number not in sent.documents


def test_computed_and_determined_rating_stand_side_by_side_with_the_reason(year: Year) -> None:
    with_words(year)
    determine(year.store, year.manager, year.participation, today=DAY)
    for audience in (Audience.INTERNAL, Audience.PROVIDER):
        text = told(year, audience)
        assert "vastgesteld 4 (goed), berekend 3 (voldoende). Reden: Het rapport van april." in text
        assert ("Tweede lezer: Sam de Wit." in text) is (audience is Audience.INTERNAL)


def test_ratings_have_the_words_of_the_framework(year: Year) -> None:
    year.answered()
    own = OwnRating(place=RUST, rating=2, reason="Zie het rapport.", second_reader="Sam de Wit")
    deviate(year.store, year.manager, year.participation, own, today=DAY)
    confirm_deviation(year.store, year.reader, year.participation, RUST, today=DAY)
    determine(year.store, year.manager, year.participation, today=DAY)
    assert "vastgesteld 2 (matig), berekend 3 (voldoende)" in told(year, Audience.INTERNAL)


def test_finding_tells_its_criterion_by_name_and_who_verified_it(year: Year) -> None:
    year.signal(
        "rust", 3, date(2026, 5, 1), verified_on=DAY, verified_by="Noor Bakker", audience=Audience.PROVIDER
    )
    assert "Criterium: 1.1 Rust" in told(year, Audience.PROVIDER)
    assert "Nagegaan door: Noor Bakker" in told(year, Audience.INTERNAL)
    assert "Noor Bakker" not in told(year, Audience.PROVIDER)


def test_provider_reads_no_names_no_internal_lines_and_nothing_narrow(year: Year, tmp_path: Path) -> None:
    fill(year, tmp_path)
    text = told(year, Audience.PROVIDER)
    for hidden in ("Jan Jansen", "Noor Bakker", "Sam de Wit", "Intern overleg", "Melding te laat", "fraude"):
        assert hidden not in text
    assert "Plan besproken" in text
    assert "Besloten door: Contractmanager" in text
    assert "Vermoeden van fraude" not in told(year, Audience.INTERNAL)


def test_dossier_of_nothing_says_so(year: Year) -> None:
    text = told(year, Audience.INTERNAL)
    assert "Er is nog niets vastgelegd dat deze lezer mag zien." in text
    assert "Er zijn geen bijlagen." in text


def test_every_file_lies_in_the_folder_under_its_number(year: Year, tmp_path: Path) -> None:
    fill(year, tmp_path)
    folder = tmp_path / "dossier"
    done = export_dossier(year.store, year.provider, Audience.INTERNAL, folder, DAY)
    names = sorted(each.name for each in folder.iterdir())
    assert names == sorted(["Dossier.pdf", "Dossier.docx", "Inhoud.csv", *done.files])
    assert "001 rapport.pdf" in names
    assert (folder / "001 rapport.pdf").read_bytes() == b"%PDF-rapport"
    index = (folder / "Inhoud.csv").read_text(encoding="utf-8-sig").splitlines()
    assert index[0] == "Nummer;Bestand;Datum;Waarover;SHA-256;In deze map"
    assert index[1].startswith("1;rapport.pdf;01-04-2026;rapport van GGD;")
    assert len(index) == len(done.files) + 1
    with pytest.raises(Refusal, match="dossier_folder_filled"):
        export_dossier(year.store, year.provider, Audience.INTERNAL, folder, DAY)


def test_zip_file_holds_the_same(year: Year, tmp_path: Path) -> None:
    fill(year, tmp_path)
    path = tmp_path / "dossier.zip"
    done = export_dossier(year.store, year.provider, Audience.INTERNAL, path, DAY)
    with zipfile.ZipFile(path) as archive:
        assert set(archive.namelist()) == {"Dossier.pdf", "Dossier.docx", "Inhoud.csv", *done.files}
        assert archive.testzip() is None


def test_files_of_another_provider_stay_out(year: Year, tmp_path: Path) -> None:
    fill(year, tmp_path)
    [other] = more_providers(year, 1)
    provider = next(each for each in year.store.find(type(year.provider)) if each.id == other.provider_id)
    assert provider_dossier(year.store, provider, Audience.INTERNAL, DAY + timedelta(days=1)).files == ()


def test_dossier_can_be_read_by_everybody(year: Year, tmp_path: Path) -> None:
    fill(year, tmp_path)
    dossier = provider_dossier(year.store, year.provider, Audience.INTERNAL, DAY).dossier
    assert broken_rules(pdf_bytes(dossier_paper(dossier))) == []


def test_what_happened_on_one_day_stands_in_the_order_in_which_it_can(year: Year) -> None:
    provider, store = year.provider.id, year.store
    plan = ImprovementPlan(
        provider_id=provider, criterion_keys=("rust",), demanded_on=DAY, handed_in_on=DAY, closed_on=DAY
    )
    action = Action(
        provider_id=provider, criterion_key="rust", owner=Owner.PROVIDER, measure="Meldproces", agreed_on=DAY
    )
    year.add(plan)
    year.add(action)
    check = Checked(effect=Effect.NOT, how="Steekproef", by="Sam de Wit")
    result = ActionEntry(action_id=action.id, written_on=DAY, text="Niet gelukt")
    close_action(store, year.manager, result, Ending(check), today=DAY)
    for number, measure in enumerate(("gesprek", "schriftelijke afspraak")):
        step = Escalation(
            provider_id=provider, step=number, measure=measure, facts="Feiten", heard_on=DAY, heard="Gezegd",
            decided_on=DAY,
        )  # fmt: skip
        escalate(store, year.manager, StepWish(step), today=DAY)
    entries = provider_dossier(store, year.provider, Audience.INTERNAL, DAY).dossier.entries
    assert [each.title for each in entries] == [
        "verbeterplan gevraagd",
        "verbeteractie afgesproken",
        "logregel bij een verbeteractie",
        "effect gemeten: heeft niet gewerkt",
        "verbeteractie afgesloten: klaar",
        "verbeterplan ingeleverd",
        "verbeterplan afgesloten",
        "besluit: trede 0, gesprek",
        "besluit: trede 1, schriftelijke afspraak",
    ]


def test_report_of_a_seal_is_in_the_dossier_whether_or_not_it_went_out(year: Year, tmp_path: Path) -> None:
    year.sealed()
    made = [each for each in _files(year) if each.file.name.endswith(".pdf")]
    assert [each.file.name for each in made] == ["beoordelingsrapport van 08-06-2026, versie 1.pdf"]
    assert made[0].content is not None
    assert made[0].content.startswith(b"%PDF")
    assert made[0].file.sha256 == sha256(made[0].content).hexdigest()
    _keep_report(year, tmp_path / "rapport.pdf")
    [kept] = [each for each in _files(year) if each.file.name == "rapport.pdf"]
    entries = provider_dossier(year.store, year.provider, Audience.INTERNAL, DAY).dossier.entries
    sealed = next(each for each in entries if "vastgesteld (versie 1)" in each.title)
    assert kept.file.number in sealed.documents


def _files(year: Year) -> tuple[NamedFile, ...]:
    return provider_dossier(year.store, year.provider, Audience.INTERNAL, DAY).files


def _keep_report(year: Year, path: Path) -> None:
    request = DocumentRequest(
        store=year.store, made_on=DAY, audience=Audience.PROVIDER, round=year.round, provider=year.provider,
        participation=year.participation,
    )  # fmt: skip
    make_document(request, Making(kind=DocumentKind.ASSESSMENT, who=year.manager, keep=True), path)


def test_reminder_that_went_out_is_in_the_dossier(year: Year, tmp_path: Path) -> None:
    reminded = Action(
        provider_id=year.provider.id, owner=Owner.PROVIDER, measure="Meldproces", agreed_on=DAY, due_on=DAY
    )
    year.add(reminded)
    send_reminders(year.store, year.manager, tmp_path / "uit", LetterWish(today=DAY, within=14))
    assert [each.file.about for each in _files(year)] == ["Herinnering aan uw verbeteracties"]


def test_termination_tells_what_must_happen_and_inside_who_does_it(year: Year) -> None:
    ended = Escalation(
        provider_id=year.provider.id, step=5, measure="beëindiging", facts="Feiten", decided_on=DAY
    )
    year.add(ended)
    for task, owner, audience in (
        ("Warme overdracht", "toegang", Audience.PROVIDER),
        ("Toezicht inlichten", "contractmanager", Audience.INTERNAL),
    ):
        year.add(
            TerminationTask(escalation_id=ended.id, task=task, owner=owner, due_on=DAY, audience=audience)
        )
    inside, outside = told(year, Audience.INTERNAL), told(year, Audience.PROVIDER)
    assert "Warme overdracht, toegang, vóór 08-06-2026" in inside
    assert "Toezicht inlichten, contractmanager" in inside
    assert "Warme overdracht, vóór 08-06-2026" in outside
    assert "Toezicht inlichten" not in outside
