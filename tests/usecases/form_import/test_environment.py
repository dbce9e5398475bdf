"""Importing where the machine says no: what it says is never mistaken for what a file says."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.errors import EnvironmentFault
from contractbeoordeling.domain.party import Party
from contractbeoordeling.files import disk
from contractbeoordeling.storage.change import Change
from contractbeoordeling.usecases.import_files import ImportOptions, import_files
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.workbook.forms.codes import Col
from tests.usecases.form_import.returned import filled, sent_round, typing
from tests.usecases.rounds.town import WHO


def test_a_folder_for_marked_forms_that_can_not_be_made_refuses_before_anything_is_stored(
    tmp_path: Path,
) -> None:
    sent = sent_round(tmp_path)
    path, taken = tmp_path / "fout.xlsx", tmp_path / "bestand"
    path.write_bytes(filled(sent.form(Party.PROVIDER), typing(0, Col.SCORE, 9)))
    taken.touch()
    with pytest.raises(FileExistsError):
        import_files(sent.town.store, WHO, [path], ImportOptions(marked=taken))
    assert sent.town.store.count(Answer) == 0


def test_a_name_that_is_no_unicode_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = sent_round(tmp_path)
    content = filled(sent.form(Party.PROVIDER))

    def read(_: Path) -> bytes:
        return content

    def size(_: Path) -> int:
        return len(content)

    monkeypatch.setattr(Path, "read_bytes", read)
    monkeypatch.setattr(disk, "plain_size", size)
    (result,) = import_files(sent.town.store, WHO, [tmp_path / "f\udcff.xlsx"]).files
    assert (result.status, result.file) == (ImportStatus.IMPORTED, str(tmp_path / "f?.xlsx"))


def test_a_register_that_can_not_be_written_stops_the_import(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = sent_round(tmp_path)

    def full(*_: object) -> None:
        raise EnvironmentFault("disk_full", path="-")

    monkeypatch.setattr(Change, "keep_content", full)
    with pytest.raises(EnvironmentFault):
        sent.one(filled(sent.form(Party.PROVIDER)))


def test_a_file_that_may_not_be_read_stops_no_other_but_alone_it_is_the_machines_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = sent_round(tmp_path)
    closed, good = tmp_path / "dicht.xlsx", tmp_path / "goed.xlsx"
    closed.touch()
    good.write_bytes(filled(sent.form(Party.PROVIDER)))
    read = Path.read_bytes

    def guarded(path: Path) -> bytes:
        if path == closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", guarded)
    both = import_files(sent.town.store, WHO, [closed, good])
    assert [each.status for each in both.files] == [ImportStatus.REFUSED, ImportStatus.IMPORTED]
    with pytest.raises(EnvironmentFault):
        import_files(sent.town.store, WHO, [closed])
