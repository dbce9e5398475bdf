"""What may be passed on doesn't name the user, however a path was written."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pytest

from contractbeoordeling.usecases.self_test.impersonal import Impersonal

HOME, TEMPORARY = ("%USERPROFILE%", "%TEMP%") if sys.platform == "win32" else ("~", "$TMPDIR")


@pytest.fixture
def impersonal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Impersonal:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "Users" / "K van Dijk")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "Users" / "K van Dijk" / "Temp"))
    return Impersonal(tmp_path / "Users" / "K van Dijk" / "Temp" / "zelftest-1")


def home(tmp_path: Path) -> str:
    return str(tmp_path / "Users" / "K van Dijk")


def test_folders_of_the_user_are_named_by_what_they_are(impersonal: Impersonal, tmp_path: Path) -> None:
    told = impersonal(f"{home(tmp_path)}/a.txt {home(tmp_path)}/Temp/b {home(tmp_path)}/Temp/zelftest-1/c")
    assert told == f"{HOME}/a.txt {TEMPORARY}/b …/c"


@pytest.mark.parametrize("separator", ["\\", "\\\\", "/"])
def test_other_separators_and_capitals_are_the_same_folder(
    impersonal: Impersonal, tmp_path: Path, separator: str
) -> None:
    written = home(tmp_path).replace("\\", "/").replace("/", separator).upper()
    assert impersonal(f"in {written}{separator}map") == f"in {HOME}{separator}map"


def test_another_folder_that_begins_the_same_is_left_alone(impersonal: Impersonal, tmp_path: Path) -> None:
    assert impersonal(f"{home(tmp_path)}stra/a") == f"{home(tmp_path)}stra/a"


def test_top_of_a_disk_is_nobodys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path(tmp_path.anchor))
    assert Impersonal(tmp_path / "z")("/srv/a and b/c") == "/srv/a and b/c"
