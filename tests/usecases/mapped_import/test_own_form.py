"""One of our own forms that lost its hidden ids is read by its wording, like any other list."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.party import Party
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.mapped_import.propose import propose_file
from contractbeoordeling.workbook.forms.opening import OpenedFile, open_file
from contractbeoordeling.workbook.sheet_proposal import LeftOut
from tests.usecases.form_import.returned import filled, sent_round
from tests.usecases.mapped_import.market import given, imported


def without_ids(form: bytes) -> OpenedFile:
    """The form as somebody's spreadsheet program leaves it: no hidden sheet, no codes in first row and column."""
    book = load_workbook(BytesIO(form))
    del book["_formulier"]
    for sheet in book.worksheets:
        if str(sheet["A1"].value).startswith("contractbeoordeling"):
            sheet.delete_cols(1)
            sheet.delete_rows(1)
    saved = BytesIO()
    book.save(saved)
    return open_file(saved.getvalue(), "zelfevaluatie terug.xlsx")


def test_own_form_without_its_ids_is_read_by_its_wording(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    opened = without_ids(filled(sent.form(Party.PROVIDER)))
    assert opened.manifest is None
    proposal = propose_file(opened, sent.town.store)
    assert all(each.chosen is not None and not each.certain for each in proposal.criteria)
    assert proposal.provider.provider == sent.town.providers[0]
    found = imported(sent.town.store, opened, proposal.mapping, given())
    assert (found.result.status, found.result.kept) == (ImportStatus.IMPORTED, len(proposal.criteria))
    answers = sent.town.store.find(Answer)
    assert {each.score for each in answers} == {4}
    assert {each.subject_key for each in answers} == {each.chosen for each in proposal.criteria}
    sent.town.store.close()


def test_what_a_provider_says_of_the_municipality_is_not_its_self_image(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    proposal = propose_file(without_ids(filled(sent.form(Party.PROVIDER))), sent.town.store)
    left_out = {each.sheet: each.left_out for each in proposal.sheets}
    assert left_out["Over de gemeente"] is LeftOut.ABOUT_MUNICIPALITY
    sent.town.store.close()
