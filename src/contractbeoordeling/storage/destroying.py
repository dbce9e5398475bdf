"""Destroying records for good: the record, what the journal kept of it, its kept files, its words in the search index.

The journal keeps that something was removed, with ids alone, and the hashes of what was erased: chains stay sound.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from sqlalchemy import update

from contractbeoordeling.domain.assessment import AssessmentVersion, SentDraft
from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Scalar
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.record import Record
from contractbeoordeling.storage import contents
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.erasing import index_anew
from contractbeoordeling.storage.mapping import codec
from contractbeoordeling.storage.reading import Reader, chunks
from contractbeoordeling.storage.tables import CHANGE_ENTRIES, METADATA, RECORDS, TABLES

_OWNERS = ("provider_id", "participation_id", "request_id", "assessment_id")
"""Ids that a removed record leaves behind in the journal, so that what was computed from it is forgotten."""
_ENVELOPES: Mapping[type[Record], str] = {AssessmentVersion: "seal_sha256", SentDraft: "sha256"}


@dataclass
class Gone:
    """What was destroyed: how many records and lines of the journal, which files; `used_files` others still need."""

    records: int = 0
    entries: int = 0
    files: list[Document] = field(default_factory=list[Document])
    used_files: list[Document] = field(default_factory=list[Document])


def destroy(change: Change, records: Sequence[Record]) -> Gone:
    """Destroy records with the files that only they refer to. Refuses where others can't do without them."""
    by_kind: dict[type[Record], dict[str, Record]] = defaultdict(dict)
    for record in records:
        by_kind[type(record)][record.id] = record
    documents, envelopes = _files_of(records), _envelopes_of(records)
    _let_go(change, by_kind)
    gone = Gone()
    for table in reversed(METADATA.sorted_tables):
        for record in by_kind.get(RECORDS[table.name], {}).values() if table.name in RECORDS else ():
            _remove(change, record)
            gone.records += 1
    for document in change.by_id(Document, documents).values():
        if _is_used(change, document):
            gone.used_files.append(document)
        else:
            _remove(change, document)
            gone.files.append(document)
    _erase_contents(change, {*envelopes, *(each.kept_sha256 for each in gone.files)})
    gone.entries = _erase_journal(change, [*(each.id for each in records), *(each.id for each in gone.files)])
    index_anew(change, list(by_kind))
    return gone


def forget_past(change: Change, record_ids: Iterable[str]) -> int:
    """Erase everything that the journal kept of records that stay; return how many lines."""
    return _erase_journal(change, record_ids)


def _remove(change: Change, record: Record) -> None:
    row = codec(type(record)).to_row(record)
    left: dict[str, Scalar] = {name: row[name] for name in _OWNERS if name in row}
    change.write(type(record), record.id, left, None)


def _let_go(change: Change, gone: Mapping[type[Record], Mapping[str, Record]]) -> None:
    """Empty the references of what stays to what goes; what can't be emptied refuses."""
    for kind, name, target in _references():
        ids = list(gone.get(target, ()))
        for record in _referring(change, kind, name, ids):
            if record.id in gone.get(kind, ()):
                continue
            if not codec(kind).optional[name]:
                raise Refusal("record_in_use")
            change.write(kind, record.id, {name: getattr(record, name)}, {name: None})


def _referring(reader: Reader, kind: type[Record], name: str, ids: Sequence[str]) -> Iterator[Record]:
    for chunk in chunks(ids):
        yield from reader.find(kind, **{name: list(chunk)})


@cache
def _references() -> tuple[tuple[type[Record], str, type[Record]], ...]:
    """Every column that refers to a record: its class, its name, and the class that it refers to."""
    return tuple(
        (kind, column.name, RECORDS[reference.column.table.name])
        for kind, table in TABLES.items()
        for column in table.columns
        for reference in column.foreign_keys
    )


def _files_of(records: Iterable[Record]) -> set[str]:
    columns: dict[type[Record], list[str]] = defaultdict(list)
    for kind, name, target in _references():
        if target is Document:
            columns[kind].append(name)
    return {value for record in records for name in columns[type(record)] if (value := getattr(record, name))}


def _envelopes_of(records: Iterable[Record]) -> set[str]:
    return {
        value
        for record in records
        if type(record) in _ENVELOPES and (value := getattr(record, _ENVELOPES[type(record)]))
    }


def _is_used(reader: Reader, document: Document) -> bool:
    referring = [(kind, name) for kind, name, target in _references() if target is Document]
    return any(
        reader.count(kind, **{name: document.id}) for kind, name in [*referring, (Observation, "origin_id")]
    )


def _erase_contents(change: Change, hashes: set[str]) -> None:
    """Erase bytes that nothing in the register names any more."""
    for sha256 in sorted(hashes):
        named = change.count(Document, kept_sha256=sha256) or any(
            change.count(kind, **{name: sha256}) for kind, name in _ENVELOPES.items()
        )
        if not named:
            with change.connection() as connection:
                contents.erase(connection, sha256)


def _erase_journal(change: Change, record_ids: Iterable[str]) -> int:
    entries, erased = CHANGE_ENTRIES.c, 0
    for chunk in chunks(sorted(set(record_ids))):
        erase = (
            update(CHANGE_ENTRIES)
            .where(entries.record_id.in_(chunk), entries.content.is_not(None))
            .values(content=None, salt=None)
        )
        with change.connection() as connection:
            erased += connection.execute(erase).rowcount
    return erased
