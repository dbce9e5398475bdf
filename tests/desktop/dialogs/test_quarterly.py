"""The quarterly export from the window: the quarter that ended last is proposed, and the file is named after it."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose, code_of
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.quarterly import QuarterlyDialog, ask_quarterly
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.domain.quarter import Quarter
from contractbeoordeling.domain.round import Round
from contractbeoordeling.usecases.clock import today


@pytest.fixture
def dialog(desk: Desk) -> QuarterlyDialog:
    ask_quarterly(desk, desk.window)
    return desk.window.findChildren(QuarterlyDialog)[0]


def test_the_quarter_that_ended_last_is_proposed(dialog: QuarterlyDialog) -> None:
    last = Quarter.of(today()).after(-1)
    assert code_of(dialog.ui.quarter) == f"{last.year}-K{last.number}"
    assert Path(dialog.ui.place.text()).stem == f"Kwartaalrapportage {last.year}-K{last.number}"


def test_another_quarter_names_the_file_unless_somebody_did(dialog: QuarterlyDialog, tmp_path: Path) -> None:
    dialog.ui.quarter.setCurrentIndex(0)
    now = Quarter.of(today())
    assert Path(dialog.ui.place.text()).stem == f"Kwartaalrapportage {now.year}-K{now.number}"
    dialog.ui.place.setText(str(tmp_path / "voor control.xlsx"))
    dialog.ui.quarter.setCurrentIndex(2)
    assert Path(dialog.ui.place.text()).name == "voor control.xlsx"


def test_the_workbook_is_written_with_the_ratings_of_the_round(
    dialog: QuarterlyDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    (of_round,) = dialog.desk.store.find(Round)
    choose(dialog.ui.round, of_round.id)
    path = tmp_path / "uit.xlsx"
    dialog.ui.place.setText(str(path))
    dialog.accept()
    qtbot.waitUntil(lambda: bool(dialog.desk.window.findChildren(ResultDialog)), timeout=20_000)
    said = dialog.desk.window.findChildren(ResultDialog)[0].ui.text.text()
    assert of_round.name in said
    assert load_workbook(path).sheetnames[:2] == ["Uitleg", "Kwaliteit"]


def test_a_name_that_is_no_workbook_is_told_in_the_dialog(dialog: QuarterlyDialog, tmp_path: Path) -> None:
    dialog.ui.place.setText(str(tmp_path / "uit.docx"))
    dialog.accept()
    assert dialog.ui.problem.text().endswith("eindigt op .xlsx.")
