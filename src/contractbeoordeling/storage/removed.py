"""Records that were removed, as the journal keeps them."""

from typing import TypeVar

from contractbeoordeling.domain.record import Record
from contractbeoordeling.storage.mapping import codec
from contractbeoordeling.storage.store import Store
from contractbeoordeling.storage.tables import TABLES

R = TypeVar("R", bound=Record)


def removed_record(store: Store, kind: type[R], record_id: str) -> R | None:
    """Return a record as it was when it was removed; None where it is there, never was, or its content was erased."""
    if store.get(kind, record_id) is not None:
        return None
    names = codec(kind).names
    for act in store.history(record_id, limit=1):
        for each in store.entries(act.id):
            row = each.before if each.after is None else None
            of_it = (each.kind, each.record_id) == (TABLES[kind].name, record_id)
            if of_it and row is not None and row.keys() >= set(names):
                return codec(kind).from_values([row[name] for name in names])
    return None
