"""Changing what a signal says; not what was established about it."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.criminal import is_criminal_data
from contractbeoordeling.domain.errors import Refusal
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
from contractbeoordeling.usecases.signals.rules import find_signal, narrowed, notices_of, refuse

_DECISIVE = ("provider_id", "severity", "polarity", "observed_on", "kind", "party")
_ELSEWHERE = (
    "verified_on",
    "verified_by",
    "verified_function",
    "verified_on_behalf_of",
    "verified_how",
    "urgency",
    "reason_without_reaction",
    "withdrawn_on",
    "withdrawn_reason",
    "repaired_on",
    "repair_party",
    "repair_verified_by",
    "repair_how",
    "document_id",
    "source_key",
    "source_hash",
)


def change_signal(store: Store, who: Author, signal: Signal, *, today: date | None = None) -> Noted[Signal]:
    """Store the changed fields of a signal; verification, repair and source stay as they are.

    Refuses to change what a verification rests on: that is withdrawn first.
    """
    signal = checked(signal)
    with store.change(who, Verb.SIGNAL_CHANGED) as change:
        old = find_signal(change, signal.id)
        signal = replace(signal, **{name: getattr(old, name) for name in _ELSEWHERE})
        refuse(recording_faults(signal, today or now()))
        _refuse_decisive(old, signal)
        refuse_unknown_criterion(change, signal.criterion_key)
        provider = provider_of(change, signal)
        if not is_criminal_data(old, provider):
            signal = narrowed(signal, provider)
        change.update(signal)
        late = late_notices(change, provider.id, signal.observed_on)
    return Noted(signal, (*notices_of(signal, provider), *late))


def _refuse_decisive(old: Signal, new: Signal) -> None:
    """A verified signal keeps what was established; only a criterion that it lacked may be given."""
    if not old.verified:
        return
    moved = old.criterion_key is not None and new.criterion_key != old.criterion_key
    if moved or any(getattr(old, name) != getattr(new, name) for name in _DECISIVE):
        raise Refusal("signal_is_verified")
