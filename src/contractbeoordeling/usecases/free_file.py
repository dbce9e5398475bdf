"""A name for a new file that overwrites nothing."""

from pathlib import Path

from contractbeoordeling.workbook.file_names import free_name


def free_file(folder: Path, name: str, suffix: str) -> Path:
    """Return where a file of about this name can be made in a folder, which may not exist yet."""
    try:
        taken = {each.stem.casefold() for each in folder.iterdir() if each.suffix.casefold() == suffix}
    except OSError:
        taken = set[str]()
    return folder / f"{free_name(name, taken)}{suffix}"
