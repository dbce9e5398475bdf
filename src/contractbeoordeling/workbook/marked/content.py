"""What is written into a workbook that goes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.workbook.grid import Place

MOST_CELLS = 20_000
"""So many cells are coloured; a fault in more of them is one fault that its list explains."""
MOST_NOTES = 1_000
"""So many cells of one sheet get a comment: each is a drawing, and thousands make Excel slow."""
MOST_PLACES = 2_000
"""So many places are listed one by one."""
MOST_UNPACKED = 200 * 2**20
"""Bytes: a workbook that is larger is not given back, only told about."""


class NotMarkable(Exception):
    """The file can't be marked as it stands; its values can still be written anew."""


@dataclass(frozen=True, slots=True)
class CellMark:
    """One cell to mark: how grave it is, and what its comment says."""

    severity: FindingSeverity
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the workbook to jump to."""

    sheet: str
    cell: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the list of faults; `look` is title, text, header, row or place."""

    look: str
    texts: tuple[str | int, ...]
    links: Mapping[int, Link] = field(default_factory=dict[int, Link])  # by column, from 0


@dataclass(frozen=True, slots=True)
class FaultList:
    """The first sheet of a workbook that goes back."""

    name: str
    widths: tuple[int, ...]
    lines: tuple[Line, ...]


SheetMarks = Mapping[Place, CellMark]
"""The marks of one sheet by row and column."""
