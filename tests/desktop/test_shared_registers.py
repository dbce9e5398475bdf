"""A register on a network drive or in a cloud folder: asked about first, remembered after."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.dialogs.new_register import NewRegisterDialog
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.files.shares import Lying
from contractbeoordeling.usecases import shared_places

Button = QMessageBox.StandardButton


@pytest.fixture(autouse=True)
def far(monkeypatch: pytest.MonkeyPatch) -> None:
    def network(_path: Path) -> Lying:
        return Lying.NETWORK

    monkeypatch.setattr(shared_places, "lying", network)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    return made


def boxes(window: MainWindow) -> list[QMessageBox]:
    return [each for each in window.findChildren(QMessageBox) if each.isVisible()]


def is_open(window: MainWindow) -> bool:
    return window.shell.desk is not None and window.shell.desk.is_open


def test_register_on_a_network_drive_is_opened_only_by_who_takes_the_risk(
    qtbot: QtBot, window: MainWindow, register: Path
) -> None:
    window.shell.registers.open(register)
    (box,) = boxes(window)
    assert "staat op een netwerkschijf" in box.text()
    assert "--allow-shared" not in box.text()
    box.button(Button.No).click()
    assert window.shell.desk is None
    assert [each.name for each in register.parent.iterdir()] == [register.name]  # not even looked at
    window.shell.registers.open(register)
    boxes(window)[0].button(Button.Yes).click()
    qtbot.waitUntil(lambda: is_open(window), timeout=20_000)


def test_taken_risk_is_remembered_for_that_register(qtbot: QtBot, window: MainWindow, register: Path) -> None:
    shared_places.allow_shared(register)
    window.shell.registers.open(register)
    assert boxes(window) == []
    qtbot.waitUntil(lambda: is_open(window), timeout=20_000)


def test_new_register_on_a_network_drive_is_asked_about_too(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    place = tmp_path / "Nieuw.register"
    window.shell.registers.ask_new()
    (dialog,) = window.findChildren(NewRegisterDialog)
    dialog.ui.place.setText(str(place))
    dialog.accept()
    boxes(window)[0].button(Button.Yes).click()
    qtbot.waitUntil(lambda: is_open(window), timeout=20_000)
    assert place.is_file()
