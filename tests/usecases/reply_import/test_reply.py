"""A reply by file: what comes back, what is taken, and what is said of the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from contractbeoordeling.domain.assessment import AssessmentState, RemarkDecision, ReplyRemark
from contractbeoordeling.domain.document import Document, DocumentKind, FileKind, Outgoing
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.provider import Contact
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.usecases.assessments.decide import decide_remark
from contractbeoordeling.usecases.assessments.determine import determine
from contractbeoordeling.usecases.assessments.reopen import reopen
from contractbeoordeling.usecases.assessments.reply import record_remark
from contractbeoordeling.usecases.assessments.withdraw import withdraw_draft
from contractbeoordeling.usecases.import_files import import_files
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus, OnConflict
from contractbeoordeling.usecases.undoing import undo
from contractbeoordeling.wording.reply import SHEET_REPLY
from tests.usecases.assessments.years import DAY, Year
from tests.usecases.reply_import.replies import (
    COMPLETE,
    MORE,
    NONE,
    OVERALL,
    RECEIVED,
    SentOut,
    replied,
    sent_out,
)
from tests.usecases.small_round import WHO

ON = RECEIVED.date()


def codes(result: ImportedFile) -> list[str]:
    return [each.code for each in result.findings]


def sent_anew(out: SentOut) -> SentOut:
    """Withdraw the draft, and send it once more with its documents."""
    withdraw_draft(out.year.store, out.year.manager, out.year.participation, "Verkeerd.", on=DAY, today=ON)
    return sent_out(out.year, out.folder / "opnieuw")


def without_draft(content: bytes) -> bytes:
    """The workbook as the program made it when it didn't name its draft yet."""
    book = load_workbook(BytesIO(content))
    for sheet in book.worksheets:
        for row in sheet.iter_rows(max_col=1):
            if row[0].value == "draft":
                row[0].value = "-"
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def test_a_draft_goes_out_as_report_and_workbook_and_is_kept_byte_for_byte(out: SentOut) -> None:
    names = sorted(each.name for each in out.files)
    assert names == [
        "Conceptbeoordeling De Lantaarn.docx", "Conceptbeoordeling De Lantaarn.pdf", "Wederhoor De Lantaarn.xlsx",
    ]  # fmt: skip
    kept = out.year.store.find(Outgoing, subject_id=out.version.id)
    assert {each.kind for each in kept} == {DocumentKind.DRAFT}
    documents = out.year.store.by_id(Document, [each.document_id for each in kept])
    contents = {each.name: out.year.store.content(each.sha256) for each in documents.values()}
    assert contents == {each.name: each.read_bytes() for each in out.files}


def test_only_remarks_evidence_and_the_choice_can_be_typed(out: SentOut) -> None:
    sheet: Any = load_workbook(BytesIO(out.workbook))[SHEET_REPLY]
    opened = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    assert sheet.protection.sheet
    assert opened == {"D4", *(f"{column}{row}" for row in (6, 8, 9, 11, 12) for column in "EF")}


def test_remarks_come_back_with_their_criterion_the_day_and_the_document(out: SentOut) -> None:
    content = replied(
        out.workbook, {"rust": "De backoffice zag iets anders.", OVERALL: "Te streng."}, COMPLETE
    )
    result = out.take(content)
    assert (result.status, result.kind, result.provider) == (
        ImportStatus.IMPORTED, FileKind.REPLY, "De Lantaarn",
    )  # fmt: skip
    assert (result.read, result.kept, result.findings) == (2, 2, ())
    said = {each.criterion_key: each for each in out.remarks}
    assert {key: each.text for key, each in said.items()} == {
        "rust": "De backoffice zag iets anders.", "": "Te streng.",
    }  # fmt: skip
    assert {each.received_on for each in said.values()} == {ON}
    document = out.year.store.get(Document, said["rust"].document_id or "")
    assert document is not None
    assert (document.kind, out.year.store.content(document.sha256)) == (FileKind.REPLY, content)
    assert out.version.replied_on == ON
    assert out.version.state_on(ON) is AssessmentState.ANSWERED


def test_a_reply_without_remarks_ends_the_right_of_reply(out: SentOut) -> None:
    result = out.take(replied(out.workbook, choice=NONE))
    assert (result.status, result.findings) == (ImportStatus.IMPORTED, ())
    assert (out.remarks, out.version.replied_on) == ([], ON)


