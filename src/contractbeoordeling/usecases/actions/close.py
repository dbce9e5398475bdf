"""Closing an action with what came of it."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.action import Action, ActionEntry, ActionStatus
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.actions.rules import checked_entry, find_action, notices_of
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.noted import Noted


def close_action(
    store: Store, who: Author, result: ActionEntry, *, dropped: bool = False, today: date | None = None
) -> Noted[Action]:
    """Close an action as done, or as dropped; the result in words is the last line of its log."""
    with store.change(who, Verb.ACTION_CLOSED) as change:
        action = find_action(change, result.action_id)
        if not action.open:
            raise Refusal("action_is_closed")
        entry = change.add(checked_entry(change, who, result, today or now()))
        status = ActionStatus.DROPPED if dropped else ActionStatus.DONE
        closed = change.update(replace(action, status=status, closed_on=entry.written_on))
    return Noted(closed, notices_of(entry))
