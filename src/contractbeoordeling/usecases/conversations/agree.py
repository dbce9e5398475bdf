"""Minutes on which both sides agree stay as they are, until the agreement is taken back."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.conversation import Conversation
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.text import clean_text
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.conversations.rules import open_conversation, points_of
from contractbeoordeling.usecases.meetings.rules import find_conversation
from contractbeoordeling.wording.meetings import withdrawn_line


def agree_minutes(
    store: Store, who: Author, conversation_id: str, on: date | None = None, *, today: date | None = None
) -> Conversation:
    """Store on which day the minutes were agreed, today unless somebody says otherwise."""
    day = today or now()
    with store.change(who, Verb.CONVERSATION_CHANGED) as change:
        found = open_conversation(change, conversation_id)
        if found.held_on is None:
            raise Refusal("meeting_not_held")
        if not found.minutes and not any(each.said for each in points_of(change, found.id)):
            raise Refusal("conversation_without_minutes")
        agreed = on or day
        if not found.held_on <= agreed <= day:
            raise Refusal("minutes_agreed_at_wrong_time")
        return change.update(replace(found, minutes_agreed_on=agreed))


def withdraw_minutes(
    store: Store, who: Author, conversation_id: str, reason: str, *, today: date | None = None
) -> Conversation:
    """Take the agreement on minutes back, with a reason that they show."""
    said = clean_text(reason)
    if not said:
        raise Refusal("withdraw_reason")
    with store.change(who, Verb.CONVERSATION_CHANGED) as change:
        found = find_conversation(change, conversation_id)
        if found.minutes_agreed_on is None:
            raise Refusal("minutes_not_agreed")
        line = withdrawn_line(found.minutes_agreed_on, today or now(), said)
        change.note = line
        minutes = "\n\n".join(filter(None, (found.minutes, line)))
        return change.update(replace(found, minutes_agreed_on=None, minutes=minutes))
