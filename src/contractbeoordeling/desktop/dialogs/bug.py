"""A fault in the program itself: what to do, and a report to copy that names no provider."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from contractbeoordeling.desktop import texts
from contractbeoordeling.desktop._built.ui_bug import Ui_BugDialog
from contractbeoordeling.usecases.bugs import bug_report, log_bug


class BugDialog(QDialog):
    """Writes the log, and shows what may be passed on."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_BugDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui.place.setText(texts.bug_log(log_bug(error)))
        self.ui.report.setPlainText(bug_report(error))
        self.ui.copy_button.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.report.toPlainText())
