"""Garbage is collected in the thread of the window alone.

Python collects cycles in whichever thread happens to allocate. A widget that is collected in the thread of a job
is taken apart beside Qt's back, and the program ends at once.

To look for cycles among the millions of objects of a big workbook would make the window stand still. What long work
made is therefore set aside, and only looked through once the dialogs that hold it have closed.
"""

from __future__ import annotations

import gc
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

_MILLISECONDS = 1_000
_MANY = 100_000  # objects: to look through more of them takes an eyeblink


class Collector(QObject):
    """Collects now and then, as Python would; until it is stopped Python itself doesn't."""

    _at_work: ClassVar[set[object]] = set()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._mark = object()
        Collector._at_work.add(self._mark)
        # A window that goes without having been closed takes its collector along, unasked.
        self.destroyed.connect(partial(_leave, Collector._at_work, self._mark))
        gc.disable()
        self._timer = QTimer(self, interval=_MILLISECONDS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations that are full, or set aside what is too much to look through now."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        full = [generation for generation in range(3) if counts[generation] > thresholds[generation] > 0]
        if QApplication.activeModalWidget() is None:
            if gc.get_freeze_count():
                gc.unfreeze()
                gc.collect()
            elif full:
                gc.collect(max(full))
        elif counts[0] > _MANY or max(full, default=0):
            gc.freeze()
        elif full:
            gc.collect(0)

    def stop(self) -> None:
        """Leave it to Python again, once no job runs any more."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        _leave(Collector._at_work, self._mark)


def _leave(at_work: set[object], mark: object, _gone: object = None) -> None:
    """Leave collecting to Python, where no other collector is at work."""
    if mark in at_work:
        at_work.discard(mark)
        if not at_work:
            gc.unfreeze()
            gc.enable()
