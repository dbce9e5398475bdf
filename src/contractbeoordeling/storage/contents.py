"""The bytes of kept files: evidence inside the register, stored once by SHA-256."""

import hashlib

from sqlalchemy import Connection, LargeBinary, cast, delete, select
from sqlalchemy.dialects.sqlite import insert

from contractbeoordeling.storage.tables import CONTENTS

_KEEP = insert(CONTENTS).on_conflict_do_nothing()
BYTES = cast(CONTENTS.c.content, LargeBinary)
"""The content as bytes, also where somebody wrote a text in its place."""


def keep(connection: Connection, content: bytes) -> str:
    """Store bytes unless they are there already, and return their SHA-256."""
    sha256 = hashlib.sha256(content).hexdigest()
    row = {"sha256": sha256, "content": content}
    connection.execute(_KEEP, row)
    return sha256


def read(connection: Connection, sha256: str) -> bytes | None:
    """Return the bytes with this SHA-256, or None."""
    query = select(BYTES).where(CONTENTS.c.sha256 == sha256)
    return connection.execute(query).scalar()


def erase(connection: Connection, sha256: str) -> None:
    """Remove bytes for ever."""
    connection.execute(delete(CONTENTS).where(CONTENTS.c.sha256 == sha256))
