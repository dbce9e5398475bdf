"""What a build refuses before and after it is made."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from installer import build, parts
from installer.facts import Refused
from tests import conditions
from tests.installer.site import archive


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is fetched, unpacked or asked outside this test."""
    monkeypatch.setattr(build, "BUILD", tmp_path / "build")
    monkeypatch.setattr(build, "CACHE", tmp_path / "cache")


def release(folder: Path, monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    file = archive(folder, version)
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    monkeypatch.setenv(parts.PYTHON_VARIABLE, f"{file}#sha256={found}")


def test_a_release_is_built_from_a_commit_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release(tmp_path, monkeypatch, "3.13.9")
    monkeypatch.setattr(build, "uncommitted", lambda: [" M dev.py"])
    with pytest.raises(Refused, match=r"dev\.py"):
        build.source()


@conditions.git
def test_a_release_says_which_python_it_ships_and_is_no_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release(tmp_path, monkeypatch, "3.13.9")
    compiled_for: list[str] = []
    monkeypatch.setattr(build, "uncommitted", list[str])
    monkeypatch.setattr(build, "check_compiler", compiled_for.append)
    facts = build.source().facts
    assert (facts.python, facts.test) == ("3.13.9", False)
    assert compiled_for == ["3.13.9"]


def test_a_setup_that_grew_too_large_is_refused(tmp_path: Path) -> None:
    setup = tmp_path / "setup.exe"
    setup.touch()
    os.truncate(setup, build.LARGEST_SETUP)
    build.check_size(setup)
    os.truncate(setup, build.LARGEST_SETUP + 1)
    with pytest.raises(Refused, match=r"60,000,001"):
        build.check_size(setup)
