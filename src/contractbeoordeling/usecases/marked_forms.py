"""Forms that go back with their faults marked: written aside during an import, kept where somebody wants them."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from contractbeoordeling.workbook.file_names import free_name


def keep_marked(forms: Sequence[Path], folder: Path) -> list[Path]:
    """Copy marked forms to a folder, beside what is there; returns where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = {each.stem.casefold() for each in folder.iterdir()}
    kept: list[Path] = []
    for each in forms:
        name = free_name(each.stem, taken)
        taken.add(name.casefold())
        kept.append(Path(shutil.copyfile(each, folder / f"{name}{each.suffix}")))
    return kept
