"""Whether this installation works: the table of the self-test, to read and to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from contractbeoordeling.desktop._built.ui_self_test import Ui_SelfTestDialog
from contractbeoordeling.usecases.self_test.run import SelfTest
from contractbeoordeling.usecases.self_test.told import concluded, tabled


class SelfTestDialog(QDialog):
    """Shows what was tried; what is copied names nobody."""

    def __init__(self, test: SelfTest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SelfTestDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui.summary.setText(concluded(test))
        self.ui.summary.setProperty("role", "heading" if test.sound else "warning")
        self.ui.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.ui.report.setPlainText(tabled(test))
        self.ui.copy_button.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.ui.report.toPlainText()}\n\n{self.ui.summary.text()}")
