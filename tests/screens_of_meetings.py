"""Pictures of a visit and of a conversation, for tests/screenshots.py."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from PySide6.QtWidgets import QPushButton

from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.meetings.conversation_page import ConversationPage
from contractbeoordeling.desktop.meetings.visit_page import VisitPage
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.domain.conversation import Conversation, ConversationLevel
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.conversations.material import material_of
from contractbeoordeling.usecases.conversations.plan import plan_conversation
from contractbeoordeling.usecases.conversations.propose import proposed_points
from contractbeoordeling.usecases.meetings.attach import AboutFile, attach_file
from contractbeoordeling.usecases.visits.prepare import prepare_visit
from contractbeoordeling.usecases.visits.questions import proposed_questions


def meeting_scenes(window: MainWindow) -> Iterator[tuple[str, MainWindow]]:
    """Prepare a visit and plan a conversation with one provider, and walk past their tabs."""
    desk = window.shell.desk
    assert desk is not None
    store, who = desk.store, desk.who
    own = store.find(Participation)[0]
    provider = store.by_id(Provider, [own.provider_id])[own.provider_id]
    at = datetime.combine(today(), datetime.min.time()).replace(hour=9, minute=30)
    wanted = Visit(provider_id=provider.id, participation_id=own.id, planned_at=at, place="Dorpsstraat 12")
    visit = prepare_visit(store, who, wanted, proposed_questions(store, own)).record
    points = proposed_points(material_of(store, provider, today(), own), ConversationLevel.OPERATIONAL)
    spoken = Conversation(
        provider_id=provider.id, participation_id=own.id, level=ConversationLevel.OPERATIONAL, planned_at=at
    )
    made = plan_conversation(store, who, spoken, points).record
    window.shell.navigator.go(Place.HOME)
    yield "home-meetings", window
    window.shell.navigator.go(Place.VISIT, visit.id)
    page = window.shell.navigator.page
    assert isinstance(page, VisitPage)
    page.ui.pad.scored.emit(Decimal("3.5"))
    attach_file(store, who, visit.id, ("rooster.txt", b"rooster"), AboutFile(promised=True))
    yield from _tabs(window, page, "visit")
    window.shell.navigator.go(Place.CONVERSATION, made.id)
    page = window.shell.navigator.page
    assert isinstance(page, ConversationPage)
    yield from _tabs(window, page, "conversation")


def _tabs(
    window: MainWindow, page: VisitPage | ConversationPage, name: str
) -> Iterator[tuple[str, MainWindow]]:
    for number in range(page.ui.tabs.count()):
        page.ui.tabs.setCurrentIndex(number)
        page.side.ui.files.selectRow(0)
        yield f"{name}-{number}", window
        shown = page.ui.tabs.currentWidget()
        assert shown is not None
        for button in shown.findChildren(QPushButton):
            if button.isEnabled() and button.text().endswith("…"):
                button.click()
                yield f"{name}-{number}-{button.objectName()}", window
