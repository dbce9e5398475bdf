"""A sheet of a returned form, found by its hidden codes wherever its rows and columns went."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from contractbeoordeling.workbook.forms.codes import Col, Role, RowCode, parse_mark, parse_row
from contractbeoordeling.workbook.grid import Sheet, Value, address, plain_text

_COLUMNS = {each.value: each for each in Col}


@dataclass(frozen=True, slots=True)
class CodedSheet:
    """A sheet with answers: which column means what, and on which rows each code stands."""

    sheet: Sheet
    role: Role
    request_id: str
    columns: dict[Col, int]
    rows: dict[str, list[int]]

    @property
    def name(self) -> str:
        return self.sheet.name

    def value(self, row: int, column: Col) -> Value:
        """Return what stands in a row under a column; nothing where the sheet has no such column."""
        at = self.columns.get(column)
        return "" if at is None else self.sheet.value(row, at)

    def fault(self, row: int, column: Col) -> str | None:
        """Return why a cell that looks empty isn't: an error, or a formula that was never calculated."""
        place = (row, self.columns.get(column, 0))
        if place in self.sheet.errors:
            return "cell_error"
        return "not_calculated" if place in self.sheet.uncalculated else None

    def text(self, row: int, column: Col) -> str:
        """Return a cell as its user saw it."""
        return self.sheet.text(row, self.columns.get(column, 0))

    def cell(self, row: int, column: Col) -> str:
        """Return the address of a cell."""
        return address(row, self.columns.get(column, 1))

    def row(self, code: str) -> int | None:
        """Return the first row with a code."""
        found = self.rows.get(code)
        return found[0] if found else None

    def questions(self) -> Iterator[tuple[int, str, RowCode]]:
        """Go through the rows that ask something."""
        for code, rows in self.rows.items():
            parsed = parse_row(code)
            if parsed is not None:
                yield rows[0], code, parsed

    def shown_number(self, row: int) -> str:
        """Return the visible number of a row, with a point whatever became of it."""
        return plain_text(self.value(row, Col.NUMBER)).strip().replace(",", ".")


def coded_sheet(sheet: Sheet) -> CodedSheet | None:
    """Return the sheet by its codes, or None where it bears no mark of ours."""
    mark = parse_mark(sheet.value(1, 1))
    if mark is None:
        return None
    columns: dict[Col, int] = {}
    for number, value in enumerate(sheet.rows[0], 1):
        column = _COLUMNS.get(value) if isinstance(value, str) else None
        if column is not None:
            columns.setdefault(column, number)
    rows: defaultdict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(sheet.rows[1:], 2):
        code = row[0]
        if code and isinstance(code, str):
            rows[code].append(number)
    return CodedSheet(sheet, *mark, columns, dict(rows))
