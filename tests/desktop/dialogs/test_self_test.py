"""The installation is checked from the Help menu, and the table can be copied."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.dialogs.self_test import SelfTestDialog
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.self_test import MODULE
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.usecases.self_test import run
from contractbeoordeling.usecases.self_test.check import CheckResult, Outcome
from contractbeoordeling.usecases.self_test.run import SelfTest

BROKEN = SelfTest(
    {},
    (
        CheckResult("method", Outcome.WORKS, "11 gepubliceerde voorbeelden komen uit", 0.01),
        CheckResult("export", Outcome.FAILS, "blad Criteria: 3 regels in plaats van 4", 0.5),
    ),
    "~/contractbeoordeling.log",
)


def test_table_and_what_to_do_are_shown_and_copied(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = SelfTestDialog(BROKEN, parent)
    assert "WERKT NIET  0,5       blad Criteria" in dialog.ui.report.toPlainText()
    assert dialog.ui.summary.text().startswith("1 van 2 onderdelen werkt niet.")
    dialog.ui.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == f"{dialog.ui.report.toPlainText()}\n\n{dialog.ui.summary.text()}"


def test_help_menu_tries_everything_with_the_window_too(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str | None] = []

    def tried(window_checks: str | None, _progress: Progress) -> SelfTest:
        asked.append(window_checks)
        return BROKEN

    monkeypatch.setattr(run, "self_test", tried)
    window = MainWindow()
    qtbot.addWidget(window)
    window.shell.ui.self_test_action.trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(SelfTestDialog)))
    assert window.findChildren(SelfTestDialog)[0].isVisible()
    assert asked == [MODULE]
