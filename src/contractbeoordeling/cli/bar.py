"""A progress bar of one line."""

from __future__ import annotations

import time
from typing import TextIO

_WIDTH = 30
_SECONDS_BETWEEN = 0.1


class Bar:
    """Draws itself anew at most ten times a second, and wipes itself at the end.

    With spaces: the code that terminals know for it shows as a sign on an older console of Windows.
    """

    def __init__(self, label: str, stream: TextIO) -> None:
        self._label = label
        self._stream = stream
        self._drawn = float("-inf")
        self._width = 0

    def step(self, done: int, total: int) -> None:
        """Show that `done` of `total` steps are done."""
        if total <= 0 or done >= total:
            self._stream.write(f"\r{'':{self._width}}\r")
            self._width = 0
        elif time.monotonic() - self._drawn >= _SECONDS_BETWEEN:
            self._drawn = time.monotonic()
            filled = "#" * (_WIDTH * done // total)
            line = f"{self._label} [{filled:<{_WIDTH}}] {done}/{total}"
            self._stream.write(f"\r{line:<{self._width}}")
            self._width = max(self._width, len(line))
        self._stream.flush()
