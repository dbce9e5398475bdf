"""The day that a file says of itself, above a table or on its cover: `Peildatum: 1 april 2026`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from contractbeoordeling.domain.days import read_day
from contractbeoordeling.workbook.grid import Sheet, Workbook
from contractbeoordeling.workbook.inspection import Inspection

_OUTRIGHT = re.compile(
    r"(?:peildatum|invuldatum|meetdatum"
    r"|datum (?:van )?(?:het )?(?:invullen|ingevuld|invulling|meting|onderzoek|zelfevaluatie|beantwoording)"
    r"|(?:ingevuld|gemeten|beantwoord) op)"
)
_BARE = re.compile(r"datum")
_LABEL = re.compile(
    r"\s*([^\d:]{5,40}?)\s*(?::\s*(.*)|\s((?:ma|di|wo|do|vr|za|zo)?\w*\s*\d.*))?\s*", re.DOTALL
)
_MOST_ROWS = 40


def said_day(workbook: Workbook, inspection: Inspection, name: str, header: int) -> date | None:
    """The one day that stands above the header of a sheet, else on a sheet without a table; a bare `Datum` counts last."""
    sheet = workbook.sheet(name)
    above = [] if sheet is None else list(_days(sheet, header - 1))
    covers = (
        each for each in inspection.sheets if each.kind == "none" and each.visible and each.name != name
    )
    beside = [
        found
        for each in covers
        if (cover := workbook.sheet(each.name)) is not None
        for found in _days(cover, min(cover.height, _MOST_ROWS))
    ]
    for days in (above, beside):
        for outright in (True, False):
            found = {day for day, told in days if told is outright}
            if found:
                return found.pop() if len(found) == 1 else None
    return None


def _days(sheet: Sheet, rows: int) -> Iterator[tuple[date, bool]]:
    """The days behind a label, and whether the label says outright that it is the one."""
    for row in range(1, rows + 1):
        for column in range(1, len(sheet.rows[row - 1]) + 1):
            label = _LABEL.fullmatch(sheet.text(row, column))
            plain = " ".join(label[1].casefold().split()) if label else ""
            outright = bool(_OUTRIGHT.fullmatch(plain))
            if label is None or not (outright or _BARE.fullmatch(plain)):
                continue
            day = _read(label[2] or label[3] or "") or _behind(sheet, row, column)
            if day is not None:
                yield day, outright


def _behind(sheet: Sheet, row: int, column: int) -> date | None:
    """The day in the first filled cell right of a label."""
    for after in range(column + 1, len(sheet.rows[row - 1]) + 1):
        value = sheet.value(row, after)
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if text := sheet.text(row, after).strip():
            return _read(text)
    return None


def _read(text: str) -> date | None:
    found = read_day(text)
    return found.day if found.exact and found.fault is None else None
