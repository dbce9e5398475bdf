"""The kept mappings in the window: renamed, forgotten, shared; each is one step to undo."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.kept_mappings import KeptMappingsDialog
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.usecases import undoing
from contractbeoordeling.usecases.mapped_import.remembering import Confirmed, keep_mapping
from contractbeoordeling.workbook.mapping import MappingFile
from tests.usecases.mapped_import.market import questions


def kept(desk: Desk, name: str = "Vragenlijst") -> KeptMapping:
    """Keep a mapping as an import would."""
    sheet = questions(headers={1: "Nr", 2: "Vraag", 3: "Score", 4: "Toelichting"})
    assert sheet.kind is not None
    with desk.store.change(desk.who, Verb.MAPPING_KEPT) as change:
        return keep_mapping(change, Confirmed(MappingFile((sheet,)), sheet.kind, name=name), date(2026, 5, 4))


def rows(dialog: KeptMappingsDialog) -> list[list[str]]:
    model = dialog.ui.mappings.table()
    return [[each.text(row) for each in model.columns] for row in model.rows]


def test_every_mapping_is_listed_with_what_it_is_for(desk: Desk) -> None:
    kept(desk)
    dialog = KeptMappingsDialog(desk, desk.window)
    assert rows(dialog) == [
        ["Vragenlijst", "zelfevaluatie", "elk bestand met deze koppen", "04-05-2026", "04-05-2026"]
    ]


def test_a_mapping_is_renamed_but_never_nameless(desk: Desk) -> None:
    mine = kept(desk)
    dialog = KeptMappingsDialog(desk, desk.window)
    dialog.rename(mine, "Zelfscan regio")
    assert rows(dialog)[0][0] == "Zelfscan regio"
    dialog.rename(mine, "  ")
    assert dialog.ui.problem.text() == "Geef de indeling een naam."
    assert rows(dialog)[0][0] == "Zelfscan regio"


def test_a_mapping_is_forgotten_after_asking_and_comes_back_with_undo(desk: Desk) -> None:
    kept(desk)
    dialog = KeptMappingsDialog(desk, desk.window)
    dialog.ui.remove_button.click()
    (box,) = dialog.findChildren(QMessageBox)
    assert "Vragenlijst" in box.text()
    box.button(QMessageBox.StandardButton.Yes).click()
    assert rows(dialog) == []
    assert not dialog.ui.export_button.isEnabled()
    undoing.undo(desk.store, desk.who)
    assert desk.store.count(KeptMapping) == 1


def test_a_mapping_goes_to_a_file_and_comes_back_from_it(desk: Desk, tmp_path: Path) -> None:
    mine = kept(desk)
    dialog = KeptMappingsDialog(desk, desk.window)
    dialog.save(mine, str(tmp_path / "indeling.json"))
    dialog.remove(mine)
    dialog.add(str(tmp_path / "indeling.json"))
    assert [each[0] for each in rows(dialog)] == ["Vragenlijst"]
    assert rows(dialog)[0][-1] == "nog niet"


def test_a_file_that_is_no_mapping_is_refused_in_the_dialog(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "iets.json").write_text("[]", encoding="utf-8")
    dialog = KeptMappingsDialog(desk, desk.window)
    dialog.add(str(tmp_path / "iets.json"))
    assert dialog.ui.problem.text()
    assert rows(dialog) == []


def test_the_list_is_found_in_the_menu_of_an_open_register(register: Path, qtbot: QtBot) -> None:
    window = MainWindow(register)
    qtbot.addWidget(window)
    window.show()
    assert not window.ui.mappings_action.isEnabled()
    qtbot.waitUntil(window.ui.mappings_action.isEnabled, timeout=20_000)
    window.ui.mappings_action.trigger()
    (dialog,) = window.findChildren(KeptMappingsDialog)
    dialog.accept()
    window.shell.close()
