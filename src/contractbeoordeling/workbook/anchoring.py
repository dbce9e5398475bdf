"""A mapping found again in another file: by the texts of its headers, wherever rows and columns went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from contractbeoordeling.domain.canonical import content_hash
from contractbeoordeling.workbook.grid import Sheet, Workbook
from contractbeoordeling.workbook.header import Header, filled_columns, header_at
from contractbeoordeling.workbook.mapping import SheetMapping
from contractbeoordeling.workbook.words import normal

_SEARCHED = 60
_HIGHEST = 4
_ENOUGH = 0.5  # of the headers: less is another layout


@dataclass(frozen=True, slots=True)
class Missing:
    """A header that a sheet of the new file doesn't have; an empty header stands for the sheet as a whole."""

    sheet: str
    header: str
    role: str


@dataclass(frozen=True, slots=True)
class Anchored:
    """The mapping as it fits the new file, and what of it doesn't; `share` of its headers was found."""

    sheets: tuple[SheetMapping, ...]
    missing: tuple[Missing, ...] = ()
    share: float = 1.0

    @property
    def exact(self) -> bool:
        """Whether every header was found; a mapping without any is never sure."""
        return not self.missing and any(any(each.headers.values()) for each in self.sheets)


class Looked:
    """A workbook on which many mappings are tried: each of its possible headers is looked at once."""

    def __init__(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self._headers: dict[tuple[str, int, int], tuple[Header, dict[str, tuple[int, ...]]] | None] = {}
        self._places: dict[_Sought, _Place | None] = {}

    def header(self, sheet: Sheet, first: int, last: int) -> tuple[Header, dict[str, tuple[int, ...]]] | None:
        """The header that could stand in these rows, and the columns of its texts; None for an empty row."""
        key = (sheet.name, first, last)
        if key not in self._headers:
            self._headers[key] = _columns_of(sheet, first, last)
        return self._headers[key]

    def place(self, mapping: SheetMapping, sheet: Sheet) -> _Place | None:
        """The best place of a mapping in one sheet."""
        height = max(1, len(mapping.header_rows))
        sought = (sheet.name, height, tuple(sorted(mapping.headers.items())))
        if sought not in self._places:
            self._places[sought] = _place_in(mapping.headers, height, sheet, self)
        return self._places[sought]


@dataclass(slots=True)
class _Place:
    """Where a mapping fits a sheet: its header, and the column of each known one."""

    sheet: Sheet
    header: Header
    columns: dict[int, int] = field(default_factory=dict[int, int])
    found: int = 0


_Sought = tuple[str, int, tuple[tuple[int, str], ...]]
"""A sheet's name, the height of a header and its texts by their columns."""


def _plain(text: str) -> str:
    """A header as it is compared; one of signs alone, such as `#`, is itself."""
    return normal(text) or text.strip()


def with_headers(mapping: SheetMapping, workbook: Workbook) -> SheetMapping:
    """The mapping with the texts of its headers, by which it is found again."""
    sheet = sheet_of(mapping, workbook)
    rows = mapping.header_rows
    if sheet is None or not rows or rows[-1] > sheet.height:
        return mapping
    texts = header_at(sheet, rows[0], rows[-1]).texts
    return replace(mapping, headers={each: texts.get(each, "") for each in mapping.used_columns})


def sheet_of(mapping: SheetMapping, workbook: Workbook) -> Sheet | None:
    """The sheet that a mapping names; a CSV has only one, and without a name the first visible one is meant."""
    if mapping.sheet is None:
        return next((sheet for sheet in workbook.sheets if sheet.visible), None)
    alone = workbook.sheets[0] if workbook.format == "csv" else None
    return workbook.sheet(mapping.sheet) or alone


def fingerprint(sheets: Sequence[SheetMapping]) -> str:
    """What tells layouts apart: the folded texts of the headers per sheet, in whatever order."""
    return content_hash(
        sorted(
            sorted(text for each in mapping.headers.values() if (text := _plain(each))) for mapping in sheets
        )
    )


def anchored(sheets: Sequence[SheetMapping], workbook: Workbook, looked: Looked | None = None) -> Anchored:
    """Fit a mapping to a workbook; each of its sheets takes one of the workbook's.

    Who tries many mappings on one workbook keeps what was looked at.
    """
    looked = looked or Looked(workbook)
    fitted: list[SheetMapping] = []
    missing: list[Missing] = []
    wanted = found = 0
    taken: set[str] = set()
    for mapping in sheets:
        named = sum(bool(text) for text in mapping.headers.values())
        wanted += named
        place = _best_place(mapping, looked, taken)
        if place is None or place.found < _ENOUGH * named or not named:
            missing.append(Missing(mapping.sheet or "", "", ""))
            continue
        found += place.found
        taken.add(place.sheet.name)
        fitted.append(_moved(mapping, place))
        missing += [
            Missing(place.sheet.name, text, _role(mapping, column))
            for column, text in mapping.headers.items()
            if text and column not in place.columns
        ]
    return Anchored(tuple(fitted), tuple(missing), found / wanted if wanted else 0.0)


def _role(mapping: SheetMapping, column: int) -> str:
    return next((role for role, columns in mapping.columns.items() if column in columns), "")


def _best_place(mapping: SheetMapping, looked: Looked, taken: set[str]) -> _Place | None:
    """The place with most of the headers; of equals the sheet of the same name, then a visible one."""
    best: tuple[tuple[int, bool, bool], _Place] | None = None
    for sheet in looked.workbook.sheets:
        if sheet.name in taken:
            continue
        place = looked.place(mapping, sheet)
        if place is None:
            continue
        same = (mapping.sheet or "").strip().casefold() == sheet.name.strip().casefold()
        points = place.found, same, sheet.visible
        if best is None or points > best[0]:
            best = points, place
    return None if best is None else best[1]


def _place_in(headers: Mapping[int, str], height: int, sheet: Sheet, looked: Looked) -> _Place | None:
    """The best place in one sheet: a header of the same height before others, the highest of equals."""
    wanted = sum(bool(_plain(text)) for text in headers.values())
    best: _Place | None = None
    for each in sorted(range(1, _HIGHEST + 1), key=lambda each: (each != height, each)):
        for first in range(1, min(sheet.height - each + 1, _SEARCHED) + 1):
            found = looked.header(sheet, first, first + each - 1)
            if found is None:
                continue
            place = _match(headers, sheet, *found)
            if best is None or place.found > best.found:
                best = place
            if best.found == wanted > 0:
                return best
    return best


def _columns_of(sheet: Sheet, first: int, last: int) -> tuple[Header, dict[str, tuple[int, ...]]] | None:
    """The header in these rows, and where each of its texts stands; None where its first row is empty."""
    if not filled_columns(sheet, first):
        return None
    header = header_at(sheet, first, last)
    here: dict[str, tuple[int, ...]] = {}
    for column, text in header.texts.items():
        plain = _plain(text)
        here[plain] = (*here.get(plain, ()), column)
    return header, here


def _match(
    headers: Mapping[int, str], sheet: Sheet, header: Header, here: Mapping[str, tuple[int, ...]]
) -> _Place:
    """Which of the known headers stand in a header; equal ones are told apart by their order."""
    place = _Place(sheet, header)
    used: dict[str, int] = {}
    for column in sorted(headers):
        text = _plain(headers[column])
        columns = here.get(text, ()) if text else ()
        nth = used.get(text, 0)
        if nth < len(columns):
            place.columns[column] = columns[nth]
            place.found += 1
            used[text] = nth + 1
    _place_unnamed(headers, place)
    return place


def _place_unnamed(headers: Mapping[int, str], place: _Place) -> None:
    """Columns without a header keep their distance to the nearest one that was found."""
    named = list(place.columns)
    for column, text in headers.items():
        if text or not named:
            continue
        near = min(named, key=lambda each: abs(each - column))
        target = place.columns[near] + column - near
        if target > 0 and target not in place.columns.values() and target not in place.header.lines:
            place.columns[column] = target


def _moved(mapping: SheetMapping, place: _Place) -> SheetMapping:
    """The mapping with the rows and columns of the new file; what wasn't found is left out."""
    at = place.columns
    columns = {
        role: tuple(at[each] for each in columns if each in at) for role, columns in mapping.columns.items()
    }
    return replace(
        mapping,
        sheet=place.sheet.name or None,
        header_rows=tuple(place.header.rows),
        columns={role: found for role, found in columns.items() if found},
        headers={at[each]: text for each, text in mapping.headers.items() if each in at},
        marks={at[each]: meaning for each, meaning in mapping.marks.items() if each in at},
    )
