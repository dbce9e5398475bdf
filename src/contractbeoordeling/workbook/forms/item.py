"""One criterion in a form: the question, its anchors in words, the score and the remark."""

from dataclasses import dataclass

from xlsxwriter.format import Format

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.framework.model import SCORES
from contractbeoordeling.wording import forms as words
from contractbeoordeling.workbook.forms.choices import (
    EVIDENCE_LIST,
    SCORE_LIST,
    VALID_SCORES,
    answer_label,
    offer,
)
from contractbeoordeling.workbook.forms.codes import Col, RowCode, spot_row
from contractbeoordeling.workbook.forms.content import FormKind, Item, Spot
from contractbeoordeling.workbook.forms.measure import height_of
from contractbeoordeling.workbook.forms.page import Page
from contractbeoordeling.workbook.forms.styles import SIZE

TEXT, ANCHOR_SCORE, ANCHOR = 2, 3, 4
"""Columns that every sheet with anchors has at the same place."""
_MOST_BELOW = 150.0  # points
EXPLAINED_SCORES = (1, 2, 5)
"""Scores that need a remark."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An item at its place in a request."""

    request_id: str
    code: RowCode
    item: Item

    def spot(self, column: Col) -> Spot:
        """Return the cell of this row in a column."""
        return Spot(self.request_id, spot_row(self.code), column)


def write_item(page: Page, asked: Asked) -> None:
    """Write one criterion at the current row and go below it."""
    item, top = asked.item, page.row
    size = max(len(item.anchors), 1)
    bottom = top + size - 1
    answer = _answer(page, asked)
    _set_heights(page, item, answer, size)
    page.code(top, str(asked.code))
    _write(page, (top, bottom), page.at(Col.NUMBER), item.number, page.styles.number)
    _write_question(page, (top, bottom), item)
    for number, anchor in enumerate(item.anchors):
        page.sheet.write_number(top + number, ANCHOR_SCORE, SCORES[number], page.styles.anchor_score)
        page.sheet.write_string(top + number, ANCHOR, anchor, page.styles.anchor)
    _write_score(page, (top, bottom), asked, answer)
    _write_remark(page, (top, bottom), asked, answer)
    if asked.code.question is Question.CRITERION and page.has(Col.EVIDENCE):
        _write_evidence(page, (top, bottom), asked, answer)
    page.row = bottom + 1


def _answer(page: Page, asked: Asked) -> Answer | None:
    code = asked.code
    place = (asked.request_id, code.question, code.subject_key, code.municipality_id)
    return page.paper.answers.get(place)


def _set_heights(page: Page, item: Item, answer: Answer | None, size: int) -> None:
    """Give each anchor its lines, and what the texts beside them need more to the last row, or to all."""
    # The chosen anchor turns bold, and must fit then too.
    heights = [height_of(page.lines(each, ANCHOR, bold=True)) for each in item.anchors] or [0.0]
    question = page.lines(item.name, TEXT, bold=True) + page.lines(item.statement, TEXT)
    question += page.lines(item.question, TEXT) + page.lines(_note(item), TEXT)
    remark = page.lines(answer.remark, page.at(Col.REMARK)) if answer else 0
    needed = max(height_of(question + 0.3), height_of(remark), 40.0 if size == 1 else 0.0)
    lacking = max(0.0, needed - sum(heights))
    if lacking > _MOST_BELOW:  # more than one row can hold
        heights = [points + height_of(lacking / size / SIZE, margin=0) for points in heights]
    else:
        heights[-1] += lacking
    for number, points in enumerate(heights):
        page.height(page.row + number, points)


def _note(item: Item) -> str:
    return words.CERTIFICATE_NOTE.format(certificate=item.certificate) if item.certificate else ""


def _write_question(page: Page, rows: tuple[int, int], item: Item) -> None:
    styles = page.styles
    parts: list[str | Format] = [styles.bold, f"{item.name}\n", styles.normal, item.statement or " "]
    if item.question:
        parts += [styles.grey, f"\n{item.question}"]
    if item.certificate:
        parts += [styles.warning, f"\n{_note(item)}"]
    _write(page, rows, TEXT, "", styles.text)
    page.sheet.write_rich_string(rows[0], TEXT, *parts, styles.text)


def _write(page: Page, rows: tuple[int, int], column: int, text: str, style: Format) -> None:
    """Write a text over the rows of one item; nothing leaves an empty cell to fill in."""
    top, bottom = rows
    if bottom > top:
        page.sheet.merge_range(top, column, bottom, column, "", style)
    if text:
        page.sheet.write_string(top, column, text, style)
    elif bottom == top:
        page.sheet.write_blank(top, column, None, style)


