"""Writing a file beside its place and swapping it in when it is whole: a half-written file never stands there."""

import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from contractbeoordeling.domain.errors import EnvironmentFault, Refusal
from contractbeoordeling.files import disk
from contractbeoordeling.files.names import refuse_forbidden


@contextmanager
def replacing(path: Path) -> Generator[BinaryIO]:
    """Give a stream whose content becomes the file; whatever goes wrong, the old file stays as it was."""
    refuse_forbidden(path)
    if disk.is_folder(path):
        raise Refusal("is_a_folder", path=path)
    if not disk.is_folder(path.parent):
        raise EnvironmentFault("no_folder", path=path.parent)
    # In the same folder: a swap between two disks would be a copy. Not mkstemp: that file is for its maker alone.
    beside = path.with_name(f".{path.stem[:40]}-{secrets.token_hex(4)}.tmp")
    try:
        with _named(path, beside), disk.create(beside) as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        with _named(path, beside):
            disk.move(beside, path)
    finally:
        disk.discard(beside)


@contextmanager
def _named(path: Path, beside: Path) -> Generator[None]:
    """Let what the machine says name the file that was asked for, not the one beside it."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise
    except EnvironmentFault as fault:
        if fault.values.get("path") == beside:
            fault.values["path"] = path
        raise
