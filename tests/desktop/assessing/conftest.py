"""A register with assessments in every state, and a person who works in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contractbeoordeling import settings
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.assessment import AssessmentPage
from contractbeoordeling.desktop.pages.assessments import AssessmentsPage
from contractbeoordeling.desktop.runner import Runner
from contractbeoordeling.usecases.session import open_session
from tests.assessed import assessed_some


@pytest.fixture(autouse=True)
def person() -> None:
    """Who works here has a function."""
    settings.write(
        person={"id": "p1", "name": "S. van Houten", "function": "contractmanager", "organisation": ""}
    )


@dataclass
class Assessed:
    """A desk with assessments, by how far they are; the ids are of participations."""

    desk: Desk
    ids: dict[str, str]
    qtbot: QtBot

    def quiet(self) -> None:
        """Wait until no long work goes on."""
        self.qtbot.waitUntil(self._is_quiet, timeout=30_000)

    def listed(self) -> AssessmentsPage:
        """The list of the round."""
        page = AssessmentsPage(self.desk)
        self._show(page)
        self.quiet()
        return page

    def one(self, state: str) -> AssessmentPage:
        """The page of one assessment."""
        page = AssessmentPage(self.desk)
        page.show_record(self.ids[state])
        self._show(page)
        return page

    def _show(self, page: QWidget) -> None:
        self.qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()

    def _is_quiet(self) -> bool:
        return not self.desk.runner.jobs.running()


@pytest.fixture
def assessed(register: Path, qtbot: QtBot) -> Iterator[Assessed]:
    """Give such a register, open on a desk without a window."""
    session = open_session(register)
    ids = assessed_some(session.store, session.who)
    window = QWidget()
    runner = Runner(window)
    desk = Desk(runner)
    desk.take(session)
    yield Assessed(desk, ids, qtbot)
    runner.jobs.stop()
    session.store.close()
    window.deleteLater()
