"""Asking for the password of a protected file; what is typed is kept nowhere but in the work that it is for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from contractbeoordeling.desktop.texts import imports as texts


def password_box(file: str, parent: QWidget, *, again: bool) -> QInputDialog:
    """The question about one file, open already; `again` where the former password didn't fit."""
    box = QInputDialog(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(texts.password_title())
    box.setTextEchoMode(QLineEdit.EchoMode.Password)
    box.setLabelText(texts.wrong_password(file) if again else texts.password(file))
    box.open()
    return box
