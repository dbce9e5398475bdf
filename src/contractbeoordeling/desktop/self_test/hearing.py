"""What Qt complains of, and the errors of slots, while the window is tried."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_BAD = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
_SYSTEM = "qt.qpa."
"""What the layer between Qt and the system says, it says of this machine: no fault of this installation."""
# The same without a category: of a screen without window manager, and of a Windows that knows no scale per screen.
_OF_SYSTEM = ("This plugin does not support propagateSizeHints", "EnableNonClientDpiScaling() failed")


class Hearing:
    """Hears from its beginning to its end; everything also goes to standard error, which ends in the log."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.of_system: list[str] = []

    def begin(self) -> None:
        """Hear from now on."""
        self._former = qInstallMessageHandler(self._hear), sys.excepthook
        sys.excepthook = self._hear_error

    def end(self) -> None:
        """Leave it to whoever heard before: Qt may speak when Python can't listen any more."""
        handler, sys.excepthook = self._former
        qInstallMessageHandler(handler)

    def _hear(self, kind: QtMsgType, where: QMessageLogContext, text: str) -> None:
        sys.stderr.write(f"{kind.name} {where.category}: {text}\n")
        if kind in _BAD:
            is_systems = (where.category or "").startswith(_SYSTEM) or text.startswith(_OF_SYSTEM)
            (self.of_system if is_systems else self.faults).append(text)

    def _hear_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        sys.stderr.write("".join(traceback.format_exception(kind, error, trace)))
        self.faults.append(f"{kind.__name__}: {error}")
