"""One window in every user's session: a second start hands its register over to the first window, and ends.

Who holds a lock file is the first. The system gives that free however a program ends, so that nothing has to
be cleared away after a crash, and of two that start at the same moment one gets it. The register goes through
a local socket, which the first window listens to in reception.py.
Every start waits for what stands here: only Qt's core is loaded for it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCryptographicHash

from contractbeoordeling import paths
from contractbeoordeling.desktop.lock import Lock
from contractbeoordeling.domain.errors import EnvironmentFault

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

PATIENCE_SECONDS = 15.0
"""How long a second start waits for the first window: a cold start on a slow laptop takes part of it."""
_SECONDS_BETWEEN_TRIES = 0.05
_LONGEST_LINE = 100
HERE, TAKEN = b"here %d\n", b"taken\n"
"""What the first window says to who comes in, with the number of its process, and once it knows what is asked for."""


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


def enter(register: Path | None, patience: float = PATIENCE_SECONDS) -> Lock | None:
    """Become the first window, and return its lock; or hand the register over to who is, and return None.

    A lock that isn't held says that there is no place to meet: rather two windows than none.
    Raises EnvironmentFault where the first window answers nothing: a second one would fight it for the register.
    """
    lock = Lock(Path())
    until = time.monotonic() + patience
    try:
        where = meeting()
        lock = Lock(where.lock)
        while not lock.take():
            if _hand_over(where.server, register, until):
                return None
            if time.monotonic() >= until:
                raise EnvironmentFault("window_hangs")
            time.sleep(_SECONDS_BETWEEN_TRIES)
    except OSError:
        return lock
    return lock


def _hand_over(server: str, register: Path | None, until: float) -> bool:
    """Tell the first window which register is asked for; False where it didn't take it."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(server)
    # Nothing is said to a window that doesn't greet: it would open this later, when nobody waits for it any more.
    if not socket.waitForConnected(_milliseconds(until)) or not (greeting := _hear(socket, until)):
        return False
    _let_come_forward(greeting)
    # Made absolute here: the first window works in another folder. Not resolved: a drive letter stays one.
    path = os.path.abspath(register) if register is not None else None  # noqa: PTH100 - C:name is its drive's
    socket.write(json.dumps({"open": path}).encode() + b"\n")
    return _hear(socket, until) == TAKEN


def _hear(socket: QLocalSocket, until: float) -> bytes:
    """Wait for a line of the first window; nothing where none comes in time."""
    heard = b""
    while not heard.endswith(b"\n"):
        waited = socket.waitForReadyRead(_milliseconds(until))
        if not waited or not (more := bytes(socket.readAll().data())) or len(heard) > _LONGEST_LINE:
            return b""
        heard += more
    return heard


def _milliseconds(until: float) -> int:
    return max(0, round((until - time.monotonic()) * 1000))


def _let_come_forward(greeting: bytes) -> None:
    """Allow the window that greets to come forward: Windows only lets the program do that which was just started."""
    if sys.platform == "win32":
        import ctypes

        _here, _, process = greeting.partition(b" ")
        ctypes.windll.user32.AllowSetForegroundWindow(int(process))


def _session() -> str:
    """What tells apart two sessions of one user on one machine."""
    if sys.platform == "win32":
        import ctypes

        session = ctypes.c_uint32()
        ctypes.windll.kernel32.ProcessIdToSessionId(os.getpid(), ctypes.byref(session))
        return str(session.value)
    return "\0".join(os.environ.get(name, "") for name in ("WAYLAND_DISPLAY", "DISPLAY"))
