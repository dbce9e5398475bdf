"""The window opens in Dutch, and its forms are compiled."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from contractbeoordeling import __version__, paths, settings
from contractbeoordeling.build_info import BuildInfo
from contractbeoordeling.desktop.application import prepare
from contractbeoordeling.desktop.dialogs import about as about_dialog
from contractbeoordeling.desktop.dialogs.about import AboutDialog
from contractbeoordeling.desktop.main_window import MainWindow

TEST_VERSION = (
    "Testversie van 04-03-2026, gebouwd met de Python van PyPI in plaats van die van python.org: om te proberen, "
    "niet om uit te rollen."
)


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


def test_about_copies_the_versions_and_where_things_are_kept(qtbot: QtBot, qapp: QApplication) -> None:
    dialog = about(qtbot)
    dialog.ui.copy_button.click()
    lines = qapp.clipboard().text().splitlines()
    assert lines[:2] == [f"Contractbeoordeling {__version__}", "Gestart uit de broncode."]
    assert f"Instellingen: {settings.settings_file()}" in lines
    assert f"Logboek: {paths.log_file()}" in lines


def about(qtbot: QtBot) -> AboutDialog:
    """The dialog, shown."""
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.mark.parametrize(
    ("info", "said", "role"),
    [
        (None, "Gestart uit de broncode.", "quiet"),
        (
            BuildInfo("0.1.0", "3.13.2", test=True, built=datetime(2026, 3, 4, tzinfo=UTC)),
            TEST_VERSION,
            "warning",
        ),
        (
            BuildInfo("0.1.0", "3.13.9", test=False, built=datetime(2026, 3, 4, tzinfo=UTC)),
            "Gebouwd op 04-03-2026.",
            "quiet",
        ),
    ],
)
def test_about_says_what_was_built(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, info: BuildInfo | None, said: str, role: str
) -> None:
    def told() -> BuildInfo | None:
        return info

    monkeypatch.setattr(about_dialog, "build_info", told)
    dialog = about(qtbot)
    assert (dialog.ui.build.text(), dialog.ui.build.property("role")) == (said, role)
    assert said in dialog.ui.facts.toPlainText()


def test_licences_are_shown_where_they_were_installed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from_the_source = about(qtbot)
    assert not from_the_source.ui.licences_button.isVisible()
    shown: list[str] = []

    def show(url: QUrl) -> bool:
        shown.append(url.toLocalFile())
        return True

    def installed() -> Path:
        return tmp_path

    monkeypatch.setattr(paths, "licences_dir", installed)
    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    dialog = about(qtbot)
    dialog.ui.licences_button.click()
    assert shown == [tmp_path.as_posix()]


def test_about_names_what_is_wrong_in_the_policy(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    without = about(qtbot)
    assert not without.ui.policy.isVisible()
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    (tmp_path / "policy.json").write_text('{"fixed": {"kleur": 1}}', encoding="utf-8")
    dialog = about(qtbot)
    assert dialog.ui.policy.isVisible()
    assert "de instelling 'kleur' is onbekend" in dialog.ui.policy.text()
    assert f"Beleid van uw organisatie: {paths.policy_file()}" in dialog.ui.facts.toPlainText()


def test_every_window_has_the_icon_and_the_name_of_the_program(qtbot: QtBot, qapp: QApplication) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    for each in (window, about(qtbot)):
        assert not each.windowIcon().pixmap(32, 32).isNull()
        assert each.windowIcon().cacheKey() == qapp.windowIcon().cacheKey()
    assert (qapp.applicationDisplayName(), qapp.desktopFileName()) == (
        "Contractbeoordeling",
        "contractbeoordeling",
    )


@pytest.mark.parametrize("text", ["&Tot en met", "&Voor wie", "&Toelichting"])
def test_a_label_with_an_underlined_letter_is_drawn_to_its_end(qapp: QApplication, text: str) -> None:
    picture = QImage(200, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setFont(qapp.font())
    painter.drawText(picture.rect(), Qt.TextFlag.TextShowMnemonic, text)
    painter.end()
    white = QColor(Qt.GlobalColor.white).rgb()
    last = max(x for x in range(200) for y in range(40) if picture.pixel(x, y) != white)
    assert last < QLabel(text).sizeHint().width()
