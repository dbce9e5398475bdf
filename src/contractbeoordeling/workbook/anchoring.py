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


@dataclass(slots=True)
class _Place:
    """Where a mapping fits a sheet: its header, and the column of each known one."""

    sheet: Sheet
    header: Header
    columns: dict[int, int] = field(default_factory=dict[int, int])
    found: int = 0


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


def anchored(sheets: Sequence[SheetMapping], workbook: Workbook) -> Anchored:
    """Fit a mapping to a workbook; each of its sheets takes one of the workbook's."""
    fitted: list[SheetMapping] = []
    missing: list[Missing] = []
    wanted = found = 0
    taken: set[str] = set()
    for mapping in sheets:
        named = sum(bool(text) for text in mapping.headers.values())
        wanted += named
        place = _best_place(mapping, workbook, taken)
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


def _best_place(mapping: SheetMapping, workbook: Workbook, taken: set[str]) -> _Place | None:
    """The place with most of the headers; of equals the sheet of the same name, then a visible one."""
    best: tuple[tuple[int, bool, bool], _Place] | None = None
    for sheet in workbook.sheets:
        if sheet.name in taken:
            continue
        place = _place_in(mapping, sheet)
        if place is None:
            continue
        same = (mapping.sheet or "").strip().casefold() == sheet.name.strip().casefold()
        points = place.found, same, sheet.visible
        if best is None or points > best[0]:
            best = points, place
    return None if best is None else best[1]


def _place_in(mapping: SheetMapping, sheet: Sheet) -> _Place | None:
    """The best place in one sheet: a header of the same height before others, the highest of equals."""
    height = max(1, len(mapping.header_rows))
    wanted = sum(bool(_plain(text)) for text in mapping.headers.values())
    best: _Place | None = None
    for each in sorted(range(1, _HIGHEST + 1), key=lambda each: (each != height, each)):
        for first in range(1, min(sheet.height - each + 1, _SEARCHED) + 1):
            if not filled_columns(sheet, first):
                continue
            place = _match(mapping, sheet, header_at(sheet, first, first + each - 1))
            if best is None or place.found > best.found:
                best = place
            if best.found == wanted > 0:
                return best
    return best


def _match(mapping: SheetMapping, sheet: Sheet, header: Header) -> _Place:
    """Which of the known headers stand in a header; equal ones are told apart by their order."""
    place = _Place(sheet, header)
    here: dict[str, list[int]] = {}
    for column, text in header.texts.items():
        here.setdefault(_plain(text), []).append(column)
    for column in sorted(mapping.headers):
        text = _plain(mapping.headers[column])
        if text and here.get(text):
            place.columns[column] = here[text].pop(0)
            place.found += 1
    _place_unnamed(mapping.headers, place)
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
