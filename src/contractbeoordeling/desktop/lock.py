"""A lock on a file that one program holds; the system frees it however that program ends.

Qt's lock file would do the same, but at every start it waits until a busy disk has written it.
"""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import BinaryIO


class Lock:
    """One lock, free until it is taken."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._stream: BinaryIO | None = None

    @property
    def is_held(self) -> bool:
        """Whether this program holds it."""
        return self._stream is not None

    def take(self) -> bool:
        """Take it; False where another program holds it. Raises OSError where the file can't be used."""
        try:
            stream = self._file.open("ab")
        except PermissionError:
            if sys.platform == "win32":
                return False  # who freed it is just taking it away
            raise
        try:
            if _take(stream):
                self._stream = stream
        finally:
            if self._stream is None:
                stream.close()
        return self.is_held

    def free(self) -> None:
        """Let another program have it."""
        if self._stream is None:
            return
        self._stream.close()
        self._stream = None
        if sys.platform == "win32":
            # Elsewhere the file stays: who waits for it would lock one that has no name any more.
            with contextlib.suppress(OSError):
                self._file.unlink()


if sys.platform == "win32":
    import msvcrt

    def _take(stream: BinaryIO) -> bool:
        """Lock the first byte, which need not be there."""
        stream.seek(0)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:  # of which Windows tells no more
            return False
        return True

else:
    import fcntl

    def _take(stream: BinaryIO) -> bool:
        """Lock the file."""
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
