"""Joining the reports of one event, so that they count once (rule R6)."""

from collections.abc import Sequence
from dataclasses import replace

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.record import new_id
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.text import clean_line
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.signals.rules import find_signal


def join_signals(store: Store, who: Author, signal_ids: Sequence[str], event: str = "") -> list[Signal]:
    """Give signals of one provider the same event; a name that one of them has already is kept.

    Signals that were already joined with one of these come along where the event is renamed.
    """
    with store.change(who, Verb.SIGNALS_JOINED) as change:
        signals = {each.id: each for each in (find_signal(change, text) for text in signal_ids)}
        if len(signals) < 2:
            raise Refusal("join_too_few")
        providers = {each.provider_id for each in signals.values()}
        if len(providers) > 1:
            raise Refusal("join_two_providers")
        known = sorted({each.event for each in signals.values() if each.event})
        name = clean_line(event) or (known[0] if known else new_id())
        joined = change.find(Signal, provider_id=providers.pop(), event=known) if known else []
        signals.update((each.id, each) for each in joined)
        return [change.update(replace(each, event=name)) for each in signals.values()]
