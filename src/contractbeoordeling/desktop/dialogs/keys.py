"""The keys that the window knows (Shift+F1)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_keys import Ui_KeysDialog
from contractbeoordeling.desktop.fitting import FittedDialog
from contractbeoordeling.desktop.texts import keys as texts


class KeysDialog(FittedDialog):
    """A list to look at."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_KeysDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui.keys.setHtml(texts.rows())