@pytest.mark.libreoffice
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_reply_saved_by_libreoffice_reads_alike(
    out: SentOut, tmp_path: Path, libreoffice: Callable[[Path, str], Path], kind: str
) -> None:
    path = tmp_path / "ingevuld.xlsx"
    text = "De 1+1 klopt niet"
    path.write_bytes(replied(out.workbook, {"hulp": text}, COMPLETE, {"hulp": "brief.pdf"}))
    result = out.take(libreoffice(path, kind).read_bytes())
    assert result.status is ImportStatus.IMPORTED
    assert [each.text for each in out.remarks] == ["De 1+1 klopt niet\n\nOnderbouwing: brief.pdf"]


def test_text_in_a_draft_never_becomes_a_formula(year: Year, tmp_path: Path) -> None:
    with year.store.change(year.manager, Verb.PROVIDER_CHANGED) as change:
        change.update(replace(year.provider, name="=HYPERLINK(1)"))
    book = load_workbook(BytesIO(sent_out(year, tmp_path).workbook))
    formulas = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert [str(cell.value).startswith("=SUMPRODUCT") for cell in formulas] == [True]


def test_the_same_file_twice_is_a_duplicate(out: SentOut) -> None:
    content = replied(out.workbook, {"rust": "Nee."}, MORE)
    assert out.take(content).status is ImportStatus.IMPORTED
    assert out.take(content).status is ImportStatus.DUPLICATE
    assert len(out.remarks) == 1


def test_a_second_file_fills_what_was_empty(out: SentOut) -> None:
    out.take(replied(out.workbook, {"rust": "Nee."}, MORE))
    result = out.take(
        replied(out.workbook, {"rust": "Nee.", "zorg": "Ook niet."}, COMPLETE, {"rust": "a.pdf"})
    )
    assert result.status is ImportStatus.IMPORTED
    assert sorted(each.text for each in out.remarks) == ["Nee.\n\nOnderbouwing: a.pdf", "Ook niet."]
    assert out.version.replied_on == ON


def test_a_changed_remark_is_a_conflict_with_both_texts(out: SentOut) -> None:
    out.take(replied(out.workbook, {"rust": "Nee."}, MORE))
    result = out.take(replied(out.workbook, {"rust": "Toch wel.", "zorg": "Nieuw."}, MORE))
    assert (result.status, codes(result)) == (ImportStatus.REFUSED, ["changed"])
    (finding,) = result.findings
    assert (finding.cell, finding.found) == ("E8", "Toch wel.")
    assert finding.expected.startswith("Nee.")
    assert (result.changes[0].before, result.changes[0].after) == ("Nee.", "Toch wel.")
    assert [each.text for each in out.remarks] == ["Nee."]


def test_a_conflict_can_be_decided_for_the_register_or_the_file(out: SentOut) -> None:
    out.take(replied(out.workbook, {"rust": "Nee."}, MORE))
    decide_remark(
        out.year.store, out.year.manager, out.remarks[0].id, (RemarkDecision.NOT_ADOPTED, "Blijft."), today=ON
    )
    other = replied(out.workbook, {"rust": "Toch wel."}, MORE)
    assert codes(out.take(other, on_conflict=OnConflict.SKIP)) == ["changed_skipped"]
    assert out.remarks[0].text == "Nee."
    assert codes(out.take(other, on_conflict=OnConflict.UPDATE)) == ["changed_updated"]
    assert (out.remarks[0].text, out.remarks[0].decision) == ("Toch wel.", None)


def test_an_emptied_remark_never_takes_one_away(out: SentOut) -> None:
    out.take(replied(out.workbook, {"rust": "Nee."}, MORE))
    result = out.take(replied(out.workbook, {"zorg": "Nieuw."}, MORE))
    assert (result.status, codes(result)) == (ImportStatus.REFUSED, ["emptied"])
    out.take(replied(out.workbook, {"zorg": "Nieuw."}, MORE), on_conflict=OnConflict.SKIP)
    assert [each.text for each in out.remarks] == ["Nee.", "Nieuw."]


def test_a_remark_that_was_typed_in_already_is_not_taken_twice(out: SentOut) -> None:
    typed = ReplyRemark(assessment_id="", criterion_key="rust", text="Nee.", received_on=ON)
    record_remark(out.year.store, out.year.manager, out.year.participation, typed, today=ON)
    out.take(replied(out.workbook, {"rust": "Nee."}, COMPLETE))
    assert len(out.remarks) == 1
    assert out.version.replied_on == ON


