"""Recording a signal by hand."""

from datetime import date

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.signal_rules import recording_faults
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.criteria import refuse_unknown_criterion
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.places import provider_of
from contractbeoordeling.usecases.reference_dates import late_notices
from contractbeoordeling.usecases.signals.rules import narrowed, notices_of, refuse


def add_signal(store: Store, who: Author, signal: Signal, *, today: date | None = None) -> Noted[Signal]:
    """Store a new signal, unverified; criminal data gets a narrow audience by itself.

    Verifying and repairing are acts of their own: a signal that already claims one is a fault of the caller.
    """
    if signal.verified or signal.repair_verified:
        raise ValueError("a new signal is unverified")
    signal = checked(signal)
    refuse(recording_faults(signal, today or now()))
    with store.change(who, Verb.SIGNAL_ADDED) as change:
        refuse_unknown_criterion(change, signal.criterion_key)
        provider = provider_of(change, signal)
        stored = change.add(narrowed(signal, provider))
        late = late_notices(change, provider.id, stored.observed_on)
    return Noted(stored, (*notices_of(stored, provider), *late))
