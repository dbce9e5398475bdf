"""What change sets touched, counted in SQL."""

from collections.abc import Sequence

from sqlalchemy import func, select

from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.tables import CHANGE_ENTRIES


def touched(reader: Reader, change_set_ids: Sequence[str]) -> dict[str, dict[str, int]]:
    """Return per change set how many records of which kinds it touched."""
    table = CHANGE_ENTRIES
    query = (
        select(table.c.change_set_id, table.c.kind, func.count(table.c.record_id.distinct()))
        .where(table.c.change_set_id.in_(change_set_ids))
        .group_by(table.c.change_set_id, table.c.kind)
    )
    found: dict[str, dict[str, int]] = {each: {} for each in change_set_ids}
    with reader.connection() as connection:
        for change_set_id, kind, count in connection.execute(query):
            found[change_set_id][kind] = count
    return found
