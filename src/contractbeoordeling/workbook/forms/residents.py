"""The sheets with residents' results: per provider how was measured, per question the outcome and n."""

from contractbeoordeling.domain.answer import Answer, Question
from contractbeoordeling.wording import forms as words
from contractbeoordeling.workbook.forms.choices import FIGURE_LIST, METHOD_LIST, offer
from contractbeoordeling.workbook.forms.codes import Col, Role, RowCode, provider_row, sheet_mark
from contractbeoordeling.workbook.forms.content import Block, Item, Spot
from contractbeoordeling.workbook.forms.explanation import title_of
from contractbeoordeling.workbook.forms.item import Asked
from contractbeoordeling.workbook.forms.measure import height_of
from contractbeoordeling.workbook.forms.page import Column, Page, Paper
from contractbeoordeling.workbook.forms.parts import write_provider_row, write_title

OVERVIEW_COLUMNS = (
    Column(Col.NUMBER, 5),
    Column(Col.TEXT, 40),
    Column(Col.VALUE, 24),
    Column(Col.FIGURE, 26),
    Column(Col.METHOD, 24),
    Column(Col.DATE, 14),
    Column(Col.SCORE, 22),
)
RESULT_COLUMNS = (
    Column(Col.NUMBER, 6),
    Column(Col.TEXT, 62),
    Column(Col.SCORE, 14),
    Column(Col.RESPONDENTS, 18),
    Column(Col.REMARK, 50),
)


def write_residents(paper: Paper) -> None:
    """Write the overview with the ways of measuring, and the results."""
    overview = Page(paper, words.SHEET_OVERVIEW, sheet_mark(Role.OVERVIEW), OVERVIEW_COLUMNS)
    write_title(overview, title_of(paper.form), paper.form.name)
    overview.headers(words.HEADERS_OVERVIEW_RESIDENTS)
    results = Page(paper, words.SHEET_RESULTS, sheet_mark(Role.RESULTS), RESULT_COLUMNS)
    write_title(results, title_of(paper.form), paper.form.name)
    results.headers(words.HEADERS_RESULTS, centred=(3, 4))
    first_overview, first_result = overview.row, results.row
    for number, block in enumerate(paper.form.blocks, 1):
        rows = _write_results(results, block)
        _write_measure(overview, block, number, rows)
    _condition(overview, first_overview, (Col.FIGURE, Col.METHOD, Col.DATE))
    _condition(results, first_result, (Col.SCORE, Col.RESPONDENTS, Col.REMARK))
    overview.finish()
    results.finish()


def _write_results(page: Page, block: Block) -> tuple[int, int]:
    """Write a provider's band and its questions; return the first and last row of the questions."""
    page.may_break()
    detail = f" · {block.detail}" if block.detail else ""
    page.merged(page.row, (1, page.last_column), f"{block.provider}{detail}", page.styles.theme)
    page.height(page.row, 24)
    page.row += 1
    first = page.row
    for item in block.items:
        _write_result(page, block, item)
    return first, page.row - 1


def _write_result(page: Page, block: Block, item: Item) -> None:
    row, styles = page.row, page.styles
    code = RowCode(Question.CRITERION, item.key, number=item.number, request_id=block.request_id)
    asked = Asked(block.request_id, code, item)
    answer = page.paper.answers.get((block.request_id, Question.CRITERION, item.key, ""))
    page.code(row, str(code))
    page.sheet.write_string(row, page.at(Col.NUMBER), item.number, styles.number)
    text = page.at(Col.TEXT)
    page.sheet.write_rich_string(
        row, text, styles.bold, item.question or item.name, styles.grey, f"  ({item.name})", styles.text
    )
    page.put(row, page.at(Col.SCORE), _outcome(answer), styles.count)
    respondents = answer.respondents if answer else None
    page.put(row, page.at(Col.RESPONDENTS), respondents, styles.count)
    remark = answer.remark if answer else ""
    page.put(row, page.at(Col.REMARK), remark, styles.remark)
    for column in (Col.SCORE, Col.RESPONDENTS, Col.REMARK):
        page.fault(asked.spot(column), row, page.at(column))
    _limit(page, row)
    lines = max(
        page.lines(f"{item.question}  ({item.name})", text, bold=True),
        page.lines(remark, page.at(Col.REMARK)),
    )
    page.height(row, max(22.0, height_of(lines)))
    page.row += 1


def _outcome(answer: Answer | None) -> float | None:
    if answer is None:
        return None
    value = answer.score if answer.figure is None else answer.value
    return None if value is None else float(value)


def _limit(page: Page, row: int) -> None:
    """Let Excel itself refuse what can't be an outcome or a number of people."""
    score, count = page.at(Col.SCORE), page.at(Col.RESPONDENTS)
    page.sheet.data_validation(
        row,
        score,
        row,
        score,
        {
            "validate": "decimal",
            "criteria": "between",
            "minimum": 0,
            "maximum": 100,
            "error_title": words.HEADERS_RESULTS[2],
            "error_message": words.OUTCOME_ERROR,
        },
    )
    page.sheet.data_validation(
        row,
        count,
        row,
        count,
        {
            "validate": "integer",
            "criteria": ">=",
            "value": 0,
            "error_title": words.HEADERS_RESULTS[3],
            "error_message": words.COUNT_ERROR,
        },
    )


def _write_measure(page: Page, block: Block, number: int, rows: tuple[int, int]) -> None:
    """Write how one provider's results were measured."""
    row, styles = page.row, page.styles
    write_provider_row(page, block, number, f"'{words.SHEET_RESULTS}'!B{rows[0]}")
    known = _measured(page.paper, block)
    figure = words.FIGURES[known.figure] if known else None
    page.put(row, page.at(Col.FIGURE), figure, styles.choice)
    page.put(row, page.at(Col.METHOD), known.method if known else None, styles.choice)
    if known and known.answered_on:
        page.sheet.write_datetime(row, page.at(Col.DATE), known.answered_on, styles.day)
    else:
        page.sheet.write_blank(row, page.at(Col.DATE), None, styles.day)
    offer(page.sheet, (row, page.at(Col.FIGURE)), FIGURE_LIST)
    offer(page.sheet, (row, page.at(Col.METHOD)), METHOD_LIST, strict=False)
    for column in (Col.FIGURE, Col.METHOD, Col.DATE):
        page.fault(Spot(block.request_id, provider_row(""), column), row, page.at(column))
    first, last = rows
    counted = f"COUNT('{words.SHEET_RESULTS}'!D{first + 1}:D{last + 1})"
    text = words.ANSWERED.format(total=len(block.items))
    value = f"{page.paper.answered(block.request_id, block.items)}{text}"
    page.formula(row, page.at(Col.SCORE), f'={counted}&"{text}"', styles.standing, value)
    page.row += 1


def _measured(paper: Paper, block: Block) -> Answer | None:
    """Return an answer that says how this provider's results were measured."""
    return next((each for each in paper.filled.answers if each.request_id == block.request_id), None)


def _condition(page: Page, first: int, columns: tuple[Col, ...]) -> None:
    for column in columns:
        at = page.at(column)
        options = {"type": "no_blanks", "format": page.styles.when_done}
        page.sheet.conditional_format(first, at, page.row - 1, at, options)
