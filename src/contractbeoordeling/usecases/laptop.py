"""Whose laptop this is: the person in whose name changes are made."""

from typing import cast

from contractbeoordeling import settings
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked

_FIELDS = ("id", "name", "function", "organisation")


def laptop_person() -> Person | None:
    """Return whose laptop this is, or None where nobody said so yet."""
    kept = settings.read().get("person")
    if not isinstance(kept, dict):
        return None
    values = {name: str(cast("dict[str, object]", kept).get(name) or "") for name in _FIELDS}
    if settings.is_fixed("organisation"):
        values["organisation"] = organisation_of_all()
    return Person(**values) if values["id"] and values["name"] else None


def set_laptop_person(name: str, function: str = "", organisation: str = "") -> Person:
    """Remember whose laptop this is; a correction keeps the person, another name is another person."""
    if settings.is_fixed("organisation"):
        organisation = organisation_of_all()
    person = checked(Person(name=name, function=function, organisation=organisation))
    known = laptop_person()
    if known is not None and known.name == person.name:
        person = Person(id=known.id, name=person.name, function=function, organisation=organisation)
    settings.write(person={each: getattr(person, each) for each in _FIELDS})
    return person


def organisation_of_all() -> str:
    """The organisation that was set for everybody on this machine; a person may name another unless it is fixed."""
    return str(settings.read().get("organisation") or "")


def introduce(store: Store, who: Author) -> None:
    """See to it that the register knows the laptop's person, as it is described now."""
    person = laptop_person()
    if person is None or who.person_id != person.id:
        return
    known = store.get(Person, person.id)
    if known == person:
        return
    with store.change(who, Verb.PERSON_ADDED if known is None else Verb.PERSON_CHANGED) as change:
        if known is None:
            change.add(person)
        else:
            change.update(person)
