"""Kept files written out of the register, so that somebody can read them."""

from collections.abc import Iterable
from pathlib import Path, PurePath

from contractbeoordeling.domain.document import Document
from contractbeoordeling.files import disk
from contractbeoordeling.files.names import safe_name
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.free_file import free_file
from contractbeoordeling.usecases.written import write_file


def write_kept(store: Store, documents: Iterable[Document], folder: Path) -> list[Path]:
    """Write files as they are kept into a folder, over nothing; what was destroyed stays away."""
    disk.make_folder(folder)
    written: list[Path] = []
    for each in documents:
        content = store.content(each.kept_sha256)
        if content is not None:
            name = PurePath(safe_name(each.name))
            written.append(free_file(folder, name.stem, name.suffix))
            write_file(written[-1], content)
    return written
