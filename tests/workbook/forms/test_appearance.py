"""A form is pleasant and safe to fill in: only answer cells open, drop-downs, print set-up, marks."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.cell import MergedCell

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.workbook.forms.codes import META_SHEET, PROPERTY_FORM, Col, parse_row
from contractbeoordeling.workbook.forms.content import Filled, Form, Mark, Spot
from contractbeoordeling.workbook.forms.write import form_workbook
from tests.workbook.forms import samples

LIST_LIMIT = 255  # characters of a drop-down that is listed in the rule itself


def opened(form: Form, filled: Filled | None = None) -> Any:
    return load_workbook(BytesIO(form_workbook(form, filled)), rich_text=True)


def visible(book: Any) -> list[Any]:
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]


@pytest.mark.parametrize("name", samples.FORMS)
def test_sheets_are_protected_without_a_password(name: str) -> None:
    for sheet in opened(samples.FORMS[name]()).worksheets:
        assert sheet.protection.sheet
        assert sheet.protection.password is None


@pytest.mark.parametrize("name", samples.FORMS)
def test_only_answer_cells_can_be_typed_in(name: str) -> None:
    for sheet in visible(opened(samples.FORMS[name]())):
        columns = {cell.column: cell.value for cell in sheet[1] if cell.value}
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                if not cell.protection.locked and not isinstance(cell, MergedCell):
                    code = sheet.cell(cell.row, 1).value
                    assert code, (sheet.title, cell.coordinate)
                    assert columns[cell.column] not in (Col.NUMBER, Col.TEXT)


@pytest.mark.parametrize("name", samples.FORMS)
def test_every_question_has_an_open_cell(name: str) -> None:
    form = samples.FORMS[name]()
    filler = samples.filler(form)
    for question in filler.questions():
        column = Col.VALUE if question.question.theme else Col.SCORE
        assert not filler.cell(question, column).protection.locked


@pytest.mark.parametrize("name", samples.FORMS)
def test_sheets_print_on_a4_one_page_wide_with_page_numbers(name: str) -> None:
    for sheet in visible(opened(samples.FORMS[name]())):
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.fitToWidth in (None, 1)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_area
        assert "&P" in sheet.oddFooter.right.text or "Page" in sheet.oddFooter.right.text


def test_headers_repeat_on_every_page_and_stay_in_sight() -> None:
    sheet = opened(samples.self_form())["Zelfevaluatie"]
    assert sheet.print_title_rows == "$5:$5"
    assert sheet.freeze_panes == "A6"


def test_drop_downs_refer_to_lists_that_exist_so_that_no_limit_is_met() -> None:
    book = opened(samples.source_form())
    for sheet in visible(book):
        for rule in sheet.data_validations.dataValidation:
            if rule.type == "list":
                assert rule.formula1 in book.defined_names
                assert len(rule.formula1) <= LIST_LIMIT


def test_the_drop_down_of_a_score_offers_words_and_the_two_answers_without_a_score() -> None:
    book = opened(samples.self_form())
    place = book.defined_names["keuze_score"].attr_text
    cells = [cell.value for row in book[META_SHEET][place.split("!")[1].replace("$", "")] for cell in row]
    assert cells == [
        "1 - onvoldoende",
        "2 - verbetering nodig",
        "3 - voldoende",
        "4 - goed",
        "5 - uitstekend",
        "n.v.t.",
        "weet ik niet",
    ]


def test_ids_lie_on_a_very_hidden_sheet_and_in_the_properties() -> None:
    form = samples.self_form()
    book = opened(form)
    assert book[META_SHEET].sheet_state == "veryHidden"
    kinds = {each.name: each.value for each in book.custom_doc_props.props}
    assert kinds[PROPERTY_FORM] == "self_evaluation 1"


def test_codes_stand_in_a_hidden_column_and_a_hidden_row() -> None:
    sheet = opened(samples.self_form())["Zelfevaluatie"]
    assert sheet.column_dimensions["A"].hidden
    assert sheet.row_dimensions[1].hidden
    coded = [parse_row(str(cell.value)) for (cell,) in sheet.iter_rows(min_row=2, max_col=1) if cell.value]
    assert sum(each is not None for each in coded) == 3 + 2 * 3


def test_the_first_sheet_says_for_whom_by_when_and_what_is_not_asked() -> None:
    sheet = opened(samples.self_form()).worksheets[0]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    for wanted in (
        "Zorggroep De Linde",
        "15-05-2026",
        "Team Inkoop, inkoop@waterbeke.example",
        "9.1 Kwaliteitssysteem",
    ):
        assert wanted in texts


def test_the_progress_is_counted_before_anything_calculates() -> None:
    form = samples.self_form()
    block = form.blocks[0]
    answer = Answer(
        request_id=block.request_id,
        question=Question.CRITERION,
        subject_key="resultaat",
        kind=AnswerKind.UNKNOWN,
    )
    content = form_workbook(form, Filled(answers=[answer]))
    values = load_workbook(BytesIO(content), data_only=True)["Zelfevaluatie"]
    assert values["F4"].value == "1 van 3 beantwoord"
    assert values["F6"].value == "1 van 2 beantwoord"


def test_a_text_that_begins_as_a_formula_stays_a_text() -> None:
    form = samples.self_form()
    answer = Answer(
        request_id=form.blocks[0].request_id,
        question=Question.THEME_TROUBLE,
        subject_key="ervaren",
        kind=AnswerKind.TEXT,
        remark="=HYPERLINK(A1)",
    )
    book = opened(form, Filled(answers=[answer]))
    cells = [
        cell for row in book["Zelfevaluatie"].iter_rows() for cell in row if cell.value == "=HYPERLINK(A1)"
    ]
    assert [cell.data_type for cell in cells] == ["s"]


def test_a_form_that_goes_back_shows_its_faulty_cells_with_what_to_do() -> None:
    form = samples.self_form()
    spot = Spot(form.blocks[0].request_id, "criterion:bejegening#1.1", Col.SCORE)
    filled = Filled(marks={spot: Mark("4,5", "Kies een heel cijfer.")}, sent_back=True)
    book = opened(form, filled)
    cell = book["Zelfevaluatie"]["F7"]
    assert cell.value == "4,5"
    assert "Kies een heel cijfer." in cell.comment.text
    texts = [str(each.value) for row in book.worksheets[0].iter_rows() for each in row]
    assert "Dit formulier komt bij u terug" in texts


def test_a_source_form_begins_with_how_well_each_provider_is_known() -> None:
    form = samples.source_form()
    book = opened(form)
    overview = visible(book)[1]
    assert overview.title == "Aanbieders"
    assert overview["E5"].value == "Kent u deze aanbieder?"
    assert [overview.cell(row, 3).value for row in (6, 7)] == [block.provider for block in form.blocks]


def test_sheets_of_providers_have_names_that_excel_accepts() -> None:
    assert [sheet.title for sheet in visible(opened(samples.source_form()))][2:] == [
        "1 Zorggroep De Linde",
        "2 Thuis Nabij Noord oost",
    ]
