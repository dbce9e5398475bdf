"""Web pages with tables, which many systems export under the name .xls."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.grid import Sheet, Value, Workbook
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.text_file import decoded

_LONGEST_SPAN = 200
_SPACE = re.compile(r"\s+")


def read(content: bytes) -> Workbook:
    """Each outermost table as a sheet."""
    page = _Tables()
    page.feed(decoded(content))
    page.close()
    if not page.tables:
        raise Unreadable("no_table", format="html")
    names = (f"Tabel {number}" for number in range(1, len(page.tables) + 1))
    return Workbook(
        "html", tuple(Sheet(name, True, rows) for name, rows in zip(names, page.tables, strict=True))
    )


class _Tables(HTMLParser):
    """Collects the cells of tables; a table within a cell is part of that cell's text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[Value]]] = []
        self._depth = 0
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self._below: dict[tuple[int, int], str] = {}  # places that a taller cell above covers
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append([])
                self._below.clear()
        elif self._depth != 1:
            return
        elif tag == "tr":
            self._end_cell()
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self._end_cell()
            given = dict(attrs)
            self._span = (_span(given.get("rowspan")), _span(given.get("colspan")))
            self._cell = []
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._depth:
            if self._depth == 1:
                self._end_cell()
            self._depth -= 1
        elif tag in ("td", "th", "tr") and self._depth == 1:
            self._end_cell()

    def close(self) -> None:
        super().close()
        self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(_SPACE.sub(" ", data))  # only <br> breaks a line

    def _end_cell(self) -> None:
        """Put the cell at the next free place of its row."""
        if self._cell is None:
            return
        text = "\n".join(" ".join(line.split()) for line in "".join(self._cell).split("\n")).strip()
        self._cell = None
        if not self.tables[-1]:
            self.tables[-1].append([])
        row, number = self.tables[-1][-1], len(self.tables[-1])
        while (number, len(row) + 1) in self._below:
            row.append("")
        height, width = self._span
        self._cells += width * height
        if self._cells > limits.MAX_CELLS:
            raise Unreadable("too_large", format="html")
        for below in range(number + 1, number + height):
            self._below.update(((below, len(row) + 1 + across), "") for across in range(width))
        row.extend([text, *[""] * (width - 1)])


def _span(given: str | None) -> int:
    return min(max(int(given), 1), _LONGEST_SPAN) if given and given.isascii() and given.isdigit() else 1
