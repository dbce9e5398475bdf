"""The framework's workbook, edited as somebody would in Excel, and read again."""

from collections.abc import Callable
from datetime import date
from functools import cache
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.workbook import reading
from contractbeoordeling.workbook.framework.export import framework_workbook
from contractbeoordeling.workbook.framework.reading import FrameworkReading, read_framework

FILE = "kader.xlsx"
Typed = str | float | date | None
HEADERS = 5
"""The row with the column headers; the hidden codes stand right above it."""


def read(content: bytes) -> FrameworkReading:
    """Read the bytes of a workbook."""
    return read_framework(reading.read(content, FILE), FILE)


@cache
def exported(framework: Framework) -> bytes:
    """Return the workbook of a framework."""
    return framework_workbook(framework)


def edited(edit: Callable[[Workbook], None], framework: Framework | None = None) -> FrameworkReading:
    """Export a framework (the default), change the workbook and read it."""
    book = load_workbook(BytesIO(exported(framework or default_framework())))
    edit(book)
    target = BytesIO()
    book.save(target)
    return read(target.getvalue())


def cell(sheet: Worksheet, code: str, row: int) -> Cell:
    """Return the cell in the column with this hidden code."""
    codes = [each.value for each in sheet[HEADERS - 1]]
    found = sheet.cell(row, codes.index(code) + 1)
    assert isinstance(found, Cell)
    return found


def put(sheet: Worksheet, code: str, row: int, value: Typed) -> str:
    """Type a value in the column with this hidden code and return the cell's name."""
    typed = cell(sheet, code, row)
    typed.value = value
    return typed.coordinate


def nothing(_book: Workbook) -> None:
    """Change nothing."""


def row_of(sheet: Worksheet, code: str) -> int:
    """Return the row of the criterion or theme with this code."""
    return next(
        row for row in range(HEADERS + 1, sheet.max_row + 1) if cell(sheet, "code", row).value == code
    )


def setting(sheet: Worksheet, code: str) -> Cell:
    """Return the cell with the value of a parameter, or of the name, version or scale."""
    row = next(each.row for each in sheet["A"] if each.value == code)
    found = sheet.cell(row, 3)
    assert isinstance(found, Cell)
    return found


def errors(result: FrameworkReading) -> list[Finding]:
    """Return the findings that forbid taking the framework."""
    return [each for each in result.findings if each.severity is FindingSeverity.ERROR]


def places(result: FrameworkReading) -> list[tuple[str, str, str]]:
    """Return code, sheet and cell of each finding."""
    return [(each.code, each.sheet, each.cell) for each in result.findings]


def only(result: FrameworkReading) -> Finding:
    """Return the only finding."""
    (found,) = result.findings
    return found
