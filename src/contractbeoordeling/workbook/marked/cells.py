"""Giving cells of a sheet part another look; a cell or row that isn't there is made."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.workbook.grid import Place, address, place_of
from contractbeoordeling.workbook.marked import tags
from contractbeoordeling.workbook.marked.content import NotMarkable

Restyle = Callable[[int, FindingSeverity], int]


class SheetCells:
    """The cells of one sheet part, which is edited row by row in one pass."""

    def __init__(self, xml: str, restyle: Restyle) -> None:
        self._xml, self._restyle = xml, restyle
        found = re.search(rf"<((?:[\w.-]+:)?)sheetData{tags.ATTRIBUTES}\s*(/?)>", xml)
        if found is None:
            raise NotMarkable
        self._p = found[1]
        self._start = found.end()
        self._opening = found
        close = xml.rfind(f"</{self._p}sheetData>")
        if not found[2] and close < 0:
            raise NotMarkable
        self._end = found.end() if found[2] else close
        self._row = re.compile(rf"<{self._p}row{tags.ATTRIBUTES}\s*/?>")
        self._cell = re.compile(rf"<{self._p}c{tags.ATTRIBUTES}\s*/?>")
        self._columns = self._column_looks()

    def marked(self, wanted: Mapping[Place, FindingSeverity]) -> str:
        """Return the part with these cells marked."""
        by_row: defaultdict[int, dict[int, FindingSeverity]] = defaultdict(dict)
        for (row, column), severity in wanted.items():
            by_row[row][column] = severity
        rows = self._rows(by_row)
        before, after = self._xml[: self._opening.start()], self._xml[self._end :]
        if self._opening[2]:
            opened = self._opening[0][:-2].rstrip() + ">"
            return f"{before}{opened}{rows}</{self._p}sheetData>{after}"
        return f"{before}{self._opening[0]}{rows}{after}"

    def _rows(self, by_row: Mapping[int, Mapping[int, FindingSeverity]]) -> str:
        """Return all rows, the wanted ones edited."""
        xml, waiting, done = self._xml, sorted(by_row, reverse=True), self._start
        written: list[str] = []
        number = 0
        for found in self._row.finditer(xml, self._start, self._end):
            number = _next(found[0], number)
            while waiting and waiting[-1] < number:
                written += [xml[done : found.start()], self._new_row(waiting[-1], by_row[waiting[-1]])]
                done = found.start()
                waiting.pop()
            if waiting and waiting[-1] == number:
                end = self._end_of(found, "row")
                written += [
                    xml[done : found.start()],
                    self._edited(found, end, number, by_row[waiting.pop()]),
                ]
                done = end
            if not waiting:
                break
        written.append(xml[done : self._end])
        written += [self._new_row(each, by_row[each]) for each in reversed(waiting)]
        return "".join(written)

    def _edited(self, found: re.Match[str], end: int, row: int, wanted: Mapping[int, FindingSeverity]) -> str:
        """Return one row with its cells marked."""
        xml, tag, done = self._xml, found[0], found.end()
        waiting = sorted(wanted, reverse=True)
        own = tags.number(tag, "s") if tags.attribute(tag, "customFormat") in ("1", "true") else None
        written: list[str] = []
        column, made = 0, False
        close = "" if tag.endswith("/>") else f"</{self._p}row>"
        inner = end - len(close) if close else done
        for cell in self._cell.finditer(xml, done, inner):
            column = _next(cell[0], column, cell=True)
            while waiting and waiting[-1] < column:
                written += [xml[done : cell.start()], self._new_cell(row, waiting[-1], wanted, own)]
                done, made = cell.start(), True
                waiting.pop()
            if waiting and waiting[-1] == column:
                look = self._restyle(tags.number(cell[0], "s"), wanted[waiting.pop()])
                written += [xml[done : cell.start()], tags.with_attributes(cell[0], s=look)]
                done = cell.end()
        written.append(xml[done:inner])
        made = made or bool(waiting)
        written += [self._new_cell(row, each, wanted, own) for each in reversed(waiting)]
        opened = tags.with_attributes(tag, spans=None) if made else tag
        if not close:
            opened, close = opened[:-2].rstrip() + ">", f"</{self._p}row>"
        return opened + "".join(written) + close

    def _new_row(self, row: int, wanted: Mapping[int, FindingSeverity]) -> str:
        cells = "".join(self._new_cell(row, column, wanted, None) for column in sorted(wanted))
        return f'<{self._p}row r="{row}">{cells}</{self._p}row>'

    def _new_cell(self, row: int, column: int, wanted: Mapping[int, FindingSeverity], own: int | None) -> str:
        """An empty cell that looks like its row or column, and marked."""
        base = (
            own
            if own is not None
            else next((look for first, last, look in self._columns if first <= column <= last), 0)
        )
        return f'<{self._p}c r="{address(row, column)}" s="{self._restyle(base, wanted[column])}"/>'

    def _column_looks(self) -> list[tuple[int, int, int]]:
        """The looks of whole columns, as first column, last column and look."""
        head = self._xml[: self._opening.start()]
        found = re.findall(rf"<{self._p}col{tags.ATTRIBUTES}\s*/?>", head)
        return [
            (tags.number(each, "min"), tags.number(each, "max"), tags.number(each, "style")) for each in found
        ]

    def _end_of(self, found: re.Match[str], name: str) -> int:
        """Return where an element ends that holds none of its own kind."""
        if found[0].endswith("/>"):
            return found.end()
        close = f"</{self._p}{name}>"
        at = self._xml.find(close, found.end(), self._end)
        if at < 0:
            raise NotMarkable
        return at + len(close)


def _next(tag: str, last: int, *, cell: bool = False) -> int:
    """Return the number of a row or column, which must be beyond the last one; without one it is the next."""
    said = tags.attribute(tag, "r")
    if said is None:
        return last + 1
    try:
        found = place_of(said)[1] if cell else int(said)
    except ValueError as error:
        raise NotMarkable from error
    if found <= last:
        raise NotMarkable
    return found
