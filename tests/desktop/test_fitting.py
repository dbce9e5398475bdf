"""A dialog stays on a small screen, and its buttons with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop import fitting
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.contract import ContractDialog
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.dialogs.new_round import NewRoundDialog
from contractbeoordeling.desktop.room import Room
from contractbeoordeling.domain.contract import Contract
from tests.desktop.hands import press

SMALL = QSize(880, 440)


@pytest.fixture
def small_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fitting, "room_for", _small)


def _small(_dialog: QDialog) -> QSize:
    return SMALL


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the dialogs stand in front of."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def contract(desk: Desk, window: QWidget) -> ContractDialog:
    """The tallest of the dialogs, as far as its fields go."""
    return ContractDialog(desk, window, desk.store.find(Contract)[0])


def open_now(dialog: FormDialog, qtbot: QtBot) -> None:
    with qtbot.waitExposed(dialog):
        dialog.open()


def is_seen(dialog: QWidget, widget: QWidget) -> bool:
    return widget.isVisible() and dialog.rect().contains(widget.mapTo(dialog, QPoint(0, widget.height() - 1)))


@pytest.mark.usefixtures("small_screen")
def test_a_tall_dialog_scrolls_and_its_buttons_stay_in_sight(contract: ContractDialog, qtbot: QtBot) -> None:
    open_now(contract, qtbot)
    assert contract.height() <= SMALL.height()
    assert is_seen(contract, contract.ui.button_box.button(QDialogButtonBox.StandardButton.Ok))
    (room,) = contract.findChildren(Room)
    assert room.verticalScrollBar().maximum() > 0


@pytest.mark.usefixtures("small_screen")
def test_who_tabs_through_a_scrolled_dialog_sees_where_the_cursor_is(
    contract: ContractDialog, qtbot: QtBot
) -> None:
    open_now(contract, qtbot)
    contract.activateWindow()
    qtbot.waitUntil(contract.isActiveWindow)
    first = contract.focusWidget()
    assert first is not None
    for _ in range(40):
        focus = contract.focusWidget()
        assert focus is not None
        assert is_seen(contract, focus), focus.objectName()
        press(focus, Qt.Key.Key_Tab)
        if isinstance(focus, QPlainTextEdit) and contract.focusWidget() is focus:
            press(focus, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)


def test_on_a_large_screen_nothing_scrolls(
    contract: ContractDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fitting, "room_for", _large)
    open_now(contract, qtbot)
    assert contract.findChildren(Room) == []


def _large(_dialog: QDialog) -> QSize:
    return QSize(1900, 1000)


@pytest.mark.usefixtures("small_screen")
def test_a_refusal_doesnt_push_the_buttons_from_the_screen(desk: Desk, window: QWidget, qtbot: QtBot) -> None:
    dialog = NewRoundDialog(desk, window)
    open_now(dialog, qtbot)
    dialog.ui.name.clear()
    dialog.accept()
    assert dialog.ui.problem.isVisible()
    assert dialog.height() <= SMALL.height()
