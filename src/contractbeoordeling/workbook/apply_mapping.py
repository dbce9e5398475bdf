"""The rows of a workbook as a mapping has them, with every row left out and why."""

from __future__ import annotations

from collections.abc import Sequence

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.framework.figures import FigureSteps
from contractbeoordeling.workbook.anchoring import sheet_of
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.mapped_rows import MappedRow, MappedRows, SkippedRow, finding
from contractbeoordeling.workbook.mapped_sheet import SheetReading
from contractbeoordeling.workbook.mapping import SheetMapping

__all__ = ["MappedRow", "MappedRows", "SkippedRow", "apply_mapping"]


def apply_mapping(
    workbook: Workbook, mappings: Sequence[SheetMapping], file: str = "", steps: FigureSteps | None = None
) -> MappedRows:
    """Read all mapped sheets; a sheet that isn't there is a finding, and so is one that nobody mapped."""
    result = MappedRows()
    seen: set[str] = set()
    for mapping in mappings:
        sheet = sheet_of(mapping, workbook)
        if sheet is None:
            place = (file, mapping.sheet or "", "")
            result.findings.append(finding("sheet_missing", place, mapping.sheet or ""))
            continue
        seen.add(sheet.name)
        named = len(mappings) > 1
        SheetReading(sheet, mapping, file, result, named, steps or FigureSteps()).read()
    for sheet in workbook.sheets:
        if sheet.name not in seen and sheet.rows and sheet.visible:
            place = (file, sheet.name, "")
            result.findings.append(finding("sheet_not_mapped", place, sheet.name, FindingSeverity.NOTE))
    return result
