"""Long work beside the window: one thread, one job at a time, with progress and a way to stop it.

A job belongs to the runner that started it, never to the dialog that shows it: closing a dialog
doesn't pull the work away under it. What a job says reaches the window through queued signals.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from contractbeoordeling.desktop.garbage import Collector
from contractbeoordeling.domain.progress import Cancelled, Progress

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")

_SECONDS_BETWEEN_STEPS = 0.05


class Job(QObject):
    """One piece of work; its signals arrive in the thread of the window."""

    progressed = Signal(int, int)
    ended = Signal()
    _returned = Signal(object)
    _raised = Signal(object)

    def __init__(
        self, parent: QObject, done: Callable[[Any], None], failed: Callable[[BaseException], None]
    ) -> None:
        super().__init__(parent)
        self._done = done
        self._failed = failed
        self._stopped = threading.Event()
        self._last_step = 0.0
        self._returned.connect(self._finish)
        self._raised.connect(self._fail)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stopped.set()

    def step(self, done: int, total: int) -> None:
        """Tell how far the work is, not more often than an eye can see. Raises Cancelled."""
        if self._stopped.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last_step >= _SECONDS_BETWEEN_STEPS or done == total:
            self._last_step = now
            self.progressed.emit(done, total)

    def run(self, work: Callable[[Progress], Any]) -> None:
        """Do the work; called in the thread of the jobs."""
        try:
            result = work(self)
        except BaseException as error:  # noqa: BLE001 - it is raised again where somebody can see it
            self._raised.emit(error)
        else:
            self._returned.emit(result)

    def _finish(self, result: object) -> None:
        done = self._done
        self._let_go()
        done(result)

    def _fail(self, error: BaseException) -> None:
        failed = self._failed
        self._let_go()
        failed(error)

    def _let_go(self) -> None:
        """End; the other thread may hold the job a moment longer, but nothing of the window with it."""
        self.ended.emit()
        self._done = self._failed = _nothing
        self.deleteLater()


def _nothing(_result: object) -> None:
    """What a job that has ended still calls."""


class Jobs(QObject):
    """The one thread that jobs run in, in the order in which they are started."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor: ThreadPoolExecutor | None = None
        self._collector: Collector | None = None

    def start(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> Job:
        """Do work beside the window; `done` or `failed` is called in the window's thread."""
        from concurrent.futures import ThreadPoolExecutor

        if self._executor is None:
            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
            self._collector = Collector(self)
        job = Job(self, done, failed)
        self._executor.submit(job.run, work)
        return job

    def running(self) -> list[Job]:
        """The jobs that haven't ended yet."""
        return self.findChildren(Job)

    def stop(self) -> None:
        """Stop whatever runs, and wait until it has stopped."""
        for job in self.running():
            job.cancel()
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
        if self._collector is not None:
            self._collector.stop()
