"""Garbage is collected in the thread of the window alone.

Python collects cycles in whichever thread happens to allocate. A widget that is collected in the thread of a job
is taken apart beside Qt's back, and the program ends at once.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_MILLISECONDS = 1_000


class Collector(QObject):
    """Collects now and then, as Python would; until it is stopped Python itself doesn't."""

    _working = 0

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        Collector._working += 1
        gc.disable()
        self._timer = QTimer(self, interval=_MILLISECONDS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations that are full."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        full = [generation for generation in range(3) if counts[generation] > thresholds[generation] > 0]
        if full:
            gc.collect(max(full))

    def stop(self) -> None:
        """Leave it to Python again, once no job runs any more."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        Collector._working -= 1
        if not Collector._working:
            gc.enable()
