"""Erasing texts for good: from the record, the journal, the search index and the kept files (docs/decisions/0010).

A change set keeps the hash of what it did, so that a chain stays sound when the content behind it goes.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import bindparam, select, text, update

from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.storage import contents
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.tables import CHANGE_ENTRIES, TABLES

Holds = Callable[[str, str], bool]
"""Tells of a field's name and text whether it is to be erased."""


def rewrite(change: Change, kind: type[Record], record_id: str, texts: dict[str, str]) -> None:
    """Change texts of a record; the journal keeps that they were changed, and not what stood there."""
    change.write(kind, record_id, dict.fromkeys(texts), dict(texts))


def erase_past(change: Change, record_ids: Sequence[str], holds: Holds) -> int:
    """Erase what the journal kept of records wherever a field holds such a text; return how many entries."""
    gone = [
        {"in_set": set_id, "at": position}
        for set_id, position, fields in _past(change, record_ids)
        if any(isinstance(value, str) and holds(name, value) for name, value in fields)
    ]
    if gone:
        entries = CHANGE_ENTRIES.c
        erase = (
            update(CHANGE_ENTRIES)
            .where(entries.change_set_id == bindparam("in_set"), entries.position == bindparam("at"))
            .values(content=None, salt=None)
        )
        with change.connection() as connection:
            connection.execute(erase, gone)
    return len(gone)


def past_values(reader: Reader, record_id: str, field: str) -> set[str]:
    """Return every text that a field ever had, as far as the journal still knows."""
    return {
        value
        for _, _, fields in _past(reader, [record_id])
        for name, value in fields
        if name == field and isinstance(value, str)
    }


def index_anew(change: Change, kinds: Sequence[type[Record]]) -> None:
    """Make the search index from the texts as they are now: words that went must not linger in it."""
    if Signal in kinds:
        with change.connection() as connection:
            connection.execute(text("INSERT INTO signal_search(signal_search) VALUES ('rebuild')"))


def replace_content(change: Change, document: Document, content: bytes) -> str:
    """Keep other bytes for a document and return their SHA-256; the old ones go unless another document has them."""
    kept = change.keep_content(content)
    others = [
        each for each in change.find(Document, kept_sha256=document.kept_sha256) if each.id != document.id
    ]
    if not others and kept != document.kept_sha256:
        with change.connection() as connection:
            contents.erase(connection, document.kept_sha256)
    return kept


def _past(reader: Reader, record_ids: Sequence[str]) -> Iterator[tuple[str, int, list[tuple[str, Any]]]]:
    """Go through the entries of records that still have content: change set, position, fields before and after."""
    entries = CHANGE_ENTRIES.c
    query = select(entries.change_set_id, entries.position, entries.content).where(
        entries.record_id.in_(record_ids), entries.content.is_not(None)
    )
    with reader.connection() as connection:
        rows = connection.execute(query).all()
    for set_id, position, content in rows:
        sides: list[dict[str, Any] | None] = json.loads(content)
        yield set_id, position, [item for side in sides if side for item in side.items()]


def texts_of(reader: Reader, kind: type[Record], fields: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Go through the filled texts of all records of a class: id, field, text."""
    table = TABLES[kind]
    query = select(table.c.id, *(table.c[name] for name in fields))
    with reader.connection() as connection:
        for record_id, *values in connection.execute(query):
            for name, value in zip(fields, values, strict=True):
                if value:
                    yield record_id, name, value
