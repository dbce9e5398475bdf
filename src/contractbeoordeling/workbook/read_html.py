"""Web pages with tables, which many systems export under the name .xls."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.grid import Sheet, Value, Workbook
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.text_file import decoded

_LONGEST_SPAN = 200
_DEEPEST = 50
_SPACE = re.compile(r"\s+")
_BREAKS = frozenset("br p div li ul ol h1 h2 h3 h4 h5 h6 hr".split())
_NO_TEXT = frozenset(("script", "style", "template"))
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_SAID_WITHIN = 4096

_Attributes = list[tuple[str, str | None]]


def read(content: bytes) -> Workbook:
    """Each table as a sheet; one within a cell of another is a sheet too, unless it only lays out that cell."""
    page = _Tables()
    page.feed(_text(content))
    page.close()
    tables = [table for table in page.tables if table.rows]
    if not tables:
        raise Unreadable("no_table", format="html")
    return Workbook(
        "html",
        tuple(
            Sheet(f"Tabel {number}", True, table.rows, hidden_rows=frozenset(table.hidden))
            for number, table in enumerate(tables, 1)
        ),
        ("cut_off",) if page.cut_off else (),
    )


def _text(content: bytes) -> str:
    """The page in the encoding that it says itself, where that is another table of 256 characters than Windows'."""
    said = _CHARSET.search(content[:_SAID_WITHIN])
    try:
        name = codecs.lookup(said[1].decode("ascii")).name if said else ""
        if name.startswith(("iso8859", "cp12", "mac")) and name not in ("iso8859-1", "cp1252"):
            return content.decode(name, "replace")
    except LookupError:
        pass
    return decoded(content)


@dataclass(slots=True, eq=False)
class _Table:
    """A table while its cells come in; a table within one of its cells waits on top of it."""

    rows: list[list[Value]] = field(default_factory=list[list[Value]])
    hidden: set[int] = field(default_factory=set[int])
    below: set[tuple[int, int]] = field(
        default_factory=set[tuple[int, int]]
    )  # covered by a taller cell above
    cell: list[str] | None = None
    span: tuple[int, int] = (1, 1)

    def end_cell(self) -> int:
        """Put the cell at the next free place of its row; how many places it takes."""
        if self.cell is None:
            return 0
        lines = (" ".join(line.split()) for line in "".join(self.cell).split("\n"))
        text = "\n".join(line for line in lines if line)
        self.cell = None
        if not self.rows:
            self.rows.append([])
        row, number = self.rows[-1], len(self.rows)
        while (number, len(row) + 1) in self.below:
            row.append("")
        height, width = self.span
        for below in range(number + 1, number + height):
            self.below.update((below, len(row) + 1 + across) for across in range(width))
        row.extend([text, *[""] * (width - 1)])
        return width * height

    @property
    def is_layout(self) -> bool:
        """Whether there is nothing in it to tell apart by rows and columns."""
        return len(self.rows) < 2 or max(map(len, self.rows)) < 2

    @property
    def text(self) -> str:
        return "\n".join(" ".join(str(value) for value in row if value) for row in self.rows)


class _Tables(HTMLParser):
    """Collects the cells of tables, in the order in which the tables begin."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self.cut_off = False  # the page ends within a table
        self._open: list[_Table] = []
        self._silent = ""  # the element whose text isn't shown
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        if tag == "table":
            self._begin_table()
        elif not self._open:
            return
        elif tag in ("tr", "td", "th"):
            self._begin(tag, dict(attrs))
        elif tag in _BREAKS:
            self._add("\n")
        elif tag in _NO_TEXT:
            self._silent = tag
        elif tag in ("input", "option"):
            self._take_field(tag, dict(attrs))

    def _begin_table(self) -> None:
        if len(self._open) >= _DEEPEST:
            raise Unreadable("too_large", format="html")
        self._open.append(_Table())
        self.tables.append(self._open[-1])

    def _begin(self, tag: str, given: dict[str, str | None]) -> None:
        """Begin a row or a cell."""
        table = self._open[-1]
        self._end_cell()
        if tag == "tr":
            table.rows.append([])
            if "hidden" in given or _HIDDEN.search(given.get("style") or ""):
                table.hidden.add(len(table.rows))
        else:
            table.span = (_span(given.get("rowspan")), _span(given.get("colspan")))
            table.cell = []

    def _take_field(self, tag: str, given: dict[str, str | None]) -> None:
        """What a field of a form shows: of a list the chosen line, of a box a mark, of others their text."""
        if tag == "option":
            self._silent = "" if "selected" in given else "option"
        elif given.get("type") in ("checkbox", "radio"):
            self._add("x" if "checked" in given else "")
        elif given.get("type") != "hidden":
            self._add(given.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent or (tag == "select" and self._silent == "option"):
            self._silent = ""
        elif not self._open:
            return
        elif tag == "table":
            self._end_table()
        elif tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag in _BREAKS:
            self._add("\n")

    def close(self) -> None:
        super().close()
        self.cut_off = bool(self._open)
        while self._open:
            self._end_table()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._add(_SPACE.sub(" ", data))

    def _add(self, text: str) -> None:
        if self._open and self._open[-1].cell is not None:
            self._open[-1].cell.append(text)

    def _end_cell(self) -> None:
        self._cells += self._open[-1].end_cell()
        if self._cells > limits.MAX_CELLS:
            raise Unreadable("too_large", format="html")

    def _end_table(self) -> None:
        """End the innermost table; within a cell of another one that only lays it out is that cell's text."""
        self._end_cell()
        table = self._open.pop()
        if self._open and table.is_layout:
            self.tables.remove(table)
            self._add(f"\n{table.text}\n")


def _span(given: str | None) -> int:
    return min(max(int(given), 1), _LONGEST_SPAN) if given and given.isascii() and given.isdigit() else 1
