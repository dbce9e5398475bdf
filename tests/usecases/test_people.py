"""People of a register are found by name, however it is spelled, and added where they are new."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.people import people_of, person_named

WHO = Author(account="tester")


@pytest.fixture
def store() -> Iterator[Store]:
    made = memory_register(WHO)
    yield made
    made.close()


def test_somebody_new_is_added_once(store: Store) -> None:
    first = person_named(store, WHO, "  Zoë de Wit ")
    again = person_named(store, WHO, "zoe de wit")
    assert again == first
    assert [each.name for each in store.find(Person)] == ["Zoë de Wit"]


def test_people_come_by_name(store: Store) -> None:
    for name in ("sam", "Bea", "Ada"):
        person_named(store, WHO, name)
    assert [each.name for each in people_of(store)] == ["Ada", "Bea", "sam"]


def test_a_name_of_nothing_is_nobody(store: Store) -> None:
    with pytest.raises(Refusal, match="person_without_name"):
        person_named(store, WHO, " - ")
    assert store.count(Person) == 0
