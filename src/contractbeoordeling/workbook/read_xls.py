"""Old .xls files (BIFF2 to BIFF8) by xlrd, which keeps number formats, notes and what is hidden."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Literal

from contractbeoordeling.workbook import read_calamine
from contractbeoordeling.workbook.grid import Place, Sheet, Value, Workbook
from contractbeoordeling.workbook.guard import CellBudget
from contractbeoordeling.workbook.moment_format import is_elapsed
from contractbeoordeling.workbook.number_format import render
from contractbeoordeling.workbook.problem import Unreadable

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Sheet as OldSheet

_EMPTY, _TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR, _BLANK = range(7)
_VERY_HIDDEN = 2


def read(content: bytes) -> Workbook:
    """Every sheet of cells. What xlrd can't read goes to calamine, which gives bare values only, and that is said."""
    try:
        return _by_xlrd(content)
    except (Unreadable, MemoryError):
        raise
    except Exception:  # noqa: BLE001 - xlrd meets damage with whatever exception comes first
        return replace(read_calamine.read(content, "xls"), notes=("values_only",))


def _by_xlrd(content: bytes) -> Workbook:
    import xlrd

    book = xlrd.open_workbook(
        file_contents=content,
        formatting_info=True,
        on_demand=True,
        ragged_rows=True,
        logfile=io.StringIO(),
        ignore_workbook_corruption=True,  # sectors that two streams share, as some writers leave them
    )
    budget = CellBudget()
    sheets: list[Sheet] = []
    for index in range(book.nsheets):
        old = book.sheet_by_index(index)
        sheet = _sheet(book, old)  # its rows end at their last filled cell, however far formats go
        budget.spend(sheet.height, sheet.width, sheet.name)
        sheets.append(sheet)
        book.unload_sheet(index)
    return Workbook("xls", tuple(sheets))


def _sheet(book: Book, old: OldSheet) -> Sheet:
    rows: list[list[Value]] = []
    shown: dict[Place, str] = {}
    errors: dict[Place, str] = {}
    for row in range(_height(old)):
        values: list[Value] = []
        for column, (kind, raw) in enumerate(zip(old.row_types(row), old.row_values(row), strict=True)):
            place = (row + 1, column + 1)
            if kind == _ERROR:
                errors[place] = _error_text(raw)
            value = _value(book, kind, raw)
            if kind in (_NUMBER, _DATE):
                code = _code(book, old, row, column)
                if is_elapsed(code):
                    value = timedelta(days=float(raw))
                if text := render(value, code):
                    shown[place] = text
            values.append(value)
        rows.append(values[: _width(old.row_types(row))])
    return Sheet(
        old.name,
        old.visibility == 0,
        rows,
        shown=shown,
        errors=errors,
        comments={(row + 1, column + 1): note.text for (row, column), note in old.cell_note_map.items()},
        hidden_rows=frozenset(row + 1 for row, info in old.rowinfo_map.items() if info.hidden),
        hidden_columns=frozenset(column + 1 for column, info in old.colinfo_map.items() if info.hidden),
        merged=tuple((top + 1, left + 1, bottom, right) for top, bottom, left, right in old.merged_cells),
        very_hidden=old.visibility == _VERY_HIDDEN,
    )


def _height(old: OldSheet) -> int:
    """The rows down to the last cell that isn't merely formatted."""
    filled = (row for row in reversed(range(old.nrows)) if set(old.row_types(row)) - {_EMPTY, _BLANK})
    return next(filled, -1) + 1


def _width(kinds: Sequence[int]) -> int:
    """The cells up to the last one that isn't merely formatted."""
    filled = (column for column in reversed(range(len(kinds))) if kinds[column] not in (_EMPTY, _BLANK))
    return next(filled, -1) + 1


def _value(book: Book, kind: int, raw: object) -> Value:
    """The cell's value; dates of both epochs as dates, a number that is no date after all as a number."""
    if kind == _TEXT and isinstance(raw, str):
        return raw
    if kind == _BOOLEAN:
        return bool(raw)
    if kind in (_NUMBER, _DATE) and isinstance(raw, (int, float)):
        return _moment(raw, book.datemode) if kind == _DATE else float(raw)
    return ""


def _moment(serial: float, epoch: Literal[0, 1]) -> Value:
    from xlrd.xldate import XLDateError, xldate_as_datetime

    try:
        moment: datetime = xldate_as_datetime(serial, epoch)
    except (XLDateError, OverflowError, ValueError):
        return serial
    if serial < 1:
        return moment.time()
    return date(moment.year, moment.month, moment.day) if moment.time() == time() else moment


def _code(book: Book, old: OldSheet, row: int, column: int) -> str:
    """The number format code of one cell."""
    style = book.xf_list[old.cell_xf_index(row, column)]
    known = book.format_map.get(style.format_key)
    return (known.format_str or "") if known else ""


def _error_text(raw: object) -> str:
    import xlrd

    return xlrd.error_text_from_code.get(raw, "#?") if isinstance(raw, int) else "#?"
