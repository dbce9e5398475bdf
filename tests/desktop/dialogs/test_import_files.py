"""Importing in the window: looked at first, per file and per cell; one step to undo; faults go back marked."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.import_files import import_these
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases import undoing
from contractbeoordeling.usecases.imported import ImportStatus, OnConflict
from contractbeoordeling.workbook.forms.codes import Col
from tests.desktop.dialogs.importing import (
    desk,
    imported,
    looked_at,
    mapped,
    questionnaire,
    sent,
    texts,
    written,
)
from tests.files.holding import held
from tests.usecases.form_import.returned import Sent, filled, typing

__all__ = ["desk", "sent"]


def test_each_file_says_what_would_come_of_it_before_anything_changes(
    desk: Desk, sent: Sent, qtbot: QtBot
) -> None:
    form = sent.form(Party.PROVIDER)
    good, wrong = filled(form), filled(sent.form(Party.ACCESS), typing(0, Col.SCORE, 7))
    dialog = looked_at(desk, qtbot, written(sent, goed=good, fout=wrong))
    # What asks for attention comes first.
    assert texts(dialog, "kind") == ["bronformulier", "zelfevaluatie"]
    assert texts(dialog, "status") == ["wordt deels overgenomen", "wordt overgenomen"]
    assert desk.store.count(Answer) == 0
    assert dialog.ui.hint.text() == "Er is nog niets gewijzigd."


def test_a_finding_is_told_in_full_and_by_its_cell(desk: Desk, sent: Sent, qtbot: QtBot) -> None:
    wrong = filled(sent.form(Party.PROVIDER), typing(0, Col.SCORE, 7))
    dialog = looked_at(desk, qtbot, written(sent, fout=wrong))
    choose(dialog.ui.severity, FindingSeverity.ERROR)
    (remark,) = dialog.ui.remarks.table().rows
    told = dialog.ui.details.toPlainText()
    assert remark.finding.cell in told
    assert "Gevonden\t7" in told.replace("\n", "\t")
    assert "Wat te doen" in told


def test_choosing_a_file_narrows_to_its_findings(desk: Desk, sent: Sent, qtbot: QtBot) -> None:
    form = sent.form(Party.PROVIDER)
    wrong, team = (
        filled(form, typing(0, Col.SCORE, 7)),
        filled(sent.form(Party.ACCESS), typing(0, Col.SCORE, 9)),
    )
    dialog = looked_at(desk, qtbot, written(sent, een=wrong, twee=team))
    every = dialog.ui.remarks.table().rowCount()
    dialog.ui.files.selectRow(1)
    assert {Path(each.file).name for each in dialog.ui.remarks.table().rows} == {"twee.xlsx"}
    choose(dialog.ui.of_file, "")
    assert dialog.ui.remarks.table().rowCount() == every


def test_a_changed_answer_stands_beside_the_one_in_the_register_until_somebody_chooses(
    desk: Desk, sent: Sent, qtbot: QtBot
) -> None:
    form = sent.form(Party.PROVIDER)
    sent.one(filled(form))
    dialog = looked_at(desk, qtbot, written(sent, anders=filled(form, typing(0, Col.SCORE, 2))))
    (change,) = dialog.ui.differences.table().rows
    assert change.difference.before.startswith("4")
    assert change.difference.after.startswith("2")
    assert not dialog.ui.import_button.isEnabled()
    choose(dialog.ui.on_conflict, OnConflict.UPDATE)
    dialog.ui.on_conflict.activated.emit(dialog.ui.on_conflict.currentIndex())
    qtbot.waitUntil(dialog.ui.import_button.isEnabled, timeout=20_000)
    imported(dialog, qtbot)
    assert 2 in [each.score for each in desk.store.find(Answer)]


def test_everything_that_was_taken_over_is_undone_as_one_step(
    desk: Desk, sent: Sent, qtbot: QtBot, tmp_path: Path
) -> None:
    files = written(sent, a=filled(sent.form(Party.PROVIDER)), b=filled(sent.form(Party.ACCESS)))
    files.insert(0, tmp_path / "aanbieders.csv")
    files[0].write_text("Naam;KvK-nummer\nNieuwe Zorg BV;12345678\n", encoding="utf-8")
    providers = desk.store.count(Provider)
    dialog = looked_at(desk, qtbot, files)
    imported(dialog, qtbot)
    assert texts(dialog, "status") == ["overgenomen"] * 3
    assert desk.store.count(Provider) == providers + 1
    assert "één stap" in dialog.ui.hint.text()
    assert not dialog.ui.import_button.isEnabled()
    undoing.undo(desk.store, desk.who)
    assert desk.store.count(Answer) == 0
    assert desk.store.count(Provider) == providers


def test_forms_with_faults_are_kept_marked_to_be_sent_back(
    desk: Desk, sent: Sent, qtbot: QtBot, tmp_path: Path
) -> None:
    wrong = filled(sent.form(Party.PROVIDER), typing(0, Col.SCORE, 7))
    dialog = looked_at(desk, qtbot, written(sent, fout=wrong))
    assert dialog.ui.marked_button.isEnabled()
    for _ in range(2):
        dialog.keep_marked(str(tmp_path / "terug te sturen"))
    kept = list((tmp_path / "terug te sturen").iterdir())
    assert sorted(each.suffix for each in kept) == [".txt", ".txt", ".xlsx", ".xlsx"]
    assert all(load_workbook(each).sheetnames for each in kept if each.suffix == ".xlsx")
    told = dialog.findChildren(ResultDialog)[0]
    assert told.ui.text.text().startswith("1 bestand is bewaard")


def test_without_faults_nothing_goes_back(desk: Desk, sent: Sent, qtbot: QtBot) -> None:
    dialog = looked_at(desk, qtbot, written(sent, goed=filled(sent.form(Party.PROVIDER))))
    assert not dialog.ui.marked_button.isEnabled()


def test_the_same_file_once_more_is_known_and_offers_nothing_to_import(
    desk: Desk, sent: Sent, qtbot: QtBot
) -> None:
    form = filled(sent.form(Party.PROVIDER))
    sent.one(form)
    dialog = looked_at(desk, qtbot, written(sent, nogmaals=form))
    assert dialog.ui.files.table().rows[0].status is ImportStatus.DUPLICATE
    assert not dialog.ui.import_button.isEnabled()


def test_a_look_that_is_stopped_leaves_no_empty_dialog(desk: Desk, sent: Sent, qtbot: QtBot) -> None:
    dialog = import_these(desk, written(sent, goed=filled(sent.form(Party.PROVIDER))), desk.window)
    dialog.reject()  # does nothing while the files are looked at
    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        for job in desk.runner.jobs.running():
            job.cancel()


def test_a_file_that_excel_holds_stops_no_other_and_is_read_again_on_request(
    desk: Desk, sent: Sent, qtbot: QtBot
) -> None:
    closed, good = written(
        sent, dicht=filled(sent.form(Party.ACCESS)), goed=filled(sent.form(Party.PROVIDER))
    )
    with held(closed):
        dialog = looked_at(desk, qtbot, [closed, good])
        assert sorted(texts(dialog, "status")) == ["niet overgenomen", "wordt overgenomen"]
    assert not dialog.ui.again_button.isHidden()
    dialog.ui.again_button.click()
    qtbot.waitUntil(dialog.ui.again_button.isHidden, timeout=20_000)
    assert texts(dialog, "status") == ["wordt overgenomen"] * 2


def test_a_layout_is_made_on_the_first_file_and_used_for_those_that_fit(
    desk: Desk, sent: Sent, qtbot: QtBot
) -> None:
    files = [
        questionnaire(sent.folder / f"lijst {each.kvk}.csv", f"KvK;{each.kvk}")
        for each in sent.town.providers[:2]
    ]
    dialog = looked_at(desk, qtbot, files)
    assert texts(dialog, "status") == ["indeling nodig"] * 2
    steps = mapped(dialog, qtbot)
    assert steps.work.provider == sent.town.providers[0]
    assert steps.check.ui.scope.currentData() == "general"
    steps.reject()
    qtbot.waitUntil(lambda: "indeling nodig" not in texts(dialog, "status"), timeout=20_000)
    assert sorted(texts(dialog, "status")) == ["al bekend", "wordt overgenomen"]
    assert desk.store.count(Answer) == 2
