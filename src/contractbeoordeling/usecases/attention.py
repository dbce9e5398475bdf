"""What deserves attention today, the most pressing first: for the page that a register opens at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from contractbeoordeling.domain.ceiling import WARN_AT
from contractbeoordeling.domain.conversation import ConversationLevel
from contractbeoordeling.domain.followup import Follow
from contractbeoordeling.domain.provider import Provider, ProviderStatus
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.views import attention as view
from contractbeoordeling.usecases.actions.listing import ActionFilter, list_actions
from contractbeoordeling.usecases.followup import Due, continuity_due, followups
from contractbeoordeling.usecases.meetings.listing import coming_meetings
from contractbeoordeling.usecases.signals.listing import SignalFilter, open_serious, signal_page, signal_total

MOST = 12
"""So many of each kind are named; the rest is counted."""
_CERTIFICATE_DAYS, _CONTRACT_DAYS, _PAST_DAYS = 90, 182, 365
_MEETING_DAYS = 42
STOPPING_DAYS = 60
"""So long before its last day a provider that stops is named."""


class Matter(StrEnum):
    """Why something deserves attention."""

    DECISION = "decision"
    SERIOUS_SIGNAL = "serious_signal"
    OVERDUE_ACTION = "overdue_action"
    DUE_ACTION = "due_action"
    PLAN = "plan"
    ESCALATION = "escalation"
    TERMINATION = "termination"
    CONTINUITY = "continuity"
    STOPPED = "stopped"
    STOPPING = "stopping"
    LATE_FORMS = "late_forms"
    CERTIFICATE = "certificate"
    CONTRACT = "contract"
    BUDGET = "budget"
    MEETING = "meeting"


_FOLLOWS = {
    Matter.DECISION: (Follow.DECISION,),
    Matter.DUE_ACTION: (Follow.ACTION,),
    Matter.PLAN: (Follow.PLAN, Follow.RETEST),
    Matter.ESCALATION: (Follow.TERM,),
    Matter.TERMINATION: (Follow.TERMINATION,),
    Matter.CONTINUITY: (Follow.CONTINUITY,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing to look at; `record_id` is that of the provider, of the round for late forms, or of the meeting.

    A meeting has its time, and a level unless it is a visit.
    """

    matter: Matter
    record_id: str
    who: str
    what: str = ""
    day: date | None = None
    number: int = 0
    follow: Follow | None = None
    level: ConversationLevel | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Attention:
    """The things of one kind, of which there are `total`."""

    matter: Matter
    items: tuple[Item, ...]
    total: int


def attention(reader: Reader, today: date) -> list[Attention]:
    """Return what deserves attention on a day; kinds without anything are left out."""
    due = followups(reader, today)
    found = [
        _followed(Matter.DECISION, due),
        _serious(reader, today),
        _overdue(reader, today),
        _followed(Matter.DUE_ACTION, [each for each in due if not each.late_on(today)]),
        *(_followed(each, due) for each in (Matter.PLAN, Matter.ESCALATION, Matter.TERMINATION)),
        _followed(Matter.CONTINUITY, list(continuity_due(reader))),
        *_stopping(reader, today),
        _meetings(reader, today),
        _late(reader, today),
        _certificates(reader, today),
        _contracts(reader, today),
        _budgets(reader, today),
    ]
    return [each for each in found if each.total]


def _serious(reader: Reader, today: date) -> Attention:
    wanted = open_serious(reader, SignalFilter(), today)
    items = [
        Item(
            matter=Matter.SERIOUS_SIGNAL,
            record_id=line.provider_id,
            who=line.provider,
            what=line.text,
            day=date.fromisoformat(line.observed_on),
            number=line.severity or 0,
        )
        for line in signal_page(reader, wanted, MOST)
    ]
    total = len(items) if len(items) < MOST else signal_total(reader, wanted)
    return Attention(Matter.SERIOUS_SIGNAL, tuple(items), total)


