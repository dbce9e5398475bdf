"""Copies of a register: making one, and putting one back."""

import shutil
from pathlib import Path

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.record import new_id
from contractbeoordeling.storage import schema, soundness
from contractbeoordeling.storage.faults import translated
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.storage.store import Store

_BESIDE = ("-wal", "-shm")


def make_backup(store: Store, target: Path) -> None:
    """Write a consistent copy of an open register to a path where nothing stands."""
    if target.exists():
        raise Refusal("backup_exists", path=target)
    aside = _aside(target)
    try:
        with translated(target):
            store.copy_to(aside)
        aside.rename(target)
    finally:
        aside.unlink(missing_ok=True)


def put_back(backup: Path, register: Path, who: Author) -> Path | None:
    """Put a backup in the place of a register; return where what stood there went, None where nothing did.

    Refuses a backup that is damaged or no register; then nothing changes.
    """
    aside = _aside(register)
    try:
        shutil.copyfile(backup, aside)
        _refuse_damaged(aside, backup, who)
        kept = _moved_away(register) if register.exists() else None
        aside.replace(register)
    finally:
        for each in (aside, *_files_beside(aside)):
            each.unlink(missing_ok=True)
    return kept


def _refuse_damaged(copy: Path, backup: Path, who: Author) -> None:
    store = open_register(copy, who)
    try:
        if any(faults for part, faults in soundness.faults(store) if part is soundness.Part.FILE):
            raise Refusal("register_damaged", path=backup)
    finally:
        store.close()


def _moved_away(register: Path) -> Path:
    """Keep a register, damaged or not, under another name with the files that belong to it."""
    kept = schema.backup_path(register, "voor-terugzetten")
    for ending in ("", *_BESIDE):
        file = register.with_name(register.name + ending)
        if file.exists():
            file.replace(kept.with_name(kept.name + ending))
    return kept


def _files_beside(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in _BESIDE]


def _aside(path: Path) -> Path:
    return path.with_name(f".{path.name}.{new_id()[-12:]}")
