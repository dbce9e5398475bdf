"""Taking back that a signal was verified or repaired: a new dated act, never an undo."""

from datetime import date

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.signal_rules import unrepaired, unverified
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.signals.rules import find_signal


def withdraw_verification(
    store: Store, who: Author, signal_id: str, reason: str, *, today: date | None = None
) -> Signal:
    """Make a verified signal unverified again, with the day and the reason; who verified it stays in the history."""
    if not reason.strip():
        raise Refusal("withdraw_without_reason")
    with store.change(who, Verb.SIGNAL_WITHDRAWN) as change:
        signal = find_signal(change, signal_id)
        if not signal.verified:
            raise Refusal("signal_not_verified")
        return change.update(checked(unverified(signal, today or now(), reason)))


def withdraw_repair(store: Store, who: Author, signal_id: str) -> Signal:
    """Make a repaired signal open again; who called it repaired stays in the history."""
    with store.change(who, Verb.SIGNAL_WITHDRAWN) as change:
        signal = find_signal(change, signal_id)
        if not signal.repair_verified:
            raise Refusal("signal_not_repaired")
        return change.update(unrepaired(signal))
