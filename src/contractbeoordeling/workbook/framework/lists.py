"""The sheets with one row per theme, criterion or abbreviation."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range, xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from contractbeoordeling.domain.canonical import JsonValue
from contractbeoordeling.domain.framework.model import WEIGHTS
from contractbeoordeling.domain.framework.norms import NormParty
from contractbeoordeling.domain.party import Party
from contractbeoordeling.wording import framework as words
from contractbeoordeling.wording.labels import COVERAGES, LAWS, NO, PARTIES, VARIANTS, YES
from contractbeoordeling.workbook.framework.cells import to_cell
from contractbeoordeling.workbook.framework.paper import Paper, write_cell
from contractbeoordeling.workbook.framework.sheets import (
    CODE_ROW,
    CRITERION_COLUMNS,
    FIRST_ROW,
    GROUP_ROW,
    HEADER_ROW,
    LEGEND_COLUMNS,
    PAGES,
    THEME_COLUMNS,
    Column,
    Kind,
    Sheet,
)
from contractbeoordeling.workbook.framework.styles import Styles
from contractbeoordeling.workbook.row_height import height_of

Row = Mapping[str, JsonValue]
"""A theme, criterion or abbreviation as JSON, with its theme's code where it has one."""

SPARE_ROWS = 300
_THEME_CODES = "themacodes"
_CRITERIA_SCALE = 64
KIND_WORDS, PART_WORDS, CRITERION_CODES = "soorten_cijfers", "onderdelen_van_cijfers", "criteriumcodes"
"""Names of the ranges that feed the drop-downs of the norm tables."""


def write_themes(paper: Paper, rows: Sequence[Row]) -> None:
    """Write the themes; their codes feed the drop-down of the criteria."""
    page = write_list(paper, Sheet.THEMES, THEME_COLUMNS, words.THEME_HEADERS, rows)
    define_range(paper, _THEME_CODES, words.SHEETS[Sheet.THEMES], (FIRST_ROW, 1, SPARE_ROWS))
    page.freeze_panes(FIRST_ROW, 0)


def write_criteria(paper: Paper, rows: Sequence[Row]) -> None:
    """Write the criteria: wide on screen, three pages wide on paper with the names repeated."""
    page = write_list(paper, Sheet.CRITERIA, CRITERION_COLUMNS, words.CRITERION_HEADERS, rows)
    _write_groups(paper, page)
    code = [each.code for each in CRITERION_COLUMNS].index("code")
    define_range(paper, CRITERION_CODES, words.SHEETS[Sheet.CRITERIA], (FIRST_ROW, code, SPARE_ROWS))
    page.freeze_panes(FIRST_ROW, 4)
    page.repeat_columns(1, 3)
    first = {each.group: number for number, each in reversed(list(enumerate(CRITERION_COLUMNS)))}
    page.set_v_pagebreaks([first[group] for group in PAGES])
    page.set_print_scale(_CRITERIA_SCALE)
    _mark_themes_and_weights(paper, page)


def write_legend(paper: Paper, rows: Sequence[Row]) -> None:
    """Write the abbreviations."""
    page = write_list(paper, Sheet.LEGEND, LEGEND_COLUMNS, words.LEGEND_HEADERS, rows)
    page.freeze_panes(FIRST_ROW, 0)


def define_range(paper: Paper, name: str, sheet: str, place: tuple[int, int, int]) -> None:
    """Name the cells of a column that feed a drop-down: their first row, their column and how many more."""
    row, column, more = place
    title = sheet.replace("'", "''")
    paper.book.define_name(name, f"='{title}'!{xl_range_abs(row, column, row + more, column)}")


def write_list(
    paper: Paper, sheet: Sheet, columns: Sequence[Column], headers: Mapping[str, str], rows: Sequence[Row]
) -> Worksheet:
    """Write a sheet with a row per item, its codes hidden above the headers."""
    page = paper.begin(sheet)
    page.write_string(1, 1, words.SHEET_HINTS[sheet], paper.styles.hint)
    start = 0 if columns[0].kind is Kind.KEY else 1
    last = FIRST_ROW + max(len(rows), 1) - 1
    names = [headers[column.code] for column in columns]
    page.add_table(
        HEADER_ROW,
        start,
        last,
        start + len(columns) - 1,
        {"name": f"kader_{sheet}", "style": None, "columns": [{"header": name} for name in names]},
    )
    paper.headers(page, dict(enumerate(names, start)), lines=2 if sheet is Sheet.CRITERIA else 1)
    for number, row in enumerate(rows):
        page.set_row(FIRST_ROW + number, height_of(_shown(columns, row)))
    for position, column in enumerate(columns, start):
        hidden = {"hidden": True} if column.kind is Kind.KEY else {}
        page.set_column(position, position, column.width, paper.styles.blank, hidden)
        page.write_string(CODE_ROW, position, column.code)
        _offer_choices(page, column, position)
        cell_format = _format(paper.styles, column)
        for number, row in enumerate(rows):
            write_cell(
                page, (FIRST_ROW + number, position), to_cell(column.kind, _at(row, column.code)), cell_format
            )
    # Codes are text on purpose, here and in rows to come.
    page.ignore_errors({"number_stored_as_text": xl_range(FIRST_ROW, 1, FIRST_ROW + SPARE_ROWS, 2)})
    return page


