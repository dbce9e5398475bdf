"""Writing a dated line in the log of an action: together the lines prove the attempt to repair."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.action import ActionEntry, ActionStatus
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.actions.rules import CLOSED, checked_entry, find_action, notices_of
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.noted import Noted


def log_action(
    store: Store,
    who: Author,
    entry: ActionEntry,
    *,
    status: ActionStatus | None = None,
    today: date | None = None,
) -> Noted[ActionEntry]:
    """Store a line, by whoever is at work; `status` says how far the action is since then.

    Lines are never removed: one that is wrong is followed by another.
    """
    if status in CLOSED:
        raise Refusal("action_close_with_result")
    with store.change(who, Verb.ACTION_LOGGED) as change:
        action = find_action(change, entry.action_id)
        entry = change.add(checked_entry(change, who, entry, today or now()))
        if status is not None:
            change.update(replace(action, status=status, closed_on=None))
    return Noted(entry, notices_of(entry))
