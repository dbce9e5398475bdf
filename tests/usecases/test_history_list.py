"""The journal as people read it: narrowed in SQL, every act with its records in Dutch words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Law, Provider
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.add_provider import add_provider
from contractbeoordeling.usecases.change_provider import change_provider
from contractbeoordeling.usecases.history_list import (
    HistoryFilter,
    Topic,
    act_details,
    history_list,
    history_total,
    verbs_named,
    verbs_of,
)
from contractbeoordeling.usecases.signals.remove import remove_signal
from contractbeoordeling.usecases.undoing import redo, undo
from tests.builders import build_register

WHO = Author(account="tester")


@pytest.fixture
def store() -> Iterator[Store]:
    made = memory_register()
    yield made
    made.close()


@pytest.fixture
def filled(store: Store) -> Store:
    build_register(store, 6)
    return store


def verbs(store: Store, wanted: HistoryFilter) -> list[str]:
    return [each.row.verb for each in history_list(store, wanted, 100)]


def test_every_act_belongs_to_one_topic() -> None:
    found = [verb for topic in Topic for verb in verbs_of(topic)]
    assert sorted(found) == sorted(Verb)


def test_an_act_names_the_providers_that_it_was_about(store: Store) -> None:
    provider = add_provider(store, WHO, Provider(name="Linde"))
    change_provider(store, WHO, replace(provider, city="Elders"))
    assert history_list(store, HistoryFilter(), 1)[0].providers == ["Linde"]


def test_the_history_of_a_provider_leaves_out_what_was_about_others(store: Store) -> None:
    linde, wilg = (add_provider(store, WHO, Provider(name=each)) for each in ("Linde", "Wilg"))
    change_provider(store, WHO, replace(wilg, city="Elders"))
    assert verbs(store, HistoryFilter(provider_id=linde.id)) == [Verb.PROVIDER_ADDED]


def test_a_removed_signal_stays_in_the_history_of_its_provider(filled: Store) -> None:
    signal = next(each for each in filled.find(Signal) if not each.verified)
    remove_signal(filled, WHO, signal.id)
    found = history_list(filled, HistoryFilter(provider_id=signal.provider_id), 1)[0]
    assert found.row.verb == Verb.SIGNAL_REMOVED
    details = act_details(filled, found.row.id, signal.provider_id)
    assert [(each.kind, each.removed) for each in details.records] == [(Signal, True)]


def test_words_are_found_in_notes_people_acts_and_names_of_providers(store: Store) -> None:
    linde = add_provider(store, WHO, Provider(name="De Linde"))
    change_provider(store, WHO, replace(linde, city="Elders"))
    add_provider(store, WHO, Provider(name="Wilg"))
    assert len(verbs(store, HistoryFilter(words="linde"))) == 2
    named = HistoryFilter(words="gewijzigd", words_in=verbs_named("gewijzigd"))
    assert verbs(store, named) == [Verb.PROVIDER_CHANGED]
    assert verbs(store, HistoryFilter(words="tester"))[0] == Verb.PROVIDER_ADDED
    assert verbs(store, HistoryFilter(words="50%")) == []


def test_a_topic_narrows_the_list_and_its_count(filled: Store) -> None:
    wanted = HistoryFilter(verbs=verbs_of(Topic.SIGNALS))
    assert verbs(filled, wanted) == [Verb.SIGNALS_IMPORTED]
    assert history_total(filled, wanted) == 1


def test_what_was_undone_says_so_until_it_is_redone(store: Store) -> None:
    add_provider(store, WHO, Provider(name="Linde"))
    undo(store, WHO)
    assert [each.undone for each in history_list(store, HistoryFilter(), 2)] == [False, True]
    redo(store, WHO)
    assert [each.undone for each in history_list(store, HistoryFilter(), 3)] == [False, False, False]


def test_details_tell_each_field_before_and_after_in_dutch(store: Store) -> None:
    provider = add_provider(store, WHO, Provider(name="Linde", laws=(Law.WMO,)))
    change_provider(store, WHO, replace(provider, laws=(Law.YOUTH,), city="Elders"))
    changed = act_details(store, history_list(store, HistoryFilter(), 1)[0].row.id).records[0]
    assert (changed.name, changed.made, changed.removed) == ("Linde", False, False)
    assert [tuple(each) for each in changed.fields] == [("plaats", "", "Elders"), ("wet", "Wmo", "Jeugdwet")]


def test_details_name_what_ids_and_keys_stand_for(filled: Store) -> None:
    entry = history_list(filled, HistoryFilter(verbs=frozenset({Verb.SIGNALS_IMPORTED})), 1)[0]
    records = act_details(filled, entry.row.id).records
    names = {each.name for each in filled.find(Provider)}
    assert {each.name.split(" · ")[-1] for each in records} <= names
    criteria = [field.after for each in records for field in each.fields if field.field == "criterium"]
    assert criteria
    assert all(each[0].isdigit() and " " in each for each in criteria)


def test_a_large_act_tells_how_much_more_there_is(filled: Store) -> None:
    entry = history_list(filled, HistoryFilter(verbs=frozenset({Verb.ANSWERS_IMPORTED})), 1)[0]
    details = act_details(filled, entry.row.id)
    assert len(details.records) + details.more == sum(entry.touched.values())
    assert details.more > 0
