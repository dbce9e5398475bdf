"""The visits to a provider and the conversations with it, the next one first."""

from __future__ import annotations

from functools import partial

from contractbeoordeling.desktop._built.ui_provider_meetings import Ui_ProviderMeetings
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.meetings.columns import line_id, meeting_columns
from contractbeoordeling.desktop.meetings.papers import ask_calendar, offer_papers
from contractbeoordeling.desktop.meetings.plan_dialog import MeetingDialog
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import meetings as texts
from contractbeoordeling.domain.conversation import Conversation
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.usecases.conversations.plan import remove_conversation
from contractbeoordeling.usecases.meetings.listing import MeetingLine, list_meetings
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.visits.prepare import remove_visit


class ProviderMeetings(Page):
    """A list, and the ways to one more."""

    KINDS = frozenset({Visit, Conversation})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = ui = Ui_ProviderMeetings()
        ui.setupUi(self)
        ui.meetings.begin(TableModel(meeting_columns(), line_id, self), "meetings")
        ui.meetings.chose.connect(self._show_state)
        ui.meetings.opened.connect(self._open)
        ui.visit_button.clicked.connect(self._prepare)
        ui.conversation_button.clicked.connect(self._plan)
        ui.open_button.clicked.connect(self._open)
        ui.document_button.clicked.connect(self._offer_papers)
        ui.calendar_button.clicked.connect(self._ask_calendar)
        ui.remove_button.clicked.connect(self._ask_remove)

    def refresh(self) -> None:
        lines = list_meetings(self.desk.store, self.record_id)
        self.ui.meetings.show_rows(lines)
        self.ui.empty.setVisible(not lines)
        self.ui.meetings.setVisible(bool(lines))
        self._show_state()

    def _show_state(self) -> None:
        ui, line = self.ui, self._chosen
        for button in (ui.open_button, ui.document_button):
            button.setEnabled(line is not None)
        ui.calendar_button.setEnabled(line is not None and line.planned_at is not None)
        ui.remove_button.setEnabled(line is not None and not line.agreed)

    @property
    def _chosen(self) -> MeetingLine | None:
        return self.ui.meetings.chosen()

    def _prepare(self) -> None:
        self._begin(visit=True)

    def _plan(self) -> None:
        self._begin(visit=False)

    def _begin(self, *, visit: bool) -> None:
        dialog = MeetingDialog(self.desk, self, provider_id=self.record_id, visit=visit)
        dialog.stored.connect(self._show_made)
        dialog.open()

    def _show_made(self, done: Noted[Visit] | Noted[Conversation]) -> None:
        place = Place.VISIT if isinstance(done.record, Visit) else Place.CONVERSATION
        self.going.emit(place, done.record.id)

    def _open(self) -> None:
        line = self._chosen
        if line is not None:
            self.going.emit(Place.VISIT if line.level is None else Place.CONVERSATION, line.id)

    def _offer_papers(self) -> None:
        line = self._chosen
        if line is not None:
            offer_papers(self.desk, self.ui.document_button, line.id)

    def _ask_calendar(self) -> None:
        line = self._chosen
        if line is not None:
            self._save_calendar(line.id)

    def _ask_remove(self) -> None:
        line = self._chosen
        if line is not None:
            ask(self, texts.remove(line), self._remove_now)

    def _remove_now(self) -> None:
        line = self._chosen
        if line is None:
            return
        verb = remove_visit if line.level is None else remove_conversation
        gone = self.desk.runner.act(partial(verb, self.desk.store, self.desk.who, line.id))
        if gone is not None and line.planned_at is not None and line.held_on is None:
            ask(self, texts.take_out_of_calendar(), partial(self._save_calendar, line.id))

    def _save_calendar(self, meeting_id: str) -> None:
        ask_calendar(self.desk, self, [meeting_id])
