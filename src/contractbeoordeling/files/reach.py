r"""Paths over 260 characters: Windows reaches those by \\?\ before the whole path, which nobody needs to see."""

from __future__ import annotations

import ntpath
from pathlib import Path

from contractbeoordeling.files import names

_LONG = 240
"""From here on the prefix is used: a folder may have 247 characters, and SQLite puts -journal behind a file."""
_PREFIX = "\\\\?\\"
_SHARE = "\\\\?\\UNC\\"


def reach(path: Path, *, whole: bool = False) -> Path:
    """Return the path by which the system finds a file; refuses a name that Windows takes for something else.

    `whole` is for a folder that is walked through: what is in it may be far away though the folder is not.
    """
    names.refuse_forbidden(path)
    if not names.WINDOWS:
        return path
    absolute = str(path.absolute())
    return Path(prefixed(absolute)) if whole or names.utf16_length(absolute) >= _LONG else path


def prefixed(absolute: str) -> str:
    r"""Return a whole Windows path with \\?\ before it; a share becomes \\?\UNC\server\share."""
    plain = ntpath.normpath(absolute)  # after the prefix `..` and / mean nothing any more
    if plain.startswith(_PREFIX):
        return plain
    return _SHARE + plain[2:] if plain.startswith("\\\\") else _PREFIX + plain


def shown(path: str) -> str:
    """Return a path as the user knows it."""
    if path.startswith(_SHARE):
        return "\\\\" + path.removeprefix(_SHARE)
    return path.removeprefix(_PREFIX)
