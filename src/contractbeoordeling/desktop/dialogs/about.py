"""What this program is, and the facts that help when something is wrong."""

from __future__ import annotations

import platform

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from contractbeoordeling import __version__, paths
from contractbeoordeling.desktop._built.ui_about import Ui_AboutDialog


class AboutDialog(QDialog):
    """Shows the versions of everything; one button copies them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        self.ui.facts.setPlainText(facts())
        self.ui.copy_button.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.facts.toPlainText())


def facts() -> str:
    """Versions and places, without anything out of a register."""
    return "\n".join(
        (
            f"Contractbeoordeling {__version__}",
            f"Python {platform.python_version()}",
            f"Qt {qVersion()} ({QGuiApplication.platformName()})",
            platform.platform(),
            str(paths.log_file()),
        )
    )
