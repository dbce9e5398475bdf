"""Exporting: the reader comes first, what only the team may see is offered to nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.export import ExportDialog, ask_export
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.readership import Readership


@pytest.fixture
def dialog(desk: Desk) -> ExportDialog:
    ask_export(desk, desk.window)
    return desk.window.findChildren(ExportDialog)[0]


def test_the_file_is_named_after_round_reader_and_provider(dialog: ExportDialog) -> None:
    assert Path(dialog.ui.place.text()).name == "Beoordelingsronde 2026 contractteam.xlsx"
    choose(dialog.ui.reader, Readership.PROVIDER)
    provider = dialog.desk.store.find(Provider)[0]
    choose(dialog.ui.provider, provider.id)
    assert Path(dialog.ui.place.text()).stem == f"Beoordelingsronde 2026 aanbieder {provider.name}".rstrip(
        "."
    )


def test_a_name_that_somebody_typed_stays(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.ui.place.setText(str(tmp_path / "voor de wethouder.xlsx"))
    choose(dialog.ui.reader, Readership.BOARD)
    assert Path(dialog.ui.place.text()).name == "voor de wethouder.xlsx"


def test_no_earlier_file_is_proposed_to_be_overwritten(dialog: ExportDialog) -> None:
    taken = Path(dialog.ui.place.text()).with_stem("Beoordelingsronde 2026 bestuur")
    taken.write_bytes(b"")
    choose(dialog.ui.reader, Readership.BOARD)
    assert Path(dialog.ui.place.text()).stem == "Beoordelingsronde 2026 bestuur (2)"


@pytest.mark.parametrize("reader", [each for each in Readership if each is not Readership.TEAM])
def test_unverified_signals_are_offered_to_the_team_alone(dialog: ExportDialog, reader: Readership) -> None:
    assert dialog.ui.unverified.isEnabled()
    choose(dialog.ui.reader, reader)
    assert not dialog.ui.unverified.isEnabled()
    assert not dialog.ui.narrow.isEnabled()


def test_an_export_for_a_provider_asks_which_in_words_of_the_window(dialog: ExportDialog) -> None:
    choose(dialog.ui.reader, Readership.PROVIDER)
    dialog.accept()
    assert dialog.ui.problem.text() == "Noem de aanbieder voor wie de uitdraai is."


def test_the_workbook_is_written_and_can_be_opened_at_once(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    window, place = dialog.desk.window, tmp_path / "uit" / "bestuur.xlsx"
    place.parent.mkdir()
    choose(dialog.ui.reader, Readership.BOARD)
    dialog.ui.place.setText(str(place))
    dialog.accept()
    qtbot.waitUntil(lambda: bool(window.findChildren(ResultDialog)), timeout=20_000)
    told = window.findChildren(ResultDialog)[0]
    assert told.ui.open_file_button.isVisibleTo(told)
    assert "Wat er niet in staat" in told.ui.text.text()
    assert "Overzicht" in load_workbook(place, read_only=True).sheetnames


def test_without_a_round_it_says_so(empty_desk: Desk) -> None:
    said: list[str] = []
    empty_desk.runner.told.connect(said.append)
    ask_export(empty_desk, empty_desk.window)
    assert said == ["Er is nog geen beoordelingsronde om te exporteren."]
