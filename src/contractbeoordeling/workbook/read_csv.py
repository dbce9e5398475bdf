"""CSV and other separated text."""

from __future__ import annotations

from contractbeoordeling.workbook.grid import Sheet, Value, Workbook
from contractbeoordeling.workbook.text_file import decoded, records


def read(content: bytes) -> Workbook:
    """One nameless sheet; its rows are records, which may span lines. All values are text."""
    rows: list[list[Value]] = [list[Value](record) for record in records(decoded(content))]
    while rows and not any(rows[-1]):
        rows.pop()
    return Workbook("csv", (Sheet("", True, rows),))
