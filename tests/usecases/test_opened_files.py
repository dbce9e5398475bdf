"""Many files opened for one import: in their own order, whatever is wrong with some of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from contractbeoordeling.domain.errors import CodedError
from contractbeoordeling.domain.progress import Cancelled
from contractbeoordeling.usecases.opened_files import FileOpener
from contractbeoordeling.workbook import limits, read
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.readers import Readers
from tests.workbook.samples import xlsx

HANGING = ("-P", "-c", "import time; time.sleep(60)")


def files(folder: Path, count: int) -> list[Path]:
    """As many files, every third of them no workbook."""
    paths = [folder / f"{number:02}.{'pdf' if number % 3 == 2 else 'xlsx'}" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(b"%PDF-1.7" if path.suffix == ".pdf" else xlsx([["Vraag"], [f"Nummer {number}?"]]))
    return paths


def told(opened: OpenedFile | CodedError) -> str:
    return opened.workbook.sheets[0].text(2, 1) if isinstance(opened, OpenedFile) else opened.code


def nothing() -> None:
    """Go on waiting."""


def test_files_come_in_their_own_order_batch_after_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "AT_ONCE", 4)
    paths = files(tmp_path, 10)
    with Readers() as readers:
        batches = list(FileOpener(readers, None, nothing).batches(paths))
    assert [len(batch) for batch in batches] == [4, 4, 2]
    assert [path for batch in batches for path, _ in batch] == paths
    assert [told(each) for batch in batches for _, each in batch] == [
        "workbook_other_document" if number % 3 == 2 else f"Nummer {number}?" for number in range(10)
    ]


def test_large_files_are_not_all_opened_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "AT_ONCE_BYTES", 1)
    with Readers() as readers:
        batches = list(FileOpener(readers, None, nothing).batches(files(tmp_path, 3)))
    assert [len(batch) for batch in batches] == [1, 1, 1]


def test_work_is_stopped_while_a_file_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "_COMMAND", HANGING)

    def stop() -> None:
        raise Cancelled

    with Readers() as readers, pytest.raises(Cancelled):
        list(FileOpener(readers, None, stop).batches(files(tmp_path, 1)))


def test_a_file_that_is_gone_stops_no_other(tmp_path: Path) -> None:
    paths = [tmp_path / "weg.xlsx", *files(tmp_path, 1)]
    with Readers() as readers:
        ((gone, here),) = FileOpener(readers, None, nothing).batches(paths)
    assert isinstance(gone[1], CodedError)
    assert told(here[1]) == "Nummer 0?"
