"""What every part of the build agrees on."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from contractbeoordeling import __version__
from installer.facts import Refused, commit_date, project_version, uncommitted
from tests import conditions
from tests.installer.site import FACTS


def test_what_is_built_with_a_python_to_try_is_called_test() -> None:
    assert FACTS.file_name("setup.exe") == "contractbeoordeling-1.2.0-test-setup.exe"
    assert FACTS.file_name("msi") == "contractbeoordeling-1.2.0-test.msi"
    assert FACTS.file_name("sbom.cdx.json") == "contractbeoordeling-1.2.0-test-sbom.cdx.json"


def test_a_release_is_not_called_test() -> None:
    release = replace(FACTS, test=False)
    assert release.file_name("setup.exe") == "contractbeoordeling-1.2.0-setup.exe"
    assert release.file_name("msi") == "contractbeoordeling-1.2.0.msi"


@pytest.mark.parametrize(
    ("version", "numbers"), [("1.2.3", (1, 2, 3, 0)), ("0.1", (0, 1, 0, 0)), ("2.0.1+local.7", (2, 0, 1, 0))]
)
def test_windows_gets_four_numbers(version: str, numbers: tuple[int, int, int, int]) -> None:
    assert replace(FACTS, version=version).numbers == numbers


def test_the_version_is_the_one_that_the_program_tells() -> None:
    assert project_version() == __version__


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    environment = {"GIT_COMMITTER_DATE": "2026-03-04T05:06:07+0000", "PATH": "/usr/bin:/bin"}
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, env=environment)


@conditions.git
def test_the_date_is_that_of_the_last_commit_and_changes_since_are_told(tmp_path: Path) -> None:
    git(tmp_path, "init")
    git(tmp_path, "commit", "--allow-empty", "-m", "first")
    assert commit_date(tmp_path) == datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
    assert uncommitted(tmp_path) == []
    (tmp_path / "new.txt").touch()
    assert uncommitted(tmp_path) == ["?? new.txt"]


def test_without_a_history_there_is_no_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(Refused, match="clone"):
        commit_date(tmp_path)
