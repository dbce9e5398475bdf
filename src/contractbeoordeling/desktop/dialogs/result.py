"""What long work left behind, with a way to the folder where it lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from contractbeoordeling.desktop._built.ui_result import Ui_ResultDialog
from contractbeoordeling.files import disk


class ResultDialog(QDialog):
    """Says what was made and where: a folder, or one file."""

    def __init__(self, text: str, place: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_ResultDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._place = place
        self.ui.text.setText(text)
        self.ui.place.setText(str(place))
        self.ui.open_file_button.setVisible(disk.is_file(place))
        self.ui.open_file_button.clicked.connect(self._open_file)
        self.ui.open_button.clicked.connect(self._open_folder)

    def _open_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._place)))

    def _open_folder(self) -> None:
        folder = self._place.parent if disk.is_file(self._place) else self._place
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
