"""What every dialog that stores something has in common: it says what is refused, and asks before typing is lost."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from contractbeoordeling.desktop import texts
from contractbeoordeling.desktop.announcing import announce
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.fitting import FittedDialog, grow
from contractbeoordeling.domain.record import Record
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.wording.notices import notice_sentence


class FormDialog(FittedDialog):
    """Stores what was filled in when it is accepted; `stored` gives what the verb gave back."""

    stored = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self.typed = False
        self._problem: QLabel | None = None

    def begin(self, problem: QLabel, buttons: QDialogButtonBox) -> None:
        """Watch the fields, once they are filled; a refusal is shown in the `problem` label."""
        self._problem = problem
        problem.hide()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for field in self.findChildren(QLineEdit):
            field.textEdited.connect(self._type)
        for text in self.findChildren(QPlainTextEdit):
            text.textChanged.connect(self._type)
        for box in self.findChildren(QComboBox):
            box.activated.connect(self._type)
        for check in self.findChildren(QCheckBox):
            check.clicked.connect(self._type)

    def store(self) -> object:
        """Do the verb with what was filled in, and return what it gives; refusals may be raised."""
        raise NotImplementedError

    def accept(self) -> None:
        result = self.desk.attempt(self.store, self._refuse)
        if result is None:
            return
        super().accept()
        self.stored.emit(result)
        if isinstance(result, Noted):
            self._tell_notices(cast("Noted[Record]", result))

    def reject(self) -> None:
        """Close without storing; ask first where something was typed."""
        if not self.typed:
            super().reject()
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.windowTitle())
        box.setText(texts.typed_is_lost())
        box.setStandardButtons(QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.button(QMessageBox.StandardButton.Discard).clicked.connect(self._leave)
        box.open()

    def _leave(self) -> None:
        super().reject()

    def _type(self) -> None:
        self.typed = True

    def _refuse(self, sentence: str) -> None:
        if self._problem is not None:
            self._problem.setText(sentence)
            self._problem.show()
            grow(self)
            announce(self._problem, sentence, at_once=True)

    def _tell_notices(self, result: Noted[Record]) -> None:
        """Say what somebody should know about what was just stored."""
        if not result.notices:
            return
        box = QMessageBox(self.desk.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(texts.worth_knowing())
        kind = type(result.record)
        box.setText("\n\n".join(notice_sentence(kind, each) for each in result.notices))
        box.open()
