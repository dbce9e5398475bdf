"""Files of which nothing is taken, and the parts of a file that aren't."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.progress import Cancelled
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Request, RoundState
from contractbeoordeling.usecases.form_import.run import FormOptions
from contractbeoordeling.usecases.import_files import ImportOptions, import_files
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.rounds.change import close_request
from contractbeoordeling.workbook.forms.codes import META_SHEET, Col
from contractbeoordeling.workbook.forms.filling import FormFiller
from tests.usecases.form_import.returned import Sent, filled, sent_round, typing
from tests.usecases.rounds.town import WHO
from tests.workbook.samples import xlsx


def refused(sent: Sent, content: bytes, code: str) -> None:
    """Nothing of the file is stored, and it is said why."""
    before = len(sent.town.store.history())
    result = sent.one(content)
    assert result.status is ImportStatus.REFUSED
    assert code in {each.code for each in result.findings}
    assert len(sent.town.store.history()) == before


def test_a_form_of_another_register_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    other = sent_round(tmp_path / "a")
    content = filled(other.form(Party.PROVIDER))
    refused(sent_round(tmp_path), content, "other_register")


def test_a_form_of_a_closed_round_is_refused(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    content = filled(sent.form(Party.PROVIDER))
    with sent.town.store.change(WHO, Verb.ROUND_CHANGED) as change:
        change.update(replace(sent.round, state=RoundState.CLOSED))
    refused(sent, content, "wrong_round")


def test_a_form_of_another_round_than_the_one_named_is_refused(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    content = filled(sent.form(Party.PROVIDER))
    other = sent.town.create(name="2027")
    result = sent.one(content, round_id=other.id)
    assert [(each.code, each.found) for each in result.findings] == [("wrong_round", "2026")]


def test_a_form_without_its_hidden_ids_is_refused(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    filler = FormFiller(sent.form(Party.PROVIDER))
    del filler.book[META_SHEET]
    refused(sent, filler.saved(), "ids_gone")


def test_a_form_with_a_deleted_question_is_refused_whole(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    filler = FormFiller(filled(sent.form(Party.PROVIDER)))
    sheet = filler.book["Zelfevaluatie"]
    for each in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(each))
    sheet.delete_rows(7, 5)
    refused(sent, filler.saved(), "row_missing")


def test_a_request_that_was_closed_takes_no_answers(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    content = filled(sent.form(Party.ACCESS))
    (request, *_) = sent.town.store.find(Request, party=Party.ACCESS)
    close_request(sent.town.store, WHO, request, "Geen contract meer")
    result = sent.one(content)
    assert result.status is ImportStatus.PARTLY
    assert sent.town.store.count(Answer, request_id=request.id) == 0
    assert sent.town.store.count(Answer) > 0


def test_a_fault_in_one_cell_leaves_that_cell_and_takes_the_rest(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    result = sent.one(filled(sent.form(Party.PROVIDER), typing(0, Col.SCORE, 9)))
    assert (result.status, result.kept) == (ImportStatus.PARTLY, result.read)
    assert [(each.sheet, each.reason) for each in result.skipped] == [("Zelfevaluatie", "score_range")]


def test_all_or_nothing_refuses_a_file_with_any_finding(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    result = sent.one(filled(sent.form(Party.PROVIDER), typing(0, Col.SCORE, 9)), all_or_nothing=True)
    assert (result.status, sent.town.store.count(Answer)) == (ImportStatus.REFUSED, 0)


def test_a_date_after_the_reference_date_is_kept_and_pointed_out(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)

    def late(filler: FormFiller) -> None:
        filler.put_date(date(2026, 6, 2))

    content = filled(sent.form(Party.ACCESS), late)
    result = sent.one(content, received=datetime(2026, 6, 3, tzinfo=UTC))
    assert (result.status, [each.code for each in result.findings]) == (
        ImportStatus.IMPORTED,
        ["after_reference_date"],
    )


def test_what_a_provider_says_of_itself_may_be_filled_in_later(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)

    def late(filler: FormFiller) -> None:
        filler.put_date(date(2026, 6, 2))

    result = sent.one(filled(sent.form(Party.PROVIDER), late), received=datetime(2026, 6, 3, tzinfo=UTC))
    assert (result.status, list(result.findings)) == (ImportStatus.IMPORTED, [])


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "leeg"), (b"%PDF-1.7 verslag", "pdf"), (b"PK\x03\x04kapot", "beschadigd")],
)
def test_a_file_that_is_no_workbook_is_refused_with_what_to_do(
    content: bytes, said: str, tmp_path: Path
) -> None:
    sent = sent_round(tmp_path)
    result = sent.one(content)
    assert (result.status, result.kind) == (ImportStatus.REFUSED, FileKind.UNKNOWN)
    assert said in result.findings[0].remedy.lower()


def test_an_unknown_list_is_refused_with_the_way_to_inspect_it(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    result = sent.one(xlsx([["Kleur", "Getal"], ["rood", 3]]))
    assert (result.kind, [each.code for each in result.findings]) == (FileKind.UNKNOWN, ["unknown_file"])
    assert "workbook inspect" in result.findings[0].remedy


def test_a_list_of_providers_is_recognised_and_taken_over(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    before = sent.town.store.count(Provider)
    result = sent.one(xlsx([["Naam", "KvK-nummer"], ["Nieuwe Zorg", "12345678"]]))
    assert (result.kind, result.status) == (FileKind.PROVIDERS, ImportStatus.IMPORTED)
    assert sent.town.store.count(Provider) == before + 1


def test_a_file_that_is_not_there_stops_no_other(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    good = tmp_path / "goed.xlsx"
    good.write_bytes(filled(sent.form(Party.PROVIDER)))
    run = import_files(sent.town.store, WHO, [tmp_path / "weg.xlsx", good])
    assert [each.status for each in run.files] == [ImportStatus.REFUSED, ImportStatus.IMPORTED]


class Stop:
    """A progress that is stopped at the second file."""

    def step(self, done: int, total: int) -> None:
        if done == 2:
            raise Cancelled


def test_being_stopped_leaves_the_register_as_it_was(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    paths: list[Path] = []
    for party in (Party.PROVIDER, Party.ACCESS, Party.BACK_OFFICE):
        paths.append(tmp_path / f"{party}.xlsx")
        paths[-1].write_bytes(filled(sent.form(party)))
    before = len(sent.town.store.history())
    with pytest.raises(Cancelled):
        import_files(sent.town.store, WHO, paths, progress=Stop())
    assert (sent.town.store.count(Answer), sent.town.store.count(Document)) == (0, 0)
    assert len(sent.town.store.history()) == before


def test_a_form_with_faults_goes_back_with_its_answers_and_its_faults_marked(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    path = tmp_path / "fout.xlsx"
    path.write_bytes(
        filled(sent.form(Party.PROVIDER), typing(0, Col.SCORE, "4,5"), typing(0, Col.REMARK, "Goed."))
    )
    options = ImportOptions(forms=FormOptions(), marked=tmp_path / "terug")
    run = import_files(sent.town.store, WHO, [path], options)
    (marked,) = run.marked
    sheet = load_workbook(marked)["Zelfevaluatie"]
    assert (sheet["F7"].value, sheet["G7"].value, sheet["F12"].value) == ("4,5", "Goed.", "4 - goed")
    assert sheet["F7"].comment is not None
    again = FormFiller(marked.read_bytes())
    again.put(again.questions()[0], Col.SCORE, 3)
    assert sent.one(again.saved()).kept == 1


def test_a_form_in_which_nothing_was_filled_in_is_refused_as_empty(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    result = sent.one(sent.form(Party.PROVIDER))
    assert (result.status, [each.code for each in result.findings]) == (
        ImportStatus.REFUSED,
        ["nothing_filled"],
    )
    assert sent.town.store.count(Document) == 0
