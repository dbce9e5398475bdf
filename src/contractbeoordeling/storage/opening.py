"""Making and opening registers, with a clear word for what can't be opened."""

import hashlib
import os
import platform
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine, select

from contractbeoordeling.domain.errors import EnvironmentFault, Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.record import Record, new_id
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.files import disk
from contractbeoordeling.files.names import refuse_forbidden
from contractbeoordeling.files.reach import reach
from contractbeoordeling.storage import database, schema
from contractbeoordeling.storage.faults import translated
from contractbeoordeling.storage.store import Store, ThisCopy
from contractbeoordeling.storage.tables import COPIES

_SQLITE_MAGIC = b"SQLite format 3\x00"


def create_register(path: Path, client: str, who: Author, first: Sequence[Record] = ()) -> Store:
    """Make a new register file with its first records and open it; refuses a path where something stands."""
    refuse_forbidden(path)
    if disk.exists(path):
        raise Refusal("register_exists", path=path)
    if not disk.is_folder(path.parent):
        raise EnvironmentFault("no_folder", path=path.parent)
    engine = database.file_engine(path)
    try:
        with translated(path):
            database.use_write_ahead_log(engine)
            schema.migrate(engine)
        return _start(engine, path, RegisterInfo(client=client, made_at=datetime.now(UTC)), who, first)
    except BaseException:
        engine.dispose()
        for ending in ("", "-wal", "-shm"):
            disk.discard(path.with_name(path.name + ending))
        raise


def memory_register(who: Author | None = None) -> Store:
    """Make an empty register in memory, for examples and tests."""
    engine = database.memory_engine()
    database.copy_database(schema.template(), engine)
    return _start(engine, None, RegisterInfo(made_at=datetime.now(UTC)), who or Author())


def open_register(path: Path, who: Author) -> Store:
    """Open a register, brought up to date; refuses what isn't one, is damaged or newer."""
    _look(path)
    engine = database.file_engine(path)
    try:
        return _opened(engine, path, who)
    except BaseException:
        engine.dispose()
        raise


def _opened(engine: Engine, path: Path, who: Author) -> Store:
    with translated(path):
        with engine.execution_options(reading=True).connect() as connection:
            if schema.current(connection) is None:
                raise Refusal("not_a_register", path=path)
        database.use_write_ahead_log(engine)
        migrated = schema.bring_up_to_date(engine, path)
        store = Store(engine, _this_copy(engine, path), path)
        if migrated:
            with store.change(who, Verb.REGISTER_MIGRATED, note=schema.HEAD):
                pass
        return store


def _start(
    engine: Engine, path: Path | None, info: RegisterInfo, who: Author, first: Sequence[Record] = ()
) -> Store:
    store = Store(engine, _this_copy(engine, path), path)
    with store.change(who, Verb.REGISTER_MADE) as change:
        change.add_all([info, *first])
    return store


def _look(path: Path) -> None:
    """Refuse what no SQLite can be, before SQLite touches it."""
    refuse_forbidden(path)
    if not disk.exists(path):
        raise Refusal("register_not_found", path=path)
    if disk.is_folder(path):
        raise Refusal("is_a_folder", path=path)
    start = _start_of(path)
    if not start:
        raise Refusal("register_empty", path=path)
    if start != _SQLITE_MAGIC:
        raise Refusal("not_a_register", path=path)
    if not os.access(reach(path), os.W_OK) or not os.access(reach(path.parent), os.W_OK):
        raise EnvironmentFault("register_read_only", path=path)


def _start_of(path: Path) -> bytes:
    try:
        return disk.read_start(path, len(_SQLITE_MAGIC))
    except EnvironmentFault as fault:
        if fault.code == "file_in_use":  # not by this program: that lets others read too
            raise EnvironmentFault("register_locked", path=path) from fault
        raise


def _this_copy(engine: Engine, path: Path | None) -> ThisCopy:
    """Return this copy: a new one on another machine, or where the file is a copy; opening only reads."""
    machine = hashlib.sha256(f"{uuid.getnode()}|{platform.node()}".encode()).hexdigest()
    place = "" if path is None else disk.real(path)
    with engine.execution_options(reading=True).connect() as connection:
        last = connection.execute(select(COPIES).order_by(COPIES.c.opened_at.desc())).first()
    if last is not None and (last.machine, last.place) == (machine, place):
        return ThisCopy(str(last.id))
    opened_at = datetime.now(UTC).isoformat()
    copy_id = new_id()
    return ThisCopy(copy_id, {"id": copy_id, "machine": machine, "place": place, "opened_at": opened_at})
