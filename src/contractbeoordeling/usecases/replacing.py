"""Writing a file beside its place and swapping it in when it is whole: a half-written file never stands there."""

import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from contractbeoordeling.domain.errors import EnvironmentFault, Refusal


@contextmanager
def replacing(path: Path) -> Generator[BinaryIO]:
    """Give a stream whose content becomes the file; whatever goes wrong, the old file stays as it was."""
    if path.is_dir():
        raise Refusal("is_a_folder", path=path)
    if not path.parent.is_dir():
        raise EnvironmentFault("no_folder", path=path.parent)
    # In the same folder: a swap between two disks would be a copy. Not mkstemp: that file is for its maker alone.
    beside = path.with_name(f".{path.stem[:40]}-{secrets.token_hex(4)}.tmp")
    try:
        with _named(path), beside.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _swap(beside, path)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def _named(path: Path) -> Generator[None]:
    """Let what the machine says name the file that was asked for, not the one beside it."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def _swap(beside: Path, path: Path) -> None:
    """Put the new file in the old one's place; Windows refuses that while Excel has the old one open."""
    try:
        beside.replace(path)
    except PermissionError as error:
        raise EnvironmentFault("file_in_use", path=path) from error
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise
