"""The rows of a workbook as a mapping has them, with every row left out and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.framework.figures import FigureSteps
from contractbeoordeling.domain.memory import without_collecting
from contractbeoordeling.workbook.anchoring import sheet_of
from contractbeoordeling.workbook.grid import Sheet, Workbook, address, column_letter, is_filled
from contractbeoordeling.workbook.mapped_rows import MappedRow, MappedRows, SkippedRow, finding
from contractbeoordeling.workbook.mapped_sheet import SheetReading
from contractbeoordeling.workbook.mapping import SheetMapping

__all__ = ["MappedRow", "MappedRows", "SkippedRow", "apply_mapping"]

INCOMPLETE = {
    "cut_off": FindingSeverity.WARNING,
    "values_only": FindingSeverity.WARNING,
    "drawings_ignored": FindingSeverity.NOTE,
}
"""Notes of a reader that say that something of the file was not read."""


@without_collecting()
def apply_mapping(
    workbook: Workbook, mappings: Sequence[SheetMapping], file: str = "", steps: FigureSteps | None = None
) -> MappedRows:
    """Read all mapped sheets; a sheet that isn't there is a finding, and so is one that nobody mapped."""
    result = MappedRows()
    for code in workbook.notes:
        if code in INCOMPLETE:
            result.findings.append(finding(code, (file, "", ""), severity=INCOMPLETE[code]))
    seen: set[str] = set()
    for mapping in mappings:
        sheet = sheet_of(mapping, workbook)
        if sheet is None:
            place = (file, mapping.sheet or "", "")
            result.findings.append(finding("sheet_missing", place, mapping.sheet or ""))
            continue
        seen.add(sheet.name)
        result.findings.extend(_outside(sheet, mapping, file))
        result.findings.extend(_hidden(sheet, mapping, file))
        named = len(mappings) > 1
        SheetReading(sheet, mapping, file, result, named, steps or FigureSteps()).read()
    for sheet in workbook.sheets:
        if sheet.name not in seen and sheet.rows:
            code = "sheet_not_mapped" if sheet.visible else "hidden_sheet_not_mapped"
            result.findings.append(finding(code, (file, sheet.name, ""), sheet.name, FindingSeverity.NOTE))
    return result


def _outside(sheet: Sheet, mapping: SheetMapping, file: str) -> Iterator[Finding]:
    """Columns of the mapping that the sheet doesn't have; remarks may be lacking."""
    for role, columns in mapping.columns.items():
        severity = FindingSeverity.NOTE if role == "comment" else FindingSeverity.WARNING
        for column in columns:
            if column > sheet.width:
                yield finding("column_missing", (file, sheet.name, ""), column_letter(column), severity)


def _hidden(sheet: Sheet, mapping: SheetMapping, file: str) -> Iterator[Finding]:
    """Where what is read can't be seen: a whole sheet, columns of it, or cells that a merged cell covers."""
    if not sheet.visible:
        yield finding("hidden_sheet", (file, sheet.name, ""), sheet.name, FindingSeverity.NOTE)
    mapped = {column for columns in mapping.columns.values() for column in columns}
    for column in sorted(mapped & sheet.hidden_columns):
        place = (file, sheet.name, address(mapping.header_rows[-1] if mapping.header_rows else 1, column))
        yield finding("hidden_column", place, column_letter(column), FindingSeverity.NOTE)
    for top, left, bottom, right in sheet.merged:
        for row in range(top, min(bottom, sheet.height) + 1):
            for column in mapped.intersection(range(left, min(right, sheet.width) + 1)):
                if (row, column) != (top, left) and is_filled(sheet.value(row, column)):
                    place = (file, sheet.name, address(row, column))
                    yield finding("under_merged_cell", place, sheet.text(row, column), FindingSeverity.NOTE)
