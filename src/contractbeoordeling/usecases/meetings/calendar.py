"""Meetings as a calendar file, to take over into one's own agenda program."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from contractbeoordeling.domain.conversation import Conversation
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.report.calendar import CalendarEvent, calendar_bytes
from contractbeoordeling.storage.removed import removed_record
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.meetings.listing import coming_meetings
from contractbeoordeling.usecases.meetings.rules import Meeting, find_meeting
from contractbeoordeling.usecases.replacing import replacing
from contractbeoordeling.wording.meetings import CALENDAR, meeting_name


def write_meeting_calendar(store: Store, path: Path, meeting_ids: Iterable[str]) -> int:
    """Write the planned ones of these meetings to a calendar file; returns how many.

    One that was removed takes itself out of the calendar in which it stands.
    """
    found = [_removed(store, each) or find_meeting(store, each) for each in meeting_ids]
    return write_calendar(path, [event_of(store, each) for each in found if each.planned_at])


def write_coming_calendar(store: Store, path: Path, since: date, provider_id: str | None = None) -> int:
    """Write every meeting that is still to come to a calendar file; returns how many."""
    lines = coming_meetings(store, since, provider_id=provider_id)
    return write_meeting_calendar(store, path, [each.id for each in lines])


def _removed(store: Store, meeting_id: str) -> Meeting | None:
    return removed_record(store, Visit, meeting_id) or removed_record(store, Conversation, meeting_id)


def write_calendar(path: Path, events: Iterable[CalendarEvent], name: str = CALENDAR) -> int:
    """Write events to a file; an older one is replaced only by a whole new one. Refuses where there are none."""
    wanted = list(events)
    if not wanted:
        raise Refusal("nothing_planned")
    with replacing(path) as stream:
        stream.write(calendar_bytes(wanted, name))
    return len(wanted)


def event_of(store: Store, meeting: Meeting) -> CalendarEvent:
    """Return a planned meeting as an event; its sequence counts the changes, so that a newer file replaces it."""
    provider = store.get(Provider, meeting.provider_id)
    changes = store.history(meeting.id)
    if meeting.planned_at is None:
        raise ValueError("this meeting has no time yet")
    level = None if isinstance(meeting, Visit) else meeting.level
    return CalendarEvent(
        uid=meeting.id,
        title=meeting_name(provider.name if provider else "", level),
        starts=meeting.planned_at,
        ends=meeting.ends_at,
        changed_at=changes[0].at,
        sequence=len(changes) - 1,
        place=meeting.place,
        cancelled=store.get(type(meeting), meeting.id) is None,
        text=meeting.purpose if Audience.PROVIDER.shows(meeting.audience) else "",
    )
