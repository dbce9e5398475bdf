"""Conversations with a provider, at three levels, with their agenda and what was agreed."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.visit import Present


class ConversationLevel(StrEnum):
    """At which level is spoken: about the work, the contract, or the years ahead."""

    OPERATIONAL = "operational"
    TACTICAL = "tactical"
    STRATEGIC = "strategic"


class PointKind(StrEnum):
    """Where a point of the agenda came from."""

    DIFFERENCE = "difference"
    ACTION = "action"
    SIGNAL = "signal"
    CONTRACT = "contract"
    CERTIFICATE = "certificate"
    ESCALATION = "escalation"
    FIGURE = "figure"
    GOAL = "goal"
    OWN = "own"


@dataclass(frozen=True, kw_only=True, slots=True)
class Conversation(Record):
    """A conversation: planned, held, written down. `planned_at` and `ends_at` are local times."""

    provider_id: str
    participation_id: str | None = None
    level: ConversationLevel
    planned_at: datetime | None = None
    ends_at: datetime | None = None
    held_on: date | None = None
    place: str = ""
    purpose: str = ""
    present: tuple[Present, ...] = ()
    minutes: str = ""
    minutes_agreed_on: date | None = None
    audience: Audience = Audience.PROVIDER


@dataclass(frozen=True, kw_only=True, slots=True)
class AgendaPoint(Record):
    """A point on the agenda of a conversation, and what was said about it.

    `subject_id` names the record or criterion that the point is about.
    """

    conversation_id: str
    position: int = 0
    kind: PointKind = PointKind.OWN
    subject_id: str = ""
    title: str
    explanation: str = ""
    said: str = ""
    audience: Audience = Audience.PROVIDER
