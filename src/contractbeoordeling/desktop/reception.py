"""Where the first window listens for later starts; loaded once it stands."""

from __future__ import annotations

import json
import os
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from contractbeoordeling.desktop.lock import Lock
from contractbeoordeling.desktop.single_instance import HERE, TAKEN, meeting

_LONGEST_MESSAGE = 1 << 18  # a path of Windows has at most 2^15 characters


class Reception(QObject):
    """Takes in what later starts hand over; `asked` gives a register, or None where just the window is wanted."""

    asked = Signal(object)

    def __init__(self, lock: Lock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._server: QLocalServer | None = None

    def open(self) -> None:
        """Begin to listen. Where that can't be, later starts get a window of their own."""
        if not self._lock.is_held or self._server is not None:
            return
        server = self._server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        name = meeting().server
        # Who holds the lock is alone here: what is left under this name is of a window that crashed.
        QLocalServer.removeServer(name)
        server.newConnection.connect(partial(self._receive, server))
        if not server.listen(name):
            self._lock.free()

    def close(self) -> None:
        """Take nothing in any more: who was not answered yet waits for the lock, and becomes the next window."""
        if self._server is not None:
            self._server.close()
            for each in self._server.findChildren(QLocalSocket):
                each.abort()

    def _receive(self, server: QLocalServer) -> None:
        while socket := server.nextPendingConnection():
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(partial(self._read, socket))
            socket.write(HERE % os.getpid())

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _LONGEST_MESSAGE:
            socket.abort()
        elif socket.canReadLine():
            try:
                register = _asked_for(bytes(socket.readLine().data()))
            except ValueError:
                socket.abort()
                return
            socket.write(TAKEN)
            socket.flush()
            self.asked.emit(register)


def _asked_for(line: bytes) -> Path | None:
    """Read what a later start wrote. Raises ValueError."""
    told: object = json.loads(line)
    if not isinstance(told, dict):
        raise ValueError("not a message")
    path = cast("dict[str, object]", told).get("open")
    return Path(path) if isinstance(path, str) else None
