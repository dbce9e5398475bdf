"""Preparing a visit or planning a conversation: when and where, and how much to ask."""

from __future__ import annotations

import re
from datetime import datetime, time

from PySide6.QtWidgets import QLineEdit, QWidget

from contractbeoordeling.desktop._built.ui_meeting import Ui_MeetingDialog
from contractbeoordeling.desktop.choices import code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import day_of
from contractbeoordeling.desktop.texts import meetings as texts
from contractbeoordeling.domain.conversation import Conversation, ConversationLevel
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.provider import Location, Provider
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.conversations.material import material_of
from contractbeoordeling.usecases.conversations.plan import plan_conversation
from contractbeoordeling.usecases.conversations.propose import proposed_points
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.pictures import participations_of
from contractbeoordeling.usecases.visits.prepare import prepare_visit
from contractbeoordeling.usecases.visits.questions import MOST, proposed_questions
from contractbeoordeling.wording.year import CONVERSATION_LEVELS

_TIME = re.compile(r"(\d{1,2})[:.u ]?(\d{2})?")


class MeetingDialog(FormDialog):
    """The fields of a meeting to come; a visit has a number of questions, a conversation a level."""

    def __init__(self, desk: Desk, parent: QWidget, *, provider_id: str, visit: bool) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_MeetingDialog()
        self.ui.setupUi(self)
        self._provider_id = provider_id
        self._visit = visit
        newest = next(iter(participations_of(desk.store, provider_id)), None)
        self._own = None if newest is None else newest[1]
        self._show_kind()
        self.begin(self.ui.problem, self.ui.button_box)

    def _show_kind(self) -> None:
        ui = self.ui
        title = texts.visit_title() if self._visit else texts.conversation_title()
        self.setWindowTitle(title)
        ui.title.setText(title)
        asks = self._visit and self._own is not None
        explanation = texts.visit_explanation() if asks else texts.visit_without_round()
        ui.explanation.setText(explanation if self._visit else texts.conversation_explanation())
        offer(ui.level, [(CONVERSATION_LEVELS[each], str(each)) for each in ConversationLevel])
        ui.questions.setValue(MOST)
        for widget in (ui.level, ui.level_label):
            widget.setVisible(not self._visit)
        places = self._locations() if self._visit else []
        offer(ui.location, [(texts.no_location(), ""), *places])
        for widget in (ui.location, ui.location_label):
            widget.setVisible(bool(places))
        for widget in (ui.questions, ui.questions_label):
            widget.setVisible(asks)

    def _locations(self) -> list[tuple[str, str]]:
        """Where this provider works, in the order of the alphabet."""
        found = self.desk.store.find(Location, provider_id=self._provider_id)
        said = [(" · ".join(filter(None, (each.name, each.street, each.city))), each.id) for each in found]
        return sorted(said, key=_said)

    def store(self) -> Noted[Visit] | Noted[Conversation]:
        starts = moment_of(self.ui.day, self.ui.starts)
        ends = None if starts is None else moment_of(self.ui.day, self.ui.ends)
        if self._visit:
            return self._prepare(starts, ends)
        return self._plan(starts, ends)

    def _prepare(self, starts: datetime | None, ends: datetime | None) -> Noted[Visit]:
        store, own = self.desk.store, self._own
        wanted = Visit(
            provider_id=self._provider_id,
            participation_id=own.id if own else None,
            planned_at=starts,
            ends_at=ends,
            location_id=code_of(self.ui.location) or None,
            place=self.ui.place.text(),
            purpose=self.ui.purpose.text(),
        )
        asked = () if own is None else proposed_questions(store, own, self.ui.questions.value())
        return prepare_visit(store, self.desk.who, wanted, asked)

    def _plan(self, starts: datetime | None, ends: datetime | None) -> Noted[Conversation]:
        store, own = self.desk.store, self._own
        level = ConversationLevel(code_of(self.ui.level))
        wanted = Conversation(
            provider_id=self._provider_id,
            participation_id=own.id if own else None,
            level=level,
            planned_at=starts,
            ends_at=ends,
            place=self.ui.place.text(),
            purpose=self.ui.purpose.text(),
        )
        provider = store.by_id(Provider, [self._provider_id])[self._provider_id]
        material = material_of(store, provider, starts.date() if starts else today(), own)
        return plan_conversation(store, self.desk.who, wanted, proposed_points(material, level))


def _said(choice: tuple[str, str]) -> str:
    return choice[0].casefold()


def moment_of(day: QLineEdit, clock: QLineEdit) -> datetime | None:
    """The local time in two fields, or None where the day is empty; a time asks for a day."""
    on, text = day_of(day), clock.text().strip()
    if not text:
        return None
    if on is None:
        raise Refusal("day_missing")
    found = _TIME.fullmatch(text)
    hour, minute = (int(each or 0) for each in found.groups()) if found else (24, 0)
    if hour > 23 or minute > 59:
        raise Refusal("time_unreadable", text=text)
    return datetime.combine(on, time(hour, minute))
