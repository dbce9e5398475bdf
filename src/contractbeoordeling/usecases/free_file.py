"""A name for a new file that overwrites nothing."""

from pathlib import Path

from contractbeoordeling.files import disk
from contractbeoordeling.files.names import folded, free_name


def free_file(folder: Path, name: str, suffix: str) -> Path:
    """Return where a file of about this name can be made in a folder, which may not exist yet."""
    try:
        taken = taken_names(folder, suffix)
    except OSError:  # nobody may look into it: making the file tells more
        taken = set[str]()
    return folder / f"{free_name(name, taken)}{suffix}"


def put_free(path: Path, folder: Path) -> Path:
    """Put a file in a folder under about its own name, over nothing, and return where it is."""
    return disk.move(path, free_file(folder, path.stem, path.suffix))


def taken_names(folder: Path, suffix: str = "") -> set[str]:
    """Return the names without ending that files in a folder have, folded; of one ending where it is given."""
    found = disk.entries(folder)
    return {folded(each.stem) for each in found if not suffix or folded(each.suffix) == folded(suffix)}