def _overdue(reader: Reader, today: date) -> Attention:
    lines = list_actions(reader, ActionFilter(overdue_on=today), today)
    items = [
        Item(
            matter=Matter.OVERDUE_ACTION,
            record_id=line.provider_id or "",
            who=line.provider or line.municipality or "",
            what=line.measure,
            day=date.fromisoformat(line.due_on) if line.due_on else None,
        )
        for line in lines
    ]
    return _first(Matter.OVERDUE_ACTION, items)


def _followed(matter: Matter, due: Sequence[Due]) -> Attention:
    items = [
        Item(
            matter=matter,
            record_id=each.provider_id,
            who=each.provider,
            what=each.what,
            day=each.day,
            number=each.number,
            follow=each.follow,
        )
        for each in due
        if each.follow in _FOLLOWS[matter]
    ]
    return _first(matter, items)


def _late(reader: Reader, today: date) -> Attention:
    items = [
        Item(
            matter=Matter.LATE_FORMS,
            record_id=found.round_id,
            who=found.round,
            day=date.fromisoformat(found.since),
            number=found.number,
        )
        for found in view.late_forms(reader, today.isoformat())
    ]
    return _first(Matter.LATE_FORMS, items)


def _certificates(reader: Reader, today: date) -> Attention:
    since, until = today - timedelta(days=_PAST_DAYS), today + timedelta(days=_CERTIFICATE_DAYS)
    return _ending(Matter.CERTIFICATE, view.ending_certificates(reader, since.isoformat(), until.isoformat()))


def _contracts(reader: Reader, today: date) -> Attention:
    until = today + timedelta(days=_CONTRACT_DAYS)
    return _ending(Matter.CONTRACT, view.ending_contracts(reader, today.isoformat(), until.isoformat()))


def _stopping(reader: Reader, today: date) -> Iterator[Attention]:
    """Give the providers whose last day has come and that still count as active, and those that stop soon."""
    active = reader.find(Provider, status=ProviderStatus.ACTIVE)
    stops = sorted((each.stops_on, each.name, each.id, each.stop_reason) for each in active if each.stops_on)
    until = today + timedelta(days=STOPPING_DAYS)
    items = [
        Item(
            matter=Matter.STOPPED if day <= today else Matter.STOPPING,
            record_id=provider_id,
            who=name,
            what=reason,
            day=day,
        )
        for day, name, provider_id, reason in stops
        if day <= until
    ]
    for matter in (Matter.STOPPED, Matter.STOPPING):
        yield _first(matter, [each for each in items if each.matter is matter])


def _budgets(reader: Reader, today: date) -> Attention:
    found = [
        (each.used / each.ceiling, each) for each in view.budgets(reader, today.year) if each.ceiling > 0
    ]
    items = [
        Item(
            matter=Matter.BUDGET,
            record_id=each.provider_id,
            who=each.provider,
            what=each.number,
            number=round(share * 100),
        )
        for share, each in sorted(found, key=_share, reverse=True)
        if share >= WARN_AT
    ]
    return _first(Matter.BUDGET, items)


def _meetings(reader: Reader, today: date) -> Attention:
    """Return the visits and conversations of the coming weeks, the first to come first."""
    lines = coming_meetings(reader, today, today + timedelta(days=_MEETING_DAYS))
    items = [
        Item(
            matter=Matter.MEETING,
            record_id=each.id,
            who=each.provider,
            what=each.purpose or each.place,
            day=each.day,
            level=each.level,
            at=each.planned_at,
        )
        for each in lines
    ]
    return _first(Matter.MEETING, items)


def _share(found: tuple[Decimal, view.Budget]) -> Decimal:
    return found[0]


def _ending(matter: Matter, noticed: Sequence[view.Noticed]) -> Attention:
    items = [
        Item(
            matter=matter,
            record_id=each.provider_id,
            who=each.provider,
            what=each.what,
            day=date.fromisoformat(each.day) if each.day else None,
        )
        for each in noticed
    ]
    return _first(matter, items)


def _first(matter: Matter, items: Sequence[Item]) -> Attention:
    return Attention(matter, tuple(items[:MOST]), len(items))
