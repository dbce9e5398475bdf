"""Command lines run in this process or, where the operating system matters, in one of their own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from contractbeoordeling import settings
from contractbeoordeling.cli import main as cli
from tests import conditions, rights


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


RunCommand = Callable[..., Ended]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> RunCommand:
    """Run a command line in this process."""

    def run(*words: object) -> Ended:
        status = cli.main([str(word) for word in words])
        captured = capsys.readouterr()
        return Ended(status, captured.out, captured.err)

    return run


@pytest.fixture
def process() -> RunCommand:
    """Run a command line in a process of its own."""

    def run(*words: object, **options: Any) -> Ended:
        done = subprocess.run(
            [sys.executable, "-m", "contractbeoordeling", *map(str, words)],
            capture_output=True,
            check=False,
            encoding="utf-8",
            timeout=60,
            **options,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture(scope="session")
def new_register_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new register to copy from."""
    path = tmp_path_factory.mktemp("register") / "proef.register"
    assert cli.main(["new", str(path), "--client", "Waterbeke"]) == 0
    return path


@pytest.fixture
def register_file(tmp_path: Path, new_register_file: Path) -> Path:
    """A new register."""
    return Path(shutil.copy(new_register_file, tmp_path))


@pytest.fixture
def nobody() -> Iterator[None]:
    """A laptop of which it isn't known whose it is."""
    settings.settings_file().unlink(missing_ok=True)
    yield
    settings.settings_file().unlink(missing_ok=True)


@pytest.fixture
def closed_folder(tmp_path: Path, new_register_file: Path) -> Iterator[Path]:
    """A folder with a register in which nobody may make anything."""
    folder = tmp_path / "dicht"
    folder.mkdir()
    shutil.copy(new_register_file, folder)
    with rights.only_reading(folder):
        conditions.needs_rights_that_count(folder)
        yield folder
