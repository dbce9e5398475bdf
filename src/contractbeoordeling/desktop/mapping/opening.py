"""Beginning to make a mapping: the file is opened and looked into beside the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.password import password_box
from contractbeoordeling.desktop.mapping.dialog import MappingDialog
from contractbeoordeling.desktop.mapping.work import Work, look_into
from contractbeoordeling.desktop.texts import mapping as texts
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.usecases.given_file import given_file
from contractbeoordeling.usecases.locked_files import LOCKED
from contractbeoordeling.usecases.mapping_draft.draft import Draft
from contractbeoordeling.workbook.forms.opening import open_file
from contractbeoordeling.workbook.problem import Unreadable


class MappingStart(QObject):
    """Looks into one file and shows the steps; a password is asked for until one fits, and kept nowhere."""

    def __init__(
        self, desk: Desk, file: Path, parent: QWidget, shown: Callable[[MappingDialog], None], others: int = 0
    ) -> None:
        super().__init__(parent)
        self._desk, self._file, self._parent = desk, file, parent
        self._shown, self._others = shown, others

    def begin(self, password: str | None = None) -> None:
        """Open the file, with a password where one was given."""
        store, file = self._desk.store, self._file

        def work(_progress: Progress) -> Draft | Unreadable | None:
            try:
                opened = open_file(given_file(file), file.name, password)
            except Unreadable as problem:
                if problem.reason in LOCKED:
                    return problem
                raise
            return None if opened.ours else look_into(opened, store)

        self._desk.start(texts.looking(), work, self._opened)

    def _opened(self, found: Draft | Unreadable | None) -> None:
        if isinstance(found, Unreadable):
            self._ask_password(again=found.reason == "wrong_password")
        elif found is None:
            self._say_ours()
        else:
            dialog = MappingDialog(Work(self._desk, found, self._others), self._parent)
            self._shown(dialog)
            dialog.open()
            self.deleteLater()

    def _ask_password(self, *, again: bool) -> None:
        box = password_box(self._file.name, self._parent, again=again)
        box.textValueSelected.connect(self.begin)

    def _say_ours(self) -> None:
        box = QMessageBox(self._parent)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(self._parent.window().windowTitle())
        box.setText(texts.ours(self._file.name))
        box.open()
