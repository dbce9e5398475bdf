"""Backups of a register: made on request, and put back."""

from pathlib import Path

from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage import backups, schema
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.shared_places import refuse_shared


def backup_register(store: Store, target: Path) -> Path:
    """Write a copy of an open register to a path where nothing stands, and return it."""
    backups.make_backup(store, target)
    return target


def backup_place(register: Path) -> Path:
    """Return where a backup goes when nobody says where: beside the register, with the time."""
    return schema.backup_path(register, "reservekopie")


def restore_register(backup: Path, register: Path, who: Author) -> Path | None:
    """Put a backup in the place of a closed register; return where the replaced one was kept."""
    refuse_shared(register)
    return backups.put_back(backup, register, who)
