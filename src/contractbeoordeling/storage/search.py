"""Full-text search over the texts of signals (FTS5, accents folded).

The index takes its text from the signal table itself, so nothing is stored twice; it is fed in
batches by the change that writes, which is many times faster than a trigger per row.
"""

import re
from collections.abc import Sequence

from sqlalchemy import Connection, Integer, column, select, table, text

from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.storage.reading import Reader, select_records
from contractbeoordeling.storage.tables import TABLES

INDEX = table("signal_search", column("rowid", Integer), column("text"), column("signal_search"))
_SIGNALS = TABLES[Signal]
_REMEMBER = text(
    "INSERT INTO signal_search(rowid, text)"
    " SELECT row, text FROM signal WHERE id IN (SELECT value FROM json_each(:ids))"
)
_FORGET = text(
    "INSERT INTO signal_search(signal_search, rowid, text)"
    " SELECT 'delete', row, text FROM signal WHERE id = :id"
)


def remember(connection: Connection, kind: type[Record], ids: Sequence[str]) -> None:
    """Make new or changed signals findable."""
    if kind is Signal:
        # The ids are our own UUIDs, so plain quoting is safe JSON.
        connection.execute(_REMEMBER, {"ids": "[" + ",".join(f'"{each}"' for each in ids) + "]"})


def forget(connection: Connection, kind: type[Record], record_id: str) -> None:
    """Take a signal out of the index, before its text changes."""
    if kind is Signal:
        connection.execute(_FORGET, {"id": record_id})


def phrase(words: str) -> str:
    """Return an FTS5 query that finds every word by its beginning, or "" without words."""
    return " ".join(f'"{word}"*' for word in re.findall(r"\w+", words))


def signals(reader: Reader, words: str, limit: int = 200) -> list[Signal]:
    """Return the newest signals whose text holds all the words, by their beginnings."""
    wanted = phrase(words)
    if not wanted:
        return []
    found = (
        select(INDEX.c.rowid)
        .where(text("signal_search MATCH :words").bindparams(words=wanted))
        .order_by(INDEX.c.rowid.desc())
        .limit(limit)
    )
    return reader.select(Signal, select_records(Signal).where(_SIGNALS.c.row.in_(found)))
