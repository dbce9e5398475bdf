"""Computed results, kept outside the journal: losing them loses nothing (docs/decisions/0007).

Each stands under its participation with the hash of the case that it was computed from. Any change
of what a case rests on removes it; reading it again makes it again.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, delete, exists, func, select
from sqlalchemy.dialects.sqlite import insert

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.journal import ChangeEntry
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.register import Comparability, FrameworkVersion
from contractbeoordeling.domain.round import NotApplicable, Participation, Request, Round
from contractbeoordeling.storage.reading import Reader, chunks
from contractbeoordeling.storage.tables import CHANGE_SETS, RECORDS, RESULTS, TABLES

_PARTICIPATION, _REQUEST = TABLES[Participation], TABLES[Request]
# What a change of these means for whom can't be told from the record alone.
_EVERYONE: frozenset[type[Record]] = frozenset({Round, FrameworkVersion, Comparability})

_ANY = select(exists(select(RESULTS.c.participation_id)))


def read(reader: Reader, participation_ids: Sequence[str]) -> dict[str, str]:
    """Return the kept result texts by participation."""
    query = select(RESULTS.c.participation_id, RESULTS.c.result).where(
        RESULTS.c.participation_id.in_(participation_ids)
    )
    with reader.connection() as connection:
        return {row.participation_id: row.result for row in connection.execute(query)}


def moment(reader: Reader) -> int:
    """Return what tells whether anything changed since: the last line of the journal."""
    with reader.connection() as connection:
        return _moment(connection)


def _moment(connection: Connection) -> int:
    return connection.execute(select(func.max(CHANGE_SETS.c.row))).scalar() or 0


def keep(connection: Connection, results: Mapping[str, tuple[str, str]], since: int) -> None:
    """Store case hash and result text by participation, unless something changed since they were begun."""
    if results and _moment(connection) == since:
        rows = [
            {"participation_id": each, "case_hash": case_hash, "result": text}
            for each, (case_hash, text) in results.items()
        ]
        connection.execute(insert(RESULTS).prefix_with("OR REPLACE"), rows)


def forget(connection: Connection, entries: Iterable[ChangeEntry]) -> None:
    """Remove the results that a change touched."""
    if not connection.execute(_ANY).scalar():
        return
    by_kind: dict[type[Record], list[ChangeEntry]] = {}
    for entry in entries:
        by_kind.setdefault(RECORDS[entry.kind], []).append(entry)
    if by_kind.keys() & _EVERYONE:
        connection.execute(delete(RESULTS))
        return
    for kind, touched in by_kind.items():
        _forget_kind(connection, kind, touched)


def _forget_kind(connection: Connection, kind: type[Record], entries: list[ChangeEntry]) -> None:
    if kind is NotApplicable:
        _delete(
            connection, RESULTS.c.participation_id, _values(connection, kind, entries, "participation_id")
        )
    elif kind is Answer:
        requests = _values(connection, kind, entries, "request_id")
        _delete(connection, _REQUEST.c.id, requests, _REQUEST.c.participation_id)
    elif kind is Provider or "provider_id" in TABLES[kind].c:
        owner = "id" if kind is Provider else "provider_id"
        providers = _values(connection, kind, entries, owner)
        _delete(connection, _PARTICIPATION.c.provider_id, providers, _PARTICIPATION.c.id)


def _delete(
    connection: Connection, column: Column[Any], values: set[str], participation: Column[Any] | None = None
) -> None:
    """Delete the results of the participations that a column leads to."""
    for chunk in chunks(sorted(values)):
        found = chunk if participation is None else select(participation).where(column.in_(chunk))
        connection.execute(delete(RESULTS).where(RESULTS.c.participation_id.in_(found)))


def _values(connection: Connection, kind: type[Record], entries: list[ChangeEntry], field: str) -> set[str]:
    """Return a field's values before and after, from the journal where they stand, else the table."""
    values: set[Any] = set()
    partial: list[str] = []
    for entry in entries:
        told = [row[field] for row in (entry.before, entry.after) if row is not None and field in row]
        values.update(told)
        if not told:
            partial.append(entry.record_id)
    table = TABLES[kind]
    for chunk in chunks(partial):
        values.update(connection.execute(select(table.c[field]).where(table.c.id.in_(chunk))).scalars())
    return values - {None}
