"""The people of a register: those who work with it, and somebody new who is named for the first time."""

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked


def people_of(reader: Reader) -> list[Person]:
    """Return everybody that the register knows, by name."""
    return sorted(reader.find(Person), key=_name)


def person_named(store: Store, who: Author, name: str) -> Person:
    """Return the person with this name; somebody who isn't known yet is added. Refuses an empty name."""
    wanted = folded(name)
    if not wanted:
        raise Refusal("person_without_name")
    known = next((each for each in people_of(store) if folded(each.name) == wanted), None)
    if known is not None:
        return known
    with store.change(who, Verb.PERSON_ADDED) as change:
        return change.add(checked(Person(name=name.strip())))


def _name(person: Person) -> str:
    return person.name.casefold()
