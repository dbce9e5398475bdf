"""Looking into files: what can't be opened is told of that file, and never stops or hangs the others."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from contractbeoordeling.usecases.inspect_workbook import inspect_workbooks
from contractbeoordeling.workbook import limits


def problems(*files: Path) -> list[str | None]:
    return [each.problem for each in inspect_workbooks(files)]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    file = tmp_path / "goed 😀.csv"
    file.write_text("Nr;Vraag;Antwoord\n1;Is er een plan?;ja\n2;Is er overleg?;nee\n", encoding="utf-8")
    return file


def test_a_file_that_is_gone_and_a_folder_stop_no_other_file(tmp_path: Path, good: Path) -> None:
    found = list(inspect_workbooks([good, tmp_path / "weg.xlsx", tmp_path, good]))
    assert [each.problem for each in found] == [None, "unreachable", "unreachable", None]
    assert "weg.xlsx" in str(found[1].values["detail"])


def test_the_only_file_being_gone_is_said_as_such(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        problems(tmp_path / "weg.xlsx")


def test_a_file_larger_than_any_workbook_is_not_read(tmp_path: Path, good: Path) -> None:
    big = tmp_path / "groot.csv"
    with big.open("wb") as stream:
        stream.truncate(limits.MAX_FILE + 1)  # without a byte on the disk
    assert problems(big, good) == ["too_large", None]


if sys.platform != "win32":

    def test_a_pipe_without_anyone_at_the_other_end_hangs_nobody(tmp_path: Path, good: Path) -> None:
        pipe = tmp_path / "pijp.xlsx"
        os.mkfifo(pipe)
        assert problems(pipe, Path("/dev/zero"), good) == ["no_plain_file", "no_plain_file", None]
