"""A console window, without the window: what a program prints in cmd, as one would read it there."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager

from installer.smoke.report import Wrong
from installer.smoke.wine import Wine

# What tells a terminal to move, colour and hide; a move to the right stands for a space.
_RIGHT = re.compile(rb"\x1b\[\d*C")
_CONTROL = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07|\r")


def shown(wine: Wine, *words: str, seconds: float = 120) -> str:
    """Run a program in a console and return the text that stands there when it is done."""
    with _terminal(["wine", *words], wine) as (program, ours):
        said = b""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            ready, _, _ = select.select([ours], [], [], 0.5)
            part = _part(ours) if ready else b""
            said += part
            if not part and program.poll() is not None:
                return _CONTROL.sub(b"", _RIGHT.sub(b" ", said)).decode("utf-8", "replace")
    raise Wrong(f"{' '.join(words)} is not done within {seconds:.0f} s")


def _part(ours: int) -> bytes:
    """What came in; the end of a terminal is an error on Linux."""
    try:
        return os.read(ours, 65536)
    except OSError:
        return b""


@contextmanager
def _terminal(words: Sequence[str], wine: Wine) -> Generator[tuple[subprocess.Popen[bytes], int]]:
    """Start a program with a terminal of its own; Wine makes it a console."""
    ours, theirs = pty.openpty()
    environment = {**wine.environment(), "TERM": "xterm", "COLUMNS": "200", "LINES": "60"}
    program = subprocess.Popen(
        words, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
    )
    os.close(theirs)
    try:
        yield program, ours
    finally:
        if program.poll() is None:
            program.kill()
            program.wait()
        os.close(ours)
