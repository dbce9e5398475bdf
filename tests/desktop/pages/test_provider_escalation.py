"""A provider on the ladder: where it stands, taking a step with all that belongs to it, and the list of a termination."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.continuity import ContinuityDialog
from contractbeoordeling.desktop.dialogs.contract_ground import GroundDialog
from contractbeoordeling.desktop.dialogs.ladder_step import LadderStepDialog
from contractbeoordeling.desktop.dialogs.reason import ReasonDialog
from contractbeoordeling.desktop.dialogs.take_step import TakeStepDialog
from contractbeoordeling.desktop.dialogs.termination_task import TerminationTaskDialog
from contractbeoordeling.desktop.pages.provider_escalation import ProviderEscalation
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.escalation import (
    ContractGround,
    Escalation,
    JumpReason,
    LadderStep,
    TerminationTask,
)
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.escalation.grounds import set_ground
from contractbeoordeling.usecases.escalation.ladder import ladder_of
from tests.desktop.hands import write

ENDING = "beëindiging van de overeenkomst"


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ProviderEscalation:
    made = ProviderEscalation(desk)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    contract = desk.store.find(Contract)[0]
    made.show_record(contract.provider_id)
    return made


def contract_of(page: ProviderEscalation) -> Contract:
    return page.desk.store.find(Contract, provider_id=page.record_id)[0]


def fill(dialog: TakeStepDialog) -> None:
    write(dialog.ui.facts, "Drie late meldingen")
    write(dialog.ui.heard_on, "1-5-2026")
    write(dialog.ui.heard, "Te weinig mensen")
    dialog.ui.by.setCurrentText("K. de Groot")
    dialog.ui.function.setText("teammanager")
    dialog.ui.letter_box.setChecked(False)


def take(page: ProviderEscalation, number: int) -> TakeStepDialog:
    page.ui.ladder.go_to(number)
    page.ui.take_button.click()
    dialog = page.findChildren(TakeStepDialog)[-1]
    fill(dialog)
    return dialog


def standings(page: ProviderEscalation) -> list[str]:
    return [line.standing for line in page.ui.ladder.table().rows]


def test_ladder_shows_where_the_provider_stands(page: ProviderEscalation) -> None:
    assert standings(page) == [""] * 6
    take(page, 0).accept()
    assert standings(page)[0] == "loopt"
    assert "Drie late meldingen" in page.ui.details.text()
    assert "Gehoord op 01-05-2026" in page.ui.details.text()
    page.ui.end_button.click()
    dialog = page.findChildren(ReasonDialog)[0]
    write(dialog.ui.reason, "Afspraken nagekomen")
    dialog.accept()
    assert standings(page)[0] == "eerder gezet"
    assert not page.ui.end_button.isEnabled()


def test_step_that_passes_over_another_is_refused_where_one_looks(page: ProviderEscalation) -> None:
    dialog = take(page, 2)
    dialog.accept()
    assert "trede voor trede" in dialog.ui.problem.text()
    assert page.desk.store.count(Escalation) == 0


def test_ground_is_seen_before_the_step_is_taken(page: ProviderEscalation) -> None:
    page.ui.ladder.go_to(4)
    page.ui.ground_button.click()
    ground = page.findChildren(GroundDialog)[0]
    choose(ground.ui.contract, contract_of(page).id)
    write(ground.ui.article, "3.5.5")
    write(ground.ui.text, "Stop bij gevaar")
    ground.accept()
    [kept] = page.desk.store.find(ContractGround)
    assert (kept.step, kept.article) == (4, "3.5.5")
    dialog = take(page, 4)
    choose(dialog.ui.contract, contract_of(page).id)
    choose(dialog.ui.measure, kept.measure)
    assert dialog.ui.ground_text.text() == "artikel 3.5.5. Stop bij gevaar"
    assert not dialog.ui.jump_reason.isEnabled()
    choose(dialog.ui.jump, JumpReason.DANGER)
    dialog.ui.jump.currentIndexChanged.emit(1)
    assert dialog.ui.jump_reason.isEnabled()
    dialog.ui.jump_reason.setText("Cliënten in gevaar")
    dialog.accept()
    assert page.desk.store.find(Escalation)[0].ground_id == kept.id
    assert "3.5.5" in page.ui.ladder.table().rows[4].grounds


def test_ground_is_taken_away_unless_a_step_rests_on_it(page: ProviderEscalation) -> None:
    contract = contract_of(page).id
    ending = ContractGround(contract_id=contract, step=5, measure=ENDING, article="18")
    set_ground(page.desk.store, page.desk.who, ending)
    page.ui.ladder.go_to(4)
    page.ui.ground_button.click()
    dialog = page.findChildren(GroundDialog)[0]
    choose(dialog.ui.contract, contract)
    assert not dialog.ui.remove_button.isEnabled()
    dialog.ui.measure.setCurrentText(f"5  {ENDING}")
    assert dialog.ui.article.text() == "18"
    dialog.ui.remove_button.click()
    assert (page.desk.store.count(ContractGround), dialog.ui.article.text()) == (0, "")
    assert not dialog.ui.remove_button.isEnabled()
    assert dialog.isVisible()
    kept = set_ground(page.desk.store, page.desk.who, ending)
    rests = Escalation(
        provider_id=page.record_id,
        step=5,
        measure=ENDING,
        facts="Feiten",
        decided_on=today(),
        ground_id=kept.id,
    )
    with page.desk.store.change(page.desk.who, Verb.ESCALATED) as change:
        change.add(rests)
    dialog.ui.measure.setCurrentIndex(0)
    dialog.ui.measure.setCurrentText(f"5  {ENDING}")
    dialog.ui.remove_button.click()
    assert "rust een trede" in dialog.ui.problem.text()
    assert page.desk.store.count(ContractGround) == 1


def test_termination_shows_its_list_and_who_does_what(page: ProviderEscalation) -> None:
    assert not page.ui.tasks.isVisible()
    end = ladder_of(page.desk.store).steps[-1]
    ground = ContractGround(contract_id=contract_of(page).id, step=5, measure=end.measures[0], article="18")
    set_ground(page.desk.store, page.desk.who, ground)
    dialog = take(page, 5)
    choose(dialog.ui.contract, contract_of(page).id)
    choose(dialog.ui.jump, JumpReason.DANGER)
    dialog.ui.jump_reason.setText("Cliënten in gevaar")
    dialog.accept()
    assert page.ui.tasks.isVisible()
    page.ui.task_button.click()
    task = page.findChildren(TerminationTaskDialog)[-1]
    task.ui.owner.setText("K. de Groot")
    task.ui.done.setText("2-5-2026")
    task.accept()
    changed = next(each for each in page.desk.store.find(TerminationTask) if each.owner == "K. de Groot")
    assert f"{changed.done_on}" == "2026-05-02"
    page.ui.add_task_button.click()
    new = page.findChildren(TerminationTaskDialog)[-1]
    write(new.ui.task, "Persbericht")
    assert not new.ui.told_box.isChecked()
    new.accept()
    added = page.ui.tasks.table().rows[-1]
    assert (added.task, added.audience) == ("Persbericht", Audience.INTERNAL)
    page.ui.tasks.go_to(added.id)
    page.ui.task_button.click()
    again = page.findChildren(TerminationTaskDialog)[-1]
    again.ui.told_box.click()
    again.accept()
    assert page.ui.tasks.table().rows[-1].audience is Audience.PROVIDER


def test_letter_follows_where_it_was_asked_for(page: ProviderEscalation, tmp_path: Path) -> None:
    dialog = take(page, 0)
    dialog.ui.letter_box.setChecked(True)
    dialog.accept()
    chooser = page.findChildren(QFileDialog)[0]
    chooser.fileSelected.emit(str(tmp_path / "brief.docx"))
    chooser.close()
    assert (tmp_path / "brief.docx").read_bytes().startswith(b"PK")
    assert page.desk.store.find(Escalation)[0].letter_id is not None


def test_step_for_a_narrow_circle_has_no_letter(page: ProviderEscalation) -> None:
    dialog = take(page, 0)
    dialog.ui.letter_box.setChecked(True)
    choose(dialog.ui.audience, Audience.NARROW)
    assert not dialog.ui.letter_box.isEnabled()
    dialog.accept()
    assert page.desk.store.find(Escalation)[0].audience is Audience.NARROW
    assert page.findChildren(QFileDialog) == []


def test_ladder_is_changed_for_the_whole_register(page: ProviderEscalation) -> None:
    page.ui.ladder.go_to(1)
    page.ui.change_button.click()
    dialog = page.findChildren(LadderStepDialog)[0]
    dialog.ui.measures.setPlainText("brief\nafspraak")
    dialog.accept()
    assert page.desk.store.find(LadderStep)[1].measures == ("brief", "afspraak")
    assert ladder_of(page.desk.store).own


def test_continuity_is_set_and_left(page: ProviderEscalation) -> None:
    page.ui.continuity_button.click()
    dialog = page.findChildren(ContinuityDialog)[-1]
    choose(dialog.ui.step, "4")
    write(dialog.ui.source, "Jaarrekening 2025")
    dialog.accept()
    assert page.ui.continuity.text().startswith("stap 4 van 6, solvabiliteit onder 10%")
    page.ui.continuity_button.click()
    dialog = page.findChildren(ContinuityDialog)[-1]
    choose(dialog.ui.step, "")
    dialog.accept()
    assert page.ui.continuity.text() == "geen stap vastgelegd"


def test_dossier_asks_who_reads_it_first(page: ProviderEscalation, qtbot: QtBot, tmp_path: Path) -> None:
    page.ui.dossier_button.click()
    box = page.findChildren(QMessageBox)[0]
    reader = next(each for each in box.buttons() if each.text() == "De aanbieder")
    reader.click()
    chooser = page.findChildren(QFileDialog)[0]
    path = tmp_path / "dossier.zip"
    chooser.fileSelected.emit(str(path))
    chooser.close()
    qtbot.waitUntil(path.exists)
    told = page.desk.window
    qtbot.waitUntil(lambda: bool(told.findChildren(QMessageBox)))


def test_provider_without_a_contract_is_told_so(page: ProviderEscalation) -> None:
    store = page.desk.store
    with store.change(page.desk.who, Verb.PROVIDER_ADDED) as change:
        bare = change.add(Provider(name="Zonder contract"))
    page.show_record(bare.id)
    page.ui.ground_button.click()
    assert "nog geen contract" in page.findChildren(GroundDialog)[-1].ui.explanation.text()
    dialog = take(page, 3)
    dialog.accept()
    assert "Boven trede 2" in dialog.ui.problem.text()
