"""Copies of a register: making one, and putting one back."""

from pathlib import Path

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.record import new_id
from contractbeoordeling.files import disk
from contractbeoordeling.files.names import refuse_forbidden
from contractbeoordeling.storage import schema, soundness
from contractbeoordeling.storage.faults import translated
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.storage.store import Store

_BESIDE = ("-wal", "-shm")


def make_backup(store: Store, target: Path) -> None:
    """Write a consistent copy of an open register to a path where nothing stands."""
    refuse_forbidden(target)
    if disk.exists(target):
        raise Refusal("backup_exists", path=target)
    aside = _aside(target)
    try:
        with translated(target):
            store.copy_to(aside)
        disk.move(aside, target)
    finally:
        disk.discard(aside)


def put_back(backup: Path, register: Path, who: Author) -> Path | None:
    """Put a backup in the place of a register; return where what stood there went, None where nothing did.

    Refuses a backup that is damaged or no register; then nothing changes.
    """
    refuse_forbidden(register)
    aside = _aside(register)
    try:
        disk.copy(backup, aside)
        _refuse_damaged(aside, backup, who)
        return _swapped(aside, register)
    finally:
        for each in (aside, *_files_beside(aside)):
            disk.discard(each)


def _refuse_damaged(copy: Path, backup: Path, who: Author) -> None:
    store = open_register(copy, who)
    try:
        if any(faults for part, faults in soundness.faults(store) if part is soundness.Part.FILE):
            raise Refusal("register_damaged", path=backup)
    finally:
        store.close()


def _swapped(aside: Path, register: Path) -> Path | None:
    """Put a file in the place of a register, which is kept, damaged or not, with the files that belong to it.

    Where one of them can't be moved, because somebody has it open, all stay where they were.
    """
    kept = schema.backup_path(register, "voor-terugzetten")
    moved: list[tuple[Path, Path]] = []
    try:
        for old, new in zip((register, *_files_beside(register)), (kept, *_files_beside(kept)), strict=True):
            if disk.exists(old):
                disk.move(old, new)
                moved.append((old, new))
        disk.move(aside, register)
    except BaseException:
        for old, new in moved:
            disk.move(new, old)
        raise
    return kept if moved else None


def _files_beside(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in _BESIDE]


def _aside(path: Path) -> Path:
    return path.with_name(f".{path.name[:100]}.{new_id()[-12:]}")
