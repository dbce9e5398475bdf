"""A drop-down list to type in: whatever holds the typed letters is offered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget


class SearchBox(QComboBox):
    """Finds an entry by any part of its words; what is no entry counts as nothing chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(24)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        self.currentIndexChanged.connect(self._show_beginning)

    def _show_beginning(self) -> None:
        """Show how a long name begins, unless somebody types in it."""
        edit = self.lineEdit()
        if edit is not None and not self.hasFocus():
            edit.setCursorPosition(0)

    def code(self) -> str:
        """The code of the entry that stands there, or nothing."""
        wanted = self.currentText().strip().casefold()
        if self.itemText(self.currentIndex()).strip().casefold() == wanted:
            return self.itemData(self.currentIndex()) or ""
        found = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return (self.itemData(found) or "") if found >= 0 else ""
