"""Forms that go back with their faults marked: written aside during an import, kept where somebody wants them."""

from collections.abc import Sequence
from pathlib import Path

from contractbeoordeling.files import disk
from contractbeoordeling.usecases.free_file import free_file


def keep_marked(forms: Sequence[Path], folder: Path) -> list[Path]:
    """Copy marked forms to a folder, beside what is there; returns where they are."""
    disk.make_folder(folder)
    return [disk.copy(each, free_file(folder, each.stem, each.suffix)) for each in forms]
