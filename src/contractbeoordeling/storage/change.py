"""The one way to write: a change inside one transaction, journalled record by record."""

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Connection, delete, update

from contractbeoordeling.domain.journal import ChangeEntry, Row, Scalar
from contractbeoordeling.domain.record import Record
from contractbeoordeling.storage import contents, search
from contractbeoordeling.storage.bulk import insert_rows
from contractbeoordeling.storage.mapping import codec
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.tables import RECORDS, TABLES

R = TypeVar("R", bound=Record)


class Change(Reader):
    """What is being written now; everything or nothing of it is stored."""

    def __init__(self, connection: Connection, change_set_id: str) -> None:
        self._connection = connection
        self.id = change_set_id
        self.note = ""
        self.group_id: str | None = None  # of an earlier change set that this one is undone together with
        self.entries: list[ChangeEntry] = []
        self.touched: set[type[Record]] = set()
        self.after_commit: list[Callable[[], None]] = []

    @contextmanager
    def connection(self) -> Generator[Connection]:
        """Give the transaction's own connection, so that it sees what it wrote."""
        yield self._connection

    def add(self, record: R) -> R:
        """Store a new record and return it."""
        self.add_all([record])
        return record

    def add_all(self, records: Iterable[Record]) -> None:
        """Store many new records; those of one class that follow each other go in one statement."""
        batch: list[tuple[str, Row]] = []
        current: type[Record] | None = None
        for record in records:
            if type(record) is not current:
                self._insert(current, batch)
                current, batch = type(record), []
            batch.append((record.id, codec(type(record)).to_row(record)))
        self._insert(current, batch)

    def update(self, record: R, old: R | None = None) -> R:
        """Store the changed fields of a record that exists, and return it.

        `old` is the record as it stands, for who just read it in this transaction.
        """
        kind = type(record)
        old = old or self.get(kind, record.id)
        if old is None:
            raise KeyError(record.id)
        before, after = codec(kind).to_row(old), codec(kind).to_row(record)
        changed = [name for name in after if after[name] != before[name]]
        if changed:
            self.write(
                kind,
                record.id,
                {name: before[name] for name in changed},
                {name: after[name] for name in changed},
            )
        return record

    def remove(self, record: Record) -> None:
        """Take a record out of the register; the journal keeps it."""
        kind = type(record)
        stored = self.get(kind, record.id)
        if stored is not None:
            self.write(kind, record.id, codec(kind).to_row(stored), None)

    def write(self, kind: type[Record], record_id: str, before: Row | None, after: Row | None) -> None:
        """Do one journalled step on rows; undo and merge use it, others the verbs above."""
        if before is None and after is not None:
            self._insert(kind, [(record_id, after)])
            return
        table = TABLES[kind]
        search.forget(self._connection, kind, record_id)
        if after is None:
            self._connection.execute(delete(table).where(table.c.id == record_id))
        else:
            self._connection.execute(update(table).where(table.c.id == record_id), dict(after))
            search.remember(self._connection, kind, [record_id])
        self._record(kind, record_id, before, after)

    def keep_content(self, content: bytes) -> str:
        """Keep the bytes of a file, once, and return their SHA-256."""
        return contents.keep(self._connection, content)

    def _insert(self, kind: type[Record] | None, batch: list[tuple[str, Row]]) -> None:
        if kind is None or not batch:
            return
        insert_rows(self._connection, TABLES[kind], [row for _, row in batch])
        search.remember(self._connection, kind, [record_id for record_id, _ in batch])
        for record_id, row in batch:
            self._record(kind, record_id, None, row)

    def _record(self, kind: type[Record], record_id: str, before: Row | None, after: Row | None) -> None:
        self.touched.add(kind)
        self.entries.append(
            ChangeEntry(
                change_set_id=self.id,
                position=len(self.entries),
                kind=TABLES[kind].name,
                record_id=record_id,
                before=before,
                after=after,
            )
        )


def values_now(change: Reader, kind: str, record_id: str) -> dict[str, Scalar] | None:
    """Return the row of a record as it stands, or None where there is none."""
    record = change.get(RECORDS[kind], record_id)
    return None if record is None else codec(RECORDS[kind]).to_row(record)
