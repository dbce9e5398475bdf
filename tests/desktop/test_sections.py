"""A page of many parts goes from one to the next by keyboard, and comes back where it was left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.sections import Group, Section, Sections
from tests.desktop.hands import press

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def sections(qtbot: QtBot, setting: str = "fruit") -> Sections:
    made = Sections()
    made.setAccessibleName("Onderdelen")
    qtbot.addWidget(made)
    groups = {"&Rood": ("&Appel", "Kers"), "&Geel": ("Peer",), "&Blauw": ("Pruim", "Druif")}
    made.fill(
        [
            Group(name, [Section(each.casefold(), each, QLineEdit()) for each in names])
            for name, names in groups.items()
        ],
        setting,
    )
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def bars(made: Sections) -> tuple[QTabBar, QTabBar]:
    upper, lower = made.findChildren(QTabBar)
    return upper, lower


def names(bar: QTabBar) -> list[str]:
    return [bar.tabText(each) for each in range(bar.count())]


def test_only_the_names_of_one_group_are_shown(qtbot: QtBot) -> None:
    made = sections(qtbot)
    upper, lower = bars(made)
    assert names(upper) == ["&Rood", "&Geel", "&Blauw"]
    assert names(lower) == ["&Appel", "Kers"]
    upper.setCurrentIndex(2)
    assert names(lower) == ["Pruim", "Druif"]
    assert made.currentIndex() == 3
    assert made.widget(3).isVisible()


def test_a_group_comes_back_at_the_part_where_it_was_left(qtbot: QtBot) -> None:
    made = sections(qtbot)
    upper, lower = bars(made)
    lower.setCurrentIndex(1)
    upper.setCurrentIndex(1)
    upper.setCurrentIndex(0)
    assert made.currentIndex() == 1
    assert lower.currentIndex() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_PageDown])
def test_the_next_part_is_a_key_away_and_after_the_last_comes_the_first(qtbot: QtBot, key: Qt.Key) -> None:
    made = sections(qtbot)
    seen: list[int] = []
    for _ in range(made.count()):
        press(made.currentWidget(), key, CONTROL)
        seen.append(made.currentIndex())
    assert seen == [1, 2, 3, 4, 0]


def test_the_part_before_is_a_key_away(qtbot: QtBot) -> None:
    made = sections(qtbot)
    press(made, Qt.Key.Key_PageUp, CONTROL)
    assert made.currentIndex() == 4
    press(made, Qt.Key.Key_Backtab, CONTROL | SHIFT)
    assert made.currentIndex() == 3


def test_who_goes_to_a_part_sees_its_group(qtbot: QtBot) -> None:
    made = sections(qtbot)
    upper, lower = bars(made)
    made.setCurrentWidget(made.widget(4))
    assert (upper.currentIndex(), lower.currentIndex()) == (2, 1)
    assert made.currentWidget() is made.widget(4)


def test_who_hears_the_rows_hears_what_they_are_about(qtbot: QtBot) -> None:
    made = sections(qtbot)
    upper, lower = bars(made)
    made.setCurrentIndex(2)
    assert (upper.accessibleName(), lower.accessibleName()) == ("Onderdelen", "Geel")


def test_the_part_that_was_looked_at_last_comes_back_after_a_restart(qtbot: QtBot) -> None:
    first = sections(qtbot)
    first.setCurrentIndex(3)
    first.hide()
    assert sections(qtbot).currentIndex() == 3
    assert sections(qtbot, "vegetables").currentIndex() == 0


def test_a_part_larger_than_its_place_asks_no_larger_window(qtbot: QtBot) -> None:
    made = Sections()
    qtbot.addWidget(made)
    page = QWidget()
    page.setMinimumSize(3000, 2000)
    made.fill([Group("Groot", [Section("large", "Groot", page)])], "")
    assert made.minimumSizeHint().width() < 300
    assert made.minimumSizeHint().height() < 300
