"""What the organisation fixed is shown, but not offered; what it set by default can be changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from contractbeoordeling import paths, settings
from contractbeoordeling.desktop.dialogs.person import PersonDialog
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.theme import Appearance

BY_ORGANISATION = "Ingesteld door uw organisatie"


@pytest.fixture(autouse=True)
def own_home(dutch_application: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))


def set_policy(**parts: dict[str, object]) -> None:
    paths.policy_file().write_text(json.dumps(parts), encoding="utf-8")


def appearances(qtbot: QtBot) -> list[tuple[object, bool, bool, str]]:
    """The choices of the menu: which, whether it is the one in force, can be chosen, and its explanation."""
    window = MainWindow()
    qtbot.addWidget(window)
    menu = window.shell.ui.appearance_menu
    assert menu.toolTipsVisible() is settings.is_fixed("appearance")
    return [(each.data(), each.isChecked(), each.isEnabled(), each.toolTip()) for each in menu.actions()]


def test_the_choices_of_policy_are_those_of_the_window() -> None:
    right = settings.ORGANISATION_SETTINGS["appearance"]
    assert all(right(str(each)) for each in Appearance)
    assert not right("violet")


def test_a_fixed_appearance_is_the_one_chosen_and_cannot_be_changed(qtbot: QtBot) -> None:
    settings.write(appearance="light")
    set_policy(fixed={"appearance": "dark"})
    assert appearances(qtbot) == [
        ("system", False, False, BY_ORGANISATION),
        ("light", False, False, BY_ORGANISATION),
        ("dark", True, False, BY_ORGANISATION),
    ]


def test_an_appearance_set_by_default_can_be_changed(qtbot: QtBot) -> None:
    set_policy(defaults={"appearance": "dark"})
    shown = appearances(qtbot)
    assert [each[:3] for each in shown] == [
        ("system", False, True),
        ("light", False, True),
        ("dark", True, True),
    ]
    assert BY_ORGANISATION not in {each[3] for each in shown}


def test_a_shared_laptop_and_its_organisation_can_be_fixed(qtbot: QtBot) -> None:
    set_policy(fixed={"shared": True, "organisation": "Regio Waterbeke"})
    dialog = PersonDialog()
    qtbot.addWidget(dialog)
    ui = dialog.ui
    assert (ui.shared.isChecked(), ui.shared.isEnabled(), ui.shared.toolTip()) == (
        True,
        False,
        BY_ORGANISATION,
    )
    assert (ui.organisation.text(), ui.organisation.isEnabled()) == ("Regio Waterbeke", False)
    ui.name.setText("K. de Boer")
    dialog.accept()
    assert settings.read()["shared"] is True
    paths.policy_file().unlink()
    assert "shared" not in settings.read()


def test_an_organisation_set_by_default_is_filled_in_to_be_changed(qtbot: QtBot) -> None:
    set_policy(defaults={"organisation": "Regio Waterbeke"})
    dialog = PersonDialog()
    qtbot.addWidget(dialog)
    assert (dialog.ui.organisation.text(), dialog.ui.organisation.isEnabled()) == ("Regio Waterbeke", True)


def folder(qtbot: QtBot) -> str:
    window = MainWindow()
    qtbot.addWidget(window)
    return window.shell.registers.folder()


def test_registers_are_looked_for_where_the_organisation_says_until_one_was_opened(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zorg").mkdir()
    (tmp_path / "mijn").mkdir()
    monkeypatch.setenv("SHARE", str(tmp_path))
    set_policy(defaults={"folder": "${SHARE}/zorg"})
    assert Path(folder(qtbot)) == tmp_path / "zorg"
    settings.write(recent=[str(tmp_path / "mijn" / "a.register")])
    assert Path(folder(qtbot)) == tmp_path / "mijn"
    set_policy(fixed={"folder": "${SHARE}/zorg"})
    assert Path(folder(qtbot)) == tmp_path / "zorg"


def test_a_folder_that_is_not_there_is_passed_over(qtbot: QtBot, tmp_path: Path) -> None:
    set_policy(fixed={"folder": str(tmp_path / "weg")})
    assert folder(qtbot) == str(Path.home())
