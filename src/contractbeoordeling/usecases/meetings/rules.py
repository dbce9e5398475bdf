"""What every verb on a visit or a conversation does first."""

from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from contractbeoordeling.domain.conversation import Conversation
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.provider import Location, Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.text import clean_line, clean_text
from contractbeoordeling.domain.visit import Present, Visit
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.checked import checked

Meeting = Visit | Conversation
R = TypeVar("R", bound=Record)
M = TypeVar("M", Visit, Conversation)


def find_visit(reader: Reader, visit_id: str) -> Visit:
    """Return the visit with this id; refuses where there is none."""
    found = reader.get(Visit, visit_id.strip())
    if found is None:
        raise Refusal("visit_unknown", visit=visit_id)
    return found


def find_conversation(reader: Reader, conversation_id: str) -> Conversation:
    """Return the conversation with this id; refuses where there is none."""
    found = reader.get(Conversation, conversation_id.strip())
    if found is None:
        raise Refusal("conversation_unknown", conversation=conversation_id)
    return found


def find_meeting(reader: Reader, meeting_id: str) -> Meeting:
    """Return the visit or conversation with this id; refuses where there is none."""
    wanted = meeting_id.strip()
    found = reader.get(Visit, wanted) or reader.get(Conversation, wanted)
    if found is None:
        raise Refusal("meeting_unknown", meeting=meeting_id)
    return found


def with_texts(record: R, *names: str) -> R:
    """Return the record as it may be stored; the named texts keep their lines."""
    whole: dict[str, Any] = {name: clean_text(getattr(record, name)) for name in names}
    return replace(checked(record), **whole)


def checked_meeting(reader: Reader, meeting: M, today: date, *texts: str) -> M:
    """Return a meeting as it may be stored; refuses impossible times, and places or rounds of another provider."""
    if reader.get(Provider, meeting.provider_id) is None:
        raise Refusal("record_gone")
    if meeting.planned_at and meeting.ends_at and meeting.ends_at <= meeting.planned_at:
        raise Refusal("meeting_reversed")
    if meeting.held_on is not None and meeting.held_on > today:
        raise Refusal("meeting_in_future")
    _refuse_elsewhere(reader, meeting)
    return replace(with_texts(meeting, "purpose", *texts), present=tidy_present(meeting.present))


def tidy_present(present: tuple[Present, ...]) -> tuple[Present, ...]:
    """Return who was there, each once, without empty lines."""
    lines = (
        Present(
            name=clean_line(each.name),
            function=clean_line(each.function),
            organisation=clean_line(each.organisation),
        )
        for each in present
    )
    return tuple(dict.fromkeys(each for each in lines if each.name or each.function))


def _refuse_elsewhere(reader: Reader, meeting: Meeting) -> None:
    if meeting.participation_id is not None:
        own = reader.get(Participation, meeting.participation_id)
        if own is None or own.provider_id != meeting.provider_id:
            raise Refusal("meeting_of_another_provider")
    location_id = meeting.location_id if isinstance(meeting, Visit) else None
    if location_id is not None:
        location = reader.get(Location, location_id)
        if location is None or location.provider_id != meeting.provider_id:
            raise Refusal("meeting_of_another_provider")
