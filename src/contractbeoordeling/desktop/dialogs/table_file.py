"""A table to Excel, as it is shown: asks where, and writes it beside the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.table_view import TableView
from contractbeoordeling.desktop.texts import exports as texts
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.files.given import given_path
from contractbeoordeling.usecases.export.shown import ShownColumn, ShownTable, export_shown
from contractbeoordeling.usecases.free_file import free_file

_ENDING = ".xlsx"


class TableFileDialog(QFileDialog):
    """Asks for the file of a table; what it holds was taken when the user asked."""

    def __init__(self, desk: Desk, shown: ShownTable, parent: QWidget) -> None:
        proposed = free_file(Path(desk.folder), shown.title, _ENDING)
        super().__init__(parent, texts.table_to_excel(), str(proposed), texts.file_filter())
        self._desk, self._shown = desk, shown
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setDefaultSuffix(_ENDING[1:])
        self.fileSelected.connect(self.write)

    def write(self, file: str) -> None:
        """Write the table to this file."""
        shown, path, window = self._shown, given_path(file), self._desk.window

        def work(progress: Progress) -> None:
            export_shown(shown, path, progress)

        def tell(_done: None) -> None:
            ResultDialog(texts.table_written(path.name, len(shown.rows)), path, window).open()

        self._desk.start(texts.writing(), work, tell)


def ask_table_file(view: TableView) -> None:
    """Ask where a table goes to; one that belongs to no register stays where it is."""
    desk = next((each for each in map(_desk, _above(view)) if each is not None), None)
    if desk is not None:
        TableFileDialog(desk, shown_in(view), view.window()).open()


def shown_in(view: TableView) -> ShownTable:
    """Return the table as it is seen: its filter, its order, and the columns that the user left in sight."""
    model = view.table()
    while model.canFetchMore(view.rootIndex()):
        model.fetchMore(view.rootIndex())
    columns = view.shown_columns()
    about = [each.about() for each in _above(view) if isinstance(each, Page)]
    return ShownTable(
        title=" - ".join(each for each in (view.accessibleName(), *about) if each),
        columns=[
            ShownColumn(each.title, each.width, counts=each.side is not Qt.AlignmentFlag.AlignLeft)
            for each in columns
        ],
        rows=[[each.text(row) for each in columns] for row in model.rows],
    )


def _above(view: QWidget) -> list[QWidget]:
    """Return what a widget stands in, from near to far; a dialog stands in what asked for it."""
    found: list[QWidget] = []
    place: QWidget | None = view
    while (place := place.parentWidget()) is not None:
        found.append(place)
    return found


def _desk(widget: QWidget) -> Desk | None:
    """Return the register that a page, a dialog or the window works in."""
    desk: object = getattr(widget, "desk", None)
    return desk if isinstance(desk, Desk) and desk.is_open else None
