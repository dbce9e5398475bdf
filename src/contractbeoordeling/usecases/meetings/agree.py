"""What was agreed at a visit or in a conversation becomes an improvement action at once."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.action import Action, ActionOrigin
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.actions.add import add_action
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.meetings.rules import Meeting, find_meeting
from contractbeoordeling.usecases.noted import Noted


def agree_action(
    store: Store, who: Author, meeting_id: str, action: Action, *, today: date | None = None
) -> Noted[Action]:
    """Store an action that was agreed at a meeting, today where that has no day of its own."""
    made = agreed_at(find_meeting(store, meeting_id), action)
    return add_action(store, who, replace(made, agreed_on=made.agreed_on or today or now()), today=today)


def agreed_at(meeting: Meeting, action: Action) -> Action:
    """Return an action as one of the provider of a meeting, agreed on the day on which that was held."""
    return replace(
        action,
        provider_id=meeting.provider_id,
        participation_id=meeting.participation_id,
        agreed_on=action.agreed_on or meeting.held_on,
        origin=ActionOrigin.VISIT if isinstance(meeting, Visit) else ActionOrigin.CONVERSATION,
        origin_id=meeting.id,
    )


def agreed_actions(reader: Reader, meeting_id: str) -> list[Action]:
    """Return the actions that were agreed at a meeting, in the order of agreeing."""
    return reader.find(Action, origin_id=meeting_id)
