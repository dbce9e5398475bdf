"""A list to confirm before something is done for many at once, with the few fields that it asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from contractbeoordeling.desktop._built.ui_bulk import Ui_BulkDialog
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.table import Column, T, TableModel
from contractbeoordeling.desktop.texts import steps as step_texts
from contractbeoordeling.desktop.where import ask_folder
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.files.given import given_path

_FEWEST_ROWS, _MOST_ROWS = 3, 12


class BulkDialog(FormDialog):
    """What is common to such lists; whoever makes one names its columns, its button and its fields."""

    def __init__(self, desk: Desk, parent: QWidget, title: str, explanation: str) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_BulkDialog()
        ui.setupUi(self)
        self.setWindowTitle(title)
        ui.title.setText(title)
        ui.explanation.setText(explanation)
        ui.about.hide()
        ui.folder_button.clicked.connect(self._ask_folder)

    def show_list(
        self, name: str, columns: Sequence[Column[T]], identify: Callable[[T], object], rows: Sequence[T]
    ) -> None:
        """Show whom it is about."""
        table = self.ui.table
        table.begin(TableModel(columns, identify, self), name, always_one=True)
        table.show_rows(rows)
        lines = min(max(len(rows), _FEWEST_ROWS), _MOST_ROWS) + 2
        table.setMinimumHeight(table.verticalHeader().defaultSectionSize() * lines)

    def ask_only(self, *fields: QWidget) -> None:
        """Show these fields and no others."""
        ui = self.ui
        for each in (ui.due, ui.retest, ui.note, ui.folder_line):
            ui.fields_1.setRowVisible(each, each in fields)

    def offer_button(self, text: str, *, open_now: bool) -> None:
        """Name what is done, once everything is filled."""
        ok = self.ui.button_box.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(text)
        ok.setEnabled(open_now)
        self.begin(self.ui.problem, self.ui.button_box)
        ok.setFocus(Qt.FocusReason.OtherFocusReason)

    def folder(self) -> Path:
        """The folder that was chosen; refuses none."""
        said = self.ui.folder.text().strip()
        if not said:
            raise Refusal("folder_missing")
        return given_path(said)

    def _ask_folder(self) -> None:
        ask_folder(self, step_texts.choose_folder(), self.ui.folder.text(), self.ui.folder.setText)
