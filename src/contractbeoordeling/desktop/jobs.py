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
        self._work: Callable[[Progress], Any] | None = None
        self._submit: Callable[[Job], None] = _nothing
        self._ask: Ask | None = None
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

    def begin(
        self, work: Callable[[Progress], Any], submit: Callable[[Job], None], ask: Ask | None = None
    ) -> None:
        """Hand the work over to the thread of the jobs."""
        self._work, self._submit, self._ask = work, submit, ask
        submit(self)

    def again(self) -> None:
        """Do the work once more, after it failed and somebody was asked."""
        self._submit(self)

    def give_up(self) -> None:
        """End without a result; whoever was asked knows why."""
        self._let_go()

    def run(self) -> None:
        """Do the work; called in the thread of the jobs."""
        if self._work is None:
            return
        try:
            result = self._work(self)
        except BaseException as error:  # noqa: BLE001 - it is raised again where somebody can see it
            self._raised.emit(error)
        else:
            self._returned.emit(result)

    def _finish(self, result: object) -> None:
        done = self._done
        self._let_go()
        done(result)

    def _fail(self, error: BaseException) -> None:
        if self._ask is not None and self._ask(error, self):
            return
        failed = self._failed
        self._let_go()
        failed(error)

    def _let_go(self) -> None:
        """End; the other thread may hold the job a moment longer, but nothing of the window with it."""
        self.ended.emit()
        self._done = self._failed = self._submit = _nothing
        self._work = self._ask = None
        self.deleteLater()


def _nothing(_result: object) -> None:
    """What a job that has ended still calls."""


Ask = Callable[[BaseException, Job], bool]
"""Asks whether a job that failed should be done again; tells whether it asked, and then ends the job itself."""


class Jobs(QObject):
    """The one thread that jobs run in, in the order in which they are started."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor: ThreadPoolExecutor | None = None
        self._collector: Collector | None = None
        self._ended = False

    def start(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
        ask: Ask | None = None,
    ) -> Job:
        """Do work beside the window; `done` or `failed` is called in the window's thread.

        `ask` may let the user try again first; the job goes on until that is answered. Once stopped, nothing is begun:
        a page that is being put away may still ask for something.
        """
        if self._ended:
            job = Job(self, done, failed)
            job.give_up()
            return job
        from concurrent.futures import ThreadPoolExecutor

        if self._executor is None:
            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
            self._collector = Collector(self)
        job = Job(self, done, failed)
        job.begin(work, self._submit, ask)
        return job

    def _submit(self, job: Job) -> None:
        if self._executor is not None:
            self._executor.submit(job.run)

    def running(self) -> list[Job]:
        """The jobs that haven't ended yet."""
        return self.findChildren(Job)

    def stop(self) -> None:
        """Stop whatever runs, and wait until it has stopped; nothing begins any more."""
        self._ended = True
        for job in self.running():
            job.cancel()
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
        if self._collector is not None:
            self._collector.stop()
