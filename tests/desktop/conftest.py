"""The application as the program itself prepares it, and a register on the desk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from contractbeoordeling import settings
from contractbeoordeling.desktop.application import prepare
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.runner import Runner
from contractbeoordeling.desktop.theme import Appearance, dress
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.usecases.session import Session
from tests.builders import register_file

WHO = Author(account="tester")


@pytest.fixture(autouse=True)
def dutch_application(qapp: QApplication) -> QApplication:
    """Qt speaks Dutch at the start of every test, and nobody has to be asked who works here."""
    prepare(qapp, "nl")
    dress(qapp, Appearance.LIGHT)
    settings.settings_file().unlink(missing_ok=True)
    settings.write(person={"id": "p1", "name": "S. van Houten", "function": "", "organisation": ""})
    return qapp


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed register with invented content, to be copied."""
    return register_file(tmp_path_factory.mktemp("example") / "Waterbeke.register", 12)


@pytest.fixture
def register(example: Path, tmp_path: Path) -> Path:
    """A register file of the test's own."""
    return Path(shutil.copy(example, tmp_path / example.name))


@pytest.fixture
def desk(register: Path, qapp: QApplication) -> Iterator[Desk]:
    """That register, open on a desk without a window."""
    window = QWidget()
    runner = Runner(window)
    made = Desk(runner)
    made.take(Session(open_register(register, WHO), WHO))
    yield made
    runner.jobs.stop()
    made.store.close()
    window.deleteLater()
