"""A conversation in the window: the agenda at the left, what was said at the right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.reason import ReasonDialog
from contractbeoordeling.desktop.meetings.conversation_page import ConversationPage
from contractbeoordeling.desktop.meetings.papers import ask_calendar, papers_menu, write_paper_of
from contractbeoordeling.desktop.meetings.plan_dialog import MeetingDialog
from contractbeoordeling.desktop.pages.home import HomePage
from contractbeoordeling.desktop.pages.provider_meetings import ProviderMeetings
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.domain.conversation import AgendaPoint, Conversation, ConversationLevel
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.usecases.attention import Matter
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.conversations.plan import change_conversation, plan_conversation
from contractbeoordeling.usecases.conversations.rules import points_of
from tests.desktop.hands import press, write
from tests.desktop.meetings.conftest import shown
from tests.report.strict_calendar import read_calendar


@pytest.fixture
def spoken(desk: Desk) -> Conversation:
    """Plan a conversation with two points."""
    provider = desk.store.find(Provider)[0]
    points = [AgendaPoint(conversation_id="", title=each) for each in ("Wachttijd", "Team")]
    wanted = Conversation(provider_id=provider.id, level=ConversationLevel.TACTICAL)
    return plan_conversation(desk.store, desk.who, wanted, points).record


@pytest.fixture
def page(desk: Desk, spoken: Conversation, qtbot: QtBot) -> Iterator[ConversationPage]:
    """Show its page."""
    yield from shown(ConversationPage(desk), spoken.id, qtbot)


def titles(page: ConversationPage) -> list[str]:
    return [each.title for each in points_of(page.desk.store, page.record_id)]


def test_what_is_said_is_kept_with_its_point(page: ConversationPage) -> None:
    write(page.ui.said, "Wordt korter")
    page.ui.points.go_to(points_of(page.desk.store, page.record_id)[1].id)

    assert page.ui.said.toPlainText() == ""
    assert page.ui.subject.text() == "Team"
    assert [each.said for each in points_of(page.desk.store, page.record_id)] == ["Wordt korter", ""]


def test_points_are_added_moved_and_taken_off(page: ConversationPage) -> None:
    page.ui.add_point.click()
    page.ui.subject.clear()
    write(page.ui.subject, "Onder ons")
    page.flush()
    page.ui.audience.setCurrentIndex(page.ui.audience.findData("internal"))
    page.ui.audience.activated.emit(page.ui.audience.currentIndex())
    page.ui.up_button.click()

    assert titles(page) == ["Wachttijd", "Onder ons", "Team"]
    assert points_of(page.desk.store, page.record_id)[1].audience is Audience.INTERNAL
    page.ui.remove_point.click()
    assert titles(page) == ["Wachttijd", "Team"]


def test_agreed_minutes_are_locked_until_the_agreement_is_withdrawn(page: ConversationPage) -> None:
    write(page.ui.said, "Wordt korter")
    write(page.ui.minutes, "Goed gesprek")
    page.ui.agree_button.click()
    assert page.ui.minutes.isReadOnly()
    assert not page.ui.said.isEnabled()

    page.ui.withdraw_button.click()
    dialog = page.findChild(ReasonDialog)
    assert dialog is not None
    write(dialog.ui.reason, "Naam klopte niet")
    dialog.accept()

    assert "Naam klopte niet" in page.ui.minutes.toPlainText()
    assert page.ui.said.isEnabled()


@pytest.fixture
def tab(desk: Desk, qtbot: QtBot) -> ProviderMeetings:
    """Show the tab of a provider that takes part in a round."""
    own = desk.store.find(Participation)[0]
    made = ProviderMeetings(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.show_record(own.provider_id)
    return made


def filled(tab: ProviderMeetings) -> MeetingDialog:
    dialog = tab.findChild(MeetingDialog)
    assert dialog is not None
    write(dialog.ui.day, "2-3-2090")
    write(dialog.ui.starts, "9:30")
    write(dialog.ui.ends, "11")
    return dialog


def test_a_visit_is_prepared_with_as_many_questions_as_wanted(tab: ProviderMeetings, qtbot: QtBot) -> None:
    tab.ui.visit_button.click()
    dialog = filled(tab)
    dialog.ui.questions.setValue(3)
    with qtbot.waitSignal(tab.going) as went:
        dialog.accept()

    (visit,) = tab.desk.store.find(Visit)
    assert list(cast("Any", went).args) == [Place.VISIT, visit.id]
    assert tab.desk.store.count(VisitNote) == 3
    assert f"{visit.planned_at:%d-%m-%Y %H:%M}" == "02-03-2090 09:30"


def test_a_conversation_is_planned_and_goes_to_a_calendar_and_to_paper(
    tab: ProviderMeetings, qtbot: QtBot, tmp_path: Path
) -> None:
    tab.ui.conversation_button.click()
    with qtbot.waitSignal(tab.going):
        filled(tab).accept()
    (spoken,) = tab.desk.store.find(Conversation)
    assert tab.ui.meetings.table().rowCount() == 1

    calendar, paper = tmp_path / "gesprek.ics", tmp_path / "agenda.pdf"
    dialog = ask_calendar(tab.desk, tab, [spoken.id])
    dialog.fileSelected.emit(str(calendar))
    dialog.close()
    assert len(read_calendar(calendar.read_bytes()).all("VEVENT")) == 1
    menu = papers_menu(tab.desk, tab, spoken.id)
    assert len(menu.actions()) == 4
    with qtbot.waitSignal(tab.desk.runner.told):
        write_paper_of(tab.desk, spoken.id, "agenda", Audience.PROVIDER, str(paper))
    assert paper.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("text", ["25:00", "9:75", "morgen"])
def test_what_is_no_time_is_refused(tab: ProviderMeetings, text: str) -> None:
    tab.ui.visit_button.click()
    dialog = filled(tab)
    dialog.ui.starts.clear()
    write(dialog.ui.starts, text)
    dialog.accept()

    assert dialog.isVisible()
    assert text in dialog.ui.problem.text()
    dialog.typed = False
    dialog.reject()


def yes(tab: ProviderMeetings) -> None:
    (box,) = [each for each in tab.findChildren(QMessageBox) if each.isVisible()]
    box.button(QMessageBox.StandardButton.Yes).click()


def test_who_removes_a_planned_meeting_can_take_it_out_of_the_calendar(
    tab: ProviderMeetings, spoken: Conversation, tmp_path: Path
) -> None:
    at = datetime.combine(today() + timedelta(days=1), time(9, 30))
    change_conversation(tab.desk.store, tab.desk.who, replace(spoken, planned_at=at))
    tab.update_now()
    tab.ui.meetings.selectRow(0)
    tab.ui.remove_button.click()
    yes(tab)
    assert tab.desk.store.find(Conversation) == []
    yes(tab)
    dialog = tab.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "weg.ics"))
    dialog.close()

    calendar = read_calendar((tmp_path / "weg.ics").read_bytes())
    assert calendar.properties["METHOD"] == "CANCEL"


def test_enter_opens_a_meeting(tab: ProviderMeetings, qtbot: QtBot) -> None:
    tab.ui.visit_button.click()
    with qtbot.waitSignal(tab.going):
        filled(tab).accept()
    tab.ui.meetings.selectRow(0)
    with qtbot.waitSignal(tab.going) as went:
        press(tab.ui.meetings, Qt.Key.Key_Return)
    assert cast("Any", went).args[0] == Place.VISIT


def test_the_start_page_names_coming_meetings_and_leads_to_them(
    desk: Desk, spoken: Conversation, qtbot: QtBot, tmp_path: Path
) -> None:
    tomorrow = datetime.combine(today() + timedelta(days=1), time(9, 30))
    change_conversation(desk.store, desk.who, replace(spoken, planned_at=tomorrow))
    home = HomePage(desk)
    qtbot.addWidget(home)
    with qtbot.waitExposed(home):
        home.show()
    home.ui.table.go_to((Matter.MEETING, spoken.id, "", tomorrow.date()))

    with qtbot.waitSignal(home.going) as went:
        press(home.ui.table, Qt.Key.Key_Return)
    assert list(cast("Any", went).args) == [Place.CONVERSATION, spoken.id]

    home.ui.calendar_button.click()
    dialog = home.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "alles.ics"))
    dialog.close()
    assert len(read_calendar((tmp_path / "alles.ics").read_bytes()).all("VEVENT")) == 1
