"""Changing an improvement action, and how far it is."""

from dataclasses import replace

from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.actions.effect import refuse_own_check, without_effect
from contractbeoordeling.usecases.actions.rules import CLOSED, find_action, notices_of, refuse_wrong
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.noted import Noted


def change_action(store: Store, who: Author, action: Action) -> Noted[Action]:
    """Store the changed fields of an action; a closed one is opened again by giving it an open status.

    What is opened again waits for a new check of its effect; the journal keeps the former.
    Closing is an act of its own, with what came of it: see close_action.
    """
    with store.change(who, Verb.ACTION_CHANGED) as change:
        old = find_action(change, action.id)
        if action.status in CLOSED and old.status is not action.status:
            raise Refusal("action_close_with_result")
        if action.open and not old.open:
            action = without_effect(action)
        action = checked(replace(action, closed_on=None if action.open else old.closed_on))
        refuse_wrong(change, action)
        refuse_own_check(change, action)
        change.update(action)
    return Noted(action, notices_of(action))
