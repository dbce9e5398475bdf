"""A file for the user is written whole or not at all."""

from pathlib import Path

import pytest

from contractbeoordeling.domain.errors import EnvironmentFault
from contractbeoordeling.usecases.written import write_file


def test_a_file_is_written_over_what_stood_there(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"oud")
    write_file(path, b"nieuw")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.xlsx", b"nieuw")]


def test_a_failure_leaves_what_stood_there_and_names_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"oud")

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space") as error:
        write_file(path, b"nieuw")
    assert error.value.filename == str(path)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.xlsx", b"oud")]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        write_file(tmp_path / "weg" / "a.xlsx", b"")
    assert (fault.value.code, fault.value.values) == ("no_folder", {"path": tmp_path / "weg"})
