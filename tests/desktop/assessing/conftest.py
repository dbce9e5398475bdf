"""A register with assessments in every state, and a person who works in it."""

from __future__ import annotations

import shutil
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
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.usecases.session import open_session
from tests.assessed import assessed_some
from tests.desktop.conftest import WHO


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


@pytest.fixture(scope="session")
def assessed_example(example: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A closed register with assessments in every state, to be copied, and whose they are."""
    path = Path(shutil.copy(example, tmp_path_factory.mktemp("assessed") / example.name))
    store = open_register(path, WHO)
    with store.change(WHO, Verb.PERSON_ADDED) as change:
        change.add(Person(id="p1", name="S. van Houten", function="contractmanager"))
    ids = assessed_some(store, Author(person_id="p1", account="tester"))
    store.close()
    return path, ids


@pytest.fixture
def assessed(
    assessed_example: tuple[Path, dict[str, str]], tmp_path: Path, qtbot: QtBot
) -> Iterator[Assessed]:
    """Give such a register, open on a desk without a window."""
    path, ids = assessed_example
    session = open_session(Path(shutil.copy(path, tmp_path / path.name)))
    window = QWidget()
    runner = Runner(window)
    desk = Desk(runner)
    desk.take(session)
    yield Assessed(desk, ids, qtbot)
    runner.jobs.stop()
    session.store.close()
    window.deleteLater()
