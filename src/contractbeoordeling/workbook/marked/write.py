"""Giving a workbook back: the file itself with marks in it, or where that can't be, its values written anew."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.workbook.archive import Archive
from contractbeoordeling.workbook.cleaning import NotCleanable, cleaned_copy
from contractbeoordeling.workbook.grid import Place, Workbook
from contractbeoordeling.workbook.marked import rebuilt
from contractbeoordeling.workbook.marked.book import Book
from contractbeoordeling.workbook.marked.cells import SheetCells
from contractbeoordeling.workbook.marked.content import (
    MOST_CELLS,
    MOST_NOTES,
    MOST_UNPACKED,
    CellMark,
    FaultList,
    NotMarkable,
    SheetMarks,
)
from contractbeoordeling.workbook.marked.fault_sheet import fault_sheet
from contractbeoordeling.workbook.marked.notes import SheetNotes
from contractbeoordeling.workbook.marked.package import Package
from contractbeoordeling.workbook.marked.styles import Styles
from contractbeoordeling.workbook.problem import Unreadable

_EDITED = ("xlsx", "xlsm", "xltx", "xltm")
_AS_TEXT = str
Text = Callable[[str], str]
Listing = Callable[[Mapping[str, str], tuple[str, ...]], FaultList]
"""Makes the list of faults of the names that sheets have now, and the codes of what the copy lacks."""


@dataclass(frozen=True, slots=True)
class MarkedWorkbook:
    """The file that goes back, and the codes of what it lacks of the one that came."""

    content: bytes
    lost: tuple[str, ...]


def marked_workbook(
    content: bytes, workbook: Workbook, marks: Mapping[str, SheetMarks], listing: Listing, masked: Text
) -> MarkedWorkbook:
    """Mark a workbook of any kind. Raises NotMarkable where it is too large or too odd for that.

    `content` is without a password. Every text goes through `masked`, which changes few of them or none.
    """
    if workbook.format in _EDITED:
        try:
            return _edited(content, workbook, marks, listing, masked)
        except (NotMarkable, NotCleanable, Unreadable):
            if _too_large(content):
                raise NotMarkable from None
    written = rebuilt.rebuilt(workbook, masked)
    names = rebuilt.sheet_names(workbook)
    named = {names[name]: each for name, each in marks.items() if name in names}
    return _marked(
        Package(written), names.values(), named, lambda _, __: listing(names, ("layout",)), ("layout",)
    )


def _edited(
    content: bytes, workbook: Workbook, marks: Mapping[str, SheetMarks], listing: Listing, masked: Text
) -> MarkedWorkbook:
    """Mark the file itself, so that nothing else in it changes."""
    if _too_large(content):
        raise NotMarkable
    clean = content if masked is _AS_TEXT else cleaned_copy(content, masked)
    meant = [each.name for each in workbook.sheets]
    return _marked(Package(clean), meant, marks, listing, ())


def _too_large(content: bytes) -> bool:
    return sum(each.file_size for each in Archive(content).entries) > MOST_UNPACKED


def _marked(
    package: Package,
    meant: Container[str],
    marks: Mapping[str, SheetMarks],
    listing: Listing,
    lost: tuple[str, ...],
) -> MarkedWorkbook:
    book = Book(package)
    lost += book.make_plain()
    styles = Styles(package.text(book.styles))
    left = MOST_CELLS
    for block, sheet in enumerate(book.sheets, 1):
        if sheet.kind != "worksheet" or sheet.name not in meant:
            continue
        chosen = dict(sorted(marks.get(sheet.name, {}).items())[:left])
        left -= len(chosen)
        _mark_sheet(package, sheet.part, chosen, styles, (book.office, block))
    ours = next((each for each in book.sheets if each.name not in meant and book.is_list(each)), None)
    faults = listing({each.name: each.name for each in book.sheets if each is not ours}, lost)
    sheet_xml = fault_sheet(faults, styles, book.prefix, book.namespace)
    package.put(book.styles, styles.written())
    if ours is None:
        book.put_first(faults.name, sheet_xml)
    else:
        book.replace_list(ours, faults.name, sheet_xml)
    return MarkedWorkbook(package.pack(), lost)


def _mark_sheet(
    package: Package, part: str, marks: Mapping[Place, CellMark], styles: Styles, drawn: tuple[str, int]
) -> None:
    """Colour the cells of one sheet and comment the first of them."""
    wanted: dict[Place, FindingSeverity] = {place: each.severity for place, each in marks.items()}
    if wanted:
        package.put(part, SheetCells(package.text(part), styles.marked).marked(wanted))
    office, block = drawn
    notes = {place: each.text for place, each in list(marks.items())[:MOST_NOTES]}
    SheetNotes(package, part, office).write(notes, block)


def first_cell(place: Place, merged: tuple[tuple[int, int, int, int], ...]) -> Place:
    """Return the cell that shows for a place: the first of a merged block."""
    row, column = place
    for top, left, bottom, right in merged:
        if top <= row <= bottom and left <= column <= right:
            return top, left
    return place
