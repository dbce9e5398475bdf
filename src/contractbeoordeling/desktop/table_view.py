"""The view of a table: fixed row heights, copying to a spreadsheet, columns that one chooses and that stay."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any, cast

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QPushButton, QTableView, QWidget

from contractbeoordeling import settings
from contractbeoordeling.desktop import texts
from contractbeoordeling.desktop.chips import ChipDelegate
from contractbeoordeling.desktop.table import Column, TableModel
from contractbeoordeling.desktop.theme import scheme

_PADDING = 14
_CHIP = 18  # what stands around a word on a chip
_TITLE_POINTS = 8.5  # as in the theme
_ROW_SPACE = 12
_LEAST_SHARE = 0.7  # of what a growing column would like to have
_SETTING = "tables"
_NOTHING = "nothing"
_BUTTONS = {Qt.Key.Key_F2: "change", Qt.Key.Key_Delete: "remove"}


class TableView(QTableView):
    """Shows a TableModel; `opened` gives the row that Enter or a double click opens, `chose` the one that is current."""

    opened = Signal(object)
    chose = Signal(object)
    _name = (
        ""  # also for a table that is collected while it is seen: Qt hides it when its own values are gone
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sized: set[int] = set()
        self._fitting = False
        self._always_one = False
        self.setItemDelegate(ChipDelegate(self))
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + _ROW_SPACE)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._choose_columns)
        header.sectionResized.connect(self._resized)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.activated.connect(self._open)
        self._copy_action = self._action(texts.copy(), QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy_action.triggered.connect(self.copy)
        self._headed_action = self._action(texts.copy_with_headers(), QKeySequence("Ctrl+Shift+C"))
        self._headed_action.triggered.connect(self.copy_with_headers)
        # Its keys are those of the menu, which finds the table by itself.
        self._file_action = QAction(texts.to_excel(), self)
        self._file_action.triggered.connect(self.to_excel)

    def begin(
        self, model: TableModel[Any], name: str, *, sortable: bool = False, always_one: bool = False
    ) -> None:
        """Show a model; the choice and widths of its columns are remembered under a name.

        With `always_one` some row is current wherever there is one, for a page that tells more about it.
        """
        self._name = ""  # nothing is fitted while the former columns are still there
        self._always_one = always_one
        self.setModel(model)
        self._name = name
        if sortable:
            header = self.horizontalHeader()
            header.setSortIndicatorClearable(True)
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.setSortingEnabled(True)
        self.selectionModel().currentRowChanged.connect(self._choose)
        self._restore()

    def table(self) -> TableModel[Any]:
        """The model that is shown."""
        return cast("TableModel[Any]", self.model())

    def chosen(self) -> Any:
        """The current row, or None."""
        index = self.currentIndex()
        return self.table().rows[index.row()] if index.isValid() else None

    def chosen_rows(self) -> list[Any]:
        """Every selected row, from top to bottom."""
        rows = self.table().rows
        return [rows[place] for place in sorted(each.row() for each in self.selectionModel().selectedRows())]

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows, and stay with the row that was current."""
        model, current = self.table(), self.chosen()
        identity = None if current is None else model.identify(current)
        model.show(rows)
        self._span_headings()
        self.go_to(identity)
        if self._always_one and not self.currentIndex().isValid():
            self.go_to(next((model.identify(row) for row in model.rows if not model.is_heading(row)), None))
        self.setAccessibleDescription(self._why_empty())

    def enter(self) -> None:
        """Go on in the table, at its first row where none is current."""
        if not self.currentIndex().isValid() and self.table().rows:
            self.go_to(self.table().identify(self.table().rows[0]))
        self.setFocus()

    def show_column(self, key: str, shown: bool) -> None:
        """Show or hide a column of itself, whatever the user chose before."""
        place = [column.key for column in self.table().columns].index(key)
        self.setColumnHidden(place, not shown)
        self._fit()

    def go_to(self, identity: object) -> None:
        """Make the row with this identity current, where it is shown."""
        place = None if identity is None else self.table().row_of(identity)
        if place is not None:
            index = self.table().index(place, 0)
            mode = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, mode.ClearAndSelect | mode.Rows)
            self.scrollTo(index)

    def _span_headings(self) -> None:
        """Let a heading run on over the columns that say nothing about it."""
        self.clearSpans()
        if not self.table().has_headings:
            return
        columns = self.table().columns
        for place, row in enumerate(self.table().rows):
            if self.table().is_heading(row):
                empty = [number for number, column in enumerate(columns) if number and column.text(row)]
                run = min(empty, default=len(columns))
                if run > 1:
                    self.setSpan(place, 0, 1, run)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as cells."""
        self._copy(with_headers=False)

    def copy_with_headers(self) -> None:
        """Put the selected rows on the clipboard as cells, under the names of the columns."""
        self._copy(with_headers=True)

    def to_excel(self) -> None:
        """Write what is shown to a file that the user chooses."""
        from contractbeoordeling.desktop.dialogs.table_file import ask_table_file

        ask_table_file(self)

    def shown_columns(self) -> list[Column[Any]]:
        """The columns that are seen, from left to right."""
        columns = self.table().columns
        return [columns[place] for place in self._shown_columns()]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if said := self._why_empty():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(scheme().muted))
            room = self.viewport().rect().adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, said)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        button = self._button_of(event)
        if button is None:
            super().keyPressEvent(event)
        else:
            button.click()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._remember()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        self.offered().popup(event.globalPos())

    def offered(self) -> QMenu:
        """What can be done with the table; the menu goes away once it closes."""
        menu = QMenu(self)
        menu.addActions([self._copy_action, self._headed_action, self._file_action])
        self._add_columns(menu.addMenu(texts.columns()))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _why_empty(self) -> str:
        """What the form says where there are no rows: what would stand here, and how it comes there."""
        empty = isinstance(self.model(), TableModel) and not self.table().rows
        return str(self.property(_NOTHING) or "") if empty else ""

    def _button_of(self, event: QKeyEvent) -> QPushButton | None:
        """The button that the form names for a key: what changes or removes the chosen row."""
        name = str(self.property(_BUTTONS.get(Qt.Key(event.key()), "")) or "")
        around = self.parentWidget() if name and not event.modifiers() else None
        while around is not None:
            button = around.findChild(QPushButton, name)
            if isinstance(button, QPushButton):
                return button
            around = around.parentWidget()
        return None

    def _action(self, text: str, keys: QKeySequence) -> QAction:
        action = QAction(text, self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(action)
        return action

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.table().rows[index.row()])

    def _choose(self, index: QModelIndex, _former: QModelIndex) -> None:
        self.chose.emit(self.table().rows[index.row()] if index.isValid() else None)

    # Copying

    def _shown_columns(self) -> list[int]:
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [column for column in order if not self.isColumnHidden(column)]

    def _copy(self, *, with_headers: bool) -> None:
        columns = self.shown_columns()
        cells = [[column.text(row) for column in columns] for row in self.chosen_rows()]
        if with_headers:
            cells.insert(0, [column.title for column in columns])
        QGuiApplication.clipboard().setMimeData(as_cells(cells))

    # Columns

    def _choose_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        self._add_columns(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _add_columns(self, menu: QMenu) -> None:
        """Offer every column but the first: a row without its name says nothing."""
        for place, column in enumerate(self.table().columns[1:], start=1):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            action.setData(place)
        menu.triggered.connect(self._toggle_column)

    def _toggle_column(self, action: QAction) -> None:
        self.setColumnHidden(action.data(), not action.isChecked())
        self._fit()
        self._remember()

    def _resized(self, column: int, _old: int, new: int) -> None:
        if not self._fitting and new and self._name:
            self._sized.add(column)

    def _natural(self, column: int) -> int:
        """The width that a column asks for, and never less than its own name."""
        said = self.table().columns[column]
        font = self.horizontalHeader().font()
        font.setPointSizeF(_TITLE_POINTS)
        font.setBold(True)
        name = QFontMetrics(font).horizontalAdvance(said.title)
        content = said.width * self.fontMetrics().averageCharWidth() + (_CHIP if said.tone else 0)
        return max(content, name) + _PADDING

    def _is_filled(self) -> bool:
        """Tell whether there are columns to look after: Qt may still hide a table whose model is gone."""
        return bool(self._name) and isinstance(self.model(), TableModel)

    def _fit(self) -> None:
        """Let the columns that grow share the width that is left, but not those that the user made a size."""
        if not self._is_filled():
            return
        columns, shown = self.table().columns, self._shown_columns()
        growing = [each for each in shown if columns[each].grow and each not in self._sized]
        taken = sum(self.columnWidth(each) for each in shown if each not in growing)
        wanted = sum(self._natural(each) for each in growing)
        room = self.viewport().width() - taken
        # What has to be scrolled anyway needn't be cut short as well.
        left = room if room >= wanted * _LEAST_SHARE else wanted
        self._fitting = True
        for each in growing:
            part = min(left, round(left * self._natural(each) / wanted))
            self.setColumnWidth(each, part)
            left, wanted = left - part, wanted - self._natural(each)
        self._fitting = False

    def _remember(self) -> None:
        if not self._is_filled():
            return
        columns = self.table().columns
        mine = {
            "order": [columns[self.horizontalHeader().logicalIndex(n)].key for n in range(len(columns))],
            "hidden": [each.key for n, each in enumerate(columns) if self.isColumnHidden(n)],
            "widths": {
                columns[n].key: self.columnWidth(n) for n in sorted(self._sized) if self.columnWidth(n)
            },
        }
        tables = _remembered()
        if tables.get(self._name) != mine:
            settings.remember(**{_SETTING: {**tables, self._name: mine}})

    def _restore(self) -> None:
        """Put the columns as they were left; a column that wasn't known then stays where it is."""
        mine = _remembered().get(self._name, {})
        keys = [column.key for column in self.table().columns]
        widths, hidden = mine.get("widths", {}), mine.get("hidden", [])
        self._sized = {keys.index(key) for key in widths if key in keys}
        self._fitting = True
        for place, key in enumerate(keys):
            self.setColumnWidth(place, widths.get(key, self._natural(place)))
            self.setColumnHidden(place, key in hidden)
        for place, key in enumerate(key for key in mine.get("order", []) if key in keys):
            self.horizontalHeader().moveSection(self.horizontalHeader().visualIndex(keys.index(key)), place)
        self._fitting = False
        QTimer.singleShot(0, self, self._fit)


def as_cells(cells: Sequence[Sequence[str]]) -> QMimeData:
    """Cells as a spreadsheet takes them: text stays text, so that 01234567 keeps its zero."""
    lines = ["\t".join(" ".join(text.split()) for text in row) for row in cells]
    rows = [
        "".join(f"<td style=\"mso-number-format:'\\@'\">{escape(text)}</td>" for text in row) for row in cells
    ]
    data = QMimeData()
    data.setText("\n".join(lines))
    data.setHtml("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    return data


def _remembered() -> dict[str, Any]:
    tables = settings.read().get(_SETTING, {})
    return cast("dict[str, Any]", tables) if isinstance(tables, dict) else {}
