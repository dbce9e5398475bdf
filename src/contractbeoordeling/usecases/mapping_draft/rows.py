"""What each row of a sheet is under the mapping as it stands, to be shown beside the sheet itself."""

from dataclasses import replace

from contractbeoordeling.usecases.mapping_draft.columns import ANSWERS
from contractbeoordeling.workbook.grid import Sheet
from contractbeoordeling.workbook.header import header_at
from contractbeoordeling.workbook.mapped_sheet import layout_of
from contractbeoordeling.workbook.mapping import SheetMapping
from contractbeoordeling.workbook.rows import RowKind, classified


def row_kinds(sheet: Sheet, mapping: SheetMapping) -> list[RowKind]:
    """The kind of every row, the first row first."""
    rows = mapping.header_rows
    header = header_at(sheet, rows[0], rows[-1]) if rows and rows[-1] <= sheet.height else None
    layout = layout_of(mapping, header)
    if mapping.kind not in ANSWERS:
        layout = replace(layout, question=None)
    return [kind for _, kind in classified(sheet, layout)]
