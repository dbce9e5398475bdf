"""The window opens in Dutch, and its forms are compiled."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.application import prepare
from contractbeoordeling.desktop.dialogs.about import AboutDialog
from contractbeoordeling.desktop.main_window import MainWindow


def test_registers_name_stands_in_the_title(qtbot: QtBot) -> None:
    window = MainWindow(Path("map", "Gemeente Voorbeeld.register"))
    qtbot.addWidget(window)
    window.show()
    assert window.windowTitle() == "Gemeente Voorbeeld – Contractbeoordeling"


def test_about_is_behind_the_help_menu(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.shell.ui.about_action.trigger()
    assert window.findChildren(AboutDialog)[0].isVisible()


@pytest.mark.parametrize(("language", "text"), [("nl", "Sluiten"), ("en", "Close")])
def test_qts_own_buttons_speak_the_language(
    qtbot: QtBot, qapp: QApplication, language: str, text: str
) -> None:
    prepare(qapp, language)
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    button = dialog.ui.button_box.button(QDialogButtonBox.StandardButton.Close)
    assert button.text().replace("&", "") == text


def test_about_copies_the_versions(qtbot: QtBot, qapp: QApplication) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.ui.copy_button.click()
    assert qapp.clipboard().text().startswith("Contractbeoordeling 0.1.0\nPython 3.")
