"""The view of a sheet: its header and columns are pointed out by clicking, or by keys and a menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from contractbeoordeling.desktop.mapping.sheet_model import SheetModel
from contractbeoordeling.workbook.grid import Sheet

_MOST_SPANS = 2000
_SAMPLE = 60
_TITLES = 400  # rows in which a long text may run on
_LONGEST = 300  # characters of it
_NARROWEST, _WIDEST, _AROUND = 56, 320, 14
_ROW_SPACE = 6
_TITLE_LINES = 2.6
_RULES = "QTableView { gridline-color: palette(mid); } QHeaderView::section { padding: 0 5px; }"


class SheetView(QTableView):
    """Shows a SheetModel; rows and columns that are asked about count from 1."""

    header_pointed = Signal(int, bool)  # row, as well as what is the header now
    column_asked = Signal(int, object)  # column, where on the screen
    menu_asked = Signal(int, int, object)  # row, column, where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_of_sheet = SheetModel(self)
        self.setModel(self.model_of_sheet)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(True)
        self.setStyleSheet(_RULES)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + _ROW_SPACE)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        rows.setSectionsClickable(True)
        rows.sectionPressed.connect(self._point_at_row)
        columns.setSectionsClickable(True)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        columns.setMinimumHeight(round(self.fontMetrics().height() * _TITLE_LINES))
        columns.sectionClicked.connect(self._ask_column)
        self._shift = False

    def lay_out(self, sheet: Sheet) -> None:
        """Give columns the width that their first rows ask for, and span what is merged."""
        measure = self.fontMetrics().horizontalAdvance
        merged = {(top, left) for top, left, _, _ in sheet.merged}
        start = header[0] if (header := self.model_of_sheet.header_rows) else 1
        rows = range(start, min(sheet.height, start + _SAMPLE) + 1)
        for column in range(1, self.model_of_sheet.columnCount() + 1):
            texts = [sheet.text(row, column)[:60] for row in rows if (row, column) not in merged]
            title = str(self.model_of_sheet.headerData(column - 1, Qt.Orientation.Horizontal))
            widest = max((measure(each) for each in title.split("\n")), default=0)
            content = min(max(map(measure, texts), default=0), _WIDEST)
            self.setColumnWidth(column - 1, max(_NARROWEST, content + _AROUND, widest + 2 * _AROUND))
        self._span(sheet)

    def _span(self, sheet: Sheet) -> None:
        """Show merged cells as one, and let a title run on over the empty cells beside it, as Excel does."""
        self.clearSpans()
        taken = {
            (row, column)
            for top, left, bottom, right in sheet.merged[:_MOST_SPANS]
            for row in range(top, min(bottom, _TITLES) + 1)
            for column in range(left, min(right, sheet.width) + 1)
        }
        for row in range(1, min(sheet.height, _TITLES) + 1):
            filled = [column for column in range(1, sheet.width + 1) if sheet.text(row, column)]
            if len(filled) == 1 and (row, filled[0]) not in taken:
                self._run_on(sheet, row, filled[0], taken)
        for top, left, bottom, right in sheet.merged[:_MOST_SPANS]:
            height, width = min(bottom, sheet.height) - top + 1, min(right, sheet.width) - left + 1
            if height > 0 and width > 0 and height * width > 1:
                self.setSpan(top - 1, left - 1, height, width)

    def _run_on(self, sheet: Sheet, row: int, column: int, taken: set[tuple[int, int]]) -> None:
        """Span as many empty cells as the text of the only filled cell of a row asks for."""
        wanted = self.fontMetrics().horizontalAdvance(sheet.text(row, column)[:_LONGEST]) + _AROUND
        last, width = column, self.columnWidth(column - 1)
        while width < wanted and last < sheet.width and (row, last + 1) not in taken:
            last += 1
            width += self.columnWidth(last - 1)
        if last > column:
            self.setSpan(row - 1, column - 1, 1, last - column + 1)

    def go_to(self, row: int, column: int) -> None:
        """Make a cell current and show it."""
        index = self.model_of_sheet.index(row - 1, column - 1)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        current = self.currentIndex()
        if current.isValid() and event.key() == Qt.Key.Key_K:
            self.header_pointed.emit(
                current.row() + 1, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            )
        elif current.isValid() and event.key() == Qt.Key.Key_R:
            self.column_asked.emit(current.column() + 1, self._below(current.column()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            place = (
                self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
                if by_key
                else event.globalPos()
            )
            self.menu_asked.emit(index.row() + 1, index.column() + 1, place)

    def _point_at_row(self, section: int) -> None:
        shift = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.header_pointed.emit(section + 1, shift)

    def _ask_column(self, section: int) -> None:
        self.column_asked.emit(section + 1, self._below(section))

    def _below(self, section: int) -> QPoint:
        header = self.horizontalHeader()
        return header.mapToGlobal(QPoint(header.sectionViewportPosition(section), header.height()))
