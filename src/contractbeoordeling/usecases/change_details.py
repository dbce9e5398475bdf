"""What one act did, field by field, for whoever looks back at it."""

from collections.abc import Iterator
from itertools import islice

from contractbeoordeling.storage.store import Store, changed_fields
from contractbeoordeling.storage.tables import RECORDS
from contractbeoordeling.usecases.history import FieldChange

MOST = 300


def act_fields(store: Store, change_set_id: str, limit: int = MOST) -> list[FieldChange]:
    """Return what an act changed, the first so many fields of it; ids of other records are left out."""
    return list(islice(_fields(store, change_set_id), limit))


def _fields(store: Store, change_set_id: str) -> Iterator[FieldChange]:
    for entry in store.entries(change_set_id):
        for name, (before, after) in changed_fields(entry).items():
            said = before not in (None, "", "[]") or after not in (None, "", "[]")
            if said and name != "id" and not name.endswith(("_id", "_ids")):
                yield FieldChange(RECORDS[entry.kind], entry.record_id, name, before, after)
