"""A sheet as it looks in Excel, as a model over its rows: nothing is made per cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QFont

from contractbeoordeling.desktop.table import Index
from contractbeoordeling.desktop.texts import mapping as texts
from contractbeoordeling.desktop.theme import Tone, ink, scheme
from contractbeoordeling.usecases.mapping_draft.columns import role_of
from contractbeoordeling.usecases.mapping_draft.draft import SheetDraft
from contractbeoordeling.wording.workbook_findings import row_reason
from contractbeoordeling.workbook.grid import Sheet, column_letter
from contractbeoordeling.workbook.mapping import SheetMapping
from contractbeoordeling.workbook.rows import RowKind

_NOWHERE = QModelIndex()
_NOT_SKIPPED = (RowKind.RECORD, RowKind.EMPTY, RowKind.HEADER)
_LONGEST = 300
_Role = Qt.ItemDataRole


class SheetModel(QAbstractTableModel):
    """The cells of one sheet with what its rows and columns are; rows and columns count from 0 here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet("", visible=True, rows=())
        self._mapping = SheetMapping(None, (), {})
        self._kinds: Sequence[RowKind] = ()
        self._left_out: frozenset[int] = frozenset()
        self._width = 0

    def show(self, draft: SheetDraft) -> None:
        """Show a sheet; what its rows are is told when that is known."""
        self.beginResetModel()
        self._sheet, self._mapping = draft.sheet, draft.mapping
        self._width = max(draft.sheet.width, 1)
        self._kinds = ()
        self.endResetModel()

    def tell(self, mapping: SheetMapping, kinds: Sequence[RowKind], left_out: frozenset[int]) -> None:
        """Tell what rows and columns are now."""
        self._mapping, self._kinds, self._left_out = mapping, kinds, left_out
        last = self.index(max(0, self.rowCount() - 1), max(0, self.columnCount() - 1))
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, self._width - 1))
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, self.rowCount() - 1))

    @property
    def header_rows(self) -> tuple[int, ...]:
        """The rows of the header."""
        return self._mapping.header_rows

    @property
    def skipped(self) -> int:
        """How many rows are not read."""
        return sum(kind not in _NOT_SKIPPED for kind in self._kinds) + len(self._left_out)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else self._sheet.height

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else self._width

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        row, column = index.row() + 1, index.column() + 1
        if role == _Role.DisplayRole:
            return " ".join(self._sheet.text(row, column).split())[:_LONGEST]
        if role == _Role.AccessibleTextRole:
            said = f"{column_letter(column)}{row}: {self._sheet.text(row, column)}"
            return ". ".join(each for each in (said, self.about_row(row)) if each)
        if role == _Role.ToolTipRole:
            return self._told(row, column)
        return self._looks(row, column, role)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        across = orientation is Qt.Orientation.Horizontal
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._column_title(section + 1) if across else self._row_title(section + 1)
        if role == _Role.ToolTipRole:
            hidden = section + 1 in self._sheet.hidden_columns
            return (texts.hidden_column() if hidden else "") if across else self.about_row(section + 1)
        if role == _Role.FontRole and across and role_of(self._mapping, section + 1):
            return _bold()
        return None

    def about_row(self, row: int) -> str:
        """Why a row is not read, or that it is hidden; empty for most."""
        if row in self._left_out:
            return texts.skipped(texts.left_out())
        kind = self._kind(row)
        if kind not in _NOT_SKIPPED:
            return texts.skipped(row_reason(str(kind)))
        return texts.hidden_row() if row in self._sheet.hidden_rows else ""

    def _kind(self, row: int) -> RowKind:
        return self._kinds[row - 1] if row <= len(self._kinds) else RowKind.RECORD

    def _is_skipped(self, row: int) -> bool:
        return row in self._left_out or self._kind(row) not in _NOT_SKIPPED

    def _row_title(self, row: int) -> str:
        return texts.row_title(
            row,
            hidden=row in self._sheet.hidden_rows,
            header=row in self._mapping.header_rows,
            skipped=self._is_skipped(row),
        )

    def _column_title(self, column: int) -> str:
        played = texts.plays(self._mapping.kind, role_of(self._mapping, column))
        hidden = column in self._sheet.hidden_columns
        return texts.column_title(column_letter(column), played, hidden=hidden)

    def _told(self, row: int, column: int) -> str:
        """The whole text of a cell, its comment, and what is to be said of its row."""
        said = (
            self._sheet.text(row, column)[: 5 * _LONGEST],
            self._sheet.comments.get((row, column), ""),
            self.about_row(row),
        )
        return "\n\n".join(each for each in said if each)

    def _looks(self, row: int, column: int, role: int) -> Any:
        header = row in self._mapping.header_rows
        if role == _Role.BackgroundRole and header:
            return QColor(scheme().chosen)
        if role == _Role.BackgroundRole and role_of(self._mapping, column) and not self._is_skipped(row):
            return QColor(ink(Tone.FAIR).back) if self._kind(row) is RowKind.RECORD else None
        if role == _Role.ForegroundRole and self._is_skipped(row):
            return QColor(scheme().muted)
        if role == _Role.ForegroundRole and role_of(self._mapping, column) and not header:
            return QColor(ink(Tone.FAIR).text) if self._kind(row) is RowKind.RECORD else None
        if role == _Role.FontRole:
            return self._font(row, column, header=header)
        return None

    def _font(self, row: int, column: int, *, header: bool) -> QFont | None:
        hidden = row in self._sheet.hidden_rows or column in self._sheet.hidden_columns
        skipped = self._is_skipped(row)
        if not (header or hidden or skipped):
            return None
        font = QFont()
        font.setBold(header)
        font.setItalic(hidden)
        font.setStrikeOut(row in self._left_out)
        return font


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
