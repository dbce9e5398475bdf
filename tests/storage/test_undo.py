"""Undo and redo work from the journal, stop at outward acts and never overwrite later work."""

from dataclasses import replace
from pathlib import Path

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider, TradeName
from contractbeoordeling.storage import undo
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.storage.store import Store

WHO = Author(account="tester")


def add(store: Store) -> Provider:
    with store.change(WHO, Verb.PROVIDER_ADDED) as change:
        provider = change.add(Provider(name="De Lantaarn"))
        change.add(TradeName(provider_id=provider.id, name="Lantaarn"))
        return provider


def move(store: Store, provider: Provider, who: Author = WHO, **fields: str) -> Provider:
    with store.change(who, Verb.PROVIDER_CHANGED) as change:
        return change.update(replace(provider, **fields))


def test_undo_takes_a_whole_act_back_and_redo_brings_it_again(store: Store) -> None:
    provider = add(store)
    undo.undo(store, WHO)
    assert store.count(Provider) == store.count(TradeName) == 0
    undo.redo(store, WHO)
    assert store.find(Provider) == [provider]
    assert store.count(TradeName) == 1


def test_undo_goes_back_step_by_step(store: Store) -> None:
    provider = add(store)
    moved = move(store, provider, city="Lindeveen")
    move(store, moved, street="Dorpsstraat")
    undo.undo(store, WHO)
    assert store.find(Provider) == [moved]
    undo.undo(store, WHO)
    assert store.find(Provider) == [provider]


def test_new_work_after_an_undo_ends_what_could_be_redone(store: Store) -> None:
    add(store)
    undo.undo(store, WHO)
    add(store)
    with pytest.raises(Refusal, match="nothing_to_redo"):
        undo.redo(store, WHO)


def test_undo_survives_a_restart(register_path: Path) -> None:
    store = open_register(register_path, WHO)
    add(store)
    store.close()
    again = open_register(register_path, WHO)
    undo.undo(again, WHO)
    assert again.count(Provider) == 0
    again.close()


@pytest.mark.parametrize("verb", [verb for verb in Verb if verb.outward])
def test_undo_never_crosses_an_act_with_effect_outside(store: Store, verb: Verb) -> None:
    provider = add(store)
    with store.change(WHO, verb) as change:
        change.update(replace(provider, city="Lindeveen"))
    with pytest.raises(Refusal, match="nothing_to_undo"):
        undo.undo(store, WHO)


def test_typing_in_one_field_is_undone_as_one(store: Store) -> None:
    provider = add(store)
    for city in ("L", "Lin", "Lindeveen"):
        provider = move(store, provider, city=city)
    undo.undo(store, WHO)
    assert store.find(Provider)[0].city == ""
    undo.redo(store, WHO)
    assert store.find(Provider)[0].city == "Lindeveen"


def test_typing_of_two_people_is_undone_apart(store: Store) -> None:
    provider = move(store, add(store), city="Lin")
    move(store, provider, who=Author(account="ander"), city="Lindeveen")
    undo.undo(store, WHO)
    assert store.find(Provider)[0].city == "Lin"


def test_undo_of_nothing_is_refused(store: Store) -> None:
    with pytest.raises(Refusal, match="nothing_to_undo"):
        undo.undo(store, WHO)


def test_acts_of_one_group_are_undone_together(store: Store) -> None:
    with store.change(WHO, Verb.ANSWERS_IMPORTED) as first:
        first.add(Provider(name="Zorg Een"))
    with store.change(WHO, Verb.ANSWERS_IMPORTED) as second:
        second.group_id = first.id
        second.add(Provider(name="Zorg Twee"))
    undo.undo(store, WHO)
    assert store.count(Provider) == 0
    undo.redo(store, WHO)
    assert store.count(Provider) == 2