def _shown(columns: Sequence[Column], row: Row) -> Iterator[tuple[str, float]]:
    for column in columns:
        if column.kind is not Kind.KEY:
            yield str(to_cell(column.kind, _at(row, column.code))), column.width


def _format(styles: Styles, column: Column) -> Format:
    if column.code == "name":
        return styles.strong
    formats = {
        Kind.CODE: styles.code,
        Kind.THEME: styles.code,
        Kind.WEIGHT: styles.number,
        Kind.FLAG: styles.choice,
        Kind.COVERAGE: styles.choice,
        Kind.CRITERION: styles.code,
        Kind.FIGURE: styles.field_figure,
    }
    return formats.get(column.kind, styles.text)


def _at(row: Row, code: str) -> JsonValue:
    value: JsonValue = row
    for part in code.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def _mark_themes_and_weights(paper: Paper, page: Worksheet) -> None:
    """Draw a line where another theme begins, and shade a weight by how much it weighs."""
    last = FIRST_ROW + SPARE_ROWS
    weights = [number for number, each in enumerate(CRITERION_COLUMNS) if each.kind is Kind.WEIGHT]
    corner = xl_rowcol_to_cell(FIRST_ROW, weights[0])
    for weight, style in zip(WEIGHTS, paper.styles.known, strict=True):
        equals = f'=AND({corner}<>"",{corner}={weight})'
        shade = {"type": "formula", "criteria": equals, "format": style}
        page.conditional_format(FIRST_ROW, weights[0], last, weights[-1], shade)
    changes = f"=$B{FIRST_ROW + 1}<>$B{FIRST_ROW}"
    edge = {"type": "formula", "criteria": changes, "format": paper.styles.edge}
    for first, end in ((1, weights[0] - 1), (weights[-1] + 1, len(CRITERION_COLUMNS) - 1)):
        page.conditional_format(FIRST_ROW, first, last, end, edge)


def _write_groups(paper: Paper, page: Worksheet) -> None:
    """Write the band above the headers that says what belongs together."""
    page.set_row(GROUP_ROW, 18)
    visible = list(enumerate(CRITERION_COLUMNS))[1:]
    for group, text in words.GROUPS.items():
        columns = [number for number, column in visible if column.group == group]
        page.merge_range(GROUP_ROW, columns[0], GROUP_ROW, columns[-1], text, paper.styles.group)


def _offer_choices(page: Worksheet, column: Column, position: int) -> None:
    """Give a column its drop-down, for new rows too; one that may hold more than one word only proposes."""
    choices = _CHOICES.get(column.kind)
    if choices is None:
        return
    several = column.kind in (Kind.LAWS, Kind.VARIANTS)
    options: dict[str, Any] = {"validate": "list", "source": choices, "show_error": not several}
    options |= {"error_title": words.CHOICE_TITLE, "error_message": words.CHOICE_MESSAGE}
    page.data_validation(FIRST_ROW, position, FIRST_ROW + SPARE_ROWS, position, options)


_CHOICES: dict[Kind, object] = {
    Kind.THEME: f"={_THEME_CODES}",
    Kind.FLAG: [YES, NO],
    Kind.WEIGHT: list(WEIGHTS),
    Kind.COVERAGE: list(COVERAGES.values()),
    Kind.LAWS: ["; ".join(LAWS.values()), *LAWS.values()],
    Kind.VARIANTS: list(VARIANTS.values()),
    Kind.MEASURED: f"={KIND_WORDS}",
    Kind.PART: f"={PART_WORDS}",
    Kind.CRITERION: f"={CRITERION_CODES}",
    Kind.NORM_PARTY: [PARTIES[Party(each.value)] for each in NormParty],
}
