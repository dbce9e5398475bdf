"""Finding one's way in an edited workbook: sheets by their marker, columns and rows by their hidden codes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from contractbeoordeling.workbook import grid
from contractbeoordeling.workbook.framework.cells import Shown
from contractbeoordeling.workbook.framework.sheets import MARK, VALUE_CODE, Sheet

_MARK_ROWS, _MARK_COLUMNS, _CODE_ROWS = 5, 5, 30


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with the columns that were recognised and the row above its first data."""

    sheet: grid.Sheet
    columns: Mapping[str, int]
    header_row: int

    def cell(self, row: int, code: str) -> Shown:
        """Return the bare value and the shown text."""
        column = self.columns[code]
        return self.sheet.value(row, column), self.sheet.text(row, column)

    def address(self, row: int, code: str) -> str:
        """Return Excel's name of a cell; an unknown column gives none."""
        return grid.address(row, self.columns[code]) if code in self.columns else ""

    def rows(self) -> Iterator[int]:
        """Go through the rows that hold more than a leftover key."""
        told = [column for code, column in self.columns.items() if code != "key"]
        for row in range(self.header_row + 1, self.sheet.height + 1):
            if any(self.sheet.text(row, column).strip() for column in told):
                yield row


@dataclass(frozen=True, slots=True)
class Settings:
    """A sheet with one value per row, by the row's code."""

    sheet: grid.Sheet
    rows: Mapping[str, int]
    column: int

    def cell(self, code: str) -> Shown:
        """Return the bare value and the shown text."""
        row = self.rows[code]
        return self.sheet.value(row, self.column), self.sheet.text(row, self.column)

    def address(self, code: str) -> str:
        """Return Excel's name of the cell with the value."""
        return grid.address(self.rows[code], self.column)


@dataclass(frozen=True, slots=True)
class MarkedSheet:
    """A sheet that this program marked; hidden codes of rows stand in the column of its mark."""

    kind: Sheet
    sheet: grid.Sheet
    column: int


def marked_sheets(workbook: grid.Workbook) -> Iterator[MarkedSheet]:
    """Go through the sheets with a mark, copies too."""
    for sheet in workbook.sheets:
        for row, column in product(range(1, _MARK_ROWS + 1), range(1, _MARK_COLUMNS + 1)):
            code = sheet.text(row, column).removeprefix(f"{MARK} ")
            if sheet.text(row, column).startswith(MARK) and code in list(Sheet):
                yield MarkedSheet(Sheet(code), sheet, column)
                break


def table_of(sheet: grid.Sheet, codes: frozenset[str]) -> Table | None:
    """Return the table under the row with the most of these codes; None where none has two."""
    best: dict[str, int] = {}
    best_row = 0
    for row in range(1, min(sheet.height, _CODE_ROWS) + 1):
        found = {sheet.text(row, column): column for column in range(sheet.width, 0, -1)}
        columns = {code: column for code, column in found.items() if code in codes}
        if len(columns) > len(best):
            best, best_row = columns, row
    return Table(sheet, best, best_row + 1) if len(best) > 1 else None


def settings_of(marked: MarkedSheet, codes: frozenset[str]) -> Settings | None:
    """Return the values of a sheet with settings; None where the column of values can't be found."""
    sheet = marked.sheet
    values = (
        column
        for row, column in product(range(1, _CODE_ROWS + 1), range(1, sheet.width + 1))
        if sheet.text(row, column) == VALUE_CODE
    )
    column = next(values, 0)
    rows: dict[str, int] = {}
    for row in range(1, sheet.height + 1):
        code = sheet.text(row, marked.column)
        if code in codes:
            rows.setdefault(code, row)
    return Settings(sheet, rows, column) if column else None
