"""Qt calling Python tens of thousands of times: some pairs of Python and PySide6 don't survive that.

Each override that gives back None, True or False costs a reference where PySide6 doesn't fit the Python;
the process then aborts after some hundreds of calls (docs/decisions/0001-python-and-qt.md).
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 40_000


class Listener(QObject):
    """Answers every event itself, and shouts each time."""

    heard = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.events = 0
        self.slots = 0
        self.heard.connect(self._count)

    def event(self, event: QEvent) -> bool:
        self.events += 1
        self.heard.emit(self.events)
        return self.events % 2 == 0

    def _count(self, _number: int) -> None:
        self.slots += 1


class Canvas(QWidget):
    """Counts how often it was painted."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self.painted += 1


def test_forty_thousand_events_and_slots_leave_python_alive(qtbot: QtBot) -> None:
    listener = Listener()
    for _ in range(CALLS):
        QCoreApplication.sendEvent(listener, QEvent(QEvent.Type.User))
    assert (listener.events, listener.slots) == (CALLS, CALLS)


def test_ten_thousand_repaints_leave_python_alive(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(4, 4)
    with qtbot.waitExposed(canvas):
        canvas.show()
    before = canvas.painted
    for _ in range(CALLS // 4):
        canvas.repaint()
    assert canvas.painted - before >= CALLS // 4
