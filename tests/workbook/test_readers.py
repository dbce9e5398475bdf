"""Files of others read side by side: none waits for another, and no process stays behind."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from contractbeoordeling.domain.progress import Cancelled
from contractbeoordeling.workbook import limits, read
from contractbeoordeling.workbook import readers as readers_module
from contractbeoordeling.workbook.child import Request, write_frame
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.readers import Readers, awaited
from tests import conditions

HANGS = b"hangt"
TABLE = b"Vraag;Score\nIs er een plan?;4\n"
BODY = """
import re, sys, time
from contractbeoordeling.workbook import child, limits, reading
real = reading.read
def read(content, name, password):
    {hang} if content == b"hangt" else None
    return real(content, name, password)
reading.read = read
{more}
child.main()
"""
SLEEP, SPIN = "time.sleep(60)", "re.match('(a+)+$', 'a' * 60 + 'b')"
ORPHANS = """
import os, sys, threading, time
from contractbeoordeling.workbook import read
read._COMMAND = ("-P", "-c", sys.argv[1])
reader = read.Reader()
threading.Thread(target=reader.read, args=(b"hangt",), daemon=True).start()
while reader._child is None:
    time.sleep(0.02)
time.sleep(1)
print(reader._child.pid, flush=True)
os._exit(0)
"""


def children(monkeypatch: pytest.MonkeyPatch, hang: str = SLEEP) -> None:
    """Let the children hang in one file."""
    monkeypatch.setattr(read, "_COMMAND", ("-P", "-c", BODY.format(hang=hang, more="")))


def nothing() -> None:
    """Go on waiting."""


def test_a_file_that_hangs_keeps_no_other_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    children(monkeypatch)
    with Readers(2) as readers:
        hanging, *others = [readers.begin(each) for each in (HANGS, TABLE, TABLE, TABLE)]
        assert [awaited(each, nothing).format for each in others] == ["csv"] * 3
        assert not hanging.done()


def test_small_files_share_one_child_and_much_work_gets_more(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []

    class Counted(subprocess.Popen[bytes]):
        def __init__(self, *words: Any, **options: Any) -> None:
            started.append(words)
            super().__init__(*words, **options)

    monkeypatch.setattr(subprocess, "Popen", Counted)
    monkeypatch.setattr(readers_module, "_PATIENCE", 60)
    with Readers(2) as readers:
        for each in [readers.begin(TABLE) for _ in range(20)]:
            awaited(each, nothing)
    assert len(started) == 1
    monkeypatch.setattr(readers_module, "_MUCH", 10)
    with Readers(2) as readers:
        for each in [readers.begin(TABLE) for _ in range(20)]:
            awaited(each, nothing)
    assert len(started) == 3


def test_whoever_gives_up_waits_for_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    children(monkeypatch)

    def stop() -> None:
        raise Cancelled

    started = time.monotonic()
    with Readers(2) as readers:
        begun = [readers.begin(HANGS) for _ in range(5)]
        with pytest.raises(Cancelled):
            awaited(begun[0], stop)
    assert time.monotonic() - started < limits.seconds_for(0) / 2
    assert all(each.done() for each in begun)


def test_what_is_wrong_with_a_file_is_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    with Readers() as readers:
        bad, good = readers.begin(b"%PDF-1.7", "lijst.xlsx"), readers.begin(TABLE)
        assert awaited(good, nothing).sheets[0].text(2, 2) == "4"
        with pytest.raises(Unreadable) as caught:
            awaited(bad, nothing)
    assert caught.value.reason == "other_document"


def is_running(process: int) -> bool:
    state = Path(f"/proc/{process}/stat")
    return state.exists() and state.read_text("utf-8").rpartition(")")[2].split()[0] != "Z"


@conditions.no_job_objects
def test_a_child_ends_with_the_program_in_the_midst_of_a_file() -> None:
    body = BODY.format(hang=SLEEP, more="")
    done = subprocess.run(
        [sys.executable, "-c", ORPHANS, body], capture_output=True, encoding="utf-8", timeout=60, check=True
    )
    until = time.monotonic() + 8
    while is_running(int(done.stdout)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_running(int(done.stdout))


@conditions.no_job_objects
def test_a_child_that_nobody_watches_ends_whatever_it_hangs_in() -> None:
    body = BODY.format(hang=SPIN, more="child._GRACE = 0.1\nlimits.seconds_for = lambda size: 0.1")
    with subprocess.Popen(
        [sys.executable, "-P", "-c", body], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    ) as process:
        assert process.stdin
        write_frame(process.stdin, Request(HANGS, "", None))
        assert process.wait(timeout=30) < 0
