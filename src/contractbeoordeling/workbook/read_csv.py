"""CSV and other separated text."""

from __future__ import annotations

import re

from contractbeoordeling.workbook.grid import Sheet, Value, Workbook
from contractbeoordeling.workbook.text_file import decoded, records

_AS_TEXT = re.compile(r'="([^"]*)"')  # how exports keep Excel from dropping leading zeros


def read(content: bytes) -> Workbook:
    """One nameless sheet; its rows are records, which may span lines. All values are text."""
    rows: list[list[Value]] = [[_shown(field) for field in record] for record in records(decoded(content))]
    while rows and not any(rows[-1]):
        rows.pop()
    return Workbook("csv", (Sheet("", True, rows),))


def _shown(field: str) -> Value:
    """What Excel shows for a field."""
    found = _AS_TEXT.fullmatch(field) if field.startswith('="') else None
    return found[1] if found else field
