"""What the last step shows of a rehearsal or an import, worked out beside the window."""

from __future__ import annotations

from dataclasses import dataclass

from contractbeoordeling.desktop.mapping.columns import SkippedRow
from contractbeoordeling.desktop.pages.import_columns import Change
from contractbeoordeling.desktop.texts import mapping_values as texts
from contractbeoordeling.domain.cause import Cause, causes_of
from contractbeoordeling.usecases.imported import ImportedFile
from contractbeoordeling.usecases.mapped_import.run import MappedImport
from contractbeoordeling.usecases.word_back.told import for_sender
from contractbeoordeling.workbook.grid import Sheet, Workbook

_SHOWN = 200  # characters of a row that is not taken


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows of the three tables; `to_send` tells whether the sender has something to mend."""

    done: MappedImport
    causes: tuple[Cause, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    changes: tuple[Change, ...] = ()
    to_send: bool = False

    @property
    def result(self) -> ImportedFile:
        """What came of the file."""
        return self.done.result


def shown(done: MappedImport, workbook: Workbook) -> Shown:
    """Work out what there is to show."""
    result = done.result
    expected = {each.code: each.expected for each in result.findings}
    sheets = {each.name: each for each in workbook.sheets}
    return Shown(
        done,
        causes_of(result.findings),
        tuple(
            SkippedRow(each, texts.skipped_because(each, expected), _text(sheets.get(each.sheet), each.row))
            for each in result.skipped
        ),
        tuple(Change(result.file, each) for each in result.changes),
        bool(for_sender(result.findings)),
    )


def _text(sheet: Sheet | None, row: int) -> str:
    """The beginning of what stands in a row."""
    if sheet is None or row > sheet.height:
        return ""
    cells = (sheet.text(row, column).strip() for column in range(1, len(sheet.rows[row - 1]) + 1))
    return " ".join(" | ".join(each for each in cells if each).split())[:_SHOWN]
