"""What a later start asks of this window: to come forward, and to open a register once nobody is busy in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from contractbeoordeling.desktop import texts
from contractbeoordeling.files import disk

if TYPE_CHECKING:
    from contractbeoordeling.desktop.shell import Shell

_MILLISECONDS_TO_COME_FORWARD = 500
_MILLISECONDS_BETWEEN_LOOKS = 200


class Arrivals(QObject):
    """Takes in registers for one shell; who is typing in a dialog is not disturbed but told."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._wanted: Path | None = None
        self._told: QMessageBox | None = None
        self._look = QTimer(self, interval=_MILLISECONDS_BETWEEN_LOOKS)
        self._look.timeout.connect(self._go_on)

    def receive(self, register: Path | None) -> None:
        """Show the window, and open the register as soon as that disturbs nobody."""
        self._come_forward()
        if register is None or self._is_here(register):
            return
        self._wanted = register
        self._tell(register)
        self._go_on()

    def _come_forward(self) -> None:
        window = self._shell.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        (QApplication.activeModalWidget() or window).activateWindow()
        QTimer.singleShot(_MILLISECONDS_TO_COME_FORWARD, self, self._call_attention)

    def _call_attention(self) -> None:
        """Let the task bar flash where the system keeps the window in the background."""
        if QApplication.activeWindow() is None:
            QApplication.alert(self._shell.window)

    def _is_here(self, register: Path) -> bool:
        """Whether this register is open already, or just being opened."""
        shell = self._shell
        here = shell.registers.wanted if shell.runner.jobs.running() else None
        if shell.desk is not None and shell.desk.is_open:
            here = shell.desk.store.path
        if here is None:
            return False
        return disk.is_same(register, here)

    def _tell(self, register: Path) -> None:
        """Say what is waited for, where the user is working. The choice of a file needs no such box over it."""
        dialog = QApplication.activeModalWidget()
        while isinstance(dialog, QMessageBox) and (dialog is self._told or len(dialog.buttons()) == 1):
            dialog.close()  # it asks nothing
            dialog = QApplication.activeModalWidget()
        if dialog is None or isinstance(dialog, QFileDialog):
            return
        box = QMessageBox(dialog)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(texts.window_title(""))
        name = register.name.removesuffix(".register")
        box.setText(texts.opened_after(name, dialog.windowTitle()))
        box.addButton(QMessageBox.StandardButton.Ok)
        box.addButton(texts.not_opened(), QMessageBox.ButtonRole.RejectRole).clicked.connect(self._forget)
        box.destroyed.connect(self._box_gone)
        self._told = box
        box.open()

    def _go_on(self) -> None:
        """Open what is wanted, unless somebody or something is still busy here."""
        if self._wanted is None:
            self._look.stop()
        elif QApplication.activeModalWidget() is not None or self._shell.runner.jobs.running():
            self._look.start()
        else:
            self._look.stop()
            wanted, self._wanted = self._wanted, None
            self._shell.registers.open(wanted)

    def _forget(self) -> None:
        self._wanted = None

    def _box_gone(self) -> None:
        self._told = None
