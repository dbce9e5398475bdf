"""The register as the rest of the program sees it: records in, records out, every change journalled."""

import threading
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, insert, select

from contractbeoordeling.domain.errors import EnvironmentFault
from contractbeoordeling.domain.journal import ChangeEntry, ChangeSet, Step, Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.record import Record, new_id
from contractbeoordeling.storage import contents, database, journal, results, schema
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.faults import translated
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.tables import CHANGE_SETS, COPIES

SAME_TYPING = timedelta(minutes=5)
_KNOW_COPY = insert(COPIES).prefix_with("OR IGNORE")

Listener = Callable[[frozenset[type[Record]]], None]


@dataclass(slots=True)
class _Joint:
    """Changes that are stored together, on one connection."""

    connection: Connection
    changes: list[Change]
    group: str | None = None


@dataclass(frozen=True, slots=True)
class ThisCopy:
    """The copy of the register that is open; `unseen` is its row, stored with its first change."""

    id: str
    unseen: Mapping[str, str] | None = None


class Store(Reader):
    """An open register."""

    def __init__(self, engine: Engine, copy: ThisCopy, path: Path | None = None) -> None:
        self.path = path
        self._engine = engine
        self._reading = engine.execution_options(reading=True)
        self._copy = copy
        self._listeners: list[Listener] = []
        self._before_storing: list[Callable[[], None]] = []
        self._joint = threading.local()  # the transaction of `together`, in the thread that opened it

    @property
    def copy_id(self) -> str:
        """Return the id under which this copy's changes are chained."""
        return self._copy.id

    def close(self) -> None:
        """Bring everything into the one file and let go of it."""
        # Where the disk is full everything is safe in the log beside the file; the next opening brings it in.
        with suppress(EnvironmentFault), translated(self.path):
            if self.path is not None:
                database.checkpoint(self._engine)
        self._engine.dispose()

    def compact(self) -> bool:
        """Leave nothing of what was erased in the file or its log; tell whether nobody else had it in use."""
        if self.path is None:
            return True
        try:
            with translated(self.path):
                database.compact(self._engine)
                database.checkpoint(self._engine)
        except EnvironmentFault as fault:
            if fault.code != "register_locked":
                raise
            return False
        return True

    def copy_to(self, target: Path) -> None:
        """Write a consistent copy of the register as it is now to a path where nothing stands."""
        schema.backup(self._engine, target)

    @contextmanager
    def connection(self) -> Generator[Connection]:
        """Give a connection that sees the register as it is now."""
        joint = self._together_now()
        if joint is not None:
            yield joint.connection
            return
        with translated(self.path), self._reading.connect() as connection:
            yield connection

    def listen(self, listener: Listener) -> None:
        """Call the listener after each change with the kinds of records that it touched."""
        self._listeners.append(listener)

    def before_storing(self, act: Callable[[], None]) -> None:
        """Do this just before anything is stored for good: a stop that comes later has come too late."""
        self._before_storing.append(act)

    @contextmanager
    def change(
        self,
        who: Author,
        what: Verb,
        *,
        note: str = "",
        step: Step = Step.DO,
        target_id: str | None = None,
    ) -> Generator[Change]:
        """Open one transaction; leaving it without an error stores all of it as one change set."""
        joint = self._together_now()
        with translated(self.path), self._transaction(joint) as connection:
            change = Change(connection, new_id())
            change.note = note
            yield change
            if change.entries or what.outward:
                self._seal(connection, change, who, what, (step, target_id))
                if joint is None:
                    self._about_to_store()
        if joint is None:
            self._tell([change])
        else:
            joint.changes.append(change)

    @contextmanager
    def together(self, *, keep: bool = True, group: str | None = None) -> Generator[None]:
        """Make the changes inside this block one transaction: an error leaves none of them.

        They are undone together, too. Each is a change set of its own, and one that fails by itself leaves the others. Reading inside the
        block sees what was written in it. Without `keep` nothing stays at the end: a rehearsal. `group` names an earlier change set
        that they are undone together with, as long as nothing else came between.
        """
        with translated(self.path), self._engine.connect() as connection:
            transaction = connection.begin()
            self._joint.now = joint = _Joint(connection, [], group)
            try:
                yield
                if keep:
                    if joint.changes:
                        self._about_to_store()
                    transaction.commit()
            finally:
                self._joint.now = None
                if transaction.is_active:
                    transaction.rollback()
        if keep:
            self._tell(joint.changes)

    def _together_now(self) -> "_Joint | None":
        joint: _Joint | None = getattr(self._joint, "now", None)
        return joint

    @contextmanager
    def _transaction(self, joint: "_Joint | None") -> Generator[Connection]:
        """Begin a transaction, or a part of the joint one that can be undone by itself."""
        if joint is None:
            with self._engine.begin() as connection:
                yield connection
        else:
            with joint.connection.begin_nested():
                yield joint.connection

    def _about_to_store(self) -> None:
        for act in self._before_storing:
            act()

    def _tell(self, changes: Iterable[Change]) -> None:
        """Let those who wait know what changed, once it is stored for good."""
        touched: set[type[Record]] = set()
        for change in changes:
            touched |= change.touched
            for act in change.after_commit:
                act()
        for listener in self._listeners:
            listener(frozenset(touched))

    def history(self, record_id: str | None = None, limit: int | None = None) -> list[ChangeSet]:
        """Return change sets, newest first; of one record where its id is given."""
        with self.connection() as connection:
            return journal.read_headers(connection, record_id=record_id, limit=limit)

    def entries(self, change_set_id: str) -> list[ChangeEntry]:
        """Return what a change set did, record by record."""
        with self.connection() as connection:
            return journal.read_entries(connection, change_set_id)

    def content(self, sha256: str) -> bytes | None:
        """Return the bytes of a kept file."""
        with self.connection() as connection:
            return contents.read(connection, sha256)

    def keep_results(self, found: Mapping[str, tuple[str, str]], since: int) -> None:
        """Keep computed results (case hash and text by participation), outside the journal.

        `since` is the moment (storage/results.py) before their inputs were read.
        """
        with translated(self.path), self._transaction(self._together_now()) as connection:
            results.keep(connection, found, since)

    def _seal(
        self,
        connection: Connection,
        change: Change,
        who: Author,
        what: Verb,
        step: tuple[Step, str | None],
    ) -> None:
        if self._copy.unseen is not None:
            connection.execute(_KNOW_COPY, dict(self._copy.unseen))
        now = datetime.now(UTC)
        joint = self._together_now()
        shared = joint.group if joint is not None else None
        group = shared or change.group_id or self._group(connection, change, who, now)
        if joint is not None:
            joint.group = group
        header: dict[str, Any] = {
            "id": change.id,
            "copy_id": self.copy_id,
            "at": now.isoformat(timespec="milliseconds"),
            "person_id": who.person_id,
            "account": who.account,
            "verb": what.value,
            "note": change.note,
            "step": step[0].value,
            "target_id": step[1],
            "group_id": group,
        }
        journal.write(connection, header, change.entries)
        results.forget(connection, change.entries)

    def _group(self, connection: Connection, change: Change, who: Author, now: datetime) -> str:
        """Return the group of the last change set where this one goes on with the same typing."""
        field = _typed_field(change.entries)
        if field is None:
            return change.id
        last = connection.execute(select(CHANGE_SETS).order_by(CHANGE_SETS.c.row.desc()).limit(1)).first()
        if last is None or last.person_id != who.person_id or last.account != who.account:
            return change.id
        recent = now - datetime.fromisoformat(last.at) <= SAME_TYPING
        if not recent or last.step != Step.DO.value:
            return change.id
        same = _typed_field(journal.read_entries(connection, last.id)) == field
        return last.group_id if same else change.id


def _typed_field(entries: list[ChangeEntry]) -> tuple[str, str] | None:
    """Return record id and field where one field of one record was changed, else None."""
    if len(entries) != 1:
        return None
    before, after = entries[0].before, entries[0].after
    if before is None or after is None or len(after) != 1:
        return None
    return entries[0].record_id, next(iter(after))


def changed_fields(entry: ChangeEntry) -> Mapping[str, tuple[Any, Any]]:
    """Return per field what stood there before and after."""
    before, after = entry.before or {}, entry.after or {}
    return {
        name: (before.get(name), after.get(name))
        for name in {**before, **after}
        if before.get(name) != after.get(name)
    }
