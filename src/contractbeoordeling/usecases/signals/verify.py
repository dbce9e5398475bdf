"""Establishing that a signal is true (rule R12)."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.signal_rules import Verification, verification_faults, verified
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.places import provider_of
from contractbeoordeling.usecases.signals.rules import find_signal, notices_of, refuse


def verify_signal(
    store: Store, who: Author, signal_id: str, verification: Verification, *, today: date | None = None
) -> Noted[Signal]:
    """Store when, by whom and how a signal was verified; undo stops here.

    Without a name the person at work is the one. Refuses severity 2 and up without a criterion, and 3 and
    up without the check, another checker than the reporter, and the provider's reaction or urgency.
    """
    with store.change(who, Verb.SIGNAL_VERIFIED) as change:
        signal = find_signal(change, signal_id)
        provider = provider_of(change, signal)
        signal = checked(verified(signal, _named(change, who, verification)))
        refuse(verification_faults(signal, today or now()))
        change.update(signal)
    return Noted(signal, notices_of(signal, provider))


def _named(reader: Reader, who: Author, verification: Verification) -> Verification:
    """Fill in who is at work where nobody was named."""
    if verification.by.strip() or who.person_id is None:
        return verification
    person = reader.get(Person, who.person_id)
    if person is None:
        return verification
    return replace(verification, by=person.name, function=verification.function or person.function)
