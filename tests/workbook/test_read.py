"""The process in which foreign files are read: whatever happens there, the next file is read."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator

import pytest

from contractbeoordeling.workbook import child, limits, read
from contractbeoordeling.workbook.child import Problem, read_answer, write_answer
from contractbeoordeling.workbook.grid import Sheet, Workbook
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.read import Reader, read_workbook
from tests import conditions
from tests.workbook.samples import xlsx

CONTENT = xlsx([["Vraag", "Antwoord"], ["Is er een plan?", "ja"]])
IN_CHILD = "from contractbeoordeling.workbook import child, reading\n"


@pytest.fixture
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader


def half_a_second(_size: int) -> float:
    return 0.5


def instead(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let the child's reader do this instead of reading."""
    body = IN_CHILD + f"def read(content, name, password):\n    {code}\nreading.read = read\nchild.main()"
    monkeypatch.setattr(read, "_COMMAND", ("-P", "-c", body))


def test_one_process_reads_file_after_file(reader: Reader) -> None:
    for _ in range(3):
        assert reader.read(CONTENT).sheets[0].text(2, 1) == "Is er een plan?"
        with pytest.raises(Unreadable) as caught:
            reader.read(b"%PDF-1.7", "lijst.xlsx")
        assert (caught.value.reason, caught.value.format) == ("other_document", "pdf")


@pytest.mark.parametrize("code", ["import os; os.abort()", "raise SystemExit(3)"])
def test_a_file_that_kills_the_reader_is_called_damaged(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    with Reader() as reader:
        with monkeypatch.context() as patched:
            instead(patched, code)
            with pytest.raises(Unreadable) as caught:
                reader.read(CONTENT)
        assert caught.value.reason == "damaged"
        assert reader.read(CONTENT).format == "xlsx"


def test_a_file_that_hangs_the_reader_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    with Reader() as reader:
        with monkeypatch.context() as patched:
            instead(patched, "import time; time.sleep(60)")
            patched.setattr(limits, "seconds_for", half_a_second)
            with pytest.raises(Unreadable) as caught:
                reader.read(CONTENT)
        assert caught.value.reason == "too_slow"
        assert reader.read(CONTENT).format == "xlsx"


def test_a_file_that_takes_all_memory_is_too_large(monkeypatch: pytest.MonkeyPatch, reader: Reader) -> None:
    conditions.needs_a_limit_of_memory()
    instead(monkeypatch, f"return bytes({4 * limits.MEMORY})")
    with pytest.raises(Unreadable) as caught:
        reader.read(CONTENT)
    assert caught.value.reason == "too_large"


def test_a_fault_of_ours_in_the_child_is_not_blamed_on_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, "raise KeyError('fout')")
    with Reader() as reader, pytest.raises(Unreadable) as caught:
        reader.read(CONTENT)
    assert caught.value.reason == "damaged"


def test_what_a_library_prints_does_not_disturb_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    body = IN_CHILD + (
        "real = reading.read\ndef read(*request):\n    print('waarschuwing', flush=True)\n    return real(*request)\n"
        "reading.read = read\nchild.main()"
    )
    monkeypatch.setattr(read, "_COMMAND", ("-P", "-c", body))
    assert read_workbook(CONTENT).format == "xlsx"


def test_a_child_without_requests_ends_by_itself() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", child.__name__], input=b"", capture_output=True, timeout=20, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, b"")


INTERRUPTED = """
import os, signal, sys, threading, time
from contractbeoordeling.workbook import limits, read

def press():
    if sys.platform == "win32":
        import ctypes  # what the console does with Ctrl+C: it calls a handler on a thread of its own
        ctypes.WinDLL("kernel32").GenerateConsoleCtrlEvent(signal.CTRL_C_EVENT, 0)
    else:
        os.kill(os.getpid(), signal.SIGINT)

signal.signal(signal.SIGINT, signal.default_int_handler)
limits.seconds_for = lambda size: 50.0
read._COMMAND = ("-c", "import time; time.sleep(60)")
threading.Timer(1.5, press).start()
begun = time.monotonic()
try:
    read.read_workbook(b"a;b")
except KeyboardInterrupt:
    print("stopped" if time.monotonic() - begun < 20 else "too late")
"""


def test_ctrl_c_does_not_wait_for_a_file_that_hangs_the_reader() -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED],
        capture_output=True,
        encoding="utf-8",
        timeout=80,
        check=False,
        # A console of its own: Ctrl+C reaches every program of one.
        creationflags=subprocess.CREATE_NO_WINDOW if sys.platform == "win32" else 0,
    )
    assert (done.stdout, done.stderr) == ("stopped\n", "")


def test_sheets_longer_than_a_piece_come_whole_from_the_child() -> None:
    sheets = tuple(
        Sheet(name, True, [[f"r{row}", float(row)] for row in range(count)])
        for name, count in (("leeg", 0), ("lang", 20_001), ("precies", 10_000), ("kort", 1))
    )
    stream = io.BytesIO()
    write_answer(stream, Workbook("xlsx", sheets, ("een noot",)))
    write_answer(stream, Problem("damaged", {"format": "zip"}))
    stream.seek(0)
    assert read_answer(stream) == Workbook("xlsx", sheets, ("een noot",))
    assert read_answer(stream) == Problem("damaged", {"format": "zip"})


def test_an_answer_that_breaks_off_between_two_pieces_is_no_workbook() -> None:
    stream = io.BytesIO()
    write_answer(stream, Workbook("xlsx", (Sheet("lang", True, [["a"]] * 20_001),)))
    whole = stream.getvalue()
    end = 8 + int.from_bytes(whole[:8], "little")  # after the workbook without rows
    end += 8 + int.from_bytes(whole[end : end + 8], "little")  # after the first piece
    with pytest.raises(EOFError):
        read_answer(io.BytesIO(whole[:end]))
