"""Agreeing on an improvement action."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.actions.rules import notices_of, refuse_wrong
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.noted import Noted


def add_action(store: Store, who: Author, action: Action, *, today: date | None = None) -> Noted[Action]:
    """Store a new action, agreed today unless it says when."""
    if not action.open:
        raise ValueError("a new action is open")
    action = checked(replace(action, agreed_on=action.agreed_on or today or now(), closed_on=None))
    with store.change(who, Verb.ACTION_ADDED) as change:
        refuse_wrong(change, action)
        change.add(action)
    return Noted(action, notices_of(action))
