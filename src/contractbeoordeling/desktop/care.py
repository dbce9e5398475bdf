"""Looking after a register: checking it, making a backup, putting one back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox

from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.runner import Runner
from contractbeoordeling.desktop.texts import care as texts
from contractbeoordeling.desktop.texts import register_files
from contractbeoordeling.domain.progress import Progress

if TYPE_CHECKING:
    from contractbeoordeling.desktop.desk import Desk
    from contractbeoordeling.usecases.check_register import CheckedPart


class Care(QObject):
    """Serves the menu; `closing` asks to put the register away, `restored` gives the one that was put back."""

    closing = Signal()
    restored = Signal(object)

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._runner = runner
        self._backup = Path()
        self._target = Path()

    def check(self, desk: Desk) -> None:
        """Look at every part of the register, and tell what was found."""
        store = desk.store

        def work(progress: Progress) -> list[CheckedPart]:
            from contractbeoordeling.usecases.check_register import check_register

            return check_register(store, progress)

        self._runner.start(texts.checking(), work, self._tell)

    def back_up(self, desk: Desk) -> None:
        """Write a copy of the register beside it, named after the moment."""
        store = desk.store

        def work(_progress: Progress) -> Path:
            from contractbeoordeling.usecases.backup import backup_place, backup_register

            return backup_register(store, backup_place(store.path or Path(desk.folder)))

        def tell(made: Path) -> None:
            ResultDialog(texts.backed_up(), made.parent, self._runner.window).open()

        self._runner.start(texts.backing_up(), work, tell)

    def ask_backup(self, register: Path | None, folder: str) -> None:
        """Let the user point at a backup, to be put in the place of a register, or in a new place."""
        dialog = QFileDialog(self._runner.window, texts.choose_backup(), folder, register_files())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def take(name: str) -> None:
            self.restore(Path(name), register)

        dialog.fileSelected.connect(take)
        dialog.open()

    def restore(self, backup: Path, register: Path | None) -> None:
        """Put a backup back: over the open register after asking, else where the user says."""
        self._backup = backup
        if register is not None:
            self._target = register
            ask(self._runner.window, texts.replaces(register.stem), self._restore_now)
            return
        dialog = QFileDialog(self._runner.window, texts.choose_place(), str(backup.parent), register_files())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("register")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._restore_at)
        dialog.open()

    def _restore_at(self, name: str) -> None:
        self._target = Path(name)
        self._restore_now()

    def _restore_now(self) -> None:
        self.closing.emit()
        backup, target = self._backup, self._target

        def work(_progress: Progress) -> Path | None:
            from contractbeoordeling.usecases.backup import restore_register
            from contractbeoordeling.usecases.session import author

            return restore_register(backup, target, author())

        def tell(kept: Path | None) -> None:
            self._runner.told.emit(texts.restored(kept))
            self.restored.emit(target)

        self._runner.start(texts.restoring(), work, tell)

    def _tell(self, parts: list[CheckedPart]) -> None:
        sound = not any(each.faults for each in parts)
        box = QMessageBox(self._runner.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Information if sound else QMessageBox.Icon.Warning)
        box.setWindowTitle(texts.check_title())
        box.setText(texts.sound() if sound else texts.unsound())
        box.setInformativeText(texts.checked(parts))
        box.open()
