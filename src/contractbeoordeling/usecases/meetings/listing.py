"""The list of visits and conversations, of one provider or of all."""

from dataclasses import dataclass
from datetime import date, datetime

from contractbeoordeling.domain.conversation import Conversation, ConversationLevel
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.meetings.rules import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """One meeting as a list shows it; `level` is None for a visit, `agreed` tells whether its report stands."""

    id: str
    provider_id: str
    provider: str
    level: ConversationLevel | None
    planned_at: datetime | None
    ends_at: datetime | None
    held_on: date | None
    place: str
    purpose: str
    agreed: bool

    @property
    def day(self) -> date | None:
        """The day on which it was held, or else will be."""
        return self.held_on or (self.planned_at.date() if self.planned_at else None)


def coming_meetings(
    reader: Reader, since: date, until: date | None = None, *, provider_id: str | None = None
) -> list[MeetingLine]:
    """Return what is planned from a day on and was not held yet, the first to come first."""
    lines = list_meetings(reader, provider_id)
    coming = [each for each in lines if each.held_on is None and each.planned_at is not None]
    found = [
        each
        for each in coming
        if each.day is not None and each.day >= since and (until is None or each.day <= until)
    ]
    return sorted(found, key=_start)


def list_meetings(reader: Reader, provider_id: str | None = None) -> list[MeetingLine]:
    """Return every visit and conversation: what is to come by its time, what has no time, then what was held."""
    of_one = {} if provider_id is None else {"provider_id": provider_id}
    found: list[Meeting] = [*reader.find(Visit, **of_one), *reader.find(Conversation, **of_one)]
    names = reader.by_id(Provider, {each.provider_id for each in found})
    lines = [_line(each, names[each.provider_id].name) for each in found]
    held = sorted((each for each in lines if each.held_on), key=_held, reverse=True)
    return [*sorted((each for each in lines if not each.held_on), key=_start), *held]


def _line(meeting: Meeting, provider: str) -> MeetingLine:
    visit = isinstance(meeting, Visit)
    return MeetingLine(
        id=meeting.id,
        provider_id=meeting.provider_id,
        provider=provider,
        level=None if visit else meeting.level,
        planned_at=meeting.planned_at,
        ends_at=meeting.ends_at,
        held_on=meeting.held_on,
        place=meeting.place,
        purpose=meeting.purpose,
        agreed=(meeting.agreed_on if visit else meeting.minutes_agreed_on) is not None,
    )


def _start(line: MeetingLine) -> tuple[bool, str, str]:
    return line.planned_at is None, line.planned_at.isoformat() if line.planned_at else "", line.id


def _held(line: MeetingLine) -> tuple[str, str]:
    return line.held_on.isoformat() if line.held_on else "", line.id
