"""A workbook as data: sheets of text and of rows, in their order."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from contractbeoordeling.report.table import AnyTable, Tone


@dataclass(frozen=True, slots=True)
class Listing:
    """Lines of two or three cells under a heading; `tones` colours the first cell of each line."""

    heading: str
    lines: Sequence[tuple[str, ...]]
    headers: tuple[str, ...] = ()
    tones: Sequence[Tone | None] = ()
    links: bool = False
    """The first cell of each line is the name of a sheet, to jump to."""


@dataclass(frozen=True, slots=True)
class Front:
    """The first sheet: what this is, and whatever a reader must know before reading on."""

    name: str
    title: str
    intro: Sequence[str]
    listings: Sequence[Listing]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with paragraphs and, below them, points."""

    heading: str
    paragraphs: Sequence[str] = ()
    points: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Prose:
    """A sheet to read from top to bottom."""

    name: str
    title: str
    sections: Sequence[Section]


Sheet = Front | Prose | AnyTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A workbook; `kind` lets an import recognise it, `footer` stands on every page of paper."""

    title: str
    subject: str
    kind: str
    footer: str
    sheets: Sequence[Sheet] = field(default_factory=tuple["Sheet", ...])
