"""The process in which foreign files are read: what a hostile file does to it, it does to nobody else.

Started as `python -m contractbeoordeling.workbook.child`. Requests come as frames on standard input and
answers go as frames to standard output, each a length of eight bytes and a pickle; a workbook is a frame
without rows, and then for each sheet its rows in frames of which the last is empty.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from dataclasses import dataclass, replace
from queue import SimpleQueue
from threading import Thread
from typing import IO, cast

from contractbeoordeling.domain.memory import without_collecting
from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.grid import Value, Workbook, with_shared_texts
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.windows_job import show_no_boxes

_LENGTH = 8
_ROWS = 10_000  # in one piece
_GRACE = 2.0  # seconds beyond what a file may take, in which whoever asked ends this process


@dataclass(frozen=True, slots=True)
class Request:
    """One file to read."""

    content: bytes
    name: str
    password: str | None


@dataclass(frozen=True, slots=True)
class Problem:
    """An Unreadable on its way to the other process."""

    reason: str
    values: dict[str, object]


def write_frame(stream: IO[bytes], message: object) -> None:
    """Send one message."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    stream.write(len(data).to_bytes(_LENGTH, "little"))
    stream.write(data)
    stream.flush()


def read_frame(stream: IO[bytes]) -> object:
    """Receive one message. Raises EOFError where the other side is gone."""
    length = stream.read(_LENGTH)
    data = stream.read(int.from_bytes(length, "little")) if len(length) == _LENGTH else b""
    if not data or len(data) != int.from_bytes(length, "little"):
        raise EOFError
    with without_collecting():
        return pickle.loads(data)


def write_answer(stream: IO[bytes], message: Workbook | Problem) -> None:
    """Send an answer; the rows of a long sheet go in pieces, so that the other side unpacks one while the next is packed."""
    if isinstance(message, Problem):
        write_frame(stream, message)
        return
    write_frame(stream, replace(message, sheets=tuple(replace(each, rows=[]) for each in message.sheets)))
    for sheet in message.sheets:
        for start in range(0, len(sheet.rows), _ROWS):
            write_frame(stream, sheet.rows[start : start + _ROWS])
        write_frame(stream, [])


def read_answer(stream: IO[bytes]) -> object:
    """Receive an answer. Raises EOFError where the other side is gone before its end."""
    message = read_frame(stream)
    if not isinstance(message, Workbook):
        return message
    return replace(message, sheets=tuple(replace(each, rows=_rows(stream)) for each in message.sheets))


def _rows(stream: IO[bytes]) -> list[list[Value]]:
    rows: list[list[Value]] = []
    while piece := read_frame(stream):
        rows.extend(cast("list[list[Value]]", piece))
    return rows


def answer(request: Request) -> Workbook | Problem:
    """Read what was asked."""
    from contractbeoordeling.workbook import reading

    try:
        return with_shared_texts(reading.read(request.content, request.name, request.password))
    except Unreadable as error:
        return Problem(error.reason, error.values)
    except (MemoryError, RecursionError):
        return Problem("too_large", {})


def main() -> None:
    """Answer requests until standard input ends."""
    _limit_memory()
    show_no_boxes()
    gc.disable()  # nothing of a million cells is garbage before they are sent
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not come between the frames
    asked: SimpleQueue[object] = SimpleQueue()
    Thread(target=_listen, args=(requests, asked), daemon=True).start()
    while True:
        request = asked.get()
        if isinstance(request, Request):
            _end_after(limits.seconds_for(len(request.content)) + _GRACE)
            write_answer(answers, answer(request))
            _end_after(0)
            gc.collect()  # now that nobody waits


def _listen(requests: IO[bytes], asked: SimpleQueue[object]) -> None:
    """Pass requests on; where nobody is left who could ask, nobody needs what is being read."""
    try:
        while True:
            asked.put(read_frame(requests))
    finally:
        os._exit(0)


def _end_after(seconds: float) -> None:
    """Let the system end this process, whatever it hangs in, after so long; a job of Windows ends with its owner."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit_memory() -> None:
    """Let a file that asks for too much memory fail here, before the machine suffers; on Windows a job does."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY, limits.MEMORY))


if __name__ == "__main__":
    from contractbeoordeling.workbook.child import (
        main as serve,
    )  # under this name the pickles know its classes

    serve()
