"""The process that reads foreign files takes no more than it may, and is never left behind."""

from __future__ import annotations

import ctypes
import subprocess
import sys
import time
from pathlib import Path

import pytest

from contractbeoordeling.domain.errors import EnvironmentFault
from contractbeoordeling.workbook import read, windows_job
from contractbeoordeling.workbook.read import Reader
from contractbeoordeling.workbook.windows_job import Job
from tests import conditions
from tests.workbook.samples import xlsx

MIB = 2**20
WAITING = "import sys; sys.stdin.read()"
TAKING = f"""
import sys
sys.stdin.read(1)
try:
    print(len(bytearray({400 * MIB})))
except MemoryError:
    print("too much")
"""
PARENT = """
import sys, time
from contractbeoordeling.workbook import read
read._COMMAND = ("-c", "import sys; sys.stdin.close(); import time; time.sleep(600)")
reader = read.Reader()
print(reader._start().pid, flush=True)
time.sleep(600)
"""


def started(code: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")


def test_limits_have_the_size_that_windows_expects() -> None:
    if ctypes.sizeof(ctypes.c_void_p) == 8:
        sizes = [ctypes.sizeof(each) for each in (windows_job.BasicLimits, windows_job.ExtendedLimits)]
        assert sizes == [64, 144]


@conditions.no_job_objects
def test_elsewhere_a_job_does_nothing() -> None:
    job = Job(200 * MIB)
    job.take(1)
    assert job.memory_limit() == 0
    job.close()


@conditions.job_objects
def test_process_in_a_job_gets_no_more_memory_than_the_job_allows() -> None:
    conditions.needs_a_limit_of_memory()
    job = Job(200 * MIB)
    try:
        child = started(TAKING)
        job.take(child.pid)
        assert child.communicate("x", timeout=60)[0] == "too much\n"
    finally:
        job.close()


@conditions.job_objects
def test_closing_a_job_ends_the_process_in_it() -> None:
    job, child = Job(200 * MIB), started(WAITING)
    job.take(child.pid)
    assert child.poll() is None
    job.close()
    child.wait(timeout=20)
    child.communicate()


@conditions.job_objects
def test_reading_process_that_hangs_ends_with_the_program_that_was_killed() -> None:
    parent = started(PARENT)
    assert parent.stdout is not None
    child_id = int(parent.stdout.readline())
    assert runs(child_id)
    parent.kill()
    parent.communicate()
    until = time.monotonic() + 20
    while runs(child_id) and time.monotonic() < until:
        time.sleep(0.1)
    assert not runs(child_id)


@conditions.job_objects
def test_process_that_is_gone_can_not_join() -> None:
    child = started("")
    child.communicate()
    job = Job(200 * MIB)
    with pytest.raises(PermissionError):
        job.take(child.pid)
    job.close()


def runs(process_id: int) -> bool:
    """Tell whether Windows still has a process that has not ended."""
    if sys.platform != "win32":
        raise AssertionError
    synchronize, not_yet = 0x100000, 0x102
    kernel = ctypes.WinDLL("kernel32")
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.OpenProcess(synchronize, False, process_id))
    if not handle:
        return False
    try:
        return kernel.WaitForSingleObject(handle, 0) == not_yet
    finally:
        kernel.CloseHandle(handle)


def test_every_reading_process_has_a_job_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[int] = []
    closed: list[int] = []

    class Watched(Job):
        """A job that tells what is done with it."""

        def take(self, process_id: int) -> None:
            taken.append(process_id)
            super().take(process_id)

        def close(self) -> None:
            closed.append(len(taken))
            super().close()

    monkeypatch.setattr(read, "Job", Watched)
    with Reader() as reader:
        reader.read(xlsx([["a", "b"]]))
        reader.read(xlsx([["a", "b"]]))
        reader.close()
        reader.read(xlsx([["a", "b"]]))
    assert len(set(taken)) == 2
    assert closed == [1, 2]


def test_program_that_may_not_start_the_reading_process_says_who_to_ask(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "weg.exe"))
    with pytest.raises(EnvironmentFault) as fault, Reader() as reader:
        reader.read(xlsx([["a"]]))
    assert (fault.value.code, fault.value.values["program"]) == ("reader_not_started", sys.executable)
