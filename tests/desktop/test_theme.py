"""Both appearances can be read, by everyone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop import theme
from contractbeoordeling.desktop.theme import DARK, LIGHT, Appearance, Scheme, dress, scheme
from tests.desktop.hands import press


def luminance(colour: str) -> float:
    """WCAG's relative luminance."""
    parts = QColor(colour)
    linear = [
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
        for value in (parts.redF(), parts.greenF(), parts.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_stands_out_from_its_ground(colours: Scheme) -> None:
    pairs = {
        "text": (colours.text, colours.window),
        "text in a field": (colours.text, colours.base),
        "chosen row": (colours.text, colours.chosen),
        "quiet text": (colours.muted, colours.window),
        "quiet text at the side": (colours.muted, colours.side),
        "warning": (colours.warning, colours.window),
        "primary button": (colours.on_accent, colours.accent),
        **{f"chip {tone}": (each.text, each.back) for tone, each in colours.tones.items()},
    }
    assert {name: contrast(*pair) for name, pair in pairs.items() if contrast(*pair) < 4.5} == {}


@pytest.mark.parametrize(("appearance", "colours"), [(Appearance.LIGHT, LIGHT), (Appearance.DARK, DARK)])
def test_the_user_chooses_light_or_dark(qapp: QApplication, appearance: Appearance, colours: Scheme) -> None:
    dress(qapp, appearance)
    assert scheme() is colours
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(colours.window)


def test_an_unknown_choice_in_the_settings_follows_the_system(qapp: QApplication) -> None:
    dress(qapp, "violet")
    assert scheme() in (LIGHT, DARK)


def test_who_asked_for_high_contrast_keeps_the_systems_own_colours(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme, "asks_contrast", _always)
    dress(qapp, Appearance.DARK)
    system = QPalette()
    system.setColor(QPalette.ColorRole.Base, QColor("black"))
    system.setColor(QPalette.ColorRole.Text, QColor("yellow"))
    qapp.setPalette(system)
    assert qapp.styleSheet() == ""
    assert (scheme().muted, scheme().text) == ("#ffff00", "#ffff00")
    assert scheme().tones == DARK.tones


def test_high_contrast_that_is_asked_for_later_takes_our_colours_away(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = qapp.palette().color(QPalette.ColorRole.Window)
    monkeypatch.setattr(theme, "asks_contrast", _always)
    access = (hints := qapp.styleHints()).accessibility()
    access.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert qapp.styleSheet() == ""
    assert qapp.palette().color(QPalette.ColorRole.Window) != ours
    assert hints is not None


def _always(_application: QApplication) -> bool:
    return True


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("kind", [QTextBrowser, QTableView, QListWidget, QLineEdit, QComboBox, QPushButton])
def test_where_the_cursor_is_can_be_seen(
    qtbot: QtBot, qapp: QApplication, appearance: Appearance, kind: type[QWidget]
) -> None:
    dress(qapp, appearance)
    window = QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    first, other = kind(window), QCheckBox(window)
    first.setProperty("role", "primary")
    rows.addWidget(other)
    rows.addWidget(first)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    press(other, Qt.Key.Key_Tab)
    assert first.hasFocus()
    seen = first.grab().toImage()
    press(first, Qt.Key.Key_Backtab)
    assert not first.hasFocus()
    assert first.grab().toImage() != seen
