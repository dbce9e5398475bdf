"""A register in which everything of a round came in, in the real window, and the hands of who works in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.places import NAVIGATION, Place
from contractbeoordeling.domain.person import Author
from contractbeoordeling.usecases.new_register import new_register
from tests.usecases.assessments.years import Year, fill, more_providers, year_framework
from tests.usecases.small_round import WHO, small_round

_BUTTON_MILLISECONDS = 150
_MOST_TABS = 40


def all_in(path: Path, providers: int) -> Path:
    """Make a register with a round in which everybody answered about so many providers."""
    store = new_register(path, WHO)
    made = small_round(store, year_framework(), ("1", "2"))
    fill(made)
    year = Year(store, made.provider, made.round, made.participation, made.request, WHO, Author())
    more_providers(year, providers - 1)
    store.close()
    return path


@dataclass
class Hands:
    """Clicks and key strokes in a window, each counted as one action."""

    qtbot: QtBot
    window: MainWindow
    actions: int = 0

    @property
    def desk(self) -> Desk:
        """The register that is open."""
        assert self.window.shell.desk is not None
        return self.window.shell.desk

    def click_on(self, place: Place) -> None:
        """Click on an entry of the navigation."""
        names = self.window.ui.navigation
        at: QPoint = names.visualItemRect(names.item(NAVIGATION.index(place))).center()
        QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self._acted()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self._focus(), key, modifier)
        self._acted()

    def alt(self, key: Qt.Key) -> None:
        """Press a letter with Alt; a button that has it is seen to go down before it acts."""
        QTest.keyClick(self._focus(), key, Qt.KeyboardModifier.AltModifier)
        self.qtbot.wait(_BUTTON_MILLISECONDS)
        self._acted()

    def tab_to(self, widget: QWidget) -> None:
        """Press Tab until the keyboard is in a widget."""
        for _ in range(_MOST_TABS):
            focus = self._focus()
            if focus is widget or widget.isAncestorOf(focus):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{widget.objectName()} can't be reached with Tab")

    def confirm(self) -> None:
        """Go to the button that closes the dialog with what was filled in, and press it."""
        box = self.dialog().findChildren(QDialogButtonBox)[0]
        self.tab_to(box.button(QDialogButtonBox.StandardButton.Ok))
        self.press(Qt.Key.Key_Return)

    def dialog(self) -> QDialog:
        """The dialog that is asked now."""
        above = QApplication.activeModalWidget()
        assert isinstance(above, QDialog)
        return above

    def write(self, text: str) -> None:
        """Type a text, a key stroke for every letter."""
        QTest.keyClicks(self._focus(), text)
        self.actions += len(text)

    def _acted(self) -> None:
        """Count an action, and wait for what it set going."""
        self.actions += 1
        self.qtbot.waitUntil(self._is_quiet, timeout=60_000)

    def _is_quiet(self) -> bool:
        return self.window.shell.desk is None or not self.desk.runner.jobs.running()

    def _focus(self) -> QWidget:
        above = QApplication.activeModalWidget() or self.window
        above.activateWindow()  # what a desktop does when a dialog has gone
        self.qtbot.waitUntil(above.isActiveWindow)
        return above.focusWidget() or above


def opened(qtbot: QtBot, register: Path) -> Hands:
    """The hands of somebody in a window in which a register stands open."""
    window = MainWindow(register)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.shell.desk is not None and window.shell.desk.is_open)
    return Hands(qtbot, window)
