"""What is asked of a register goes no further once it was put away."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.runner import Runner
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.usecases.session import Session

WHO = Author(account="tester")


@pytest.mark.parametrize(("is_closed", "expected"), [(False, ["klaar"]), (True, [])])
def test_long_work_shows_nothing_of_a_register_that_was_closed_meanwhile(
    register: Path, qtbot: QtBot, is_closed: bool, expected: list[str]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    runner = Runner(window)
    desk = Desk(runner)
    desk.take(Session(open_register(register, WHO), WHO))
    shown: list[str] = []

    def work(_progress: Progress) -> str:
        return "klaar"

    job = desk.start("Werk", work, shown.append)
    with qtbot.waitSignal(job.ended):
        if is_closed:
            desk.close()
    assert shown == expected
    runner.jobs.stop()
    if not is_closed:
        desk.close()
