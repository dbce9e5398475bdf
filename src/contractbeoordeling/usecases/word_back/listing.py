"""The list of faults and the marks, made of causes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from contractbeoordeling.domain.cause import Cause
from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.wording import word_back as words
from contractbeoordeling.workbook.grid import Place, Workbook, address, place_of
from contractbeoordeling.workbook.marked.content import (
    MOST_CELLS,
    MOST_NOTES,
    MOST_PLACES,
    CellMark,
    FaultList,
    Line,
    Link,
)
from contractbeoordeling.workbook.marked.known import LIST_MARK, NOTE_MARK
from contractbeoordeling.workbook.marked.write import first_cell

_NUMBER, _CELL, _COUNT = 0, 3, 4


@dataclass(frozen=True, slots=True)
class _Spot:
    """One marked cell of one cause."""

    number: int
    finding: Finding
    sheet: str
    place: Place


@dataclass(frozen=True, slots=True)
class Faults:
    """The causes of one workbook, and where they stand in it."""

    file: str
    workbook: Workbook
    causes: Sequence[Cause]

    def marks(self) -> dict[str, dict[Place, CellMark]]:
        """Return the marks of each sheet; a cell with several faults bears them all, coloured by the gravest."""
        found: dict[str, dict[Place, CellMark]] = {}
        for spot in self._spots():
            marks = found.setdefault(spot.sheet, {})
            said = spot.finding
            text = NOTE_MARK + words.note(spot.number, said.found, said.expected, said.remedy)
            known = marks.get(spot.place)
            new = CellMark(said.severity, text)
            marks[spot.place] = new if known is None else replace(known, text=f"{known.text}\n\n{text}")
        return found

    def listed(self, names: Mapping[str, str], lost: Sequence[str]) -> FaultList:
        """Return the list; `names` says what each sheet is called in the copy, `lost` what the copy lacks."""
        own = _free_sheet(names)
        places = list(self._spots())
        intro = [Line("title", (f"{LIST_MARK}{self.file}",)), Line("text", (self._summary(),))]
        intro += [Line("text", (each,)) for each in words.HOW]
        intro += [Line("text", (words.LOST[code],)) for code in lost]
        if self._too_many(places):
            intro.append(Line("text", (words.NOT_ALL,)))
        head = [*intro, Line("text", ()), Line("header", words.HEADINGS)]
        first_row = {number: len(head) + number for number in range(1, len(self.causes) + 1)}
        start = len(head) + len(self.causes) + 3
        rows = list(self._cause_lines(names, own, places, start))
        if len(places) <= len(self.causes):
            return FaultList(own, words.WIDTHS, (*head, *rows))
        below = [Line("text", ()), Line("header", words.PLACE_HEADINGS)]
        each = [_place_line(spot, names, own, first_row[spot.number]) for spot in places[:MOST_PLACES]]
        return FaultList(own, words.WIDTHS, (*head, *rows, *below, *each))

    @property
    def cells(self) -> int:
        """How many cells are marked."""
        return len({(spot.sheet, spot.place) for spot in self._spots()})

    def _cause_lines(
        self, names: Mapping[str, str], own: str, places: Sequence[_Spot], start: int
    ) -> Iterator[Line]:
        """The line of each cause, with links to its first cell and to the list of its cells."""
        first: dict[int, int] = {}
        for order, spot in enumerate(places):
            first.setdefault(spot.number, order)
        for number, cause in enumerate(self.causes, 1):
            said, links, cell = cause.first, dict[int, Link](), ""
            if number in first:
                spot = places[first[number]]
                cell = address(*spot.place)
                links[_CELL] = Link(names[spot.sheet], cell)
                if cause.count > 1 and first[number] < MOST_PLACES:
                    links[_COUNT] = Link(own, f"A{start + first[number]}")
            found = cause.found or (words.SEVERAL if cause.count > 1 and said.found else words.EMPTY)
            texts = (
                number,
                words.SEVERITIES[said.severity],
                names.get(said.sheet, said.sheet) or words.WHOLE_FILE,
                cell,
                cause.count,
                found,
                said.expected,
                said.remedy,
            )
            yield Line("row", texts, links)

    def _spots(self) -> Iterator[_Spot]:
        """Every cell of every cause, the gravest first."""
        for number, cause in enumerate(self.causes, 1):
            seen: set[str] = set()
            for finding in cause.findings:
                sheet = self.workbook.sheet(finding.sheet) if finding.cell else None
                if sheet is None or finding.cell in seen:
                    continue
                seen.add(finding.cell)
                yield _Spot(number, finding, sheet.name, first_cell(place_of(finding.cell), sheet.merged))

    def _summary(self) -> str:
        by_severity = {FindingSeverity.ERROR: 0, FindingSeverity.WARNING: 0}
        for cause in self.causes:
            by_severity[cause.first.severity] += cause.count
        return words.cells_said(by_severity[FindingSeverity.ERROR], by_severity[FindingSeverity.WARNING])

    def _too_many(self, places: Sequence[_Spot]) -> bool:
        """Tell whether not every cell is coloured, commented and listed."""
        by_sheet: dict[str, int] = {}
        for spot in places:
            by_sheet[spot.sheet] = by_sheet.get(spot.sheet, 0) + 1
        return len(places) > min(MOST_CELLS, MOST_PLACES) or max(by_sheet.values(), default=0) > MOST_NOTES


def _place_line(spot: _Spot, names: Mapping[str, str], own: str, row: int) -> Line:
    cell = address(*spot.place)
    texts = (spot.number, "", names[spot.sheet], cell, "", spot.finding.found or words.EMPTY)
    return Line("place", texts, {_NUMBER: Link(own, f"A{row}"), _CELL: Link(names[spot.sheet], cell)})


def _free_sheet(names: Mapping[str, str]) -> str:
    """A name for the list that no sheet has."""
    taken = {each.casefold() for each in names.values()}
    candidates = (words.SHEET if number == 1 else f"{words.SHEET} ({number})" for number in range(1, 1000))
    return next(each for each in candidates if each.casefold() not in taken)
