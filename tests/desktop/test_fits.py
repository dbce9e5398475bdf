"""No page is wider than the smallest screen that it is used on: 1366 by 768 points at 150 %."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.places import Place, make_page
from contractbeoordeling.desktop.room import Room
from contractbeoordeling.desktop.sections import Sections
from contractbeoordeling.domain.conversation import Conversation, ConversationLevel
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.usecases.conversations.plan import plan_conversation
from contractbeoordeling.usecases.visits.prepare import prepare_visit
from contractbeoordeling.usecases.visits.questions import chosen_questions

BESIDE_NAVIGATION = 700
ON_A_SMALL_SCREEN = (816, 690)  # a window of 1024 by 768 points, without its menu, navigation and status bar
PLANNED = datetime(2026, 9, 1, 9, 30, tzinfo=UTC)


def record_of(desk: Desk, place: Place) -> str:
    """What a page is about that is about one record."""
    store, who = desk.store, desk.who
    taking_part = store.find(Participation)[0]
    match place:
        case Place.PROVIDER:
            return taking_part.provider_id
        case Place.ASSESSMENT:
            return taking_part.id
        case Place.VISIT:
            asked = chosen_questions(store, ["4.1", "4.2"], None)
            return prepare_visit(store, who, Visit(provider_id=taking_part.provider_id), asked).record.id
        case Place.CONVERSATION:
            wanted = Conversation(
                provider_id=taking_part.provider_id, level=ConversationLevel.TACTICAL, planned_at=PLANNED
            )
            return plan_conversation(store, who, wanted, []).record.id
        case _:
            return ""


def shown(desk: Desk, qtbot: QtBot, place: Place, size: tuple[int, int]) -> tuple[Room, Page]:
    """A page in a room of this size, once everything on it is there."""
    page = make_page(place, desk)
    room = Room(page)
    qtbot.addWidget(room)
    room.resize(*size)
    record = record_of(desk, place)
    with qtbot.waitExposed(room):
        room.show()
    if record:
        page.show_record(record)
    qtbot.waitUntil(lambda: not desk.runner.jobs.running())
    return room, page


def too_wide(page: QWidget) -> dict[str, int]:
    """Every part of a page that would have to be scrolled sideways, and its width."""
    parts = [each.widget(n) for each in page.findChildren(Sections) for n in range(each.count())]
    widths = {type(each).__name__: each.minimumSizeHint().width() for each in (page, *parts)}
    return {name: width for name, width in widths.items() if width > BESIDE_NAVIGATION}


@pytest.mark.parametrize("place", Place)
def test_no_page_is_scrolled_sideways_on_a_small_screen(desk: Desk, qtbot: QtBot, place: Place) -> None:
    _, page = shown(desk, qtbot, place, (BESIDE_NAVIGATION, 460))
    assert too_wide(page) == {}


@pytest.mark.parametrize("place", Place)
def test_no_page_is_scrolled_downwards_where_its_tables_can_be(
    desk: Desk, qtbot: QtBot, place: Place
) -> None:
    room, page = shown(desk, qtbot, place, ON_A_SMALL_SCREEN)
    qtbot.waitUntil(lambda: page.height() == room.viewport().height())


def test_a_provider_with_a_long_name_is_named_in_full(desk: Desk, qtbot: QtBot) -> None:
    long = "Stichting Samenwerkende Instellingen voor Jeugd- en Opvoedhulp en Maatschappelijke Ondersteuning"
    provider = desk.store.by_id(Provider, [record_of(desk, Place.PROVIDER)]).popitem()[1]
    with desk.store.change(desk.who, Verb.PROVIDER_CHANGED) as change:
        change.update(replace(provider, name=long))
    _, page = shown(desk, qtbot, Place.PROVIDER, (BESIDE_NAVIGATION, 460))
    assert too_wide(page) == {}
