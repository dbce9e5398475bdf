"""Long work runs beside the window, tells how far it is, and stops when asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.jobs import Jobs
from contractbeoordeling.domain.progress import Cancelled, Progress


class Heard:
    """What the window was told."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.failed: list[BaseException] = []
        self.threads: set[int] = set()
        self.steps: list[tuple[int, int]] = []

    def step(self, done: int, total: int) -> None:
        self.steps.append((done, total))

    def take(self, result: object) -> None:
        self.done.append(result)
        self.threads.add(threading.get_ident())

    def fail(self, error: BaseException) -> None:
        self.failed.append(error)
        self.threads.add(threading.get_ident())


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


def test_work_is_done_in_another_thread_and_its_result_told_in_that_of_the_window(
    jobs: Jobs, qtbot: QtBot
) -> None:
    heard = Heard()
    jobs.start(lambda _progress: threading.get_ident(), heard.take, heard.fail)
    qtbot.waitUntil(lambda: bool(heard.done))
    assert heard.done[0] != threading.get_ident()
    assert heard.threads == {threading.get_ident()}


def test_an_error_is_handed_over_and_not_swallowed(jobs: Jobs, qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise KeyError("gone")

    heard = Heard()
    jobs.start(work, heard.take, heard.fail)
    qtbot.waitUntil(lambda: bool(heard.failed))
    assert isinstance(heard.failed[0], KeyError)


def test_a_cancelled_job_ends_at_its_next_step(jobs: Jobs, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        for number in range(10_000):
            time.sleep(0.001)
            progress.step(number, 10_000)

    heard = Heard()
    job = jobs.start(work, heard.take, heard.fail)
    job.cancel()
    qtbot.waitUntil(lambda: bool(heard.failed))
    assert isinstance(heard.failed[0], Cancelled)


def test_progress_is_told_up_to_the_last_step(jobs: Jobs, qtbot: QtBot) -> None:
    watched = threading.Event()

    def work(progress: Progress) -> None:
        watched.wait()
        for number in range(1, 101):
            progress.step(number, 100)

    heard = Heard()
    job = jobs.start(work, heard.take, heard.fail)
    job.progressed.connect(heard.step)
    watched.set()
    qtbot.waitUntil(lambda: bool(heard.done))
    assert heard.steps[-1] == (100, 100)


def test_jobs_are_done_in_the_order_in_which_they_were_started(jobs: Jobs, qtbot: QtBot) -> None:
    heard = Heard()
    for number in range(5):
        jobs.start(lambda _progress, number=number: number, heard.take, heard.fail)
    qtbot.waitUntil(lambda: len(heard.done) == 5)
    assert heard.done == [0, 1, 2, 3, 4]


def test_nothing_begins_once_the_window_is_put_away(jobs: Jobs, qtbot: QtBot) -> None:
    began: list[str] = []

    def work(_progress: Progress) -> None:
        began.append("work")

    def ended() -> None:
        began.append("ended")

    heard = Heard()
    jobs.start(work, heard.take, heard.fail).ended.connect(ended)
    qtbot.waitUntil(lambda: bool(heard.done))
    jobs.stop()
    late = jobs.start(work, heard.take, heard.fail)
    qtbot.waitSignal(late.destroyed).wait()
    assert began == ["work", "ended"]
    assert len(heard.done) == 1
    assert jobs.running() == []
