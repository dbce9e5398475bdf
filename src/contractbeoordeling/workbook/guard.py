"""Absurd used ranges: one cell at XFD1048576 makes a reader fill seventeen billion places.

calamine allots the whole rectangle from A1 and aborts the process where that fails, so it is measured first.
"""

from __future__ import annotations

import re

from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.archive import Archive, as_utf8
from contractbeoordeling.workbook.grid import address
from contractbeoordeling.workbook.problem import Unreadable

# A cell anywhere but within 26×99,999 or 702×999, or that doesn't say where it is.
_FAR_CELL = re.compile(rb'<c(?! r="(?:[A-Z][0-9]{1,5}|[A-Z]{2}[0-9]{1,3})")[\s/>]')
_CELLS = b"sheetData"  # in every sheet, under whatever prefix
_PREFIXED_CELL = re.compile(rb":c[\s/>]")
_FEW_BYTES = 16 * 2**20


class CellBudget:
    """Counts the rectangles of a workbook's sheets against what all of them may take."""

    def __init__(self, left: int = limits.MAX_CELLS) -> None:
        self._left = left

    def spend(self, height: int, width: int, sheet: str = "") -> None:
        """Raises Unreadable where this sheet doesn't fit any more, naming its last cell."""
        self._left -= height * width
        if self._left < 0 or height > limits.MAX_ROWS or width > limits.MAX_COLUMNS:
            raise Unreadable("absurd_range", sheet=sheet, cell=address(height, width))


def harmless_parts(content: bytes) -> list[bytes] | None:
    """The unpacked parts of a small xlsx file that can be read in this process; None for any other.

    Harmless is: few bytes, and every cell close to A1. The bytes of all parts are checked, whatever they are called.
    Raises Unreadable for a damaged archive.
    """
    archive = Archive(content)
    if sum(entry.file_size for entry in archive.entries) > _FEW_BYTES:
        return None
    parts: list[bytes] = []
    for entry in archive.entries:
        parts.append(archive.unpacked(entry))
        if not _is_near(parts[-1]):
            return None
    return parts


def _is_near(part: bytes) -> bool:
    """Whether every cell of a sheet has a plain address near the top left; parts without cells are near."""
    if _CELLS not in part:
        return as_utf8(part) is part  # in two bytes a letter none of this would be seen
    if b":c" in part and _PREFIXED_CELL.search(part):
        return False
    return _FAR_CELL.search(part) is None
