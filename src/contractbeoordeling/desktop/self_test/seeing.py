"""Seeing whether something is drawn, and letting Qt work until something is so."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

_GRID = 60
_MILLISECONDS = 10
_ROUNDS = 3


def colours(image: QImage) -> int:
    """Return how many colours are seen at the points of a grid; a picture of nothing has one."""
    wide, high = max(1, image.width() // _GRID), max(1, image.height() // _GRID)
    seen = {image.pixel(x, y) for x in range(0, image.width(), wide) for y in range(0, image.height(), high)}
    return len(seen)


def colours_of(widget: QWidget) -> int:
    """Return how many colours a widget is drawn in."""
    return colours(widget.grab().toImage())


def wait_until(true: Callable[[], bool], seconds: float) -> bool:
    """Let Qt work until something is so; tell whether it became so in time."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        _work()
    return True


def settle() -> None:
    """Let Qt do what it put off."""
    for _ in range(_ROUNDS):
        _work()


def _work() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_MILLISECONDS, loop.quit)
    loop.exec()
