"""Asking for a reason in words before something is done that asks for one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_reason import Ui_ReasonDialog
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog


class ReasonDialog(FormDialog):
    """Asks for a text, and gives it to the verb."""

    def __init__(
        self, desk: Desk, parent: QWidget, title: str, explanation: str, verb: Callable[[str], object]
    ) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_ReasonDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(title)
        self.ui.title.setText(title)
        self.ui.explanation.setText(explanation)
        self._verb = verb
        self.begin(self.ui.problem, self.ui.button_box)

    def store(self) -> object:
        return self._verb(self.ui.reason.toPlainText())
