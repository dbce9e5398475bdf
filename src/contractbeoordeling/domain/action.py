"""Improvement actions (verbeteracties) and the log that proves the attempt to repair."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.signal import Audience


class Owner(StrEnum):
    """Who carries an action out."""

    PROVIDER = "provider"
    MUNICIPALITY = "municipality"


class ActionStatus(StrEnum):
    """How far an action is."""

    AGREED = "agreed"
    RUNNING = "running"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, kw_only=True, slots=True)
class Action(Record):
    """An agreed improvement: what, by whom, when, and how we see that it worked."""

    provider_id: str | None = None
    municipality_id: str | None = None
    participation_id: str | None = None
    criterion_key: str | None = None
    owner: Owner
    measure: str
    success_criterion: str = ""
    due_on: date | None = None
    status: ActionStatus = ActionStatus.AGREED
    agreed_on: date | None = None
    closed_on: date | None = None
    audience: Audience = Audience.PROVIDER

    @property
    def open(self) -> bool:
        """Tell whether something still has to happen."""
        return self.status in (ActionStatus.AGREED, ActionStatus.RUNNING)

    def overdue_on(self, day: date) -> bool:
        """Tell whether the action should have been finished before a day."""
        return self.open and self.due_on is not None and self.due_on < day


@dataclass(frozen=True, kw_only=True, slots=True)
class ActionEntry(Record):
    """A dated line in the log of an action."""

    action_id: str
    written_on: date
    text: str
    author: str = ""
    audience: Audience = Audience.INTERNAL
