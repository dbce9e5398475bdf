"""Planning a conversation with its agenda, changing it, and taking it away."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.conversation import AgendaPoint, Conversation
from contractbeoordeling.domain.document import Attachment
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.conversations.rules import (
    checked_point,
    notices_of,
    open_conversation,
    points_of,
)
from contractbeoordeling.usecases.meetings.rules import checked_meeting
from contractbeoordeling.usecases.noted import Noted


def plan_conversation(
    store: Store,
    who: Author,
    conversation: Conversation,
    points: Iterable[AgendaPoint],
    *,
    today: date | None = None,
) -> Noted[Conversation]:
    """Store a conversation with its agenda, in the order of the points."""
    with store.change(who, Verb.CONVERSATION_PLANNED) as change:
        made = change.add(checked_meeting(change, conversation, today or now(), "minutes"))
        for place, each in enumerate(points):
            change.add(checked_point(replace(each, conversation_id=made.id, position=place)))
    return Noted(made, notices_of(made))


def change_conversation(
    store: Store, who: Author, conversation: Conversation, *, today: date | None = None
) -> Noted[Conversation]:
    """Store the changed fields of a conversation: time and place, who was there, the minutes."""
    with store.change(who, Verb.CONVERSATION_CHANGED) as change:
        open_conversation(change, conversation.id)
        made = change.update(checked_meeting(change, conversation, today or now(), "minutes"))
    return Noted(made, notices_of(made))


def remove_conversation(store: Store, who: Author, conversation_id: str) -> Conversation:
    """Remove a conversation whose minutes aren't agreed, with its agenda and files; agreed actions stay."""
    with store.change(who, Verb.CONVERSATION_REMOVED) as change:
        gone = open_conversation(change, conversation_id)
        for each in (*points_of(change, gone.id), *change.find(Attachment, subject_id=gone.id), gone):
            change.remove(each)
    return gone
