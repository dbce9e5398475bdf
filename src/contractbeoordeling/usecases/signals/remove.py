"""Taking a signal out of the register."""

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.signals.rules import find_signal


def remove_signal(store: Store, who: Author, signal_id: str) -> None:
    """Remove a signal; the journal keeps it. Refuses a verified one: that is withdrawn first."""
    with store.change(who, Verb.SIGNAL_REMOVED) as change:
        signal = find_signal(change, signal_id)
        if signal.verified:
            raise Refusal("signal_is_verified")
        change.remove(signal)
