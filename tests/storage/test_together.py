"""Changes that are stored together or not at all."""

from pathlib import Path

import pytest

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.storage.undo import redo, undo

WHO = Author(account="tester")


class Stopped(Exception):
    """Stands for whatever ends the work half-way."""


def add(store: Store, name: str) -> None:
    with store.change(WHO, Verb.PROVIDER_ADDED) as change:
        change.add(Provider(name=name))


def add_and_stop(store: Store) -> None:
    with store.together():
        add(store, "Zorg Een")
        raise Stopped


def change_and_stop(store: Store) -> None:
    with store.change(WHO, Verb.PROVIDER_ADDED) as change:
        change.add(Provider(name="Zorg Twee"))
        raise Stopped


def names(store: Store) -> list[str]:
    return [each.name for each in store.find(Provider)]


def test_changes_made_together_are_change_sets_of_their_own(store: Store) -> None:
    before = len(store.history())
    with store.together():
        add(store, "Zorg Een")
        add(store, "Zorg Twee")
    assert names(store) == ["Zorg Een", "Zorg Twee"]
    assert len(store.history()) == before + 2


def test_changes_made_together_are_undone_as_one_step(store: Store) -> None:
    add(store, "Zorg Nul")
    with store.together():
        add(store, "Zorg Een")
        add(store, "Zorg Twee")
    undo(store, WHO)
    assert names(store) == ["Zorg Nul"]
    redo(store, WHO)
    assert names(store) == ["Zorg Nul", "Zorg Een", "Zorg Twee"]


def test_an_error_leaves_none_of_what_was_made_together(store: Store) -> None:
    with pytest.raises(Stopped):
        add_and_stop(store)
    assert names(store) == []
    add(store, "Zorg Twee")
    assert names(store) == ["Zorg Twee"]


def test_a_change_that_fails_by_itself_leaves_the_others(store: Store) -> None:
    with store.together():
        add(store, "Zorg Een")
        with pytest.raises(Stopped):
            change_and_stop(store)
        add(store, "Zorg Drie")
    assert names(store) == ["Zorg Een", "Zorg Drie"]


def test_reading_inside_sees_what_was_written_there(store: Store) -> None:
    with store.together():
        add(store, "Zorg Een")
        assert names(store) == ["Zorg Een"]


def test_a_rehearsal_leaves_nothing_and_tells_nobody(store: Store) -> None:
    told: list[frozenset[type[Record]]] = []
    store.listen(told.append)
    with store.together(keep=False):
        add(store, "Zorg Een")
        assert names(store) == ["Zorg Een"]
    assert (names(store), told) == ([], [])


def test_listeners_are_told_once_after_all_is_stored(store: Store) -> None:
    told: list[frozenset[type[Record]]] = []
    store.listen(told.append)
    with store.together():
        add(store, "Zorg Een")
        add(store, "Zorg Twee")
        assert told == []
    assert told == [frozenset({Provider})]


def test_the_journal_of_a_file_stays_a_chain(register_path: Path) -> None:
    store = open_register(register_path, WHO)
    with store.together():
        add(store, "Zorg Een")
        add(store, "Zorg Twee")
    newest, previous = store.history(limit=2)
    assert newest.previous_hash == previous.hash
    assert newest.sequence == previous.sequence + 1
    store.close()


def test_what_joins_an_earlier_change_is_undone_and_redone_with_it(store: Store) -> None:
    add(store, "Zorg Een")
    (first,) = store.history(limit=1)
    with store.together(group=first.group_id):
        add(store, "Zorg Twee")
        add(store, "Zorg Drie")
    undo(store, WHO)
    assert names(store) == []
    redo(store, WHO)
    assert len(names(store)) == 3


def test_what_joins_a_change_that_others_came_after_is_a_step_of_its_own(store: Store) -> None:
    add(store, "Zorg Een")
    (first,) = store.history(limit=1)
    add(store, "Zorg Twee")
    with store.together(group=first.group_id):
        add(store, "Zorg Drie")
    undo(store, WHO)
    assert names(store) == ["Zorg Een", "Zorg Twee"]
