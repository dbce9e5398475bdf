"""Ctrl+C breaks work off until it is stored; after that it would only keep a command from telling what it did."""

from __future__ import annotations

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager

from contractbeoordeling.domain.progress import before_storing


@contextmanager
def until_stored() -> Generator[None]:
    """Let Ctrl+C do nothing any more once something is stored for good, until the command has ended."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread hears signals
        return
    handler = signal.getsignal(signal.SIGINT)
    token = before_storing.set(_ignore)
    try:
        yield
    finally:
        before_storing.reset(token)
        signal.signal(signal.SIGINT, handler)


def _ignore() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
