"""What the sheets of different forms have in common: title, date, progress, the band of a theme, the row of a provider."""

from datetime import date

from contractbeoordeling.wording import forms as words
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.workbook.forms.codes import DATE_ROW, Col, provider_row
from contractbeoordeling.workbook.forms.content import Block, Section, Spot
from contractbeoordeling.workbook.forms.page import Page

_EARLIEST = date(2000, 1, 1)


def write_title(page: Page, title: str, detail: str = "") -> None:
    """Write the title of a sheet, and under it for whom and when."""
    occasion = page.paper.form.occasion
    page.sheet.write_string(page.row, 1, title, page.styles.title)
    page.height(page.row, 30)
    last = words.SUBTITLE_RETURN_BY.format(day=day(occasion.return_by)) if occasion.return_by else ""
    reference = day(occasion.reference_date)
    text = words.SUBTITLE.format(client=occasion.client, reference_date=reference, return_by=last)
    page.sheet.write_string(
        page.row + 1,
        1,
        f"{detail} · {text}" if detail not in ("", occasion.client) else text,
        page.styles.subtitle,
    )
    page.height(page.row + 1, 18)
    page.row += 2


def write_date(page: Page, request_id: str = "") -> None:
    """Write the cell for the day of filling in, and leave room beside it for the progress."""
    row, column = page.row, page.at(Col.VALUE)
    filled_on, styles = page.paper.filled.filled_on, page.styles
    page.code(row, DATE_ROW)
    page.sheet.set_selection(row, column, row, column)
    page.sheet.write_string(row, page.at(Col.TEXT), words.DATE_LABEL, styles.field)
    if page.columns[column - 1].width < 12:
        page.sheet.merge_range(row, column, row, column + 1, "", styles.day)
    if filled_on:
        page.sheet.write_datetime(row, column, filled_on, styles.day)
    else:
        page.sheet.write_blank(row, column, None, styles.day)
    page.fault(Spot(request_id, DATE_ROW, Col.VALUE), row, column)
    year = page.paper.form.occasion.reference_date.year
    page.sheet.data_validation(
        row,
        column,
        row,
        column,
        {
            "validate": "date",
            "criteria": ">=",
            "value": _EARLIEST,
            "input_title": words.DATE_LABEL,
            "input_message": words.DATE_PROMPT.format(year=year),
            "error_title": words.DATE_LABEL,
            "error_message": words.DATE_PROMPT.format(year=year),
        },
    )
    options = {"type": "no_blanks", "format": styles.when_done}
    page.sheet.conditional_format(row, column, row, column, options)
    page.height(row, 22)
    page.row += 1


def answered(page: Page, rows: tuple[int, int], sheet: str = "") -> str:
    """Return the formula's part that counts the answered criteria between two rows of a sheet."""
    first, last = rows
    codes = f"{sheet}$A{first + 1}:$A{last + 1}"
    scores = f"{sheet}{page.cell(first, Col.SCORE)}:{page.cell(last, Col.SCORE)}"
    return f'SUMPRODUCT((LEFT({codes},10)="criterion:")*({scores}<>""))'


def write_progress(page: Page, row: int, rows: tuple[int, int], block: Block) -> None:
    """Write at the top how many questions of the sheet have an answer."""
    total = len(block.items)
    text = words.ANSWERED.format(total=total)
    score, last = page.at(Col.SCORE), page.last_column
    page.sheet.merge_range(row, score, row, last, "", page.styles.progress)
    formula = f'={answered(page, rows)}&"{text}"'
    count = page.paper.answered(block.request_id, block.items)
    page.formula(row, score, formula, page.styles.progress, f"{count}{text}")
    condition = f"={answered(page, rows)}={total}"
    options = {"type": "formula", "criteria": condition, "format": page.styles.when_complete}
    page.sheet.conditional_format(row, score, row, last, options)


def write_theme(page: Page, row: int, place: tuple[Block, Section], rows: tuple[int, int]) -> None:
    """Write the band of a theme with its own progress."""
    block, section = place
    core = f" · {words.CORE}" if section.core else ""
    score = page.at(Col.SCORE)
    page.merged(row, (1, score - 1), f"{section.number}   {section.name}{core}", page.styles.theme)
    page.sheet.merge_range(row, score, row, page.last_column, "", page.styles.theme_right)
    text = words.ANSWERED.format(total=len(section.items))
    formula = f'={answered(page, rows)}&"{text}"'
    count = page.paper.answered(block.request_id, section.items)
    page.formula(row, score, formula, page.styles.theme_right, f"{count}{text}")
    page.height(row, 24)


def write_provider_row(page: Page, block: Block, number: int, link: str) -> None:
    """Begin the row of a provider on an overview: its number, its name with a link to its questions, its detail."""
    row = page.row
    page.may_break()
    page.code(row, provider_row(block.request_id))
    page.sheet.write_string(row, 1, str(number), page.styles.position)
    page.sheet.write_url(row, page.at(Col.TEXT), f"internal:{link}", page.styles.provider, block.provider)
    page.sheet.write_string(row, page.at(Col.VALUE), block.detail, page.styles.detail)
    lines = max(
        page.lines(block.provider, page.at(Col.TEXT), bold=True),
        page.lines(block.detail, page.at(Col.VALUE)),
    )
    page.height(row, max(24.0, 13.0 * lines + 6))
