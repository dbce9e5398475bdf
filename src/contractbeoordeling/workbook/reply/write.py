"""A reply workbook: what the draft says is locked, only remarks and their evidence can be typed."""

from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from contractbeoordeling.domain.answer import Question
from contractbeoordeling.wording import forms as form_words
from contractbeoordeling.wording import reply as words
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.workbook.forms.codes import (
    CHOICE_ROW,
    MARK,
    OVERALL_ROW,
    Col,
    Role,
    RowCode,
    sheet_mark,
    spot_row,
)
from contractbeoordeling.workbook.forms.content import Filled, Item, Section, Spot
from contractbeoordeling.workbook.forms.explanation import (
    COLUMNS as EXPLANATION_COLUMNS,
)
from contractbeoordeling.workbook.forms.explanation import (
    MARKER,
    write_heading,
    write_pairs,
    write_points,
)
from contractbeoordeling.workbook.forms.measure import height_of
from contractbeoordeling.workbook.forms.page import Column, Page, Paper
from contractbeoordeling.workbook.forms.styles import make_styles
from contractbeoordeling.workbook.forms.write import OPTIONS, write_manifest, write_properties
from contractbeoordeling.workbook.reply.content import PointSaid, ReplyForm

COLUMNS = (
    Column(Col.NUMBER, 6),
    Column(Col.TEXT, 44),
    Column(Col.VALUE, 32),
    Column(Col.REMARK, 52),
    Column(Col.EVIDENCE, 28),
)
_CHOICE_LIST = "keuze_reactie"
_LIST_COLUMN = 30
_LEAST = 40.0
"""Points; room for a first line of a remark and a bit more."""
_MOST_BOX = 4000
"""Characters that are measured of one text: more than a row can show anyhow."""


def reply_workbook(reply: ReplyForm, filled: Filled | None = None) -> bytes:
    """Return the content of an xlsx file with this reply, empty or with what is already known."""
    buffer = BytesIO()
    with Workbook(buffer, OPTIONS) as book:
        paper = Paper.of(book, make_styles(book), reply.form, filled or Filled())
        write_properties(paper, _title(reply))
        _write_explanation(paper, reply)
        _write_points(paper, reply)
        _write_choices(paper, write_manifest(paper))
    return buffer.getvalue()


def _title(reply: ReplyForm) -> str:
    return words.TITLE.format(round=reply.form.occasion.round_name)


def _write_explanation(paper: Paper, reply: ReplyForm) -> None:
    page = Page(paper, form_words.SHEET_EXPLANATION, MARK, EXPLANATION_COLUMNS)
    page.sheet.write_string(page.row, MARKER, _title(reply), page.styles.title)
    page.height(page.row, 34)
    page.row += 1
    occasion = reply.form.occasion
    facts = [
        (words.FACT_PROVIDER, reply.form.name),
        (words.FACT_SUBJECT, reply.subject),
        (words.FACT_CLIENT, occasion.client),
        (words.FACT_ROUND, occasion.round_name),
        (words.FACT_SENT, day(reply.sent_on)),
        (words.FACT_DUE, day(reply.due)),
        (words.FACT_CONTACT, occasion.contact),
    ]
    write_pairs(page, [each for each in facts if each[1]])
    if paper.filled.sent_back:
        write_heading(page, form_words.SENT_BACK)
        write_points(page, form_words.SENT_BACK_POINTS)
    write_heading(page, form_words.HOW)
    write_points(page, words.STEPS, numbered=True)
    write_heading(page, form_words.GOOD_TO_KNOW)
    write_points(page, words.GOOD_TO_KNOW)
    page.finish(landscape=False)


def _write_points(paper: Paper, reply: ReplyForm) -> None:
    block = reply.form.blocks[0]
    page = Page(paper, words.SHEET_REPLY, sheet_mark(Role.REPLY, block.request_id), COLUMNS)
    page.sheet.write_string(page.row, 1, f"{_title(reply)} – {reply.form.name}", page.styles.title)
    page.height(page.row, 30)
    text = words.subtitle(reply.form.occasion.client, day(reply.sent_on), day(reply.due))
    page.sheet.write_string(page.row + 1, 1, text, page.styles.subtitle)
    page.height(page.row + 1, 18)
    page.row += 2
    choice_row = page.row
    _write_choice(page, reply)
    page.headers(words.HEADERS)
    first = page.row
    overall = Item(
        key="", number="", name=words.OVERALL, statement=reply.overall, question=words.OVERALL_HINT
    )
    _write_point(page, reply, overall, OVERALL_ROW)
    for section in block.sections:
        _write_section(page, reply, section)
    _write_count(page, choice_row, (first, page.row - 1), reply)
    _condition(page, first)
    page.finish()


