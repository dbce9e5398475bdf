"""Knowing what we wrote ourselves when a marked workbook comes back: it is no part of what the sender says."""

from __future__ import annotations

from dataclasses import replace

from contractbeoordeling.workbook.grid import Place, Sheet, Workbook

AUTHOR = "Contractbeoordeling"
LIST_MARK = f"{AUTHOR}: opmerkingen bij "
"""How the first cell of the list of faults begins."""
NOTE_MARK = f"{AUTHOR} – "
"""How our comment in a cell begins."""


def without_marks(workbook: Workbook) -> Workbook:
    """Return the workbook as its sender means it: without the list of faults and our comments."""
    sheets = tuple(_without_notes(each) for each in workbook.sheets if not is_list(each))
    return replace(workbook, sheets=sheets) if sheets else workbook


def is_list(sheet: Sheet) -> bool:
    """Tell whether a sheet is a list of faults that we made."""
    return str(sheet.value(1, 1)).startswith(LIST_MARK)


def _without_notes(sheet: Sheet) -> Sheet:
    if not any(NOTE_MARK in text for text in sheet.comments.values()):
        return sheet
    kept: dict[Place, str] = {}
    for place, text in sheet.comments.items():
        theirs = text.partition(NOTE_MARK)[0].strip()
        if theirs:
            kept[place] = theirs
    return replace(sheet, comments=kept)
