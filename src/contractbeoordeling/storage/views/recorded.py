"""On which day records came into the register, as the journal tells; it outlives erased content."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import func, select

from contractbeoordeling.storage.reading import Reader, chunks
from contractbeoordeling.storage.tables import CHANGE_ENTRIES, CHANGE_SETS


def recorded_on(reader: Reader, record_ids: Iterable[str]) -> dict[str, date]:
    """Return the day of the first change set of each record, in local time."""
    entries, sets = CHANGE_ENTRIES.c, CHANGE_SETS.c
    found: dict[str, date] = {}
    for chunk in chunks(sorted(set(record_ids))):
        query = (
            select(entries.record_id, func.min(sets.at))
            .join(CHANGE_SETS, sets.id == entries.change_set_id)
            .where(entries.record_id.in_(chunk))
            .group_by(entries.record_id)
        )
        with reader.connection() as connection:
            rows = connection.execute(query).all()
        found.update((each, datetime.fromisoformat(at).astimezone().date()) for each, at in rows)
    return found
