"""Writing and reading the change journal: chained hashes over salted payloads (docs/decisions/0007)."""

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select

from contractbeoordeling.domain.journal import ChangeEntry, ChangeSet, Row, Step, Verb
from contractbeoordeling.storage.bulk import insert_rows
from contractbeoordeling.storage.tables import CHANGE_ENTRIES, CHANGE_SETS

_SALT_BYTES = 16
_HEADER = tuple(each.name for each in fields(ChangeSet))
# Statements of every change are made once: making one takes longer than running it.
_CHAINED = insert(CHANGE_SETS)
_LAST_OF_COPY = (
    select(CHANGE_SETS.c.sequence, CHANGE_SETS.c.hash)
    .where(CHANGE_SETS.c.copy_id == bindparam("copy_id"))
    .order_by(CHANGE_SETS.c.sequence.desc())
    .limit(1)
)


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(value: Any) -> str:
    """Return JSON text that is the same for the same value."""
    return _ENCODER.encode(value)


def header_hash(header: dict[str, Any]) -> str:
    """Return the SHA-256 of a change set's header without its own hash."""
    rest = {name: value for name, value in header.items() if name != "hash"}
    return hashlib.sha256(canonical(rest).encode()).hexdigest()


def payload_hash(entry_hashes: Sequence[bytes]) -> str:
    """Return the SHA-256 over the hashes of the entries, which outlive erased content."""
    return hashlib.sha256(b"".join(entry_hashes)).hexdigest()


def salted(entries: Sequence[ChangeEntry]) -> list[dict[str, Any]]:
    """Return the rows of a change set's payload, each with its own salt and hash."""
    rows: list[dict[str, Any]] = []
    salts = os.urandom(_SALT_BYTES * len(entries))
    for place, entry in enumerate(entries):
        salt = salts[place * _SALT_BYTES : (place + 1) * _SALT_BYTES]
        content = canonical([entry.before, entry.after])
        rows.append(
            {
                "change_set_id": entry.change_set_id,
                "position": entry.position,
                "kind": entry.kind,
                "record_id": entry.record_id,
                "salt": salt,
                "content": content,
                "hash": entry_hash(salt, entry.kind, entry.record_id, content),
            }
        )
    return rows


def entry_hash(salt: bytes, kind: str, record_id: str, content: str) -> bytes:
    """Return the salted SHA-256 of one entry."""
    return hashlib.sha256(salt + f"{kind}\0{record_id}\0{content}".encode()).digest()


def write(connection: Connection, header: dict[str, Any], entries: Sequence[ChangeEntry]) -> None:
    """Chain a change set to the last one of its copy and store it with its payload."""
    rows = salted(entries)
    last = connection.execute(_LAST_OF_COPY, {"copy_id": header["copy_id"]}).first()
    sequence, previous = (last.sequence + 1, last.hash) if last else (1, "")
    header = {**header, "sequence": sequence, "previous_hash": previous}
    header["payload_hash"] = payload_hash([row["hash"] for row in rows])
    connection.execute(_CHAINED, {**header, "hash": header_hash(header)})
    insert_rows(connection, CHANGE_ENTRIES, rows)


def change_set_of(values: Sequence[Any]) -> ChangeSet:
    """Return the change set of a row whose values stand in the order of its fields."""
    row: dict[str, Any] = dict(zip(_HEADER, values, strict=True))
    row["at"] = datetime.fromisoformat(row["at"])
    row["verb"], row["step"] = Verb(row["verb"]), Step(row["step"])
    return ChangeSet(**row)


def read_headers(
    connection: Connection, *, record_id: str | None = None, limit: int | None = None
) -> list[ChangeSet]:
    """Return change sets, newest first: all, or those that touched one record."""
    table = CHANGE_SETS
    query = select(*(table.c[name] for name in _HEADER)).order_by(table.c.row.desc())
    if record_id is not None:
        touched = select(CHANGE_ENTRIES.c.change_set_id).where(CHANGE_ENTRIES.c.record_id == record_id)
        query = query.where(table.c.id.in_(touched))
    rows = connection.execute(query.limit(limit) if limit is not None else query)
    return [change_set_of(row) for row in rows]


def read_headers_since_outward(connection: Connection) -> list[ChangeSet]:
    """Return the change sets from the last act with an effect outside the register on, newest first."""
    table = CHANGE_SETS
    outward = [each.value for each in Verb if each.outward]
    last = (
        select(func.coalesce(func.max(table.c.row), 0))
        .where(table.c.step == Step.DO.value, table.c.verb.in_(outward))
        .scalar_subquery()
    )
    query = select(*(table.c[name] for name in _HEADER)).where(table.c.row >= last)
    return [change_set_of(row) for row in connection.execute(query.order_by(table.c.row.desc()))]


def read_entries(connection: Connection, change_set_id: str) -> list[ChangeEntry]:
    """Return what a change set did, record by record, in the order of doing."""
    table = CHANGE_ENTRIES
    rows = connection.execute(
        select(table.c.position, table.c.kind, table.c.record_id, table.c.content)
        .where(table.c.change_set_id == change_set_id)
        .order_by(table.c.position)
    )
    return [
        entry_of(change_set_id, position, kind, record_id, content)
        for position, kind, record_id, content in rows
    ]


def entry_of(
    change_set_id: str, position: int, kind: str, record_id: str, content: str | None
) -> ChangeEntry:
    """Return the entry of a row."""
    before: Row | None
    after: Row | None
    before, after = (None, None) if content is None else json.loads(content)
    return ChangeEntry(
        change_set_id=change_set_id,
        position=position,
        kind=kind,
        record_id=record_id,
        before=before,
        after=after,
        erased=content is None,
    )


def chain_faults(connection: Connection) -> list[str]:
    """Return the ids of change sets whose chain, header or payload was tampered with."""
    faults: list[str] = []
    last: dict[str, tuple[int, str]] = {}
    table = CHANGE_SETS
    rows = connection.execute(
        select(*(table.c[name] for name in _HEADER)).order_by(table.c.copy_id, table.c.sequence)
    ).all()
    payloads = _payload_hashes(connection)
    for row in rows:
        header = dict(zip(_HEADER, row, strict=True))
        sequence, previous = last.get(row.copy_id, (0, ""))
        sound = (
            row.sequence == sequence + 1
            and row.previous_hash == previous
            and row.hash == header_hash(header)
            and row.payload_hash == payloads.get(row.id, payload_hash([]))
        )
        if not sound:
            faults.append(row.id)
        last[row.copy_id] = (row.sequence, row.hash)
    return faults


def _payload_hashes(connection: Connection) -> dict[str, str]:
    hashes: dict[str, list[bytes]] = {}
    table = CHANGE_ENTRIES
    rows = connection.execute(select(table).order_by(table.c.change_set_id, table.c.position))
    for row in rows:
        intact = row.content is None or row.hash == entry_hash(row.salt, row.kind, row.record_id, row.content)
        hashes.setdefault(row.change_set_id, []).append(row.hash if intact else b"tampered")
    return {change_set_id: payload_hash(each) for change_set_id, each in hashes.items()}
