"""A register is checked, backed up and put back from the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.dialogs.keys import KeysDialog
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.change_provider import change_provider


def opened(qtbot: QtBot, register: Path) -> MainWindow:
    window = MainWindow(register)
    qtbot.addWidget(window)
    window.show()
    wait_open(qtbot, window)
    return window


def wait_open(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.shell.desk is not None and window.shell.desk.is_open, timeout=20_000)


def first_name(window: MainWindow) -> str:
    assert window.shell.desk is not None
    return window.shell.desk.store.find(Provider)[0].name


def rename(window: MainWindow, name: str) -> None:
    assert window.shell.desk is not None
    store, who = window.shell.desk.store, window.shell.desk.who
    change_provider(store, who, replace(store.find(Provider)[0], name=name))


def boxes(window: MainWindow) -> list[QMessageBox]:
    return [each for each in window.findChildren(QMessageBox) if each.isVisible()]


def test_a_sound_register_is_told_to_be_sound_part_by_part(qtbot: QtBot, register: Path) -> None:
    window = opened(qtbot, register)
    window.ui.check_action.trigger()
    qtbot.waitUntil(lambda: bool(boxes(window)), timeout=20_000)
    assert boxes(window)[0].text() == "Het register is gaaf."
    assert "✓ de geschiedenis" in boxes(window)[0].informativeText()


def test_a_backup_is_put_back_after_asking_and_what_it_replaces_is_kept(qtbot: QtBot, register: Path) -> None:
    window = opened(qtbot, register)
    before = first_name(window)
    window.ui.backup_action.trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(ResultDialog)), timeout=20_000)
    window.findChildren(ResultDialog)[0].reject()
    backup = next(each for each in register.parent.iterdir() if "reservekopie" in each.name)
    rename(window, "Verkeerde naam")
    window.shell.care.restore(backup, register)
    boxes(window)[0].button(QMessageBox.StandardButton.Yes).click()
    qtbot.waitUntil(lambda: window.shell.desk is None or not window.shell.desk.is_open)
    wait_open(qtbot, window)
    assert first_name(window) == before
    assert any("voor-terugzetten" in each.name for each in register.parent.iterdir())


def test_the_keys_are_listed_under_help(qtbot: QtBot, register: Path) -> None:
    window = opened(qtbot, register)
    window.ui.keys_action.trigger()
    listed = window.findChildren(KeysDialog)[0].ui.keys.toPlainText()
    assert "Ctrl+Shift+C" in listed
    assert window.ui.keys_action.shortcut().toString() == "Shift+F1"
