"""The list of assessments says how far each is, and a step for several names who can't."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.assessing.result_dialog import StepResultDialog
from contractbeoordeling.desktop.assessing.step_dialog import StepDialog
from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.assessments import AssessmentsPage
from contractbeoordeling.desktop.texts.assessments import Which
from contractbeoordeling.desktop.texts.steps import StepKind
from contractbeoordeling.domain.assessment import AssessmentState, AssessmentVersion
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.assessments.round_lines import RoundLine
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.undoing import undo
from tests.desktop.assessing.conftest import Assessed
from tests.desktop.hands import write


def row_of(page: AssessmentsPage, participation_id: str) -> RoundLine:
    return next(each for each in page.rows if each.line.participation.id == participation_id)


def cells(page: AssessmentsPage, participation_id: str) -> dict[str, str]:
    """What a row says, by the key of the column."""
    row = row_of(page, participation_id)
    return {each.key: each.text(row) for each in page.ui.table.table().columns}


def choose_rows(page: AssessmentsPage, ids: Sequence[str]) -> None:
    """Choose these rows and no others."""
    table, mode = page.ui.table, QItemSelectionModel.SelectionFlag
    table.clearSelection()
    for each in ids:
        place = table.table().row_of(each)
        assert place is not None
        table.selectionModel().select(table.table().index(place, 0), mode.Select | mode.Rows)


def asked(assessed: Assessed, page: AssessmentsPage, kind: StepKind) -> StepDialog:
    """The list to confirm of a step."""
    page.bar.buttons[kind].click()
    assessed.quiet()
    return page.findChildren(StepDialog)[-1]


def what(dialog: StepDialog) -> dict[str, str]:
    """What happens with each, by participation."""
    table = dialog.ui.table.table()
    column = next(each for each in table.columns if each.key == "what")
    return {each.row.line.participation.id: column.text(each) for each in table.rows}


def version_of(assessed: Assessed, state: str) -> AssessmentVersion:
    return assessed.desk.store.find(AssessmentVersion, participation_id=assessed.ids[state])[-1]


def test_a_row_says_how_far_it_is_and_what_is_needed(assessed: Assessed) -> None:
    page, ids = assessed.listed(), assessed.ids
    assert cells(page, ids["draft"])["state"] == "concept"
    assert cells(page, ids["reply"])["state"].startswith("wederhoor tot ")
    assert cells(page, ids["sealed"])["state"] == "vastgesteld v1"
    assert cells(page, ids["draft"])["needed"].endswith("concept versturen")
    assert cells(page, ids["sealed"])["needed"] == ""
    assert cells(page, ids["remarks"])["remarks"] == "1 van 2 open"
    assert "over opmerkingen beslissen" in cells(page, ids["remarks"])["needed"]


def test_a_deviation_anywhere_gives_the_determined_rating_a_star(assessed: Assessed) -> None:
    page = assessed.listed()
    assert cells(page, assessed.ids["answered"])["determined"].endswith("*")
    assert cells(page, assessed.ids["draft"])["determined"] == "–"


def test_the_list_is_narrowed_to_a_state_and_to_what_is_ready(assessed: Assessed) -> None:
    page = assessed.listed()
    choose(page.ui.which, Which.DETERMINED)
    shown: list[RoundLine] = list(page.ui.table.table().rows)
    assert [each.line.state for each in shown] == [AssessmentState.DETERMINED] * 2
    choose(page.ui.which, Which.READY)
    assert all(each.ready for each in page.ui.table.table().rows)


def test_what_is_chosen_stays_chosen_when_the_register_changes(assessed: Assessed) -> None:
    page, ids = assessed.listed(), assessed.ids
    choose_rows(page, [ids["draft"], ids["collecting"]])
    participation = assessed.desk.store.get(Participation, ids["collecting"])
    assert participation is not None
    assessed.desk.act(make_draft, participation)
    assessed.quiet()
    chosen = {each.line.participation.id for each in page.ui.table.chosen_rows()}
    assert chosen == {ids["draft"], ids["collecting"]}
    assert page.ui.chosen.text() == "2 gekozen"


def test_only_steps_that_someone_chosen_can_take_are_open(assessed: Assessed) -> None:
    page = assessed.listed()
    choose_rows(page, [assessed.ids["sealed"]])
    open_now = {kind for kind, button in page.bar.buttons.items() if button.isEnabled()}
    assert open_now == {StepKind.REPORTS, StepKind.REOPEN}


def test_who_cant_is_named_with_the_reason_before_anything_happens(assessed: Assessed) -> None:
    page, ids = assessed.listed(), assessed.ids
    choose_rows(page, [ids["draft"], ids["sealed"]])
    before = version_of(assessed, "draft")
    dialog = asked(assessed, page, StepKind.SEND)
    said = what(dialog)
    assert said[ids["draft"]].startswith("kan")
    assert "is vastgesteld en verzegeld" in said[ids["sealed"]]
    assert "Dit kan voor 1 van de 2" in dialog.ui.summary.text()
    assert version_of(assessed, "draft") == before
    dialog.reject()
    assert version_of(assessed, "draft") == before


def test_a_draft_that_goes_out_leaves_its_files_in_the_folder(assessed: Assessed, tmp_path: Path) -> None:
    page = assessed.listed()
    choose_rows(page, [assessed.ids["draft"]])
    dialog = asked(assessed, page, StepKind.SEND)
    dialog.ui.folder.setText(str(tmp_path / "uit"))
    dialog.accept()
    assessed.quiet()
    assert version_of(assessed, "draft").sent_on is not None
    assert {each.suffix for each in (tmp_path / "uit").iterdir()} == {".pdf", ".docx", ".xlsx"}
    assert assessed.desk.window.findChildren(StepResultDialog)[-1].ui.open_button.isVisible()


def test_a_step_that_is_stopped_leaves_no_files_and_nothing_recorded(
    assessed: Assessed, tmp_path: Path
) -> None:
    page = assessed.listed()
    choose_rows(page, [assessed.ids["draft"]])
    dialog = asked(assessed, page, StepKind.SEND)
    dialog.ui.folder.setText(str(tmp_path / "uit"))
    said: list[str] = []
    assessed.desk.runner.told.connect(said.append)
    dialog.accept()
    for job in assessed.desk.runner.jobs.running():
        job.cancel()
    assessed.qtbot.waitUntil(lambda: bool(said))
    assert said == ["Afgebroken; er is niets gewijzigd."]
    assert version_of(assessed, "draft").sent_on is None
    assert not (tmp_path / "uit").exists()


def test_an_empty_folder_only_records_that_the_draft_went_out(assessed: Assessed, tmp_path: Path) -> None:
    page = assessed.listed()
    choose_rows(page, [assessed.ids["draft"]])
    before = set(tmp_path.iterdir())
    dialog = asked(assessed, page, StepKind.SEND)
    dialog.ui.folder.clear()
    dialog.accept()
    assessed.quiet()
    assert version_of(assessed, "draft").sent_on is not None
    assert {each for each in tmp_path.iterdir() if each.is_dir()} <= before


def test_an_assessment_with_a_deviation_is_never_determined_among_others(assessed: Assessed) -> None:
    page, ids = assessed.listed(), assessed.ids
    choose_rows(page, [ids["answered"], ids["draft"]])
    dialog = asked(assessed, page, StepKind.DETERMINE)
    assert "Stel deze apart vast" in what(dialog)[ids["answered"]]
    assert not dialog.ui.button_box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_reopening_asks_why(assessed: Assessed) -> None:
    page = assessed.listed()
    choose_rows(page, [assessed.ids["sealed"]])
    dialog = asked(assessed, page, StepKind.REOPEN)
    dialog.accept()
    assert dialog.ui.problem.text() == "Schrijf op waarom de vastgestelde beoordeling heropend wordt."
    write(dialog.ui.reason, "Een toezichtrapport bleek te ontbreken.")
    dialog.accept()
    assessed.quiet()
    assert version_of(assessed, "sealed").version == 2
    assert cells(page, assessed.ids["sealed"])["state"] == "concept v2"


def test_withdrawing_asks_why_and_when(assessed: Assessed) -> None:
    page, ids = assessed.listed(), assessed.ids
    choose_rows(page, [ids["draft"], ids["sealed"]])
    assert not page.bar.buttons[StepKind.WITHDRAW].isEnabled()
    choose_rows(page, [ids["reply"], ids["draft"]])
    dialog = asked(assessed, page, StepKind.WITHDRAW)
    assert dialog.ui.day.text() == f"{today():%d-%m-%Y}"
    assert what(dialog)[ids["reply"]] == "kan"
    assert "er valt niets in te trekken" in what(dialog)[ids["draft"]]
    dialog.accept()
    assert dialog.ui.problem.text() == "Schrijf op waarom het concept wordt ingetrokken."
    write(dialog.ui.reason, "Verkeerd cijfer.")
    dialog.ui.day.clear()
    dialog.accept()
    assert dialog.isVisible()
    dialog.ui.day.setText(f"{today():%d-%m-%Y}")
    dialog.accept()
    assessed.quiet()
    assert version_of(assessed, "reply").sent_on is None
    assert cells(page, ids["reply"])["state"] == "concept"


def test_reports_are_of_a_kind_and_in_a_folder(assessed: Assessed, tmp_path: Path) -> None:
    page = assessed.listed()
    choose_rows(page, [assessed.ids["sealed"], assessed.ids["collecting"]])
    dialog = asked(assessed, page, StepKind.REPORTS)
    assert sorted(what(dialog).values()) == ["kan", "kan, als concept"]
    dialog.ui.word.setChecked(False)
    dialog.ui.pdf.setChecked(False)
    dialog.accept()
    assert dialog.ui.problem.text() == "Kies PDF, Word of allebei."
    dialog.ui.word.setChecked(True)
    dialog.ui.folder.setText(str(tmp_path / "rapporten"))
    dialog.accept()
    assessed.quiet()
    assert {each.suffix for each in (tmp_path / "rapporten").iterdir()} == {".docx"}
    assert len(list((tmp_path / "rapporten").iterdir())) == 2


def test_who_fell_off_between_the_list_and_the_step_is_told_afterwards(assessed: Assessed) -> None:
    page, store = assessed.listed(), assessed.desk.store
    waiting = [each.line.participation for each in page.rows if each.line.state is None][:2]
    choose_rows(page, [each.id for each in waiting])
    for each in waiting:
        make_draft(store, assessed.desk.who, each)
    assessed.quiet()
    dialog = asked(assessed, page, StepKind.SEND)
    undo(store, assessed.desk.who)
    dialog.ui.folder.clear()
    dialog.accept()
    assessed.quiet()
    result = assessed.desk.window.findChildren(StepResultDialog)[-1]
    assert result.ui.text.text() == "1 concept is verstuurd. Bij 1 kon het niet:"
    assert "nog geen concept gemaakt" in result.ui.about.text()


def test_a_step_for_several_is_undone_at_once(assessed: Assessed) -> None:
    page, store = assessed.listed(), assessed.desk.store
    before = store.count(AssessmentVersion)
    page.ui.all_button.click()
    asked(assessed, page, StepKind.DRAFT).accept()
    assessed.quiet()
    assert store.count(AssessmentVersion) == store.count(Participation)
    undo(store, assessed.desk.who)
    assert store.count(AssessmentVersion) == before


def test_a_register_without_a_round_says_what_to_do(empty_desk: Desk, qtbot: QtBot) -> None:
    page = AssessmentsPage(empty_desk)
    qtbot.addWidget(page)
    page.show()
    assert "Maak er een bij Rondes" in page.ui.nothing.text()
    assert not page.ui.table.isVisible()
    assert not page.bar.isVisible()
