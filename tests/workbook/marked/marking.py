"""Marking workbooks for tests: a fault in some cells, and what the copy says when it is read."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping

import openpyxl
from xlsxwriter import Workbook as Writer

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.workbook.grid import Workbook, place_of
from contractbeoordeling.workbook.marked.content import CellMark, FaultList, Line, Link, SheetMarks
from contractbeoordeling.workbook.marked.known import LIST_MARK, NOTE_MARK
from contractbeoordeling.workbook.marked.write import MarkedWorkbook, marked_workbook
from contractbeoordeling.workbook.reading import read

Fill = Callable[[Writer], None]


def made(fill: Fill) -> bytes:
    """A workbook as XlsxWriter makes it."""
    target = io.BytesIO()
    with Writer(target, {"in_memory": True}) as book:
        fill(book)
    return target.getvalue()


def marks(**cells: Iterable[str]) -> dict[str, SheetMarks]:
    """Faults in these cells of sheets."""
    mark = CellMark(FindingSeverity.ERROR, f"{NOTE_MARK}fout 1\nEr staat: zes")
    return {sheet: {place_of(cell): mark for cell in found} for sheet, found in cells.items()}


def listing(names: Mapping[str, str], lost: tuple[str, ...]) -> FaultList:
    """A list with a link to the first cell of every sheet."""
    lines = [Line("title", (f"{LIST_MARK}lijst",)), *(Line("text", (each,)) for each in lost)]
    lines += [Line("row", (1, name), {1: Link(name, "A1")}) for name in names.values()]
    return FaultList("Fouten", (6, 20), tuple(lines))


def given_back(
    content: bytes, found: Mapping[str, SheetMarks], masked: Callable[[str], str] = str
) -> MarkedWorkbook:
    """Mark a workbook."""
    return marked_workbook(content, read(content), found, listing, masked)


def loaded(content: bytes) -> openpyxl.Workbook:
    """The copy as another program reads it."""
    return openpyxl.load_workbook(io.BytesIO(content))


def values(workbook: Workbook) -> list[tuple[str, bool, list[list[object]]]]:
    """Name, visibility and values of every sheet."""
    return [(each.name, each.visible, [list(row) for row in each.rows]) for each in workbook.sheets]
