"""The window without a register: open one, make one, go on with an earlier one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from contractbeoordeling.desktop._built.ui_welcome_page import Ui_WelcomePage
from contractbeoordeling.desktop.recent import recent
from contractbeoordeling.files import disk

_PATH = Qt.ItemDataRole.UserRole


class WelcomePage(QWidget):
    """The start screen; `chose` gives an earlier register."""

    chose = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_WelcomePage()
        self.ui.setupUi(self)
        self.ui.recent.itemActivated.connect(self._choose)
        self.refresh()

    def refresh(self) -> None:
        """Show the registers opened before, that are still there."""
        self.ui.recent.clear()
        for path in recent():
            if disk.is_file(path):
                item = QListWidgetItem(f"{path.stem}\n{path.parent}")
                item.setData(_PATH, path)
                self.ui.recent.addItem(item)
        known = self.ui.recent.count() > 0
        for widget in (self.ui.recent, self.ui.recent_label):
            widget.setVisible(known)
        self.ui.none_yet.setVisible(not known)
        if known:
            self.ui.recent.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem) -> None:
        path: Path = item.data(_PATH)
        self.chose.emit(path)