@pytest.mark.parametrize(
    ("remarks", "evidence", "choice", "expected", "cell"),
    [
        ({"rust": "Nee."}, {}, NONE, "reply_has_remarks", "D4"),
        ({}, {}, COMPLETE, "reply_without_remarks", "D4"),
        ({}, {"rust": "brief.pdf"}, MORE, "reply_evidence_alone", "E8"),
        ({"rust": "Nee."}, {}, "misschien", "reply_choice_unknown", "D4"),
        ({"rust": "Nee."}, {}, None, "reply_choice_missing", "D4"),
        ({"rust": "Bel mevrouw op 06-12345678"}, {}, MORE, "personal_data", "E8"),
    ],
)
def test_what_is_wrong_is_named_by_its_cell_and_ends_nothing(
    out: SentOut,
    remarks: dict[str, str],
    evidence: dict[str, str],
    choice: str | None,
    expected: str,
    cell: str,
) -> None:
    result = out.take(replied(out.workbook, remarks, choice, evidence))
    assert [(each.code, each.cell) for each in result.findings] == [(expected, cell)]
    assert [each.text for each in out.remarks] == list(remarks.values())
    assert out.version.replied_on is None


def beside(content: bytes, cell: str, text: str, sheet: str = SHEET_REPLY) -> bytes:
    """The workbook with something typed where it asks nothing; a sheet that isn't there is added."""
    book: Any = load_workbook(BytesIO(content))
    page = book[sheet] if sheet in book.sheetnames else book.create_sheet(sheet)
    page[cell] = text
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize(
    ("cell", "sheet"),
    [("C8", SHEET_REPLY), ("C40", SHEET_REPLY), ("H9", SHEET_REPLY), ("A1", "Onze reactie")],
)
def test_what_is_typed_beside_the_remarks_is_named_and_ends_nothing(
    out: SentOut, cell: str, sheet: str
) -> None:
    content = beside(replied(out.workbook, {"rust": "Te streng."}, COMPLETE), cell, "Dit klopt niet.", sheet)
    result = out.take(content)
    (finding,) = result.findings
    assert (finding.code, finding.sheet, finding.cell) == ("reply_outside", sheet, cell)
    assert (result.status, len(out.remarks)) == (ImportStatus.PARTLY, 1)
    assert out.version.replied_on is None


def test_an_empty_reply_is_refused(out: SentOut) -> None:
    result = out.take(out.workbook)
    assert (result.status, codes(result)) == (ImportStatus.REFUSED, ["reply_empty"])


def test_a_reply_to_a_withdrawn_draft_waits_for_the_new_one(out: SentOut) -> None:
    withdraw_draft(out.year.store, out.year.manager, out.year.participation, "Verkeerd.", today=ON)
    result = out.take(replied(out.workbook, {OVERALL: "Te streng."}, COMPLETE))
    assert (result.status, codes(result)) == (ImportStatus.REFUSED, ["reply_withdrawn"])
    assert "Verstuur eerst het nieuwe concept" in result.findings[0].remedy
    assert out.remarks == []


def test_a_reply_to_a_withdrawn_draft_is_never_taken_as_one_to_the_new(out: SentOut) -> None:
    older = out.workbook
    newer = sent_anew(out)
    result = out.take(replied(older, {OVERALL: "Te streng."}, COMPLETE))
    assert (result.status, codes(result)) == (ImportStatus.REFUSED, ["reply_older_draft"])
    assert out.remarks == []
    assert out.take(replied(newer.workbook, {OVERALL: "Nog te streng."}, COMPLETE)).findings == ()
    assert [each.text for each in out.remarks] == ["Nog te streng."]


def test_a_workbook_that_names_no_draft_is_of_the_first_that_went_out(out: SentOut) -> None:
    older = without_draft(out.workbook)
    assert out.take(replied(older, {OVERALL: "Te streng."}, MORE)).findings == ()
    sent_anew(out)
    assert codes(out.take(replied(older, {OVERALL: "Veel te streng."}, COMPLETE))) == ["reply_older_draft"]


