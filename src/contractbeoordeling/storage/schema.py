"""The register's schema: made, recognised and brought up to date by migrations."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.storage import database
from contractbeoordeling.storage.versions import APPLICATION_ID, HEAD

MIGRATIONS = Path(__file__).parent / "migrations"


def current(connection: Connection) -> str | None:
    """Return the schema version of an open database, or None where it holds none of ours."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def version_of(path: Path) -> str | None:
    """Return the schema version of a register file as it lies there, None where it is no register."""
    engine = database.file_engine(path)
    try:
        with engine.execution_options(reading=True).connect() as connection:
            return current(connection)
    finally:
        engine.dispose()


def known_versions() -> list[str]:
    """Return the schema versions that this program knows, oldest first."""
    return sorted({each.name.split("_")[0] for each in (MIGRATIONS / "versions").glob("[0-9]*.py*")})


def bring_up_to_date(engine: Engine, path: Path | None) -> bool:
    """Run the migrations that a register lacks; tell whether there were any.

    An existing register is first copied beside itself, whole (VACUUM INTO: copying a file in WAL
    mode loses rows). Refuses a file of a newer program.
    """
    with engine.execution_options(reading=True).connect() as connection:
        version = current(connection)
    if version == HEAD:
        return False
    if version is not None and version not in known_versions():
        raise Refusal("register_newer", version=version)
    if version is not None and path is not None:
        backup(engine, backup_path(path, f"voor-migratie-{version}"))
    migrate(engine)
    return version is not None


def backup(engine: Engine, target: Path) -> None:
    """Write a consistent copy of the register as it is now; the target must not exist."""
    with engine.connect() as connection:
        driver = database.driver(connection)
        driver.rollback()
        driver.execute("VACUUM INTO ?", (str(target),))


def backup_path(path: Path, reason: str) -> Path:
    """Return where a copy of a register goes: beside it, with the reason and the time."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    return path.with_name(f"{path.stem}.{reason}.{stamp}.register")


def migrate(engine: Engine, target: str = "head") -> None:
    """Run Alembic's migrations up to a version."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, target)


@cache
def template() -> Engine:
    """Return an empty, up-to-date register in memory, to copy from."""
    engine = database.memory_engine()
    migrate(engine)
    return engine
