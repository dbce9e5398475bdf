"""Whoever hears the window hears what is told in passing, and why something was refused."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop import announcing
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.new_round import NewRoundDialog
from contractbeoordeling.desktop.main_window import MainWindow

Politeness = QAccessible.AnnouncementPoliteness


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Politeness]]:
    """What a screen reader would say, and how."""
    said: list[tuple[str, Politeness]] = []

    class Reader:
        AnnouncementPoliteness = Politeness

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802 - Qt's name
            said.append((event.message(), event.politeness()))

    monkeypatch.setattr(announcing, "QAccessible", Reader)
    return said


def test_what_is_told_in_passing_is_heard(qtbot: QtBot, heard: list[tuple[str, Politeness]]) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.shell.tell("Alles staat erin.")
    assert heard == [("Alles staat erin.", Politeness.Polite)]


def test_a_refusal_is_heard_at_once(qtbot: QtBot, desk: Desk, heard: list[tuple[str, Politeness]]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = NewRoundDialog(desk, window)
    dialog.show()
    dialog.ui.reference_date.setText("geen dag")
    dialog.accept()
    assert heard == [(dialog.ui.problem.text(), Politeness.Assertive)]
