"""What every verb on a conversation does first and last."""

from collections.abc import Iterable
from dataclasses import replace

from contractbeoordeling.domain.conversation import AgendaPoint, Conversation
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.notice import Notice, personal_data_notices
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.meetings.rules import find_conversation, with_texts


def open_conversation(reader: Reader, conversation_id: str) -> Conversation:
    """Return a conversation that may still be changed; refuses one whose minutes are agreed."""
    found = find_conversation(reader, conversation_id)
    if found.minutes_agreed_on is not None:
        raise Refusal("conversation_is_agreed", day=f"{found.minutes_agreed_on:%d-%m-%Y}")
    return found


def points_of(reader: Reader, conversation_id: str) -> list[AgendaPoint]:
    """Return the agenda of a conversation in its order."""
    return sorted(reader.find(AgendaPoint, conversation_id=conversation_id), key=_position)


def find_point(reader: Reader, conversation_id: str, text: str) -> AgendaPoint:
    """Return the point with this number (from 1) or id; refuses where there is none."""
    for number, each in enumerate(points_of(reader, conversation_id), start=1):
        if text.strip() in (str(number), each.id):
            return each
    raise Refusal("point_unknown", point=text)


def checked_point(point: AgendaPoint) -> AgendaPoint:
    """Return a point as it may be stored; refuses one without a subject."""
    made = with_texts(point, "explanation", "said")
    if not made.title:
        raise Refusal("point_without_title")
    return made


def put_in_order(change: Change, points: Iterable[AgendaPoint]) -> list[AgendaPoint]:
    """Number points in the order in which they are given; only what moves is written."""
    return [change.update(replace(each, position=place)) for place, each in enumerate(points)]


def notices_of(record: Conversation | AgendaPoint) -> tuple[Notice, ...]:
    """Point out personal data in what was written; who was there is meant to have a name."""
    names = ("purpose", "minutes") if isinstance(record, Conversation) else ("title", "explanation", "said")
    return personal_data_notices({name: getattr(record, name) for name in names})


def _position(point: AgendaPoint) -> int:
    return point.position
