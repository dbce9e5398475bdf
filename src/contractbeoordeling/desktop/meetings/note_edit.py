"""A text of a meeting: a file or a picture that lands in it is kept beside it, for a text can't hold one."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit


class NoteEdit(QPlainTextEdit):
    """Takes text; `given` hands over what else was pasted or dropped in it."""

    given = Signal(QMimeData)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        return holds_file(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        if holds_file(source):
            self.given.emit(source)
        else:
            super().insertFromMimeData(source)


def holds_file(source: QMimeData) -> bool:
    """Tell whether this is a file or a picture; what also is text, such as cells of a sheet, is text."""
    files = any(each.isLocalFile() for each in source.urls())
    return files or (source.hasImage() and not source.hasText())
