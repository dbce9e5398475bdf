"""The library under the registers: which one it is, and whether it can lock a file with a key."""

from enum import StrEnum
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

_PLAIN_START = b"SQLite format 3\x00"
_KEY = "2b" * 32
_OTHER_KEY = "3c" * 32


class CipherFault(StrEnum):
    """What is wrong with a file that was locked with a key."""

    READABLE = "readable"  # it can be read without the key
    OTHER_KEY_OPENS = "other_key_opens"
    LOST = "lost"  # its own key doesn't open it


def library_versions() -> tuple[str, str]:
    """Return the versions of SQLite and of SQLCipher; the latter is empty where there is only SQLite."""
    connection = sqlite.connect(":memory:")
    try:
        cipher = connection.execute("PRAGMA cipher_version").fetchone()
        plain = connection.execute("SELECT sqlite_version()").fetchall()
        return str(plain[0][0]), str(cipher[0]) if cipher else ""
    finally:
        connection.close()


def cipher_fault(path: Path, secret: str) -> CipherFault | None:
    """Keep a text in a new file under a key, and look whether only that key opens it; None where all is well."""
    connection = _opened(path, _KEY)
    try:
        connection.execute("CREATE TABLE kept (secret TEXT)")
        connection.execute("INSERT INTO kept VALUES (?)", (secret,))
        connection.commit()
    finally:
        connection.close()
    content = path.read_bytes()
    if content.startswith(_PLAIN_START) or secret.encode() in content:
        return CipherFault.READABLE
    if _kept(path, _OTHER_KEY) is not None:
        return CipherFault.OTHER_KEY_OPENS
    return None if _kept(path, _KEY) == secret else CipherFault.LOST


def _kept(path: Path, key: str) -> str | None:
    """Return what the file keeps, or None where this key doesn't open it."""
    connection = _opened(path, key)
    try:
        return str(connection.execute("SELECT secret FROM kept").fetchall()[0][0])
    except sqlite.DatabaseError:
        return None
    finally:
        connection.close()


def _opened(path: Path, key: str) -> sqlite.Connection:
    connection = sqlite.connect(str(path))
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key}'\"")
    return connection
