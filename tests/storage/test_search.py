"""Texts of signals are found by the beginning of words, without regard to accents."""

from dataclasses import replace
from datetime import date

import pytest

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.storage import search, undo
from contractbeoordeling.storage.store import Store

WHO = Author(account="tester")


@pytest.fixture
def signal(store: Store) -> Signal:
    with store.change(WHO, Verb.SIGNAL_ADDED) as change:
        provider = change.add(Provider(name="De Lantaarn"))
        return change.add(
            Signal(
                provider_id=provider.id,
                party=Party.ACCESS,
                observed_on=date(2026, 3, 1),
                text="Eén begeleider kwam niet opdagen",
            )
        )


@pytest.mark.parametrize("words", ["begel", "EEN", "één opd", "niet begeleider"])
def test_signal_is_found_by_beginnings_of_words(store: Store, signal: Signal, words: str) -> None:
    assert [each.id for each in search.signals(store, words)] == [signal.id]


@pytest.mark.parametrize("words", ["leider", "wachttijd", '" OR 1', "*", ""])
def test_other_words_find_nothing_and_never_fail(store: Store, signal: Signal, words: str) -> None:
    assert search.signals(store, words) == []


def test_changed_text_is_found_by_its_new_words_alone(store: Store, signal: Signal) -> None:
    with store.change(WHO, Verb.SIGNAL_CHANGED) as change:
        change.update(replace(signal, text="Wachttijd loopt op"))
    assert search.signals(store, "begeleider") == []
    assert len(search.signals(store, "wachttijd")) == 1


def test_removed_signal_is_no_longer_found(store: Store, signal: Signal) -> None:
    undo.undo(store, WHO)
    assert search.signals(store, "begeleider") == []
