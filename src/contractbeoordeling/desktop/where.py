"""Asking where something is written: a file under a proposed name, or a folder; nobody waits for the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_file(
    parent: QWidget, title: str, place: tuple[str, str], filters: Sequence[str], then: Callable[[str], None]
) -> QFileDialog:
    """Ask for a file to write; `place` is the folder and the name to begin with, the first filter is proposed."""
    folder, name = place
    dialog = QFileDialog(parent, title, folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(filters)
    dialog.setDefaultSuffix(filters[0].rpartition("*.")[2].rstrip(")"))
    dialog.selectFile(name)
    return _asked(dialog, then)


def ask_folder(parent: QWidget, title: str, folder: str, then: Callable[[str], None]) -> QFileDialog:
    """Ask for a folder to write in."""
    dialog = QFileDialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    return _asked(dialog, then)


def _asked(dialog: QFileDialog, then: Callable[[str], None]) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(then)
    dialog.open()
    return dialog
