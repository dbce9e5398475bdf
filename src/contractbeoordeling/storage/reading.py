"""Reading records; the same verbs on a store and inside a change."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Connection, Select, func, select

from contractbeoordeling.domain.record import Record
from contractbeoordeling.storage.mapping import codec
from contractbeoordeling.storage.tables import TABLES

R = TypeVar("R", bound=Record)

# SQLite's own limit on variables in one statement is 32,766.
_CHUNK = 10_000


class Reader:
    """Returns records, never rows; subclasses say where the connection comes from."""

    def connection(self) -> AbstractContextManager[Connection]:
        """Return a connection to read from."""
        raise NotImplementedError

    def get(self, record: type[R], record_id: str) -> R | None:
        """Return the record with this id, or None."""
        return next(iter(self.find(record, id=record_id)), None)

    def find(self, record: type[R], **fields: Any) -> list[R]:
        """Return the records whose fields equal the given values, in the order of making.

        A value may be a list, set or tuple: then any of its items will do.
        """
        conditions = _conditions(record, fields)
        return self.select(record, select_records(record).where(*conditions))

    def first(self, record: type[R], **fields: Any) -> R | None:
        """Return the first record whose fields equal the given values, or None."""
        return next(iter(self.find(record, **fields)), None)

    def count(self, record: type[R], **fields: Any) -> int:
        """Return how many records have the given values."""
        query = select(func.count()).select_from(TABLES[record])
        with self.connection() as connection:
            return connection.execute(query.where(*_conditions(record, fields))).scalar_one()

    def by_id(self, record: type[R], ids: Iterable[str]) -> dict[str, R]:
        """Return the records with these ids, by id."""
        found: dict[str, R] = {}
        for chunk in chunks(sorted(set(ids))):
            found.update((each.id, each) for each in self.find(record, id=chunk))
        return found

    def select(self, record: type[R], query: Select[Any]) -> list[R]:
        """Return the records of a query made by `select_records`, for readers inside storage."""
        make = codec(record).from_values
        with self.connection() as connection:
            return [make(row) for row in connection.execute(query)]


@cache
def select_records(record: type[Record]) -> Select[Any]:
    """Return a query for whole records in the order of making, to be narrowed."""
    table = TABLES[record]
    return select(*(table.c[name] for name in codec(record).names)).order_by(table.c.row)


def chunks(items: Sequence[str]) -> Iterator[Sequence[str]]:
    """Cut ids into pieces that fit in one statement."""
    return (items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK))


def _conditions(record: type[Record], fields: dict[str, Any]) -> list[ColumnElement[bool]]:
    table, scalars = TABLES[record], codec(record)
    conditions: list[ColumnElement[bool]] = []
    for name, value in fields.items():
        if isinstance(value, (list, set, frozenset, tuple)):
            items = [scalars.scalar(name, each) for each in cast("Collection[Any]", value)]
            # One value needs no list, and a statement without one is prepared once.
            column = table.c[name]
            conditions.append(column == items[0] if len(items) == 1 else column.in_(items))
        else:
            conditions.append(table.c[name] == scalars.scalar(name, value))
    return conditions
