"""A meeting is planned for the subject that somebody chooses, and moved to another time as the same meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.meetings.conversation_page import ConversationPage
from contractbeoordeling.desktop.meetings.plan_dialog import MeetingDialog, MoveDialog
from contractbeoordeling.desktop.meetings.visit_page import VisitPage
from contractbeoordeling.domain.conversation import Conversation, ConversationLevel
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.provider import Location
from contractbeoordeling.domain.round import Participation, Round, SubjectKind
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.usecases.conversations.plan import plan_conversation
from contractbeoordeling.usecases.meetings.calendar import event_of
from contractbeoordeling.usecases.meetings.rules import find_visit
from contractbeoordeling.usecases.visits.prepare import change_visit, prepare_visit
from tests.desktop.hands import write

STARTS, ENDS = datetime.fromisoformat("2026-12-01T09:30"), datetime.fromisoformat("2026-12-01T11:00")


@pytest.fixture
def own(desk: Desk) -> Participation:
    """Name somebody who takes part in a round."""
    return desk.store.find(Participation)[0]


@pytest.fixture
def visit(desk: Desk, own: Participation) -> Visit:
    """Plan a visit."""
    wanted = Visit(
        provider_id=own.provider_id, planned_at=STARTS, ends_at=ENDS, place="Dorpsstraat 1", purpose="Zien"
    )
    return prepare_visit(desk.store, desk.who, wanted, []).record


def move(page: VisitPage | ConversationPage) -> MoveDialog:
    page.side.ui.move_button.click()
    dialog = page.side.findChild(MoveDialog)
    assert dialog is not None
    return dialog


def test_a_visit_moves_to_another_time_and_stays_the_same_appointment(
    desk: Desk, visit: Visit, qtbot: QtBot
) -> None:
    page = VisitPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.show_record(visit.id)
    before = event_of(desk.store, visit)
    dialog = move(page)
    ui = dialog.ui
    shown = [each.text() for each in (ui.day, ui.starts, ui.ends, ui.place, ui.purpose)]
    assert shown == ["01-12-2026", "09:30", "11:00", "Dorpsstraat 1", "Zien"]
    assert not ui.questions.isVisible()
    assert not ui.participation.isVisible()
    ui.day.clear()
    write(ui.day, "8-12-2026")
    dialog.accept()

    moved = find_visit(desk.store, visit.id)
    assert moved == replace(visit, planned_at=STARTS.replace(day=8), ends_at=ENDS.replace(day=8))
    after = event_of(desk.store, moved)
    assert after.uid == before.uid
    assert after.sequence > before.sequence
    assert "08-12-2026" in page.ui.facts.text()


def test_an_agreed_meeting_does_not_move(desk: Desk, visit: Visit, qtbot: QtBot) -> None:
    page = VisitPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.show_record(visit.id)
    change_visit(
        desk.store, desk.who, replace(visit, held_on=date(2026, 1, 2), agreed_on=date(2026, 1, 2), report="x")
    )
    page.side.update_now()

    assert not page.side.ui.move_button.isEnabled()


def test_a_conversation_moves_and_keeps_what_was_said(desk: Desk, own: Participation, qtbot: QtBot) -> None:
    spoken = Conversation(
        provider_id=own.provider_id, level=ConversationLevel.TACTICAL, minutes="Iets", planned_at=STARTS
    )
    made = plan_conversation(desk.store, desk.who, spoken, []).record
    page = ConversationPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.show_record(made.id)
    dialog = move(page)
    assert not dialog.ui.level.isVisible()
    assert not dialog.ui.location.isVisible()
    dialog.ui.day.clear()
    dialog.ui.starts.clear()
    dialog.accept()

    assert desk.store.find(Conversation) == [replace(made, planned_at=None)]


def test_who_takes_part_more_than_once_is_visited_for_the_one_that_is_chosen(
    desk: Desk, own: Participation, qtbot: QtBot
) -> None:
    known = desk.store.by_id(Round, [own.round_id])[own.round_id]
    places = [Location(provider_id=own.provider_id, name=each) for each in ("Noord", "Zuid")]
    later = Round(
        name="Locaties",
        reference_date=known.reference_date,
        framework_id=known.framework_id,
        theme_codes=known.theme_codes,
        subject=SubjectKind.LOCATION,
    )
    parts = [
        Participation(round_id=later.id, provider_id=own.provider_id, subject_id=each.id) for each in places
    ]
    with desk.store.change(desk.who, Verb.ROUND_CREATED) as change:
        change.add_all([*places, later, *parts])
    for visit in (True, False):
        dialog = MeetingDialog(desk, desk.window, provider_id=own.provider_id, visit=visit)
        qtbot.addWidget(dialog)
        dialog.show()
        offered = [dialog.ui.participation.itemText(each) for each in range(dialog.ui.participation.count())]
        assert dialog.ui.participation.isVisible()
        assert {"Locaties · Noord", "Locaties · Zuid", known.name} == set(offered)
        choose(dialog.ui.participation, parts[1].id)
        dialog.accept()

    assert [each.participation_id for each in desk.store.find(Visit)] == [parts[1].id]
    assert [each.participation_id for each in desk.store.find(Conversation)] == [parts[1].id]
