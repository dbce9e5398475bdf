"""One assessment: why each rating is what it is, the provider's remarks, and what a person makes of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox

from contractbeoordeling.desktop.assessing.step_dialog import StepDialog
from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.dialogs.deviation import ConfirmDeviationDialog, DeviateDialog
from contractbeoordeling.desktop.dialogs.extend_reply import ExtendReplyDialog
from contractbeoordeling.desktop.dialogs.finding import FindingDialog
from contractbeoordeling.desktop.dialogs.remark import AnswerRemarkDialog, RemarkDialog
from contractbeoordeling.desktop.pages.assessment import AssessmentPage
from contractbeoordeling.desktop.texts.steps import StepKind
from contractbeoordeling.domain.assessment import (
    AssessmentVersion,
    Deviation,
    Level,
    RemarkDecision,
    ReplyRemark,
    WrittenFinding,
)
from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.signal import Audience, Polarity, Signal, SignalKind
from contractbeoordeling.domain.working_days import end_of_term
from contractbeoordeling.usecases.assessments.rated import Rated
from contractbeoordeling.usecases.assessments.reply import evidence_of
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.signals.add import add_signal
from tests.desktop.assessing.conftest import Assessed
from tests.desktop.hands import write


def go_to_rated(page: AssessmentPage) -> Rated:
    """Choose the first criterion that has a rating."""
    table = page.ratings.ui.table
    found = next(
        each
        for each in table.table().rows
        if each.place.level is Level.CRITERION and each.ratings.computed is not None
    )
    table.go_to(table.table().identify(found))
    return found


def report_serious(assessed: Assessed, state: str) -> None:
    """Record a serious signal that nobody verified."""
    store = assessed.desk.store
    own = store.get(Participation, assessed.ids[state])
    of_round = None if own is None else store.get(Round, own.round_id)
    assert own is not None
    assert of_round is not None
    signal = Signal(
        provider_id=own.provider_id,
        party=Party.ACCESS,
        observed_on=of_round.reference_date,
        polarity=Polarity.NEGATIVE,
        severity=3,
        kind=SignalKind.COMPLAINT,
        text="Drie weken niemand gekomen.",
    )
    add_signal(store, assessed.desk.who, signal)


def test_beside_a_criterion_stands_what_decided_its_weight_and_its_distance(assessed: Assessed) -> None:
    page = assessed.one("answered")
    rated = go_to_rated(page)
    why = page.ratings.ui.why.toPlainText()
    assert rated.about is not None
    assert rated.about.name in why
    for heading in ("Wat besliste", "Zelfbeeld", "Wat de bronnen zagen", "Gewicht in de score", "Afstand"):
        assert heading in why
    assert "R3:" in why


def test_the_whole_and_every_theme_are_explained_too(assessed: Assessed) -> None:
    page = assessed.one("answered")
    table = page.ratings.ui.table
    for each in table.table().rows:
        table.go_to(table.table().identify(each))
        assert "Wat besliste" in page.ratings.ui.why.toPlainText()
    assert page.rated is not None
    assert [each.place.level for each in page.rated.places][:2] == [Level.OVERALL, Level.THEME]


def test_the_shares_of_a_criterion_make_up_the_whole_score(assessed: Assessed) -> None:
    page = assessed.one("answered")
    go_to_rated(page)
    why = page.ratings.ui.why.toPlainText()
    shares = why.partition("Gewicht in de score")[2].splitlines()
    parts = [int(each.rsplit(" ", 1)[1].rstrip("%")) for each in shares if each.endswith("%")]
    assert abs(sum(parts) - 100) <= len(parts)


def test_a_deviation_offers_one_step_and_no_other(assessed: Assessed) -> None:
    page = assessed.one("reply")
    rated = go_to_rated(page)
    page.ratings.ui.deviate_button.click()
    dialog = page.ratings.findChildren(DeviateDialog)[0]
    offered = {int(dialog.ui.rating.itemData(place)) for place in range(dialog.ui.rating.count())}
    computed = rated.ratings.computed
    assert computed is not None
    assert offered == {each for each in (computed - 1, computed + 1) if 1 <= each <= 5}


def test_a_deviation_without_a_reason_or_reader_is_not_stored(assessed: Assessed) -> None:
    page = assessed.one("reply")
    go_to_rated(page)
    page.ratings.ui.deviate_button.click()
    dialog = page.ratings.findChildren(DeviateDialog)[0]
    dialog.accept()
    assert dialog.ui.problem.text() == "Schrijf op waarom van het berekende oordeel wordt afgeweken."
    write(dialog.ui.reason, "Het werkbezoek gaf een ander beeld.")
    dialog.ui.reader.setCurrentText("S. van Houten")
    dialog.accept()
    assert dialog.ui.problem.text() == "De tweede lezer is een ander dan wie afwijkt."
    dialog.ui.reader.setCurrentText("K. Oosterveen")
    dialog.accept()
    made = assessed.desk.store.find(Deviation)
    assert any(each.reason == "Het werkbezoek gaf een ander beeld." for each in made)


def test_a_deviation_is_confirmed_by_another_person_only(assessed: Assessed) -> None:
    page, store = assessed.one("answered"), assessed.desk.store
    go_to_rated(page)
    page.ratings.ui.confirm_button.click()
    dialog = page.ratings.findChildren(ConfirmDeviationDialog)[0]
    people = store.count(Person)
    dialog.ui.reader.setCurrentText("S. van Houten")
    dialog.accept()
    assert dialog.ui.problem.text() == "De tweede lezer is een ander dan wie afwijkt."
    dialog.ui.reader.setCurrentText("K. Oosterveen")
    dialog.accept()
    (made,) = store.find(Deviation)
    reader = store.get(Person, made.second_reader_id or "")
    assert reader is not None
    assert reader.name == "K. Oosterveen"
    assert store.count(Person) == people + 1
    assert "Meegelezen door K. Oosterveen." in page.ratings.ui.why.toPlainText()
    assert not page.ratings.ui.confirm_button.isEnabled()


def test_a_deviation_can_be_withdrawn_after_a_question(assessed: Assessed) -> None:
    page, store = assessed.one("answered"), assessed.desk.store
    go_to_rated(page)
    page.ratings.ui.withdraw_button.click()
    assert store.count(Deviation) == 1
    page.ratings.findChildren(QMessageBox)[0].button(QMessageBox.StandardButton.Yes).click()
    assert store.count(Deviation) == 0
    assert not page.ratings.ui.withdraw_button.isEnabled()


def test_a_finding_says_who_may_read_it(assessed: Assessed) -> None:
    page = assessed.one("draft")
    go_to_rated(page)
    page.ratings.ui.finding_button.click()
    dialog = page.ratings.findChildren(FindingDialog)[0]
    dialog.accept()
    assert dialog.ui.problem.text() == "Schrijf de bevinding op."
    write(dialog.ui.text, "De cijfers van het najaar ontbreken.")
    choose(dialog.ui.audience, Audience.PROVIDER)
    dialog.accept()
    stored = assessed.desk.store.find(WrittenFinding)
    assert any(
        (each.text, each.audience) == ("De cijfers van het najaar ontbreken.", Audience.PROVIDER)
        for each in stored
    )
    assert "De cijfers van het najaar ontbreken." in page.ratings.ui.why.toPlainText()


def drop(dialog: RemarkDialog, *paths: Path) -> None:
    """Drop files on a dialog."""
    data, button = QMimeData(), Qt.MouseButton.LeftButton
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
    actions = Qt.DropAction.CopyAction
    dialog.dropEvent(QDropEvent(QPointF(50, 50), actions, data, button, Qt.KeyboardModifier.NoModifier))


def test_a_remark_is_kept_with_files_that_were_chosen_and_dropped(assessed: Assessed, tmp_path: Path) -> None:
    named = [tmp_path / f"{name}.txt" for name in ("verslagen", "lijst", "vergist", "foto")]
    for each in named:
        each.write_text(f"Bij {each.stem}.", encoding="utf-8")
    file, other, mistaken, photo = named
    page, store = assessed.one("reply"), assessed.desk.store
    page.remarks.ui.remark_button.click()
    dialog = page.remarks.findChildren(RemarkDialog)[0]
    dialog.ui.criterion.setCurrentIndex(1)
    write(dialog.ui.text, "Zie de verslagen.")
    dialog.take_files([str(file), str(other), str(mistaken)])
    dialog.ui.files.setCurrentRow(2)
    dialog.ui.remove_button.click()
    drop(dialog, file, photo)
    assert [each.name for each in dialog.paths] == ["verslagen.txt", "lijst.txt", "foto.txt"]
    dialog.accept()
    remark = next(each for each in store.find(ReplyRemark) if each.text == "Zie de verslagen.")
    assert remark.criterion_key
    document = store.get(Document, remark.document_id or "")
    assert document is not None
    assert document.name == "verslagen.txt"
    names = [each.name for each in evidence_of(store, [remark])[remark.id]]
    assert names == ["verslagen.txt", "lijst.txt", "foto.txt"]
    page.remarks.ui.table.go_to(remark.id)
    said = page.remarks.ui.details.toPlainText()
    assert all(name in said for name in names)
    assert page.ui.tabs.tabText(1).replace("&", "") == "Opmerkingen (1)"
    page.remarks.write_evidence(str(tmp_path / "lezen"))
    assessed.quiet()
    assert {each.name: each.read_text(encoding="utf-8") for each in (tmp_path / "lezen").iterdir()} == {
        "verslagen.txt": "Bij verslagen.", "lijst.txt": "Bij lijst.", "foto.txt": "Bij foto.",
    }  # fmt: skip


def test_a_remark_about_something_unknown_is_refused(assessed: Assessed) -> None:
    page = assessed.one("reply")
    page.remarks.ui.remark_button.click()
    dialog = page.remarks.findChildren(RemarkDialog)[0]
    dialog.ui.criterion.setCurrentText("bestaat niet")
    write(dialog.ui.text, "Over iets anders.")
    before = assessed.desk.store.count(ReplyRemark)
    dialog.accept()
    assert dialog.ui.problem.text() == "Kies een criterium uit de lijst, of het geheel."
    assert assessed.desk.store.count(ReplyRemark) == before


def test_a_decision_asks_the_reason_that_the_provider_reads(assessed: Assessed) -> None:
    page, store = assessed.one("remarks"), assessed.desk.store
    table = page.remarks.ui.table
    open_one = next(each for each in table.table().rows if each.decision is None)
    table.go_to(open_one.id)
    page.remarks.ui.answer_button.click()
    dialog = page.remarks.findChildren(AnswerRemarkDialog)[0]
    choose(dialog.ui.decision, RemarkDecision.NOT_ADOPTED)
    dialog.accept()
    assert "Schrijf op waarom de opmerking" in dialog.ui.problem.text()
    write(dialog.ui.reason, "De toegang bevestigt dit niet.")
    dialog.accept()
    stored = store.get(ReplyRemark, open_one.id)
    assert stored is not None
    assert stored.decision is RemarkDecision.NOT_ADOPTED
    assert "De toegang bevestigt dit niet." in page.remarks.ui.details.toPlainText()


def test_a_sealed_assessment_can_only_be_reported_and_reopened(assessed: Assessed) -> None:
    page = assessed.one("sealed")
    go_to_rated(page)
    ui = page.ratings.ui
    assert not any(
        each.isEnabled()
        for each in (ui.deviate_button, ui.withdraw_button, ui.confirm_button, ui.finding_button)
    )
    assert not page.remarks.ui.remark_button.isEnabled()
    open_now = {kind for kind, button in page.bar.buttons.items() if button.isEnabled()}
    assert open_now == {StepKind.REPORTS, StepKind.REOPEN}
    version = assessed.desk.store.find(AssessmentVersion, participation_id=assessed.ids["sealed"])[0]
    course = page.course.ui.course.toPlainText()
    assert str(version.seal_sha256) in course
    assert "door S. van Houten, contractmanager. Namens het dagelijks bestuur." in course


def test_the_course_tells_which_draft_was_withdrawn_and_why(assessed: Assessed) -> None:
    page = assessed.one("reply")
    sent = assessed.desk.store.find(AssessmentVersion, participation_id=assessed.ids["reply"])[0].sent_on
    page.bar.buttons[StepKind.WITHDRAW].click()
    assessed.quiet()
    dialog = page.findChildren(StepDialog)[0]
    write(dialog.ui.reason, "Verkeerd cijfer.")
    dialog.accept()
    assessed.quiet()
    told = f"Concept van {sent:%d-%m-%Y} ingetrokken op {today():%d-%m-%Y}: Verkeerd cijfer."
    assert told in page.course.ui.course.toPlainText()
    assert page.bar.buttons[StepKind.SEND].isEnabled()
    assert not page.bar.buttons[StepKind.WITHDRAW].isEnabled()


def test_determining_one_asks_why_serious_signals_are_not_awaited(assessed: Assessed) -> None:
    report_serious(assessed, "answered")
    page = assessed.one("answered")
    page.bar.buttons[StepKind.DETERMINE].click()
    assessed.quiet()
    dialog = page.findChildren(StepDialog)[0]
    dialog.ui.folder.clear()
    assert dialog.ui.open_reason.isVisible()
    dialog.accept()
    assert "signalen van ernst 3 of 4 die niemand heeft nagegaan" in dialog.ui.problem.text()
    write(dialog.ui.open_reason, "Het onderzoek loopt bij de toezichthouder.")
    dialog.accept()
    assessed.quiet()
    version = assessed.desk.store.find(AssessmentVersion, participation_id=assessed.ids["answered"])[0]
    assert version.determined_function == "contractmanager"
    assert version.open_signals_reason == "Het onderzoek loopt bij de toezichthouder."
    assert page.ui.state.text() == "vastgesteld v1"


def test_a_page_whose_participation_is_gone_goes_back(assessed: Assessed) -> None:
    page = assessed.one("draft")
    with assessed.qtbot.waitSignal(page.leaving):
        page.show_record("bestaat-niet")


def test_the_term_of_reply_becomes_longer_with_a_reason_and_never_shorter(assessed: Assessed) -> None:
    page = assessed.one("reply")
    page.remarks.ui.extend_button.click()
    dialog = page.remarks.findChildren(ExtendReplyDialog)[0]
    dialog.ui.until.setText("01-01-2020")
    write(dialog.ui.reason, "De aanbieder verhuist.")
    dialog.accept()
    assert dialog.ui.problem.text() != ""
    later = end_of_term(today(), 40)
    dialog.ui.until.setText(f"{later:%d-%m-%Y}")
    dialog.accept()
    assert page.ui.state.text() == f"wederhoor tot {later:%d-%m}"
    assert "Termijn verlengd: De aanbieder verhuist." in page.course.ui.course.toPlainText()
