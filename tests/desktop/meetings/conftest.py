"""A visit with two questions, and how a page shows its meeting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.meetings.conversation_page import ConversationPage
from contractbeoordeling.desktop.meetings.visit_page import VisitPage
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.usecases.visits.prepare import prepare_visit
from contractbeoordeling.usecases.visits.questions import chosen_questions

P = TypeVar("P", VisitPage, ConversationPage)


def shown(made: P, record_id: str, qtbot: QtBot) -> Iterator[P]:
    """Show a page with its meeting; what was typed is stored afterwards."""
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.show_record(record_id)
    yield made
    made.flush()


@pytest.fixture
def visit(desk: Desk) -> Visit:
    """Prepare a visit with two questions."""
    provider = desk.store.find(Provider)[0]
    asked = chosen_questions(desk.store, ["4.1", "4.2"], None)
    return prepare_visit(desk.store, desk.who, Visit(provider_id=provider.id), asked).record


@pytest.fixture
def page(desk: Desk, visit: Visit, qtbot: QtBot) -> Iterator[VisitPage]:
    """Show its page."""
    yield from shown(VisitPage(desk), visit.id, qtbot)
