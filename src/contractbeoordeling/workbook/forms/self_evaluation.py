"""The sheets that a provider fills in about itself and about the municipality."""

from contractbeoordeling.domain.answer import Question
from contractbeoordeling.wording import forms as words
from contractbeoordeling.workbook.forms.codes import THEME_QUESTIONS, Col, Role, RowCode, sheet_mark, spot_row
from contractbeoordeling.workbook.forms.content import Block, Form, Section, Spot
from contractbeoordeling.workbook.forms.explanation import title_of
from contractbeoordeling.workbook.forms.item import (
    Asked,
    condition_anchors,
    condition_items,
    write_item,
)
from contractbeoordeling.workbook.forms.measure import height_of
from contractbeoordeling.workbook.forms.page import Column, Page, Paper
from contractbeoordeling.workbook.forms.parts import (
    write_date,
    write_progress,
    write_theme,
    write_title,
)

COLUMNS = (
    Column(Col.NUMBER, 5),
    Column(Col.TEXT, 40),
    Column(Col.VALUE, 3.5),
    Column(None, 46),
    Column(Col.SCORE, 15.5),
    Column(Col.REMARK, 46),
)
MUNICIPALITY_COLUMNS = (
    Column(Col.NUMBER, 5),
    Column(Col.TEXT, 66),
    Column(Col.SCORE, 18),
    Column(Col.REMARK, 62),
)


def write_self_evaluation(paper: Paper) -> None:
    """Write the sheet about the provider itself."""
    form = paper.form
    block = form.blocks[0]
    page = Page(paper, words.SHEET_SELF, sheet_mark(Role.SELF, block.request_id), COLUMNS)
    write_title(page, f"{title_of(form)} – {block.provider}", block.detail)
    progress = page.row
    write_date(page, block.request_id)
    page.headers(words.HEADERS_SELF, centred=(5,))
    first = page.row
    for section in block.sections:
        _write_section(page, block, section)
    condition_anchors(page, first)
    condition_items(page, first)
    _condition_texts(page, first)
    write_progress(page, progress, (first, page.row - 1), block)
    page.finish()


def _write_section(page: Page, block: Block, section: Section) -> None:
    page.may_break()
    band = page.row
    page.row += 1
    for number, item in enumerate(section.items):
        if number:
            page.may_break()
        code = RowCode(Question.CRITERION, item.key, number=item.number)
        write_item(page, Asked(block.request_id, code, item))
    write_theme(page, band, (block, section), (band + 1, page.row - 1))
    page.may_break()
    for question in THEME_QUESTIONS:
        _write_theme_question(page, block, section, question)


def _write_theme_question(page: Page, block: Block, section: Section, question: Question) -> None:
    """Write one of the questions that are asked once per theme."""
    row, value = page.row, page.at(Col.VALUE)
    code = RowCode(question, section.key)
    answer = page.paper.answers.get((block.request_id, question, section.key, ""))
    text = answer.remark if answer else ""
    page.code(row, str(code))
    page.merged(row, (1, page.at(Col.TEXT)), words.THEME_QUESTIONS[question], page.styles.closing)
    page.merged(row, (value, page.last_column), text, page.styles.long_text)
    page.fault(Spot(block.request_id, spot_row(code), Col.VALUE), row, value)
    page.height(row, max(42.0, height_of(page.lines(text, value, page.last_column))))
    page.row += 1


def _condition_texts(page: Page, first: int) -> None:
    """Turn the texts per theme white once something stands there."""
    value = page.at(Col.VALUE)
    row = first + 1
    codes = ",".join(f'LEFT($A{row},{len(name)})="{name}"' for name in ("trouble:", "tried:", "wish:"))
    criteria = f'=AND(OR({codes}),$D{row}<>"")'
    options = {"type": "formula", "criteria": criteria, "format": page.styles.when_done}
    page.sheet.conditional_format(first, value, page.row - 1, page.last_column, options)


def write_municipality(paper: Paper) -> None:
    """Write the sheet on which the provider scores each municipality on what they share."""
    form = paper.form
    block = form.blocks[0]
    mark = sheet_mark(Role.MUNICIPALITY, block.request_id)
    page = Page(paper, words.SHEET_MUNICIPALITY, mark, MUNICIPALITY_COLUMNS)
    write_title(page, words.SHEET_MUNICIPALITY, block.detail)
    page.merged(page.row, (1, page.last_column), words.MUTUAL_INTRO, page.styles.plain)
    page.height(page.row, height_of(page.lines(words.MUTUAL_INTRO, 1, page.last_column), margin=8))
    page.row += 1
    page.headers(words.HEADERS_MUNICIPALITY, centred=(3,))
    first = page.row
    for municipality_id, name in form.mutual.municipalities:
        _write_about(page, form, municipality_id, name)
    condition_items(page, first)
    page.finish()


def _write_about(page: Page, form: Form, municipality_id: str, name: str) -> None:
    page.may_break()
    page.merged(page.row, (1, page.last_column), name, page.styles.theme)
    page.height(page.row, 22)
    page.row += 1
    for number, item in enumerate(form.mutual.items):
        if number:
            page.may_break()
        code = RowCode(Question.MUNICIPALITY, item.key, municipality_id, item.number)
        write_item(page, Asked(form.blocks[0].request_id, code, item))
