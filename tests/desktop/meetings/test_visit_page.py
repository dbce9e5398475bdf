"""On site a visit needs the keyboard alone, and never more than two seconds of typing are at risk."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.autosave import QUIET_MILLISECONDS
from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.action import ActionDialog
from contractbeoordeling.desktop.meetings.agree_dialog import AddQuestionDialog, AgreeVisitDialog
from contractbeoordeling.desktop.meetings.plan_dialog import MeetingDialog
from contractbeoordeling.desktop.meetings.side import present_in
from contractbeoordeling.desktop.meetings.visit_page import VisitPage
from contractbeoordeling.desktop.texts import meetings as texts
from contractbeoordeling.domain.action import Action, ActionOrigin
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Evidence, Observation, Origin
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.provider import Location, Provider
from contractbeoordeling.domain.visit import Present, Visit, VisitNote
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.usecases.session import Session
from contractbeoordeling.usecases.visits.rules import notes_of
from tests.desktop.hands import press, write

WHO = Author(account="tester")
CONTROL = Qt.KeyboardModifier.ControlModifier


def notes(page: VisitPage) -> list[VisitNote]:
    return notes_of(page.desk.store, page.record_id)


def test_a_visit_is_written_down_by_keyboard_alone(page: VisitPage) -> None:
    ui = page.ui
    press(ui.pad, Qt.Key.Key_4)
    press(ui.pad, Qt.Key.Key_Return)
    write(ui.remark, "Netjes")
    press(ui.remark, Qt.Key.Key_Return, CONTROL)
    press(ui.pad, Qt.Key.Key_2)
    press(ui.pad, Qt.Key.Key_Return)
    write(ui.remark, "Rooster hing niet")
    press(ui.remark, Qt.Key.Key_Return, CONTROL)

    assert [(each.score, each.remark) for each in notes(page)] == [
        (Decimal(4), "Netjes"),
        (Decimal(2), "Rooster hing niet"),
    ]
    assert page.desk.store.find(Visit)[0].held_on is not None


def test_enter_goes_from_the_score_to_the_note(page: VisitPage, qtbot: QtBot) -> None:
    page.activateWindow()
    press(page.ui.pad, Qt.Key.Key_Return)
    qtbot.waitUntil(page.ui.remark.hasFocus)


def test_going_back_shows_what_was_written(page: VisitPage) -> None:
    press(page.ui.pad, Qt.Key.Key_5)
    write(page.ui.remark, "Eerste")
    press(page.ui.remark, Qt.Key.Key_Return, CONTROL)
    assert page.ui.remark.toPlainText() == ""
    press(page.ui.pad, Qt.Key.Key_Return, CONTROL | Qt.KeyboardModifier.ShiftModifier)

    assert page.ui.remark.toPlainText() == "Eerste"
    assert page.ui.pad.buttons[5].isChecked()


def test_backspace_takes_a_score_away(page: VisitPage) -> None:
    press(page.ui.pad, Qt.Key.Key_3)
    press(page.ui.pad, Qt.Key.Key_Backspace)

    assert notes(page)[0].score is None


def test_a_comma_adds_a_half_and_takes_it_off_again(page: VisitPage) -> None:
    press(page.ui.pad, Qt.Key.Key_Comma)
    assert notes(page)[0].score is None
    press(page.ui.pad, Qt.Key.Key_3)
    press(page.ui.pad, Qt.Key.Key_Comma)
    assert notes(page)[0].score == Decimal("3.5")
    assert [each for each, button in page.ui.pad.buttons.items() if button.isChecked()] == [3]
    assert page.ui.pad.half.isChecked()
    press(page.ui.pad, Qt.Key.Key_Period)
    assert notes(page)[0].score == Decimal(3)
    page.ui.pad.half.click()
    assert notes(page)[0].score == Decimal("3.5")
    press(page.ui.pad, Qt.Key.Key_4)
    assert notes(page)[0].score == Decimal(4)
    assert not page.ui.pad.half.isChecked()


def test_above_the_highest_score_there_is_no_half(page: VisitPage) -> None:
    press(page.ui.pad, Qt.Key.Key_5)
    page.ui.pad.half.click()
    assert notes(page)[0].score == Decimal(5)
    assert not page.ui.pad.half.isChecked()


def test_whom_to_ask_is_changed_on_site_and_is_of_that_question_alone(page: VisitPage) -> None:
    before = [each.ask_whom for each in notes(page)]
    page.ui.whom.clear()
    write(page.ui.whom, "de planner ")
    press(page.ui.whom, Qt.Key.Key_Return)
    press(page.ui.pad, Qt.Key.Key_Return, CONTROL)
    assert [each.ask_whom for each in notes(page)] == ["de planner", before[1]]
    assert page.ui.whom.text() == before[1]


def test_who_types_on_is_stored_every_two_seconds(page: VisitPage, qtbot: QtBot, register: Path) -> None:
    for _ in range(14):
        write(page.ui.remark, "x ")
        qtbot.wait(QUIET_MILLISECONDS // 10)

    # Nothing was left or put away: this is what another opening finds after the laptop fell.
    again = open_register(register, WHO)
    stored = again.find(VisitNote, id=notes(page)[0].id)[0].remark
    again.close()
    assert stored.count("x") >= 9
    assert page.ui.remark.toPlainText() == "x " * 14


def test_what_is_typed_is_left_alone_while_it_is_stored(page: VisitPage) -> None:
    write(page.ui.remark, "Twee woorden ")
    page.autosave.flush()
    write(page.ui.remark, "erbij")

    assert page.ui.remark.toPlainText() == "Twee woorden erbij"


def test_hearsay_is_kept_with_the_note(page: VisitPage) -> None:
    page.ui.hearsay.click()

    assert notes(page)[0].evidence is Evidence.HEARSAY


def test_two_people_agree_and_it_counts(page: VisitPage, desk: Desk) -> None:
    writer = Person(name="Fatima Bakker")
    with desk.store.change(desk.who, Verb.PERSON_ADDED) as change:
        change.add(writer)
    desk.work_as(Session(desk.store, Author(person_id=writer.id)))
    press(page.ui.pad, Qt.Key.Key_4)
    write(page.ui.report, "Wij waren er.")
    page.ui.agree_button.click()
    dialog = page.findChild(AgreeVisitDialog)
    assert dialog is not None
    dialog.accept()
    assert dialog.isVisible()  # one person can't agree alone
    assert dialog.ui.problem.text()
    write(dialog.ui.second, "Joost de Wit")
    dialog.accept()

    assert desk.store.count(Observation, origin=Origin.VISIT) == 1
    assert not page.ui.pad.isEnabled()
    assert page.ui.report.isReadOnly()
    assert page.ui.withdraw_button.isEnabled()
    page.ui.tabs.setCurrentWidget(page.side)
    side = page.side.ui
    assert side.held.isReadOnly()
    assert side.place.isReadOnly()
    assert side.present.isReadOnly()


def test_an_agreement_is_an_action_at_once(page: VisitPage, desk: Desk, visit: Visit) -> None:
    page.ui.tabs.setCurrentWidget(page.side)
    page.side.ui.agree_action.click()
    dialog = page.side.findChild(ActionDialog)
    assert dialog is not None
    assert dialog.focusWidget() is dialog.ui.measure
    assert not dialog.ui.provider.isEnabled()
    write(dialog.ui.measure, "Rooster ophangen")
    dialog.accept()

    (action,) = desk.store.find(Action, origin_id=visit.id)
    assert (action.origin, action.measure) == (ActionOrigin.VISIT, "Rooster ophangen")
    assert page.side.ui.actions.table().rowCount() == 1


def test_who_was_there_is_typed_one_to_a_line(page: VisitPage, desk: Desk, visit: Visit) -> None:
    present = page.side.ui.present
    write(present, "Els Smit; directeur; De Lantaarn")
    press(present, Qt.Key.Key_Return)
    write(present, "Jan")
    page.side.flush()

    stored = desk.store.by_id(Visit, [visit.id])[visit.id].present
    assert stored == (
        Present(name="Els Smit", function="directeur", organisation="De Lantaarn"),
        Present(name="Jan"),
    )


@pytest.mark.parametrize(
    "there",
    [
        Present(name="Jan", organisation="De Lantaarn"),
        Present(function="teamleider"),
        Present(name="Els", function="directeur"),
        Present(name="Els", function="directeur", organisation="De Lantaarn"),
    ],
)
def test_who_was_there_is_read_back_as_it_was(there: Present) -> None:
    assert present_in(texts.present_lines((there,))) == (there,)


def test_personal_data_in_a_note_or_a_report_is_pointed_out_masked(page: VisitPage) -> None:
    write(page.ui.remark, "gezien bij 123456782")
    write(page.ui.report, "idem 123456782")
    page.flush()
    assert "123••••82" in page.ui.problem.text()
    assert "toelichting" in page.ui.problem.text()
    assert "123••••82" in page.ui.report_problem.text()

    page.ui.remark.setPlainText("gezien")
    page.flush()
    assert page.ui.problem.text() == ""


def test_a_score_that_is_clicked_again_stays(page: VisitPage) -> None:
    page.ui.pad.buttons[4].click()
    page.ui.pad.buttons[4].click()

    assert notes(page)[0].score == Decimal(4)
    assert page.ui.pad.buttons[4].isChecked()


def test_a_visit_is_prepared_at_a_location_of_the_provider(desk: Desk, page: VisitPage, qtbot: QtBot) -> None:
    own, other = desk.store.find(Provider)[:2]
    here = Location(provider_id=own.id, name="De Hoek", city="Waterbeke")
    with desk.store.change(desk.who, Verb.PROVIDER_CHANGED) as change:
        change.add(here)
        change.add(Location(provider_id=other.id, name="Elders"))
    dialog = MeetingDialog(desk, page, provider_id=own.id, visit=True)
    qtbot.addWidget(dialog)
    said = [dialog.ui.location.itemText(each) for each in range(dialog.ui.location.count())]
    assert "De Hoek · Waterbeke" in said
    assert not any("Elders" in each for each in said)
    choose(dialog.ui.location, here.id)
    dialog.accept()
    assert [each.location_id for each in desk.store.find(Visit)] == [None, here.id]


def test_a_question_is_added_on_site(page: VisitPage) -> None:
    page.ui.add_question.click()
    dialog = page.findChild(AddQuestionDialog)
    assert dialog is not None
    dialog.accept()

    assert len(notes(page)) == 3
    assert page.note is not None
    assert page.note.id == notes(page)[-1].id
