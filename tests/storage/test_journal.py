"""Every change is journalled whole, chained and tamper-evident."""

from dataclasses import replace

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider, TradeName
from contractbeoordeling.domain.record import Record
from contractbeoordeling.storage import journal
from contractbeoordeling.storage.store import Store, changed_fields

WHO = Author(account="tester")


def add(store: Store, name: str = "De Lantaarn") -> Provider:
    with store.change(WHO, Verb.PROVIDER_ADDED) as change:
        return change.add(Provider(name=name))


def rename(store: Store, provider: Provider, **fields: str) -> Provider:
    with store.change(WHO, Verb.PROVIDER_CHANGED) as change:
        return change.update(replace(provider, **fields))


def faults(store: Store) -> list[str]:
    with store.connection() as connection:
        return journal.chain_faults(connection)


def tamper(store: Store, statement: str) -> None:
    with store.connection() as connection:
        connection.exec_driver_sql(statement)
        connection.commit()


def test_history_names_who_what_before_and_after(store: Store) -> None:
    provider = add(store)
    rename(store, provider, city="Lindeveen")
    last = store.history(provider.id)[0]
    assert (last.account, last.verb) == ("tester", Verb.PROVIDER_CHANGED)
    assert changed_fields(store.entries(last.id)[0]) == {"city": ("", "Lindeveen")}


def test_change_without_a_difference_leaves_no_trace(store: Store) -> None:
    provider = add(store)
    before = store.history()
    rename(store, provider, name=provider.name)
    assert store.history() == before


def test_failed_change_stores_nothing(store: Store) -> None:
    with pytest.raises(KeyError), store.change(WHO, Verb.PROVIDER_ADDED) as change:
        change.update(replace(change.add(Provider(name="Half")), id="bestaat niet"))
    assert store.find(Provider) == []


def test_listeners_hear_which_kinds_changed(store: Store) -> None:
    heard: list[frozenset[type[Record]]] = []
    store.listen(heard.append)
    add(store)
    assert heard == [frozenset({Provider})]


def test_untouched_journal_is_sound(store: Store) -> None:
    rename(store, add(store), city="Lindeveen")
    assert faults(store) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change_set SET account = 'ander' WHERE sequence = 2",
        "UPDATE change_entry SET content = '[null,null]' WHERE kind = 'provider'",
        "DELETE FROM change_entry WHERE kind = 'provider'",
        "UPDATE change_set SET at = '2020-01-01T00:00:00+00:00' WHERE sequence = 2",
    ],
)
def test_tampering_with_the_journal_is_found(store: Store, statement: str) -> None:
    add(store)
    tamper(store, statement)
    assert faults(store) != []


def test_erased_payload_leaves_the_chain_sound(store: Store) -> None:
    provider = add(store)
    tamper(store, "UPDATE change_entry SET content = NULL, salt = NULL WHERE kind = 'provider'")
    assert faults(store) == []
    assert store.entries(store.history(provider.id)[0].id)[0].erased


def test_reference_to_a_missing_record_is_refused(store: Store) -> None:
    with pytest.raises(Refusal, match="record_in_use"), store.change(WHO, Verb.PROVIDER_ADDED) as change:
        change.add(TradeName(provider_id="bestaat niet", name="X"))
