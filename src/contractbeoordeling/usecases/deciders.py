"""Who decides or checks something: whoever is at work, or a person of the register by name."""

from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.checked import checked


def known_person(reader: Reader, text: str) -> Person | None:
    """Return the one person with this id or name, None where there is none or more than one."""
    wanted = folded(text)
    found = [
        each for each in reader.find(Person) if each.id == text or (wanted and folded(each.name) == wanted)
    ]
    return found[0] if len(found) == 1 else None


def at_work(reader: Reader, who: Author) -> Person | None:
    """Return who is at work, where that is known."""
    return None if who.person_id is None else reader.get(Person, who.person_id)


def decider(change: Change, who: Author, name: str = "", function: str = "") -> Person | None:
    """Return who decides: the named person, made known to the register where it is a new one, else who is at work."""
    if not name.strip():
        return at_work(change, who)
    known = known_person(change, name)
    return known if known is not None else change.add(checked(Person(name=name, function=function)))
