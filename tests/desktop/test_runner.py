"""What the machine can't do now can be tried again; nothing else is offered a second time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.jobs import Job
from contractbeoordeling.desktop.runner import Runner
from contractbeoordeling.domain.errors import EnvironmentFault, Refusal
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.usecases.written import write_file
from tests.files.holding import held

Button = QMessageBox.StandardButton


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Runner(window)
    yield made
    made.jobs.stop()


def box_of(qtbot: QtBot, runner: Runner) -> QMessageBox:
    """The box that the window shows."""

    def boxes() -> list[QMessageBox]:
        return [each for each in runner.window.findChildren(QMessageBox) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(boxes()), timeout=10_000)
    return boxes()[0]


def started(
    runner: Runner, errors: list[BaseException], done: list[str], ended: list[Job] | None = None
) -> Callable[[], int]:
    """Start work that fails so often, and return how often it was tried."""
    tries: list[int] = []

    def work(_progress: Progress) -> str:
        tries.append(1)
        if errors:
            raise errors.pop(0)
        return "klaar"

    job = runner.start("Werk", work, done.append)
    if ended is not None:
        job.ended.connect(lambda: ended.append(job))
    return lambda: len(tries)


def test_fault_of_the_machine_is_tried_again_on_request(qtbot: QtBot, runner: Runner) -> None:
    done, ended = list[str](), list[Job]()
    faults: list[BaseException] = [
        EnvironmentFault("file_in_use", path="a.xlsx"),
        PermissionError(13, "", "b"),
    ]
    tries = started(runner, faults, done, ended)
    box = box_of(qtbot, runner)
    assert box.text().startswith("a.xlsx is nog open")
    assert box.button(Button.Retry).text() == "&Opnieuw"
    assert ended == []
    box.button(Button.Retry).click()
    qtbot.waitUntil(lambda: tries() == 2)
    box_of(qtbot, runner).button(Button.Retry).click()
    qtbot.waitUntil(lambda: done == ["klaar"])
    assert len(ended) == 1


def test_work_that_is_given_up_ends_without_a_result(qtbot: QtBot, runner: Runner) -> None:
    done, ended = list[str](), list[Job]()
    tries = started(runner, [EnvironmentFault("disk_full", path="a.xlsx")], done, ended)
    box_of(qtbot, runner).button(Button.Cancel).click()
    qtbot.waitUntil(lambda: not runner.jobs.running())
    assert (tries(), done, len(ended)) == (1, [], 1)


def test_box_that_is_closed_gives_up_too(qtbot: QtBot, runner: Runner) -> None:
    done = list[str]()
    started(runner, [EnvironmentFault("disk_full", path="a.xlsx")], done)
    box_of(qtbot, runner).close()
    qtbot.waitUntil(lambda: not runner.jobs.running())
    assert done == []


def test_refusal_is_told_and_not_offered_again(qtbot: QtBot, runner: Runner) -> None:
    done = list[str]()
    started(runner, [Refusal("not_found", path="a.xlsx")], done)
    box = box_of(qtbot, runner)
    assert box.standardButtons() == Button.Ok
    assert not runner.jobs.running()


def test_file_that_excel_let_go_is_written_after_all(qtbot: QtBot, runner: Runner, tmp_path: Path) -> None:
    path, done = tmp_path / "uit.xlsx", list[object]()
    path.write_bytes(b"oud")

    def work(_progress: Progress) -> None:
        write_file(path, b"nieuw")

    with held(path):
        runner.start("Werk", work, done.append)
        box = box_of(qtbot, runner)
    assert path.read_bytes() == b"oud"
    box.button(Button.Retry).click()
    qtbot.waitUntil(lambda: bool(done), timeout=10_000)
    assert path.read_bytes() == b"nieuw"
