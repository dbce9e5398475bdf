"""The window that everything else is shown in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMainWindow

from contractbeoordeling.desktop._built.ui_main_window import Ui_MainWindow
from contractbeoordeling.desktop.dialogs.about import AboutDialog


class MainWindow(QMainWindow):
    """Menus and status; a register's name stands in the title."""

    def __init__(self, register: Path | None = None) -> None:
        super().__init__()
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.ui.about_action.triggered.connect(self._show_about)
        if register is not None:
            self.setWindowTitle(f"{register.stem} – {self.windowTitle()}")

    def _show_about(self) -> None:
        AboutDialog(self).open()
