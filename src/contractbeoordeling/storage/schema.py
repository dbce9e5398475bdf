"""The register's schema: made, recognised and brought up to date by migrations."""

from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.files import disk
from contractbeoordeling.files.reach import reach
from contractbeoordeling.storage import database
from contractbeoordeling.storage.versions import APPLICATION_ID, HEAD

MIGRATIONS = Path(__file__).parent / "migrations"
_LONGEST_STEM = 150
"""So much of a register's name begins that of its copies, so that theirs is never too long."""


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
        driver.execute("VACUUM INTO ?", (str(reach(target)),))


def backup_path(path: Path, reason: str) -> Path:
    """Return where a copy of a register goes, where nothing stands yet: beside it, with the reason and the time."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    for number in count(1):
        again = f"-{number}" if number > 1 else ""
        place = path.with_name(f"{_start(path)}{reason}.{stamp}{again}.register")
        if not disk.exists(place):
            return place
    raise AssertionError


def is_copy(path: Path, register: Path) -> bool:
    """Tell by its name whether a file is a copy of a register that `backup_path` named."""
    return path.suffix == ".register" and path != register and path.name.startswith(_start(register))


def _start(register: Path) -> str:
    return f"{register.stem[:_LONGEST_STEM]}."


def migrate(engine: Engine, target: str = "head") -> None:
    """Run Alembic's migrations up to a version."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    # A sign of percent in the name of a folder means something else there.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, target)


@cache
def template() -> Engine:
    """Return an empty, up-to-date register in memory, to copy from."""
    engine = database.memory_engine()
    migrate(engine)
    return engine
