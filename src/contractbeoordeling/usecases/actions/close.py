"""Closing an action with what came of it."""

from dataclasses import dataclass, replace
from datetime import date

from contractbeoordeling.domain.action import Action, ActionEntry, ActionStatus
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.actions.effect import Checked, with_effect
from contractbeoordeling.usecases.actions.rules import checked_entry, find_action, notices_of
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.noted import Noted


@dataclass(frozen=True, slots=True)
class Ending:
    """How an action ends: with the effect that somebody else checked, or dropped; and what was learned."""

    effect: Checked | None = None
    dropped: bool = False
    lesson: str = ""


def close_action(
    store: Store, who: Author, result: ActionEntry, ending: Ending | None = None, *, today: date | None = None
) -> Noted[Action]:
    """Close an action as done, or as dropped; the result or the reason in words is the last line of its log.

    What is done has an effect that somebody other than its owner checked: now, or before.
    """
    ending = ending or Ending()
    with store.change(who, Verb.ACTION_CLOSED) as change:
        action = find_action(change, result.action_id)
        if not action.open:
            raise Refusal("action_is_closed")
        action = _effected(change, who, (action, ending), today or now())
        entry = change.add(checked_entry(change, who, result, today or now()))
        status = ActionStatus.DROPPED if ending.dropped else ActionStatus.DONE
        lesson = ending.lesson or action.lesson
        closed = change.update(
            checked(replace(action, status=status, closed_on=entry.written_on, lesson=lesson))
        )
    return Noted(closed, notices_of(entry))


def write_lesson(store: Store, who: Author, action_id: str, lesson: str) -> Noted[Action]:
    """Keep what was learned of an action, also after it was closed."""
    with store.change(who, Verb.ACTION_CHANGED) as change:
        action = change.update(checked(replace(find_action(change, action_id), lesson=lesson)))
    return Noted(action, notices_of(action))


def _effected(change: Change, who: Author, ends: tuple[Action, Ending], today: date) -> Action:
    """Return the action with the check of its effect that closing asks for."""
    action, ending = ends
    if ending.dropped:
        if ending.effect is not None:
            raise Refusal("action_dropped_has_no_effect")
        return action
    if ending.effect is not None:
        return with_effect(change, who, action, ending.effect, today)
    if action.effect is None:
        raise Refusal("action_without_effect")
    return action