def _write_score(page: Page, rows: tuple[int, int], asked: Asked, answer: Answer | None) -> None:
    """Write the score cell, and below it what is still needed, in words."""
    top, bottom = rows
    form = page.paper.form
    column = page.at(Col.SCORE)
    label = answer_label(answer, form.identity.kind, form.occasion.scale)
    last = bottom if bottom == top else bottom - 1
    _write(page, (top, last), column, label, page.styles.score)
    offer(page.sheet, (top, column), SCORE_LIST, strict=form.identity.kind is FormKind.REGULATOR)
    faulty = page.fault(asked.spot(Col.SCORE), top, column)
    if last < bottom:
        hint = words.HINT_CHOOSE if faulty else _hint(page, answer)
        page.formula(bottom, column, _hint_formula(page, top), page.styles.hint, hint)


def _hint(page: Page, answer: Answer | None) -> str:
    """Return what stands under the score before anything changes."""
    if answer is None or answer.kind is AnswerKind.TEXT:
        return words.HINT_EMPTY
    lacking = _asks_remarks(page) and answer.score in EXPLAINED_SCORES and not answer.remark
    return words.HINT_EXPLAIN if lacking else ""


def _asks_remarks(page: Page) -> bool:
    """Tell whether some scores need a remark: only those of a provider about itself."""
    return page.paper.form.identity.kind is FormKind.SELF_EVALUATION


def _hint_formula(page: Page, row: int) -> str:
    score, remark = page.cell(row, Col.SCORE), page.cell(row, Col.REMARK)
    fine = '""'
    if _asks_remarks(page):
        fine = f'IF(AND({remark}="",{explained(score)}),"{words.HINT_EXPLAIN}","")'
    wrong = f'IF(ISNA(MATCH({score},{VALID_SCORES},0)),"{words.HINT_CHOOSE}",{fine})'
    return f'=IF({score}="","{words.HINT_EMPTY}",{wrong})'


def explained(score: str) -> str:
    """Return the condition that the score in a cell needs a remark."""
    return "OR(" + ",".join(f'LEFT({score},1)="{each}"' for each in EXPLAINED_SCORES) + ")"


def _write_remark(page: Page, rows: tuple[int, int], asked: Asked, answer: Answer | None) -> None:
    column = page.at(Col.REMARK)
    _write(page, rows, column, answer.remark if answer else "", page.styles.remark)
    page.fault(asked.spot(Col.REMARK), rows[0], column)


def _write_evidence(page: Page, rows: tuple[int, int], asked: Asked, answer: Answer | None) -> None:
    """Write what this one answer rests on, where that differs from the rest of the request."""
    column = page.at(Col.EVIDENCE)
    general = page.paper.filled.evidence.get(asked.request_id)
    own = answer.evidence if answer and answer.evidence and answer.evidence is not general else None
    _write(page, rows, column, words.EVIDENCES[own] if own else "", page.styles.exception)
    offer(page.sheet, (rows[0], column), EVIDENCE_LIST)
    page.fault(asked.spot(Col.EVIDENCE), rows[0], column)


def condition_items(page: Page, first: int) -> None:
    """Colour what is chosen, filled in, wrong or still needed, from the first row to the current one."""
    sheet, styles, last = page.sheet, page.styles, page.row - 1
    row = first + 1
    score = f"${_letter(page, Col.SCORE)}{row}"
    remark = f"${_letter(page, Col.REMARK)}{row}"
    coded = f'OR(LEFT($A{row},10)="criterion:",LEFT($A{row},13)="municipality:")'
    needed = f'AND(LEFT($A{row},10)="criterion:",{remark}="",{explained(score)})'
    rules = [
        (Col.SCORE, f'{score}="{words.HINT_CHOOSE}"', styles.when_fault),
        (Col.SCORE, f'{score}="{words.HINT_EXPLAIN}"', styles.when_needed),
        (Col.SCORE, f'AND({coded},{score}<>"",ISNA(MATCH({score},{VALID_SCORES},0)))', styles.when_fault),
        (Col.SCORE, f'AND({coded},{score}<>"")', styles.when_done),
        (Col.REMARK, f'AND({coded},OR({remark}<>"",{score}<>""))', styles.when_done),
    ]
    if _asks_remarks(page):
        rules.insert(0, (Col.REMARK, needed, styles.when_needed))
    for column, criteria, style in rules:
        at = page.at(column)
        sheet.conditional_format(
            first, at, last, at, {"type": "formula", "criteria": f"={criteria}", "format": style}
        )


def condition_anchors(page: Page, first: int) -> None:
    """Colour the anchor of the chosen score: each anchor's row finds the score at the top of its item."""
    row, score = first + 1, _letter(page, Col.SCORE)
    chosen = f'LEFT(INDEX(${score}:${score},ROW()-$D{row}+1),1)=TEXT($D{row},"0")'
    criteria = f'=AND(ISNUMBER($D{row}),$E{row}<>"",{chosen})'
    page.sheet.conditional_format(
        first,
        ANCHOR_SCORE,
        page.row - 1,
        ANCHOR,
        {"type": "formula", "criteria": criteria, "format": page.styles.when_chosen},
    )


def _letter(page: Page, column: Col) -> str:
    return chr(ord("A") + page.at(column))
