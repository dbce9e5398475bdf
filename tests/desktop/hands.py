"""What a user's hands do: keys pressed and signals heard, with their types."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def press(
    widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press one key in a widget."""
    QTest.keyClick(widget, key, modifier)


def write(widget: QWidget, text: str) -> None:
    """Type a text in a widget."""
    QTest.keyClicks(widget, text)


def heard(qtbot: QtBot, signal: SignalInstance, widget: QWidget, key: Qt.Key) -> list[object]:
    """What a signal said when a key was pressed."""
    with qtbot.waitSignal(signal) as waited:
        press(widget, key)
    return list(cast("Any", waited).args)
