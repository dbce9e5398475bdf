"""A folder as one thing: its size, one date for all of it, and one hash that tells whether two are the same."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


def files(folder: Path) -> list[Path]:
    """Every file under a folder, in one order on every machine."""
    return sorted((each for each in folder.rglob("*") if each.is_file()), key=lambda each: each.as_posix())


def size(folder: Path) -> int:
    """How many bytes the files of a folder have together."""
    return sum(each.stat().st_size for each in files(folder))


def date_all(folder: Path, timestamp: int) -> None:
    """Give every file and folder the same date: an installer keeps them."""
    for each in [*folder.rglob("*"), folder]:
        os.utime(each, (timestamp, timestamp))


def listing(folder: Path) -> str:
    """One line per file, as `sha256sum --check` reads it."""
    lines = [f"{_sha256(each)}  {each.relative_to(folder).as_posix()}\n" for each in files(folder)]
    return "".join(lines)


def digest(folder: Path) -> str:
    """The hash of names, contents and dates together."""
    dates = "".join(f"{int(each.stat().st_mtime)}\n" for each in files(folder))
    return hashlib.sha256((listing(folder) + dates).encode()).hexdigest()


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