def test_remarks_on_a_withdrawn_draft_stand_in_the_workbook_of_the_new_one(out: SentOut) -> None:
    out.take(replied(out.workbook, {"rust": "De backoffice zag iets anders."}, MORE))
    newer = sent_anew(out)
    result = out.take(replied(newer.workbook, {OVERALL: "Te streng."}, COMPLETE))
    assert (result.status, result.findings) == (ImportStatus.IMPORTED, ())
    assert [each.text for each in out.remarks] == ["De backoffice zag iets anders.", "Te streng."]


def test_a_reply_to_an_older_version_is_refused(out: SentOut) -> None:
    out.take(replied(out.workbook, choice=NONE))
    determine(out.year.store, out.year.manager, out.year.participation, today=ON)
    late = replied(out.workbook, {"rust": "Nee."}, COMPLETE)
    assert codes(out.take(late)) == ["reply_determined"]
    reopen(out.year.store, out.year.manager, out.year.participation, "Nieuw feit", today=ON)
    result = out.take(late)
    assert codes(result) == ["reply_older_version"]
    assert result.findings[0].expected == "een reactie op versie 2, de nieuwste"


def test_a_reply_of_another_register_is_refused(out: SentOut, tmp_path: Path) -> None:
    path = tmp_path / "andere.xlsx"
    path.write_bytes(replied(out.workbook, choice=NONE))
    other = memory_register(WHO)
    (result,) = import_files(other, WHO, [path]).files
    other.close()
    assert codes(result) == ["other_register"]


def test_a_reply_after_the_term_is_kept_and_said(out: SentOut) -> None:
    received = datetime(2026, 6, 30, 12, tzinfo=UTC)
    result = out.take(replied(out.workbook, {"rust": "Nee."}, COMPLETE), received=received)
    assert (codes(result), len(out.remarks)) == (["reply_after_term"], 1)


def test_a_rehearsal_stores_nothing_and_undo_takes_a_reply_back(out: SentOut) -> None:
    content = replied(out.workbook, {"rust": "Nee."}, COMPLETE)
    assert out.take(content, dry_run=True).status is ImportStatus.WOULD_IMPORT
    assert out.remarks == []
    out.take(content)
    undo(out.year.store, out.year.manager)
    assert (out.remarks, out.version.replied_on) == ([], None)


def test_a_removed_row_is_refused_and_named(out: SentOut) -> None:
    book = load_workbook(BytesIO(replied(out.workbook, {"rust": "Nee."}, COMPLETE)))
    book[SHEET_REPLY].delete_rows(9)
    spoilt = BytesIO()
    book.save(spoilt)
    result = out.take(spoilt.getvalue())
    assert (result.status, codes(result)) == (ImportStatus.REFUSED, ["row_missing"])


def test_a_faulty_reply_goes_back_marked_with_what_was_taken_and_a_mail(out: SentOut, tmp_path: Path) -> None:
    with out.year.store.change(out.year.manager, Verb.PROVIDER_CHANGED) as change:
        change.add(Contact(provider_id=out.year.provider.id, name="Loket", email="loket@lantaarn.example"))
    faulty = replied(out.workbook, {"rust": "Nee."}, "misschien", {"zorg": "brief.pdf"})
    run = out.run(faulty, marked=tmp_path / "terug te sturen")
    (path,) = run.marked
    sheet = load_workbook(path)[SHEET_REPLY]
    assert (sheet["E8"].value, sheet["D4"].value) == ("Nee.", "misschien")
    assert "Kies uit de lijst" in sheet["D4"].comment.text
    assert sheet["E12"].comment is not None
    assert sheet["F12"].value == "brief.pdf"
    mail = run.words[0].mail.read_text("utf-8")
    assert "loket@lantaarn.example" in mail
    mended = replied(path.read_bytes(), {"zorg": "Klopt niet."}, COMPLETE, {"zorg": "brief.pdf"})
    assert out.take(mended).status is ImportStatus.IMPORTED
    assert sorted(each.text for each in out.remarks) == ["Klopt niet.\n\nOnderbouwing: brief.pdf", "Nee."]


def test_a_reply_with_a_fault_is_not_whole_yet(out: SentOut) -> None:
    result = out.take(replied(out.workbook, {"rust": "Nee."}, COMPLETE, {"zorg": "brief.pdf"}))
    assert (result.status, codes(result)) == (ImportStatus.PARTLY, ["reply_evidence_alone"])
    assert ([each.text for each in out.remarks], out.version.replied_on) == (["Nee."], None)
