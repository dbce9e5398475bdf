"""The application as the program itself prepares it, and a register on the desk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from contractbeoordeling import settings
from contractbeoordeling.desktop.application import prepare
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.runner import Runner
from contractbeoordeling.desktop.theme import Appearance, dress
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.new_register import new_register
from contractbeoordeling.usecases.session import Session
from tests.builders import register_file

WHO = Author(account="tester")


@pytest.fixture(autouse=True)
def dutch_application(qapp: QApplication) -> Iterator[QApplication]:
    """Qt speaks Dutch at the start of every test, and nobody has to be asked who works here."""
    prepare(qapp, "nl")
    dress(qapp, Appearance.LIGHT)
    settings.settings_file().unlink(missing_ok=True)
    settings.write(person={"id": "p1", "name": "S. van Houten", "function": "", "organisation": ""})
    yield qapp
    # No event loop puts away what the test left; what the collector finds first, Qt would still call.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    # Without a screen the clipboard outlives Python, and would take apart what Python made after it is gone.
    qapp.clipboard().clear()


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[QtBot]:
    """Keeps what it is given until it is closed: a window that only its own cycles hold is collected while Qt draws it."""
    kept: dict[int, QWidget] = {}
    add = qtbot.addWidget

    def keep(widget: QWidget, **how: Any) -> None:
        kept[id(widget)] = widget
        widget.destroyed.connect(partial(_let_go, kept, id(widget)))  # a dialog may delete itself
        add(widget, **how)

    monkeypatch.setattr(qtbot, "addWidget", keep)
    yield qtbot
    kept.clear()


def _let_go(kept: dict[int, QWidget], key: int, *_gone: object) -> None:
    kept.pop(key, None)


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed register with invented content, to be copied."""
    return register_file(tmp_path_factory.mktemp("example") / "Waterbeke.register", 12)


@pytest.fixture
def register(example: Path, tmp_path: Path) -> Path:
    """A register file of the test's own."""
    return Path(shutil.copy(example, tmp_path / example.name))


def laid_out(store: Store) -> Iterator[Desk]:
    """A register on a desk without a window, put away afterwards."""
    window = QWidget()
    runner = Runner(window)
    made = Desk(runner)
    made.take(Session(store, WHO))
    yield made
    runner.jobs.stop()
    made.store.close()
    window.deleteLater()


@pytest.fixture
def desk(register: Path, qapp: QApplication) -> Iterator[Desk]:
    """The example register, open on a desk."""
    yield from laid_out(open_register(register, WHO))


@pytest.fixture
def empty_desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    """A new register with the default framework and nothing else."""
    yield from laid_out(new_register(tmp_path / "Leeg.register", WHO))
