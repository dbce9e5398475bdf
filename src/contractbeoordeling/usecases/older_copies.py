"""Copies of a register beside it, in which everything still stands that was erased from the register itself."""

from pathlib import Path

from contractbeoordeling.files import disk
from contractbeoordeling.storage import schema


def older_copies(path: Path | None) -> list[Path]:
    """Return the copies beside a register; none where it is no file."""
    if path is None:
        return []
    return [each for each in disk.entries(path.parent) if schema.is_copy(each, path)]
