"""What the database driver says of the machine or the file, as our own errors."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy.exc import DBAPIError

from contractbeoordeling.domain.errors import CodedError, EnvironmentFault, Refusal

_SAYINGS: dict[str, tuple[type[CodedError], str]] = {
    "foreign key constraint": (Refusal, "record_in_use"),
    "unique constraint": (Refusal, "record_exists"),
    "malformed": (Refusal, "register_damaged"),
    "not a database": (Refusal, "register_damaged"),
    "disk i/o error": (EnvironmentFault, "register_out_of_reach"),
    "is full": (EnvironmentFault, "disk_full"),
    "is locked": (EnvironmentFault, "register_locked"),
    "readonly": (EnvironmentFault, "register_read_only"),
    "unable to open": (EnvironmentFault, "register_read_only"),
}


@contextmanager
def translated(path: Path | None) -> Generator[None]:
    """Turn what the database driver says of the machine or the file into our own errors."""
    try:
        yield
    except (DBAPIError, sqlite.DatabaseError) as error:
        fault = _fault(error, path)
        if fault is None:
            raise
        raise fault from error


def _fault(error: Exception, path: Path | None) -> CodedError | None:
    # SQLAlchemy's own text has the statement with its values, and a value may say anything.
    said = str(error.orig if isinstance(error, DBAPIError) else error).lower()
    for words, fault in _SAYINGS.items():
        if words in said:
            kind, code = fault
            return kind(code, path=path)
    return None
