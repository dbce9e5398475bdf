"""The window that everything else is shown in: it stands first, and is furnished after its first paint."""

from __future__ import annotations

import base64
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from contractbeoordeling import settings
from contractbeoordeling.desktop._built.ui_main_window import Ui_MainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QSessionManager

    from contractbeoordeling.desktop.desk import Desk
    from contractbeoordeling.desktop.shell import Shell

_PLACE = "window"


class MainWindow(QMainWindow):
    """Menus, navigation and room for a page; what happens in it is up to the shell.

    `stands` follows the first paint; `leaving` tells that it is being put away.
    """

    stands = Signal()
    leaving = Signal()

    def __init__(self, register: Path | None = None) -> None:
        super().__init__()
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self._register = register
        self._painted = False
        self._left = False
        if register is not None:
            self.setWindowTitle(f"{register.stem} – {self.windowTitle()}")
        place = settings.read().get(_PLACE)
        if isinstance(place, str):
            self.restoreGeometry(base64.b64decode(place))

    @cached_property
    def shell(self) -> Shell:
        """What the menus do and the pages show; loaded when it is first asked for."""
        from contractbeoordeling.desktop.shell import Shell

        return Shell(self)

    @property
    def desk(self) -> Desk | None:
        """What lies on the desk; None at the start screen."""
        return self.shell.desk

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._begin)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        if not self._left and not self.shell.may_end(self._close_anyway):
            event.ignore()
            return
        self.leave()
        super().closeEvent(event)

    def _close_anyway(self) -> None:
        self.leave()
        self.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.shell.take_files(files)

    def receive(self, register: Path | None) -> None:
        """Come forward for a later start, and open its register; before the first paint it is simply the one to open."""
        if not self._painted and register is not None:
            self._register = register
        self.shell.arrivals.receive(register if self._painted else None)

    def commit(self, session: QSessionManager) -> None:
        """Store what was typed when the user logs off; where more would be lost, let the system ask whether to wait."""
        self.shell.navigator.flush()
        if self.shell.is_busy() and session.allowsInteraction():
            session.cancel()

    def leave(self) -> None:
        """Keep the window's place and put everything away, once: closed or not, the program ends."""
        if not self._left:
            self._left = True
            self.leaving.emit()
            settings.remember(**{_PLACE: base64.b64encode(bytes(self.saveGeometry().data())).decode()})
            self.shell.close()

    def _begin(self) -> None:
        self.stands.emit()
        self.shell.begin(self._register)
