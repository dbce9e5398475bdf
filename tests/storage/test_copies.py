"""A register that was copied and worked on in both places keeps a sound chain in each (docs/decisions/0007)."""

import shutil
from collections import defaultdict
from pathlib import Path

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage import journal, undo
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.storage.store import Store


def work(path: Path, who: Author, *names: str) -> Store:
    """Add providers to a register and return it, open."""
    store = open_register(path, who)
    for name in names:
        with store.change(who, Verb.PROVIDER_ADDED) as change:
            change.add(Provider(name=name))
    return store


def faults(store: Store) -> list[str]:
    with store.connection() as connection:
        return journal.chain_faults(connection)


def sequences(store: Store) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for each in reversed(store.history()):
        found[each.copy_id].append(each.sequence)
    return dict(found)


def test_original_and_copy_each_go_on_in_a_chain_of_their_own(register_path: Path, who: Author) -> None:
    work(register_path, who, "Samen").close()
    copy = register_path.with_name("thuis.register")
    shutil.copy(register_path, copy)
    first, second = work(register_path, who, "Kantoor"), work(copy, who, "Thuis een", "Thuis twee")
    assert list(sequences(first).values()) == [[1, 2, 3]]
    assert list(sequences(second).values()) == [[1, 2], [1, 2]]
    assert faults(first) == faults(second) == []
    first.close()
    second.close()


def test_first_act_in_a_copy_begins_its_chain(register_path: Path, who: Author) -> None:
    copy = register_path.with_name("thuis.register")
    shutil.copy(register_path, copy)
    store = work(copy, who, "Thuis")
    last = store.history(limit=1)[0]
    assert (last.sequence, last.previous_hash) == (1, "")
    store.close()


def test_undo_in_a_copy_reaches_what_was_done_before_it_was_copied(register_path: Path, who: Author) -> None:
    work(register_path, who, "Samen").close()
    copy = register_path.with_name("thuis.register")
    shutil.copy(register_path, copy)
    store = open_register(copy, who)
    undo.undo(store, who)
    assert store.count(Provider) == 0
    assert faults(store) == []
    store.close()


def test_erased_payload_in_one_copy_leaves_every_chain_sound(register_path: Path, who: Author) -> None:
    work(register_path, who, "Samen").close()
    copy = register_path.with_name("thuis.register")
    shutil.copy(register_path, copy)
    store = work(copy, who, "Thuis")
    with store.connection() as connection:
        connection.exec_driver_sql("UPDATE change_entry SET content = NULL, salt = NULL")
        connection.commit()
    assert faults(store) == []
    store.close()
