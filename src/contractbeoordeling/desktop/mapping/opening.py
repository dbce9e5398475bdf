"""Beginning to make a mapping: the file is opened and looked into beside the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.mapping.dialog import MappingDialog
from contractbeoordeling.desktop.mapping.work import Work, look_into
from contractbeoordeling.desktop.texts import mapping as texts
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.usecases.given_file import given_file
from contractbeoordeling.usecases.mapping_draft.draft import Draft
from contractbeoordeling.workbook.forms.opening import open_file


def make_mapping(
    desk: Desk,
    file: Path,
    parent: QWidget,
    shown: Callable[[MappingDialog], None],
    *,
    password: str | None = None,
    others: int = 0,
) -> None:
    """Look into a file and show the steps; one of our own forms needs no mapping, and is told to be one."""
    store = desk.store

    def work(_progress: Progress) -> Draft | None:
        opened = open_file(given_file(file), file.name, password)
        return None if opened.ours else look_into(opened, store)

    def then(draft: Draft | None) -> None:
        if draft is None:
            _say_ours(file.name, parent)
            return
        dialog = MappingDialog(Work(desk, draft, others), parent)
        shown(dialog)
        dialog.open()

    desk.start(texts.looking(), work, then)


def _say_ours(name: str, parent: QWidget) -> None:
    from PySide6.QtCore import Qt

    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(parent.window().windowTitle())
    box.setText(texts.ours(name))
    box.open()
