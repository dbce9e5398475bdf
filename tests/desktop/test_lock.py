"""One program holds a lock, until it lets go or ends."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from contractbeoordeling.desktop.lock import Lock

HOLDS = """
import sys
from pathlib import Path
from contractbeoordeling.desktop.lock import Lock
lock = Lock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""

Holder = subprocess.Popen[str]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "één lock"


@pytest.fixture
def holder(file: Path) -> Iterator[Holder]:
    """Another program that holds the lock."""
    command = [sys.executable, "-c", HOLDS, str(file)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        yield process
        process.kill()


def test_what_another_program_holds_cannot_be_taken(file: Path, holder: Holder) -> None:
    lock = Lock(file)
    assert (lock.take(), lock.is_held) == (False, False)


def test_a_program_that_is_killed_holds_nothing_any_more(file: Path, holder: Holder) -> None:
    holder.kill()
    holder.wait()
    lock = Lock(file)
    assert (lock.take(), lock.is_held) == (True, True)
    lock.free()


def test_what_is_freed_can_be_taken_by_another(file: Path) -> None:
    one, other = Lock(file), Lock(file)
    assert (one.take(), other.take()) == (True, False)
    one.free()
    one.free()
    assert (one.is_held, other.take()) == (False, True)
    other.free()


def test_a_file_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Lock(tmp_path / "weg" / "lock").take()
