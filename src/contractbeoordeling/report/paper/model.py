"""A document as data: what stands in it and in which order; how it looks is the business of who writes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from contractbeoordeling.wording.numbers import day


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; levels follow each other without a gap, 1 under the title."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `strong` for the one or two that nobody may miss."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list of short lines."""

    items: Sequence[str]


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with what there is to say of them."""

    lines: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table: every row is as long as the header, `shares` divide the width, `numbers` are columns set in the middle."""

    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    shares: Sequence[int]
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture as SVG; `alternative` says in words all that it shows."""

    svg: str
    alternative: str
    caption: str


@dataclass(frozen=True, slots=True)
class Code:
    """Signs that are compared one by one, such as a hash."""

    text: str


Part: TypeAlias = Heading | Paragraph | Points | Facts | Grid | Figure | Code


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that belong on one page, such as a question and the room to write under it."""

    blocks: Sequence[Part]


Block: TypeAlias = Part | Together


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file inside the document; only a PDF can carry it."""

    name: str
    content: bytes
    media_type: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A whole document; title, `mark` (such as "concept") and `foot` stand on every page.

    A compact one is set smaller, to fit on one page. `as_it_is` are texts that aren't masked where they stand, such as
    whom a letter is written to.
    """

    title: str
    subject: str
    author: str
    made_on: date
    footer: str
    blocks: Sequence[Block]
    mark: str = ""
    compact: bool = False
    language: str = "nl"
    attachments: Sequence[Attachment] = ()
    as_it_is: Sequence[str] = ()

    @property
    def foot(self) -> str:
        """The line under every page: what the footer tells, and on which day this was made."""
        made = day(self.made_on)
        return (
            self.footer
            if made in self.footer
            else " · ".join(filter(None, (self.footer, f"gemaakt op {made}")))
        )
