"""One window in every user's session: a second start hands its register over to the first window, and ends.

Who holds a lock file is the first. The system gives that free however a program ends, so that nothing has to
be cleared away after a crash, and of two that start at the same moment one gets it. The register goes through
a local socket that only the same user may write to. Only Qt's core is loaded here before the window stands.
"""

from __future__ import annotations

import json
import os
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Signal

from contractbeoordeling import paths
from contractbeoordeling.domain.errors import EnvironmentFault

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_SECONDS = 15.0
"""How long a second start waits for the first window: a cold start on a slow laptop takes part of it."""
_SECONDS_BETWEEN_TRIES = 0.05
_LONGEST_MESSAGE = 1 << 18  # a path of Windows has at most 2^15 characters
_HERE, _TAKEN = b"here\n", b"taken\n"


class Meeting(NamedTuple):
    """Where the windows of one user's session meet: the lock of the first one, and the name of its socket."""

    lock: Path
    server: str


def open_window(register: Path | None) -> int:
    """Open the window, or bring the one forward that is open already. Raises EnvironmentFault."""
    try:
        lock = enter(register)
    except EnvironmentFault as hanging:
        from contractbeoordeling.desktop.application import say

        say(hanging)
        raise
    if lock is None:
        return 0
    from contractbeoordeling.desktop.application import run

    return run(register, lock)


def meeting() -> Meeting:
    """The meeting place of this session, and of this home where the environment names one. Raises OSError."""
    folder, home = paths.runtime_dir(), paths.own_home()
    told = "\0".join((str(folder), str(home.absolute()) if home else "", _session()))
    name = QCryptographicHash.hash(told.encode("utf-8", "surrogatepass"), QCryptographicHash.Algorithm.Sha256)
    short = bytes(name.toHex().data()).decode()[:16]
    # Elsewhere a socket is a file, in a folder that is closed to others; on Windows all pipes stand together.
    server = f"{paths.APP}-{short}" if sys.platform == "win32" else str(folder / f"{short}.socket")
    return Meeting(folder / f"{short}.lock", server)


def enter(register: Path | None, patience: float = PATIENCE_SECONDS) -> QLockFile | None:
    """Become the first window, and return its lock; or hand the register over to who is, and return None.

    Raises EnvironmentFault where the first window answers nothing: a second one would fight it for the register.
    """
    try:
        where = meeting()
    except OSError:
        return QLockFile("")  # no place to meet: rather two windows than none
    lock = QLockFile(str(where.lock))
    until = time.monotonic() + patience
    while not lock.tryLock(0):
        if lock.error() is not QLockFile.LockError.LockFailedError:
            return lock
        if _hand_over(where.server, lock, register, until):
            return None
        if time.monotonic() >= until:
            raise EnvironmentFault("window_hangs")
        time.sleep(_SECONDS_BETWEEN_TRIES)
    return lock


def _hand_over(server: str, lock: QLockFile, register: Path | None, until: float) -> bool:
    """Tell the first window which register is asked for; False where it didn't take it."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(server)
    # Nothing is said to a window that doesn't greet: it would open this later, when nobody waits for it any more.
    if not (socket.waitForConnected(_milliseconds(until)) and _hears(socket, _HERE, until)):
        return False
    _let_come_forward(lock)
    # Made absolute here: the first window works in another folder. Not resolved: a drive letter stays one.
    path = os.path.abspath(register) if register is not None else None  # noqa: PTH100 - C:name is its drive's
    socket.write(json.dumps({"open": path}).encode() + b"\n")
    return _hears(socket, _TAKEN, until)


def _hears(socket: QLocalSocket, word: bytes, until: float) -> bool:
    """Wait until the first window says a word; False where it says something else, or nothing in time."""
    heard = b""
    while heard != word and socket.waitForReadyRead(_milliseconds(until)):
        if not (more := bytes(socket.read(len(word) - len(heard)).data())):
            return False
        heard += more
    return heard == word


def _milliseconds(until: float) -> int:
    return max(0, round((until - time.monotonic()) * 1000))


def _let_come_forward(lock: QLockFile) -> None:
    """Allow the first window to come forward: Windows only lets the program do that which the user just started."""
    if sys.platform == "win32":
        import ctypes

        process, _host, _name = lock.getLockInfo()
        ctypes.windll.user32.AllowSetForegroundWindow(process)


def _session() -> str:
    """What tells apart two sessions of one user on one machine."""
    if sys.platform == "win32":
        import ctypes

        session = ctypes.c_uint32()
        ctypes.windll.kernel32.ProcessIdToSessionId(os.getpid(), ctypes.byref(session))
        return str(session.value)
    return "\0".join(os.environ.get(name, "") for name in ("WAYLAND_DISPLAY", "DISPLAY"))


class Reception(QObject):
    """Takes in what later starts hand over; `asked` gives a register, or None where just the window is wanted."""

    asked = Signal(object)

    def __init__(self, lock: QLockFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._server: QLocalServer | None = None

    def open(self) -> None:
        """Begin to listen. Where that can't be, later starts get a window of their own."""
        if not self._lock.isLocked() or self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer

        server = self._server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        name = meeting().server
        # Who holds the lock is alone here: what is left under this name is of a window that crashed.
        QLocalServer.removeServer(name)
        server.newConnection.connect(partial(self._receive, server))
        if not server.listen(name):
            self._lock.unlock()

    def close(self) -> None:
        """Take nothing in any more: who was not answered yet waits for the lock, and becomes the next window."""
        if self._server is not None:
            from PySide6.QtNetwork import QLocalSocket

            self._server.close()
            for each in self._server.findChildren(QLocalSocket):
                each.abort()

    def _receive(self, server: QLocalServer) -> None:
        while socket := server.nextPendingConnection():
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(partial(self._read, socket))
            socket.write(_HERE)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _LONGEST_MESSAGE:
            socket.abort()
        elif socket.canReadLine():
            try:
                register = _asked_for(bytes(socket.readLine().data()))
            except ValueError:
                socket.abort()
                return
            socket.write(_TAKEN)
            socket.flush()
            self.asked.emit(register)


def _asked_for(line: bytes) -> Path | None:
    """Read what a later start wrote. Raises ValueError."""
    told: object = json.loads(line)
    if not isinstance(told, dict):
        raise ValueError("not a message")
    path = cast("dict[str, object]", told).get("open")
    return Path(path) if isinstance(path, str) else None
