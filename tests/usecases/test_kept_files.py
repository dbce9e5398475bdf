"""Kept files come out of the register as they came in, over nothing and under a safe name."""

from __future__ import annotations

from pathlib import Path

from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.kept_document import kept_document
from contractbeoordeling.usecases.kept_files import write_kept
from contractbeoordeling.usecases.new_register import new_register
from tests.usecases.small_round import WHO


def kept(store: Store, name: str, content: bytes) -> Document:
    with store.change(WHO, Verb.REPLY_RECORDED) as change:
        return change.add(kept_document(change, (name, content), FileKind.EVIDENCE))


def test_files_are_written_over_nothing_and_never_outside_the_folder(tmp_path: Path) -> None:
    store = new_register(tmp_path / "r.register", WHO)
    names = ("brief.pdf", "brief.PDF", "../../buiten.txt", "con")
    folder = tmp_path / "lezen"
    written = write_kept(store, [kept(store, name, name.encode()) for name in names], folder)
    store.close()
    assert [each.relative_to(folder).as_posix() for each in written] == [
        "brief.pdf", "brief (2).PDF", "buiten.txt", "_con",
    ]  # fmt: skip
    assert written[1].read_bytes() == b"brief.PDF"
