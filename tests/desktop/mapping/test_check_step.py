"""The last step: a rehearsal first, then one step to undo, with the mapping kept for next time."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.mapping.values_step import ValuesStep
from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.usecases import undoing
from contractbeoordeling.usecases.imported import OnConflict
from tests.desktop.mapping.making import LONG, Making, kind_step, making, refuse_open, rows_said
from tests.usecases.mapped_import.market import dutch
from tests.usecases.small_round import WHO

__all__ = ["making"]

AUDIT = "Zelfaudit 2026 Wilgenoord v1.2 def.xlsx"
FILES = [
    AUDIT,
    "Checklist KMO Kwakkelhoeve okt 2025.xls",
    "zelfevaluatie toezichtkader Wmo_Kadehuis_2026.ods",
]


@pytest.mark.parametrize("name", FILES)
def test_a_dutch_workbook_goes_from_its_first_step_into_the_register(name: str, making: Making) -> None:
    dialog = making.at_check(dutch(name))
    store = making.market.store
    assert store.count(Answer) == 0
    assert "worden overgenomen" in dialog.check.ui.said.text()
    making.take_over(dialog)
    answers = store.count(Answer)
    assert answers > 15
    (kept,) = store.find(KeptMapping)
    assert (kept.name, kept.kind) == (Path(name).stem, FileKind.SELF_EVALUATION)
    assert kept.provider_id is not None
    undoing.undo(store, WHO)
    assert (store.count(Answer), store.count(KeptMapping)) == (0, 0)


def test_every_row_that_is_left_has_its_reason_and_its_text(making: Making) -> None:
    dialog = making.at_check(dutch(AUDIT))
    rows = {each.line.row: each for each in dialog.check.ui.skipped.table().rows}
    assert rows[10].reason == "kop van een thema"
    assert rows[10].text == "1 Aanmelding en intake"
    assert rows[28].reason == "waarde die geweigerd wordt"


def test_a_mapping_is_kept_for_every_file_with_these_headers(making: Making) -> None:
    dialog = making.at_check(dutch(AUDIT))
    choose(dialog.check.ui.scope, "general")
    dialog.check.ui.name.setText("Zelfaudit KF-07")
    making.take_over(dialog)
    (kept,) = making.market.store.find(KeptMapping)
    assert (kept.name, kept.provider_id) == ("Zelfaudit KF-07", None)


def test_a_mapping_need_not_be_kept(making: Making) -> None:
    dialog = making.at_check(dutch(AUDIT))
    dialog.check.ui.remember.setChecked(False)
    making.take_over(dialog)
    assert making.market.store.count(KeptMapping) == 0
    assert making.market.store.count(Answer) > 0


def test_what_was_kept_is_offered_and_asks_nothing_again(making: Making) -> None:
    making.take_over(making.at_check(dutch(AUDIT)))
    dialog = making.begin(dutch(AUDIT))
    assert "bewaarde indeling" in kind_step(dialog).ui.kept.currentText()
    making.go_on(dialog)
    step = making.go_on(dialog)
    assert isinstance(step, ValuesStep)
    assert step.problem() == ""
    making.go_on(dialog)
    assert dialog.work.questions.open() == 0


def test_a_difference_stands_beside_the_register_until_somebody_chooses(making: Making) -> None:
    making.take_over(making.at_check(dutch(AUDIT)))
    dialog, step = making.at_values(dutch(AUDIT))
    group = dialog.work.values.groups[0]
    dialog.work.values.say(group, ["4"], 2)
    refuse_open(dialog, step)
    making.go_on(dialog)
    making.go_on(dialog)
    check = dialog.check
    assert check.ui.differences.table().rows[0].difference.before.startswith("4")
    assert not dialog.ui.next_button.isEnabled()
    choose(check.ui.on_conflict, OnConflict.UPDATE)
    check.ui.on_conflict.activated.emit(check.ui.on_conflict.currentIndex())
    making.qtbot.waitUntil(dialog.ui.next_button.isEnabled, timeout=LONG)
    before = [each.score for each in making.market.store.find(Answer)].count(Decimal(2))
    making.take_over(dialog)
    after = [each.score for each in making.market.store.find(Answer)].count(Decimal(2))
    assert after > before + 5


def test_lists_of_signals_and_actions_go_the_same_way(making: Making) -> None:
    store = making.market.store
    for name, record in (
        ("Meldingen toegang 2025-2026.xlsx", Signal),
        ("Verbeterplan 2026 Wilgenoord.xlsx", Action),
    ):
        dialog, step = making.at_values(dutch(name))
        refuse_open(dialog, step)
        making.go_on(dialog)
        making.take_over(dialog)
        assert store.count(record) > 5


def test_a_mapping_is_saved_as_a_file_to_share(making: Making, tmp_path: Path) -> None:
    dialog = making.at_check(dutch(AUDIT))
    dialog.check.save_mapping(str(tmp_path / "indeling.json"))
    found = json.loads((tmp_path / "indeling.json").read_text(encoding="utf-8"))
    assert "1.1" in json.dumps(found)
    assert "Wilgenoord" not in json.dumps(found)


def test_the_file_goes_back_marked_with_a_mail(making: Making, tmp_path: Path) -> None:
    dialog = making.at_check(dutch(AUDIT))
    dialog.check.give_back(str(tmp_path))
    making.qtbot.waitUntil(lambda: bool(dialog.check.findChildren(ResultDialog)), timeout=LONG)
    assert sorted(each.suffix for each in tmp_path.iterdir()) == [".txt", ".xlsx"]


def test_closing_asks_before_work_is_lost_but_not_after_the_import(making: Making) -> None:
    dialog = making.at_check(dutch(AUDIT))
    dialog.reject()
    assert dialog.isVisible()
    (box,) = dialog.findChildren(QMessageBox)
    box.close()
    making.take_over(dialog)
    dialog.reject()
    assert not dialog.isVisible()


def test_a_name_that_nobody_knows_is_said_to_be_somebody(making: Making) -> None:
    dialog, step = making.at_values(dutch("Meldingen toegang 2025-2026.xlsx"))
    refuse_open(dialog, step)
    making.go_on(dialog)
    ui = dialog.check.ui
    before = rows_said(dialog)
    cause = next(each for each in ui.causes.table().rows if each.first.code == "provider_unknown")
    ui.causes.go_to(ui.causes.table().identify(cause))
    assert not ui.meant.isHidden()
    assert cause.found in ui.provider_label.text()
    choose(ui.provider, making.market.providers[3].id)
    ui.meant_button.click()
    making.qtbot.waitUntil(lambda: not dialog.check.busy, timeout=LONG)
    found = {each.found for each in ui.causes.table().rows if each.first.code == "provider_unknown"}
    assert cause.found not in found
    assert rows_said(dialog) >= before


def test_a_near_name_is_proposed_but_not_taken_before_somebody_says_so(making: Making) -> None:
    dialog, step = making.at_values(dutch("Meldingen toegang 2025-2026.xlsx"))
    refuse_open(dialog, step)
    making.go_on(dialog)
    ui = dialog.check.ui
    asked = next(each for each in ui.causes.table().rows if each.found == "Kantelpunt Oost")
    ui.causes.go_to(ui.causes.table().identify(asked))
    assert ui.provider.currentText() == "Jeugdhulp Kantelpunt Oost B.V."
    assert dialog.work.draft.providers == {}
    ui.meant_button.click()
    making.qtbot.waitUntil(lambda: not dialog.check.busy, timeout=LONG)
    assert set(dialog.work.draft.providers) == {"Kantelpunt Oost"}
    assert "Kantelpunt Oost" not in {each.found for each in ui.causes.table().rows}


def test_of_a_whole_file_nothing_is_said_to_be_empty(making: Making) -> None:
    dialog = making.at_check(dutch(AUDIT))
    ui = dialog.check.ui
    places = {bool(each.first.cell or each.found) for each in ui.causes.table().rows}
    assert True in places
    for each in ui.causes.table().rows:
        ui.causes.go_to(ui.causes.table().identify(each))
        assert ("Gevonden" in ui.details.toPlainText()) is bool(each.first.cell or each.first.found)
