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
from contractbeoordeling.usecases.meetings.rules import find_meeting
from contractbeoordeling.usecases.noted import Noted


def agree_action(
    store: Store, who: Author, meeting_id: str, action: Action, *, today: date | None = None
) -> Noted[Action]:
    """Store an action of the provider of a meeting, agreed on the day on which that was held."""
    meeting = find_meeting(store, meeting_id)
    origin = ActionOrigin.VISIT if isinstance(meeting, Visit) else ActionOrigin.CONVERSATION
    made = replace(
        action,
        provider_id=meeting.provider_id,
        participation_id=meeting.participation_id,
        agreed_on=action.agreed_on or meeting.held_on or today or now(),
        origin=origin,
        origin_id=meeting.id,
    )
    return add_action(store, who, made, today=today)


def agreed_actions(reader: Reader, meeting_id: str) -> list[Action]:
    """Return the actions that were agreed at a meeting, in the order of agreeing."""
    return reader.find(Action, origin_id=meeting_id)
