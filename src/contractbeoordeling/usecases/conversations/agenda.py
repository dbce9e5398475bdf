"""Changing the agenda of a conversation: more points, fewer, in another order, and what was said about one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.conversation import AgendaPoint
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.conversations.propose import key_of
from contractbeoordeling.usecases.conversations.rules import (
    checked_point,
    notices_of,
    open_conversation,
    points_of,
    put_in_order,
)
from contractbeoordeling.usecases.noted import Noted


def add_points(
    store: Store, who: Author, conversation_id: str, points: Iterable[AgendaPoint]
) -> list[AgendaPoint]:
    """Add points at the end of an agenda; what stands there already isn't added again."""
    with store.change(who, Verb.CONVERSATION_CHANGED) as change:
        open_conversation(change, conversation_id)
        known = points_of(change, conversation_id)
        keys = {key_of(each) for each in known}
        fresh = [each for each in points if key_of(each) not in keys]
        return [
            change.add(checked_point(replace(each, conversation_id=conversation_id, position=place)))
            for place, each in enumerate(fresh, start=len(known))
        ]


def change_point(
    store: Store, who: Author, point: AgendaPoint, *, today: date | None = None
) -> Noted[AgendaPoint]:
    """Store the changed fields of a point; the first thing that was said tells that the conversation is held."""
    made = checked_point(point)
    with store.change(who, Verb.CONVERSATION_CHANGED) as change:
        conversation = open_conversation(change, made.conversation_id)
        if change.get(AgendaPoint, made.id) is None:
            raise Refusal("record_gone")
        change.update(made)
        if made.said and conversation.held_on is None:
            change.update(replace(conversation, held_on=today or now()))
    return Noted(made, notices_of(made))


def remove_point(store: Store, who: Author, point: AgendaPoint) -> None:
    """Take a point off an agenda."""
    with store.change(who, Verb.CONVERSATION_CHANGED) as change:
        open_conversation(change, point.conversation_id)
        change.remove(point)
        put_in_order(
            change, [each for each in points_of(change, point.conversation_id) if each.id != point.id]
        )


def move_point(store: Store, who: Author, point: AgendaPoint, place: int) -> list[AgendaPoint]:
    """Put a point at another place (from 0) of its agenda."""
    with store.change(who, Verb.CONVERSATION_CHANGED) as change:
        open_conversation(change, point.conversation_id)
        others = [each for each in points_of(change, point.conversation_id) if each.id != point.id]
        others.insert(max(0, min(place, len(others))), point)
        return put_in_order(change, others)
