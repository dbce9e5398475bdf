"""A workbook as it is imported: with what the user corrected, without what must not be stored.

Every change is a finding, so that nothing differs from the file unseen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.privacy import PersonalKind, masked, scan, shown
from contractbeoordeling.workbook.anchoring import sheet_of
from contractbeoordeling.workbook.grid import Place, Sheet, Workbook, address, place_of
from contractbeoordeling.workbook.mapped_rows import finding
from contractbeoordeling.workbook.mapping import MappingFile, SheetMapping

_NUMBERS = ("kvk", "agb", "id")
"""Roles of columns in which nine digits are no BSN."""


def corrected(workbook: Workbook, mapping: MappingFile, file: str) -> tuple[Workbook, list[Finding]]:
    """The workbook with the corrections of its mapping, and without the rows that were left out."""
    findings: list[Finding] = []
    sheets: list[Sheet] = []
    for sheet in workbook.sheets:
        texts = {
            place_of(cell): text
            for (name, cell), text in mapping.corrections.items()
            if _same(name, sheet, workbook)
        }
        emptied = {row for name, row in mapping.left_out if _same(name, sheet, workbook)}
        for row, column in texts:
            place = (file, sheet.name, address(row, column))
            findings.append(finding("corrected", place, sheet.text(row, column), FindingSeverity.NOTE))
        sheets.append(_changed(_without(sheet, emptied), texts) if texts or emptied else sheet)
    return replace(workbook, sheets=tuple(sheets)), findings


def without_bsn(
    workbook: Workbook, mappings: Sequence[SheetMapping], file: str
) -> tuple[Workbook, list[Finding]]:
    """The workbook with every BSN in a mapped column masked; KvK and AGB columns are left alone."""
    findings: list[Finding] = []
    by_name: dict[str, Sheet] = {}
    for mapping in mappings:
        sheet = sheet_of(mapping, workbook)
        if sheet is None:
            continue
        texts = _bsns(by_name.get(sheet.name, sheet), mapping)
        for row, column in texts:
            text = sheet.text(row, column)
            found = next(shown(text, span) for span in scan(text) if span.kind is PersonalKind.BSN)
            place = (file, sheet.name, address(row, column))
            findings.append(finding("bsn_masked", place, found, FindingSeverity.WARNING))
        if texts:
            by_name[sheet.name] = _changed(by_name.get(sheet.name, sheet), texts)
    if not by_name:
        return workbook, findings
    return replace(
        workbook, sheets=tuple(by_name.get(sheet.name, sheet) for sheet in workbook.sheets)
    ), findings


def _same(name: str, sheet: Sheet, workbook: Workbook) -> bool:
    alone = not name and len(workbook.sheets) == 1
    return alone or name.strip().casefold() == sheet.name.strip().casefold()


def _bsns(sheet: Sheet, mapping: SheetMapping) -> dict[Place, str]:
    """The cells of mapped columns that hold a BSN, as they become."""
    plain = {column for role in _NUMBERS for column in mapping.columns.get(role, ())}
    columns = [each for each in mapping.used_columns if each not in plain]
    found: dict[Place, str] = {}
    for row in range(1, sheet.height + 1):
        for column in columns:
            text = sheet.text(row, column)
            if len(text) > 7 and any(span.kind is PersonalKind.BSN for span in scan(text)):
                found[row, column] = masked(text)
    return found


def _without(sheet: Sheet, rows: set[int]) -> Sheet:
    """The sheet with these rows emptied; what stood beside their values goes too."""
    kept = [() if number in rows else row for number, row in enumerate(sheet.rows, 1)]
    return replace(
        sheet,
        rows=kept,
        shown={place: text for place, text in sheet.shown.items() if place[0] not in rows},
        errors={place: text for place, text in sheet.errors.items() if place[0] not in rows},
        uncalculated=frozenset(place for place in sheet.uncalculated if place[0] not in rows),
    )


def _changed(sheet: Sheet, texts: Mapping[Place, str]) -> Sheet:
    """The sheet with other texts in these cells."""
    rows = list(sheet.rows)
    for (row, column), text in texts.items():
        if row > len(rows):
            continue
        values = list(rows[row - 1])
        values += [""] * (column - len(values))
        values[column - 1] = text
        rows[row - 1] = values
    return replace(
        sheet,
        rows=rows,
        shown={place: text for place, text in sheet.shown.items() if place not in texts},
        errors={place: text for place, text in sheet.errors.items() if place not in texts},
        uncalculated=sheet.uncalculated - texts.keys(),
    )
