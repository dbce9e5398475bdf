"""Opening the register's one file: SQLite through sqlcipher3, with the pragmas that keep it safe."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from contractbeoordeling.files.reach import reach

BUSY_MILLISECONDS = 5_000
_PRAGMAS = ("foreign_keys = ON", "synchronous = FULL", f"busy_timeout = {BUSY_MILLISECONDS}")


def _prepare(connection: Any, _record: object) -> None:
    """Set what SQLite forgets between connections, and leave BEGIN to us."""
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Any) -> None:
    # A writer must hold the lock from its first read on; readers say so by an option.
    mode = "DEFERRED" if connection.get_execution_options().get("reading") else "IMMEDIATE"
    connection.exec_driver_sql(f"BEGIN {mode}")


def file_engine(path: Path) -> Engine:
    """Return an engine over a register file."""
    return _engine(create_engine(URL.create("sqlite", database=str(reach(path))), module=sqlite))


def memory_engine() -> Engine:
    """Return an engine over an empty register in memory, with one connection."""
    return _engine(
        create_engine(
            "sqlite://",
            module=sqlite,
            poolclass=StaticPool,
            connect_args={"check_same_thread": False},
        )
    )


def _engine(engine: Engine) -> Engine:
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def use_write_ahead_log(engine: Engine) -> None:
    """Let one writer and many readers work at the same time; the file remembers it."""
    with engine.connect() as connection:
        driver(connection).rollback()
        driver(connection).execute("PRAGMA journal_mode = WAL")


def copy_database(source: Engine, target: Engine) -> None:
    """Copy everything from one database into another, page by page."""
    with source.connect() as old, target.connect() as new:
        driver(old).backup(driver(new))


def driver(connection: Any) -> Any:
    """Return the driver's own connection under SQLAlchemy's."""
    return connection.connection.dbapi_connection


def compact(engine: Engine) -> None:
    """Write the file anew without what was deleted from it: freed pages still hold it until then."""
    with engine.connect() as connection:
        driver(connection).rollback()
        driver(connection).execute("VACUUM")


def checkpoint(engine: Engine) -> None:
    """Move the write-ahead log into the file, so that the register is one file again."""
    with engine.connect() as connection:
        driver(connection).rollback()
        driver(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")
