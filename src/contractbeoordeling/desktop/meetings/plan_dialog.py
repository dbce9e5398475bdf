"""Preparing a visit or planning a conversation, and moving one: when and where, and how much to ask."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time
from typing import Any, TypeVar

from PySide6.QtWidgets import QLineEdit, QWidget

from contractbeoordeling.desktop._built.ui_meeting import Ui_MeetingDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import day_of, show_day
from contractbeoordeling.desktop.texts import meetings as texts
from contractbeoordeling.domain.conversation import Conversation, ConversationLevel
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.provider import Location
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.conversations.material import material_for
from contractbeoordeling.usecases.conversations.plan import change_conversation, plan_conversation
from contractbeoordeling.usecases.conversations.propose import proposed_points
from contractbeoordeling.usecases.meetings.rules import Meeting, find_meeting
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.pictures import participations_of
from contractbeoordeling.usecases.rounds.form_content import subject_names
from contractbeoordeling.usecases.visits.prepare import change_visit, prepare_visit
from contractbeoordeling.usecases.visits.questions import MOST, proposed_questions
from contractbeoordeling.wording.rounds import taking_part
from contractbeoordeling.wording.year import CONVERSATION_LEVELS

M = TypeVar("M", Visit, Conversation)

_TIME = re.compile(r"(\d{1,2})[:.u ]?(\d{2})?")


class OccasionDialog(FormDialog):
    """When and where a meeting is, and why; of a visit also at which location."""

    def __init__(self, desk: Desk, parent: QWidget, *, provider_id: str, visit: bool) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_MeetingDialog()
        ui.setupUi(self)
        self._provider_id = provider_id
        places = self._locations() if visit else []
        offer(ui.location, [(texts.no_location(), ""), *places])
        _show(bool(places), ui.location, ui.location_label)

    def _name(self, title: str, explanation: str) -> None:
        self.setWindowTitle(title)
        self.ui.title.setText(title)
        self.ui.explanation.setText(explanation)

    def _locations(self) -> list[tuple[str, str]]:
        """Where this provider works, in the order of the alphabet."""
        found = self.desk.store.find(Location, provider_id=self._provider_id)
        said = [(" · ".join(filter(None, (each.name, each.street, each.city))), each.id) for each in found]
        return sorted(said, key=_said)

    def _with_occasion(self, meeting: M) -> M:
        """The meeting with what was filled in; an end asks for a beginning."""
        ui = self.ui
        starts = moment_of(ui.day, ui.starts)
        typed: dict[str, Any] = {
            "planned_at": starts,
            "ends_at": None if starts is None else moment_of(ui.day, ui.ends),
            "place": ui.place.text(),
            "purpose": ui.purpose.text(),
        }
        if isinstance(meeting, Visit):
            typed["location_id"] = code_of(ui.location) or None
        return replace(meeting, **typed)


class MeetingDialog(OccasionDialog):
    """A meeting to come; a visit has a number of questions, a conversation a level."""

    def __init__(self, desk: Desk, parent: QWidget, *, provider_id: str, visit: bool) -> None:
        super().__init__(desk, parent, provider_id=provider_id, visit=visit)
        self._visit = visit
        ui, rounds = self.ui, self._rounds()
        if visit:
            self._name(texts.visit_title(), texts.visit_explanation(with_round=bool(rounds)))
        else:
            self._name(texts.conversation_title(), texts.conversation_explanation())
        offer(ui.level, [(CONVERSATION_LEVELS[each], str(each)) for each in ConversationLevel])
        offer(ui.participation, rounds)
        ui.questions.setValue(MOST)
        _show(not visit, ui.level, ui.level_label)
        _show(len(rounds) > 1, ui.participation, ui.participation_label)
        _show(visit and bool(rounds), ui.questions, ui.questions_label)
        self.begin(ui.problem, ui.button_box)

    def _rounds(self) -> list[tuple[str, str]]:
        """The rounds in which the provider, or a part of it, is looked at, the newest first."""
        found = participations_of(self.desk.store, self._provider_id)
        subjects = subject_names(self.desk.store, [own for _, own in found])
        return [(taking_part(known.name, subjects[own.id]), own.id) for known, own in found]

    def store(self) -> Noted[Visit] | Noted[Conversation]:
        store, who = self.desk.store, self.desk.who
        chosen = code_of(self.ui.participation)
        own = store.get(Participation, chosen) if chosen else None
        own_id = own.id if own else None
        if self._visit:
            visit = self._with_occasion(Visit(provider_id=self._provider_id, participation_id=own_id))
            asked = () if own is None else proposed_questions(store, own, self.ui.questions.value())
            return prepare_visit(store, who, visit, asked)
        level = ConversationLevel(code_of(self.ui.level))
        spoken = Conversation(provider_id=self._provider_id, participation_id=own_id, level=level)
        spoken = self._with_occasion(spoken)
        return plan_conversation(
            store, who, spoken, proposed_points(material_for(store, spoken, today()), level)
        )


class MoveDialog(OccasionDialog):
    """Another day, time or place for a meeting: it stays the same appointment."""

    def __init__(self, desk: Desk, parent: QWidget, meeting: Meeting) -> None:
        visit = isinstance(meeting, Visit)
        super().__init__(desk, parent, provider_id=meeting.provider_id, visit=visit)
        self._meeting_id = meeting.id
        self._name(texts.move_title(), texts.move_explanation())
        ui = self.ui
        _show(False, ui.level, ui.level_label, ui.participation, ui.participation_label)
        _show(False, ui.questions, ui.questions_label)
        for field, at in ((ui.starts, meeting.planned_at), (ui.ends, meeting.ends_at)):
            field.setText(f"{at:%H:%M}" if at else "")
        show_day(ui.day, meeting.planned_at.date() if meeting.planned_at else None)
        ui.place.setText(meeting.place)
        ui.purpose.setText(meeting.purpose)
        if isinstance(meeting, Visit):
            choose(ui.location, meeting.location_id or "")
        self.begin(ui.problem, ui.button_box)

    def store(self) -> Noted[Visit] | Noted[Conversation]:
        store, who = self.desk.store, self.desk.who
        meeting = find_meeting(store, self._meeting_id)
        if isinstance(meeting, Visit):
            return change_visit(store, who, self._with_occasion(meeting))
        return change_conversation(store, who, self._with_occasion(meeting))


def _show(shown: bool, *widgets: QWidget) -> None:
    for each in widgets:
        each.setVisible(shown)


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