def _write_choice(page: Page, reply: ReplyForm) -> None:
    """Write the cell in which the provider says whether this is all."""
    row, column, styles = page.row, page.at(Col.VALUE), page.styles
    page.code(row, CHOICE_ROW)
    page.sheet.write_string(row, page.at(Col.TEXT), words.CHOICE_LABEL, styles.field)
    page.put(row, column, words.CHOICES[reply.choice] if reply.choice else None, styles.choice)
    page.fault(Spot(reply.form.blocks[0].request_id, CHOICE_ROW, Col.VALUE), row, column)
    options = {
        "validate": "list",
        "source": f"={_CHOICE_LIST}",
        "input_title": words.CHOICE_LABEL,
        "input_message": words.CHOICE_PROMPT,
        "error_title": words.CHOICE_LABEL,
        "error_message": words.CHOICE_ERROR,
    }
    page.sheet.data_validation(row, column, row, column, options)
    done = {"type": "no_blanks", "format": styles.when_done}
    page.sheet.conditional_format(row, column, row, column, done)
    page.sheet.set_selection(row, column, row, column)
    page.height(row, 24)
    page.row += 1


def _write_section(page: Page, reply: ReplyForm, section: Section) -> None:
    page.may_break()
    core = f" · {form_words.CORE}" if section.core else ""
    title = f"{section.number}   {section.name}{core}"
    page.merged(page.row, (1, page.last_column), title, page.styles.theme)
    page.height(page.row, 24)
    page.row += 1
    for number, item in enumerate(section.items):
        if number:
            page.may_break()
        _write_point(page, reply, item, str(RowCode(Question.CRITERION, item.key, number=item.number)))


def _write_point(page: Page, reply: ReplyForm, item: Item, code: str) -> None:
    """Write one point at the current row and go below it."""
    row, styles = page.row, page.styles
    said = reply.said.get(item.key, PointSaid())
    page.code(row, code)
    page.put(row, page.at(Col.NUMBER), item.number, styles.number)
    parts: list[str | Format] = [styles.bold, f"{item.name}\n", styles.normal, item.statement]
    page.sheet.write_rich_string(row, page.at(Col.TEXT), *parts, styles.text)
    page.put(row, page.at(Col.VALUE), item.question, styles.text)
    request_id = reply.form.blocks[0].request_id
    for column, text in ((Col.REMARK, said.remark), (Col.EVIDENCE, said.evidence)):
        page.put(row, page.at(column), text, styles.remark)
        page.fault(Spot(request_id, _spot(code, item), column), row, page.at(column))
        _explain(page, row, column)
    lines = page.lines(item.name, page.at(Col.TEXT), bold=True) + page.lines(
        item.statement, page.at(Col.TEXT)
    )
    most = [lines, page.lines(item.question, page.at(Col.VALUE))]
    typed = ((Col.REMARK, said.remark), (Col.EVIDENCE, said.evidence))
    most += [page.lines(text[:_MOST_BOX], page.at(column)) for column, text in typed]
    page.height(row, max(_LEAST, height_of(max(most) + 0.3)))
    page.row += 1


def _spot(code: str, item: Item) -> str:
    """Return the code of a row as a reading names it."""
    return code if not item.key else spot_row(RowCode(Question.CRITERION, item.key, number=item.number))


def _explain(page: Page, row: int, column: Col) -> None:
    """Give a cell the tip that shows where somebody stands on it."""
    title, text = {
        Col.REMARK: (words.REMARK_TITLE, words.REMARK_PROMPT),
        Col.EVIDENCE: (words.EVIDENCE_TITLE, words.EVIDENCE_PROMPT),
    }[column]
    at = page.at(column)
    options = {"validate": "any", "input_title": title, "input_message": text}
    page.sheet.data_validation(row, at, row, at, options)


def _write_count(page: Page, row: int, rows: tuple[int, int], reply: ReplyForm) -> None:
    """Write at the top how many remarks were typed."""
    first, last, column = rows[0], rows[1], page.at(Col.REMARK)
    page.sheet.merge_range(row, column, row, page.last_column, "", page.styles.progress)
    cells = f"{xl_rowcol_to_cell(first, column)}:{xl_rowcol_to_cell(last, column)}"
    known = sum(bool(each.remark) for each in reply.said.values())
    formula = f'=SUMPRODUCT(($A{first + 1}:$A{last + 1}<>"")*({cells}<>""))&"{words.COUNT}"'
    page.formula(row, column, formula, page.styles.progress, f"{known}{words.COUNT}")


def _condition(page: Page, first: int) -> None:
    """Turn what was typed white."""
    at = page.at(Col.REMARK)
    options = {"type": "no_blanks", "format": page.styles.when_done}
    page.sheet.conditional_format(first, at, page.row - 1, page.at(Col.EVIDENCE), options)


def _write_choices(paper: Paper, sheet: Worksheet) -> None:
    """List what can be chosen, out of sight."""
    for row, text in enumerate(words.CHOICES.values()):
        sheet.write_string(row, _LIST_COLUMN, text)
    place = xl_range_abs(0, _LIST_COLUMN, len(words.CHOICES) - 1, _LIST_COLUMN)
    paper.book.define_name(_CHOICE_LIST, f"='{sheet.name}'!{place}")
