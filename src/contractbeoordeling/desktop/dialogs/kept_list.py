"""A dialog about things that the register keeps: what is done to them is stored at once, a refusal stands in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.fitting import FittedDialog


class KeptListDialog(FittedDialog):
    """Shows the list anew after each act; `problem` is where a form shows a refusal."""

    problem: QLabel

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk

    def show_all(self) -> None:
        """Show what is kept now."""
        raise NotImplementedError

    def _do(self, work: Callable[[], object]) -> None:
        self.problem.hide()
        self._desk.attempt(work, self._refuse)
        self.show_all()

    def _refuse(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
