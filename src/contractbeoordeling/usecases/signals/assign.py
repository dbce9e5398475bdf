"""Giving a signal the criterion that it is about, later."""

from dataclasses import replace

from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.criteria import find_criterion
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.signals.change import change_signal
from contractbeoordeling.usecases.signals.rules import find_signal


def assign_criterion(store: Store, who: Author, signal_id: str, criterion: str) -> Noted[Signal]:
    """Store the criterion, given by code, key or name, of a signal."""
    signal = find_signal(store, signal_id)
    return change_signal(store, who, replace(signal, criterion_key=find_criterion(store, criterion).key))
