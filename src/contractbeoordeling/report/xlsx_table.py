"""Writing a table: every value by its own kind, then a real Excel table over it.

XlsxWriter's own `write` would guess: that a text with an equals sign is a formula, that digits are a number.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.report.height import height_of, lines_of
from contractbeoordeling.report.styles import Styles
from contractbeoordeling.report.table import AnyTable, Column, Rule
from contractbeoordeling.report.text import FORMULA_SIGNS, cell_text

HEADER_ROW = 2
"""Below the title and the hint."""
MOST_ROWS = 1_048_576
_DAY_ZERO = date(1899, 12, 30).toordinal()
_FIRST_DAY = date(1900, 3, 1)  # Excel believes in a 29 February 1900; older days are written as text
_NEVER_FULL = float("inf")
_ROWS_PER_STEP = 500
_SAMPLE = 200
_LONGEST_HEADER = 255


@dataclass(slots=True)
class Written:
    """Tells how far the writing of a whole workbook is."""

    progress: Progress
    total: int
    done: int = 0

    def more(self, rows: int) -> None:
        """Say that so many rows more are written. Raises Cancelled."""
        self.done += rows
        self.progress.step(min(self.done, self.total), self.total)

    def finish(self) -> None:
        """Say that nothing is left to write."""
        self.progress.step(max(self.total, 1), max(self.total, 1))


def write_table(page: Worksheet, name: str, table: AnyTable, styles: Styles, written: Written) -> int:
    """Write the table, under a name that Excel accepts, and return the first row after it."""
    first = HEADER_ROW + 1
    last = first + max(len(table.rows), 1) - 1  # a table without rows would need a repair
    if last >= MOST_ROWS:
        raise Refusal("too_many_rows", sheet=table.name, count=len(table.rows), most=MOST_ROWS - first)
    _refuse_same_headers(table)
    _write_rows(page, table, styles, written)
    _set_columns(page, table.columns, styles)
    _set_conditions(page, table.columns, (first, last), styles)
    headers = [{"header": _header(each), "header_format": styles.header} for each in table.columns]
    options = {"name": name, "columns": headers, "style": None, "description": table.hint}
    if page.add_table(HEADER_ROW, 0, last, len(table.columns) - 1, options):
        raise ValueError(f"Excel would not take the table of sheet {page.name}")
    page.set_row(HEADER_ROW, height_of(max(_header_lines(each) for each in table.columns)) + 4)
    page.freeze_panes(first, table.keep)
    page.ignore_errors({"number_stored_as_text": xl_range(first, 0, last, len(table.columns) - 1)})
    return last + 1


def _write_rows(page: Worksheet, table: AnyTable, styles: Styles, written: Written) -> None:
    """Write row by row; formats stand on the columns, so that only what differs costs a call of its own."""
    plan = [(each.value, each.width if each.wraps else _NEVER_FULL) for each in table.columns]
    usual = _usual_lines(table)
    page.set_default_row(height_of(usual))
    for row, item in enumerate(table.rows, HEADER_ROW + 1):
        values: list[str | float | Fraction | Decimal | None] = []
        lines = 1
        for value_of, width in plan:
            value = value_of(item)
            if isinstance(value, str):
                if len(value) > width or "\n" in value:
                    lines = max(lines, lines_of(value, width))
                value = cell_text(value)
                if value[:1] in FORMULA_SIGNS:
                    place = len(values)
                    page.write_string(row, place, value, styles.careful(table.columns[place].look))
                    value = None
            elif isinstance(value, date):
                value = _day(value)
            values.append(value)
        page.write_row(row, 0, values)
        if lines != usual:
            page.set_row(row, height_of(lines))
        if not row % _ROWS_PER_STEP:
            written.more(_ROWS_PER_STEP)


def _usual_lines(table: AnyTable) -> int:
    """Return how many lines most rows have, as far as the first ones tell: those need no height of their own."""
    wrapped = [(each.value, each.width) for each in table.columns if each.wraps]
    counted = Counter(
        max((lines_of(str(value_of(item) or ""), width) for value_of, width in wrapped), default=1)
        for item in table.rows[:_SAMPLE]
    )
    return counted.most_common(1)[0][0] if counted else 1


def _day(value: date) -> int | str:
    return value.toordinal() - _DAY_ZERO if value >= _FIRST_DAY else f"{value:%d-%m-%Y}"


def _header(column: Column[Any]) -> str:
    """Return the header as Excel keeps it: it repairs a table whose headers hold anything else."""
    return cell_text(" ".join(column.header.split())[:_LONGEST_HEADER])


def _header_lines(column: Column[Any]) -> int:
    """Return the lines of a header, which is bold and leaves room for the filter's arrow."""
    return 1 if column.hidden else lines_of(column.header, max(column.width * 0.92 - 2, 4))


def _set_columns(page: Worksheet, columns: Sequence[Column[Any]], styles: Styles) -> None:
    for place, each in enumerate(columns):
        hidden = {"hidden": True} if each.hidden else None
        page.set_column(place, place, each.width, styles.cell(each.look), hidden)


def _set_conditions(
    page: Worksheet, columns: Sequence[Column[Any]], rows: tuple[int, int], styles: Styles
) -> None:
    for place, each in enumerate(columns):
        for condition in _conditions(each.rules, styles):
            page.conditional_format(rows[0], place, rows[1], place, condition)
    # Lines for the table alone: on a column they would run to the foot of the sheet.
    lines = {"type": "formula", "criteria": "=TRUE", "format": styles.lines}
    page.conditional_format(rows[0], 0, rows[1], len(columns) - 1, lines)


def _conditions(rules: Sequence[Rule], styles: Styles) -> Iterator[dict[str, Any]]:
    for rule in rules:
        if isinstance(rule.value, str):
            kind, criteria = "text", "begins with"
        else:
            kind, criteria = "cell", "=="
        yield {"type": kind, "criteria": criteria, "value": rule.value, "format": styles.rule(rule)}


def _refuse_same_headers(table: AnyTable) -> None:
    headers = [_header(each).casefold() for each in table.columns]
    if len(set(headers)) != len(headers):
        raise ValueError(f"two columns of sheet {table.name} have the same header")
