"""Binary workbooks (xlsb), with number formats, errors, comments and what is hidden.

Own code, since calamine gives bare values alone, and panics where a workbook has a sheet that holds no cells.
Structure: [MS-XLSB] 2.1.7 and 2.4.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from contractbeoordeling.workbook import limits, xlsx_parts
from contractbeoordeling.workbook.archive import Archive
from contractbeoordeling.workbook.biff12 import packed_number, records, wide_text
from contractbeoordeling.workbook.grid import Block, Place, Sheet, Value, Workbook
from contractbeoordeling.workbook.guard import CellBudget
from contractbeoordeling.workbook.number_format import BUILT_IN, moment_of, render
from contractbeoordeling.workbook.problem import Unreadable

_ROW, _BLANK, _RK, _ERROR, _TRUTH, _REAL, _TEXT, _SHARED = range(8)
_FORMULA_TEXT, _FORMULA_REAL, _FORMULA_TRUTH, _FORMULA_ERROR = range(8, 12)
_SHARED_ITEM, _FORMAT, _STYLE, _COLUMNS, _RICH_TEXT = 19, 44, 47, 60, 62
_BOOK_PROPERTIES, _SHEET, _MERGED = 153, 156, 176
_DATA_BEGIN, _DATA_END = 145, 146
_STYLES_BEGIN, _STYLES_END, _COMMENT, _COMMENT_TEXT = 617, 618, 635, 637
_CELLS = frozenset({*range(_BLANK, _FORMULA_ERROR + 1), _RICH_TEXT})
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_U16, _U32, _F64, _PLACE = struct.Struct("<H"), struct.Struct("<I"), struct.Struct("<d"), struct.Struct("<II")
_AREA = struct.Struct("<IIII")  # first and last row, first and last column


class _SheetEntry(NamedTuple):
    name: str
    visible: bool
    part: str


@dataclass(frozen=True, slots=True)
class _Book:
    """What all sheets share."""

    codes: list[str]  # the number format of each cell style
    texts: list[str]
    from_1904: bool


@dataclass(slots=True)
class _Building:
    """A sheet while its records come in."""

    rows: list[list[Value]] = field(default_factory=list[list[Value]])
    row: int = 0
    shown: dict[Place, str] = field(default_factory=dict[Place, str])
    errors: dict[Place, str] = field(default_factory=dict[Place, str])
    hidden_rows: set[int] = field(default_factory=set[int])
    hidden_columns: set[int] = field(default_factory=set[int])
    merged: list[Block] = field(default_factory=list[Block])


def read(content: bytes) -> Workbook:
    """Every sheet of cells. Raises Unreadable for damaged records and for too many cells."""
    parts = Archive(content)
    try:
        return _workbook(parts)
    except (ValueError, IndexError, struct.error) as error:
        raise Unreadable("damaged", format="xlsb") from error


def _workbook(parts: Archive) -> Workbook:
    main = xlsx_parts.main_part(parts)
    from_1904, entries = False, list[_SheetEntry]()
    targets = xlsx_parts.relations(parts, main)
    for kind, record in records(parts.part(main)):
        if kind == _BOOK_PROPERTIES:
            from_1904 = bool(record[0] & 1)
        elif kind == _SHEET:
            entries.extend(_entry(targets, record))
    book = _Book(list(_codes(parts, targets)), list(_shared_texts(parts, targets)), from_1904)
    budget = CellBudget()
    sheets = tuple(_sheet(parts, entry, book, budget) for entry in entries)
    macros = parts.has("xl/vbaproject.bin") or xlsx_parts.has_macro_sheets(parts)
    drawn = ("drawings_ignored",) if xlsx_parts.has_texts_in_drawings(parts) else ()
    return Workbook("xlsb", sheets, (*drawn, *(("macros_ignored",) if macros else ())))


def _entry(targets: dict[str, tuple[str, str]], record: bytes) -> Iterator[_SheetEntry]:
    """The sheet that a record names, where it holds cells; old writers put four bytes more before the names."""
    for at in (8, 12):
        relation, end = wide_text(record, at)
        kind, part = targets.get(relation, ("", ""))
        if kind == "worksheet":
            yield _SheetEntry(wide_text(record, end)[0], not _U32.unpack_from(record)[0], part)
        if kind:
            return


def _part_of(parts: Archive, targets: dict[str, tuple[str, str]], wanted: str) -> bytes:
    """The part of a kind that a workbook has one of; empty where it has none."""
    part = next((target for kind, target in targets.values() if kind == wanted), "")
    return parts.part(part) if part and parts.has(part) else b""


def _codes(parts: Archive, targets: dict[str, tuple[str, str]]) -> Iterator[str]:
    """The number format code of each cell style."""
    codes, of_cells = dict(BUILT_IN), False
    for kind, record in records(_part_of(parts, targets, "styles")):
        if kind == _FORMAT:
            codes[_U16.unpack_from(record)[0]] = wide_text(record, 2)[0]
        elif kind in (_STYLES_BEGIN, _STYLES_END):
            of_cells = kind == _STYLES_BEGIN
        elif kind == _STYLE and of_cells:
            yield codes.get(_U16.unpack_from(record, 2)[0], "")


def _shared_texts(parts: Archive, targets: dict[str, tuple[str, str]]) -> Iterator[str]:
    for kind, record in records(_part_of(parts, targets, "sharedStrings")):
        if kind == _SHARED_ITEM:
            yield wide_text(record, 1)[0]


def _sheet(parts: Archive, entry: _SheetEntry, book: _Book, budget: CellBudget) -> Sheet:
    building, among_cells = _Building(), False
    for kind, record in records(parts.part(entry.part)):
        if kind in (_DATA_BEGIN, _DATA_END):
            among_cells = kind == _DATA_BEGIN
        elif kind == _ROW:
            _take_row(building, record)
        elif kind in _CELLS and among_cells:
            _take_cell(building, book, kind, record)
        elif kind == _COLUMNS:
            first, last = _PLACE.unpack_from(record)
            if record[16] & 1:
                building.hidden_columns.update(range(first + 1, min(last + 1, limits.MAX_COLUMNS) + 1))
        elif kind == _MERGED:
            top, bottom, left, right = _AREA.unpack_from(record)
            building.merged.append((top + 1, left + 1, bottom + 1, right + 1))
    budget.spend(len(building.rows), max(map(len, building.rows), default=0), entry.name)
    return Sheet(
        entry.name,
        entry.visible,
        building.rows,
        shown=building.shown,
        errors=building.errors,
        comments=dict(_comments(parts, entry.part)),
        hidden_rows=frozenset(building.hidden_rows),
        hidden_columns=frozenset(building.hidden_columns),
        merged=tuple(building.merged),
    )


def _take_row(building: _Building, record: bytes) -> None:
    building.row = _U32.unpack_from(record)[0] + 1
    if building.row > limits.MAX_ROWS:
        raise ValueError(building.row)
    if record[11] & 0x10:
        building.hidden_rows.add(building.row)


def _take_cell(building: _Building, book: _Book, kind: int, record: bytes) -> None:
    """Put a cell at its place, its extras noted there."""
    column, style = _PLACE.unpack_from(record)
    place, style = (building.row, column + 1), style & 0xFFFFFF
    if column >= limits.MAX_COLUMNS or not building.row:
        raise ValueError(column)
    if kind in (_ERROR, _FORMULA_ERROR):
        building.errors[place] = _ERRORS.get(record[8], "#?")
    value = _value(book, kind, record)
    if isinstance(value, float):
        code = book.codes[int(style)] if style < len(book.codes) else ""
        value = moment_of(value, code, from_1904=book.from_1904)
        if (text := render(value, code)) is not None:
            building.shown[place] = text
    if value == "" and place not in building.errors:
        return
    if len(building.rows) < building.row:
        building.rows.extend([] for _ in range(building.row - len(building.rows)))
    row = building.rows[building.row - 1]
    row.extend("" for _ in range(place[1] - len(row)))
    row[column] = value


def _value(book: _Book, kind: int, record: bytes) -> Value:
    """The bare value; an error's is empty."""
    if kind == _SHARED:
        return book.texts[int(_U32.unpack_from(record, 8)[0])]
    if kind == _RK:
        return packed_number(_U32.unpack_from(record, 8)[0])
    if kind in (_REAL, _FORMULA_REAL):
        return float(_F64.unpack_from(record, 8)[0])
    if kind in (_TEXT, _FORMULA_TEXT, _RICH_TEXT):
        return wide_text(record, 9 if kind == _RICH_TEXT else 8)[0]
    if kind in (_TRUTH, _FORMULA_TRUTH):
        return bool(record[8])
    return ""


def _comments(parts: Archive, sheet: str) -> Iterator[tuple[Place, str]]:
    for kind, target in xlsx_parts.relations(parts, sheet).values():
        if kind != "comments" or not parts.has(target):
            continue
        place: Place = (0, 0)
        for number, record in records(parts.part(target)):
            if number == _COMMENT:
                row, _, column, _ = _AREA.unpack_from(record, 4)
                place = (row + 1, column + 1)
            elif number == _COMMENT_TEXT and (text := xlsx_parts.without_thread(wide_text(record, 1)[0])):
                yield place, text
