"""The municipalities of a register: adding, changing, removing and finding one."""

from contractbeoordeling.domain.contract import Contract, Municipality
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked


def keep_municipality(store: Store, who: Author, municipality: Municipality) -> Municipality:
    """Store a new municipality or its changed fields; refuses a name or code that is taken."""
    municipality = checked(municipality)
    with store.change(who, Verb.MUNICIPALITY_CHANGED) as change:
        for other in change.find(Municipality):
            same_code = municipality.code is not None and other.code == municipality.code
            same_name = folded(other.name) == folded(municipality.name)
            if other.id != municipality.id and (same_name or same_code):
                raise Refusal("municipality_exists", name=other.name)
        if change.get(Municipality, municipality.id) is None:
            return change.add(municipality)
        return change.update(municipality)


def remove_municipality(store: Store, who: Author, municipality: Municipality) -> None:
    """Remove a municipality; refuses one that contracts, teams or observations name."""
    with store.change(who, Verb.MUNICIPALITY_CHANGED) as change:
        if change.get(Municipality, municipality.id) is None:
            raise Refusal("record_gone")
        if any(municipality.id in each.municipality_ids for each in change.find(Contract)):
            raise Refusal("record_in_use")
        change.remove(municipality)


def find_municipality(reader: Reader, text: str) -> Municipality:
    """Return the municipality with this name, code or id; refuses where there is none."""
    known = reader.find(Municipality)
    for each in known:
        if text.strip() in (each.code, each.id) or folded(each.name) == folded(text):
            return each
    names = ", ".join(each.name for each in known) or "–"
    raise Refusal("municipality_unknown", municipality=text, municipalities=names)
