"""A returned form whose sheets, rows or columns changed: what moved is found, what is gone refuses it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from contractbeoordeling.workbook.forms.codes import META_SHEET, Col
from contractbeoordeling.workbook.forms.content import Form
from contractbeoordeling.workbook.forms.opening import open_file
from contractbeoordeling.workbook.forms.write import form_workbook
from tests.workbook.forms import samples


def edited(form: Form, edit: Callable[[Any], None]) -> bytes:
    """The form with every criterion scored 4, after somebody worked on its sheets."""
    filler = samples.filler(form)
    for question in filler.questions():
        if not question.question.theme:
            filler.put(question, Col.SCORE, 4)
    edit(filler.book)
    return filler.saved()


def row_of(sheet: Any, number: str) -> int:
    """The row of a criterion, as people see it."""
    return next(cell.row for (cell,) in sheet.iter_rows(min_col=2, max_col=2) if cell.value == number)


def unmerge(sheet: Any) -> None:
    for each in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(each))


def test_a_deleted_question_refuses_the_form_and_is_named() -> None:
    def edit(book: Any) -> None:
        sheet = book["Zelfevaluatie"]
        unmerge(sheet)
        sheet.delete_rows(row_of(sheet, "1.2"), 5)

    reading = samples.read(edited(samples.self_form(0), edit))
    assert reading.refused
    assert [(each.code, each.expected) for each in reading.findings] == [
        ("row_missing", "de regel van vraag 1.2")
    ]


def test_a_copied_question_refuses_the_form() -> None:
    def edit(book: Any) -> None:
        sheet = book["Zelfevaluatie"]
        unmerge(sheet)
        for column in range(1, 8):
            sheet.cell(60, column).value = sheet.cell(row_of(sheet, "1.1"), column).value

    reading = samples.read(edited(samples.self_form(0), edit))
    assert reading.refused
    assert samples.codes(reading) == ["row_double"]
    assert reading.findings[0].cell == "B60"


def test_numbers_that_no_longer_belong_to_their_codes_refuse_the_form() -> None:
    def edit(book: Any) -> None:
        sheet = book["Zelfevaluatie"]
        first, second = row_of(sheet, "1.1"), row_of(sheet, "1.2")
        sheet.cell(first, 2).value, sheet.cell(second, 2).value = "1.2", "1.1"

    reading = samples.read(edited(samples.self_form(0), edit))
    assert (reading.refused, samples.codes(reading)) == (True, ["row_moved", "row_moved"])


def test_a_deleted_column_refuses_the_form() -> None:
    def edit(book: Any) -> None:
        unmerge(book["Zelfevaluatie"])
        book["Zelfevaluatie"].delete_cols(6)

    reading = samples.read(edited(samples.self_form(0), edit))
    assert reading.refused
    assert ("column_missing", "de kolom met antwoorden") in [
        (each.code, each.expected) for each in reading.findings
    ]


def test_rows_and_columns_that_moved_are_found_by_their_codes() -> None:
    def edit(book: Any) -> None:
        sheet = book["Zelfevaluatie"]
        unmerge(sheet)
        sheet.insert_rows(6, 3)
        sheet.insert_cols(3, 2)
        sheet.title = "Ingevuld"
        book.move_sheet(sheet, offset=1)

    reading = samples.read(edited(samples.self_form(0), edit))
    given = [each.answer.score for request in reading.requests.values() for each in request.given]
    assert (reading.refused, samples.codes(reading)) == (False, [])
    assert given == [4, 4, 4]


def test_a_lost_sheet_with_the_providers_own_answers_refuses_the_form() -> None:
    def edit(book: Any) -> None:
        del book["Zelfevaluatie"]

    reading = samples.read(edited(samples.self_form(2), edit))
    assert (reading.refused, samples.codes(reading)) == (True, ["sheets_missing"])


def test_a_lost_sheet_of_one_provider_leaves_the_others() -> None:
    form = samples.source_form()

    def edit(book: Any) -> None:
        del book["1 Zorggroep De Linde"]

    reading = samples.read(edited(form, edit))
    first, second = (reading.requests[block.request_id] for block in form.blocks)
    assert not reading.refused
    assert "sheet_missing" in samples.codes(reading)
    assert (len(first.given), len(second.given)) == (0, 3)


def test_a_form_without_its_hidden_sheet_is_known_but_has_no_ids() -> None:
    def edit(book: Any) -> None:
        del book[META_SHEET]

    opened = open_file(edited(samples.self_form(0), edit), "x.xlsx")
    assert (opened.ours, opened.manifest) == (True, None)


def test_a_form_pasted_into_another_workbook_is_known_by_its_properties() -> None:
    def edit(book: Any) -> None:
        del book[META_SHEET]
        book["Zelfevaluatie"]["A1"].value = None

    assert open_file(edited(samples.self_form(0), edit), "x.xlsx").ours


def test_any_other_workbook_is_no_form() -> None:
    from tests.workbook.samples import xlsx

    opened = open_file(xlsx([["Naam", "KvK"], ["Zorg", "01234567"]]), "lijst.xlsx")
    assert (opened.ours, opened.manifest) == (False, None)


def test_a_row_of_another_form_refuses_it() -> None:
    def edit(book: Any) -> None:
        book["Zelfevaluatie"]["A70"].value = "criterion:anders#7.1"

    reading = samples.read(edited(samples.self_form(0), edit))
    assert (reading.refused, samples.codes(reading)) == (True, ["row_unknown"])


def test_a_form_of_a_newer_version_is_refused() -> None:
    def edit(book: Any) -> None:
        book[META_SHEET]["B1"].value = "2"

    reading = samples.read(edited(samples.self_form(0), edit))
    assert (reading.refused, samples.codes(reading)) == (True, ["newer_form"])


@pytest.mark.parametrize("name", samples.FORMS)
def test_a_form_as_it_was_sent_has_all_its_parts(name: str) -> None:
    reading = samples.read(form_workbook(samples.FORMS[name]()))
    assert (reading.refused, samples.codes(reading)) == (False, [])
    assert all(not request.given for request in reading.requests.values())


def test_the_hidden_sheet_survives_saving_by_another_library() -> None:
    form = samples.source_form()
    target = BytesIO()
    load_workbook(BytesIO(form_workbook(form))).save(target)
    opened = open_file(target.getvalue(), "x.xlsx")
    assert opened.manifest is not None
    assert opened.manifest.identity == form.identity
    assert opened.manifest.request_ids == tuple(block.request_id for block in form.blocks)
    assert opened.manifest.round_name == "2026"


def test_a_copied_sheet_refuses_the_form_for_nobody_knows_which_one_was_filled_in() -> None:
    def edit(book: Any) -> None:
        book.copy_worksheet(book["Zelfevaluatie"]).title = "Kopie"

    reading = samples.read(edited(samples.self_form(0), edit))
    assert reading.refused
    assert [(each.code, each.sheet) for each in reading.findings] == [("sheet_double", "Kopie")]
