"""Establishing that what a signal says was mended."""

from datetime import date

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Contact, Provider, TradeName
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.signal_rules import Repair, repair_faults, repaired
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.places import provider_of
from contractbeoordeling.usecases.signals.rules import find_signal, notices_of, refuse


def repair_signal(
    store: Store, who: Author, signal_id: str, repair: Repair, *, today: date | None = None
) -> Noted[Signal]:
    """Store when, by whom and how the repair was established: never by the provider or its people."""
    with store.change(who, Verb.SIGNAL_REPAIRED) as change:
        signal = find_signal(change, signal_id)
        provider = provider_of(change, signal)
        signal = checked(repaired(signal, repair))
        refuse(repair_faults(signal, _own_names(change, provider), today or now()))
        change.update(signal)
    return Noted(signal, notices_of(signal, provider))


def _own_names(reader: Reader, provider: Provider) -> list[str]:
    trade_names = [each.name for each in reader.find(TradeName, provider_id=provider.id)]
    people = [each.name for each in reader.find(Contact, provider_id=provider.id)]
    return [provider.name, *trade_names, *people]
