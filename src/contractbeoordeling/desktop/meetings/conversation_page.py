"""A conversation: its agenda, what was said about each point, and the summary."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QKeySequence, QShortcut

from contractbeoordeling.desktop._built.ui_conversation_page import Ui_ConversationPage
from contractbeoordeling.desktop.autosave import AutoSave
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.meetings.columns import point_columns, record_id, standing_tone
from contractbeoordeling.desktop.meetings.meeting_page import MeetingPage
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import meetings as texts
from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.conversation import AgendaPoint, Conversation
from contractbeoordeling.domain.document import Attachment
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.text import clean_text
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.conversations.agenda import (
    add_points,
    change_point,
    move_point,
    remove_point,
)
from contractbeoordeling.usecases.conversations.agree import agree_minutes, withdraw_minutes
from contractbeoordeling.usecases.conversations.file import ConversationFile, conversation_file
from contractbeoordeling.usecases.conversations.material import material_for
from contractbeoordeling.usecases.conversations.plan import change_conversation
from contractbeoordeling.usecases.conversations.propose import proposed_points
from contractbeoordeling.wording.signals import AUDIENCES

_TEXTS = {"subject": "title", "why": "explanation", "said": "said"}


class ConversationPage(MeetingPage):
    """The record id is that of the conversation."""

    KINDS = frozenset({Conversation, AgendaPoint, Action, Attachment})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = ui = Ui_ConversationPage()
        ui.setupUi(self)
        self.document_button = ui.document_button
        self.file: ConversationFile | None = None
        self._at = ""  # the point that is shown at the right
        self._listing = False  # the list is being filled: what becomes current then, nobody chose
        ui.tabs.addTab(self.side, texts.side_tab())
        offer(
            ui.audience,
            [
                (AUDIENCES[each], str(each))
                for each in (Audience.PROVIDER, Audience.INTERNAL, Audience.PUBLIC)
            ],
        )
        ui.points.begin(TableModel(point_columns(), record_id, self), "agenda")
        self.autosave, self.minutes_saving = AutoSave(self, steady=True), AutoSave(self, steady=True)
        for name in (*_TEXTS, "audience"):
            self.autosave.watch(name, getattr(ui, name))
        self.minutes_saving.watch("minutes", ui.minutes)
        self.autosave.ready.connect(self._store_point)
        self.minutes_saving.ready.connect(self._store_minutes)
        self._take_files_from(ui.why, ui.said, ui.minutes)
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        ui.back_button.clicked.connect(self.leaving)
        QShortcut(QKeySequence("Esc"), self, self.leaving.emit)
        ui.points.chose.connect(self._choose)
        ui.add_point.clicked.connect(self._add)
        ui.remove_point.clicked.connect(self._remove)
        ui.up_button.clicked.connect(self._up)
        ui.down_button.clicked.connect(self._down)
        ui.renew_button.clicked.connect(self._renew)
        ui.agree_button.clicked.connect(self._agree)
        ui.withdraw_button.clicked.connect(self._ask_withdraw)
        ui.document_button.clicked.connect(self._offer_papers)
        ui.calendar_button.clicked.connect(self._ask_calendar)

    def show_record(self, record_id: str) -> None:
        if record_id != self.record_id:
            self.flush()
            self._at = ""
            self.ui.tabs.setCurrentIndex(0)
            for saving in (self.autosave, self.minutes_saving):
                saving.forget()
        super().show_record(record_id)
        self.side.show_record(record_id)

    def refresh(self) -> None:
        if self.desk.store.get(Conversation, self.record_id) is None:
            self.leaving.emit()
            return
        self.file = file = conversation_file(self.desk.store, self.record_id)
        spoken, ui = file.conversation, self.ui
        ui.name.setText(texts.title(spoken, file.provider.name))
        held, agreed = spoken.held_on is not None, spoken.minutes_agreed_on is not None
        ui.standing.show_chip(
            texts.standing(held=held, agreed=agreed), standing_tone(held=held, agreed=agreed)
        )
        ui.facts.setText(texts.facts(spoken))
        ui.calendar_button.setEnabled(spoken.planned_at is not None)
        ui.agreed.setText(texts.minutes_agreed(file))
        if clean_text(ui.minutes.toPlainText()) != spoken.minutes:
            self.minutes_saving.fill("minutes", spoken.minutes)
        self._listing = True
        ui.points.show_rows(file.points)
        if self.point is not None:
            if self.point.id != self._at:
                self.autosave.forget()  # the point that it was typed at is gone
            self._at = self.point.id
            ui.points.go_to(self._at)
        self._listing = False
        self._show_point()
        self._allow(agreed=agreed)

    def flush(self) -> None:
        self.autosave.flush()
        self.minutes_saving.flush()
        self.side.flush()

    @property
    def waiting(self) -> bool:
        return self.autosave.waiting or self.minutes_saving.waiting or self.side.waiting

    @property
    def point(self) -> AgendaPoint | None:
        """The point that is shown at the right."""
        points = self.file.points if self.file else ()
        return next((each for each in points if each.id == self._at), points[0] if points else None)

    def _choose(self) -> None:
        chosen: AgendaPoint | None = self.ui.points.chosen()
        if self._listing or chosen is None or chosen.id == self._at:
            return
        self.autosave.flush()
        if self.autosave.waiting:
            self.ui.points.go_to(self._at)
            return
        self._at = chosen.id
        self.ui.problem.clear()
        self._show_point()
        self._allow(agreed=self.file is not None and self.file.conversation.minutes_agreed_on is not None)

    def _show_point(self) -> None:
        point, ui = self.point, self.ui
        typed = {"subject": ui.subject.text(), "why": ui.why.toPlainText(), "said": ui.said.toPlainText()}
        for name, field in _TEXTS.items():
            stored = "" if point is None else str(getattr(point, field))
            if clean_text(typed[name]) != stored:
                self.autosave.fill(name, stored)
        if point is not None:
            choose(ui.audience, point.audience)

    def _allow(self, *, agreed: bool) -> None:
        ui, point = self.ui, self.point
        for widget in (
            ui.subject,
            ui.why,
            ui.said,
            ui.audience,
            ui.remove_point,
            ui.up_button,
            ui.down_button,
        ):
            widget.setEnabled(point is not None and not agreed)
        ui.add_point.setEnabled(not agreed)
        ui.renew_button.setEnabled(not agreed)
        ui.minutes.setReadOnly(agreed)
        ui.agree_button.setEnabled(not agreed)
        ui.withdraw_button.setEnabled(agreed)

    def _store_point(self, name: str) -> None:
        point, ui = self.point, self.ui
        if point is None:
            return
        said = {
            "subject": ui.subject.text(),
            "why": ui.why.toPlainText(),
            "said": ui.said.toPlainText(),
        }
        if name == "audience":
            changed = replace(point, audience=Audience(code_of(ui.audience)))
        elif name == "subject":
            changed = replace(point, title=said[name])
        elif name == "why":
            changed = replace(point, explanation=said[name])
        else:
            changed = replace(point, said=said[name])
        if not self._do(lambda: change_point(self.desk.store, self.desk.who, changed), ui.problem.setText):
            self.autosave.keep(name)

    def _store_minutes(self, name: str) -> None:
        def work() -> object:
            store = self.desk.store
            spoken = conversation_file(store, self.record_id).conversation
            return change_conversation(
                store, self.desk.who, replace(spoken, minutes=self.ui.minutes.toPlainText())
            )

        if not self._do(work, self.ui.minutes_problem.setText):
            self.minutes_saving.keep(name)

    # The agenda

    def _add(self) -> None:
        self.flush()
        own = AgendaPoint(conversation_id=self.record_id, title=texts.new_point())
        made = self.desk.act(add_points, self.record_id, [own])
        if made and not self.autosave.waiting:
            self._at = made[0].id
            self.update_now()
        self.ui.subject.setFocus()
        self.ui.subject.selectAll()

    def _remove(self) -> None:
        point = self.point
        if point is not None:
            self.autosave.forget()
            self.desk.act(remove_point, point)

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        self.flush()
        point = self.point
        if point is not None:
            self.desk.act(move_point, point, max(0, point.position + by))

    def _renew(self) -> None:
        self.flush()
        if self.file is None:
            return
        spoken = self.file.conversation
        material = material_for(self.desk.store, spoken, today())
        self.desk.act(add_points, self.record_id, proposed_points(material, spoken.level))

    # Around it

    def _agree(self) -> None:
        self.flush()
        self._do(
            lambda: agree_minutes(self.desk.store, self.desk.who, self.record_id),
            self.ui.minutes_problem.setText,
        )

    def _withdraw(self, reason: str) -> Conversation:
        return withdraw_minutes(self.desk.store, self.desk.who, self.record_id, reason)
