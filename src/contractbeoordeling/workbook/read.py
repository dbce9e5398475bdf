"""Reading foreign workbooks in a process of their own.

A reader may hang, panic, abort or take all memory on a hostile file. `Reader` therefore keeps a child
process at hand, kills it when the time is up, and starts a new one for the next file.
"""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from threading import Thread
from types import TracebackType
from typing import Self

from contractbeoordeling.domain.errors import EnvironmentFault
from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.child import Problem, Request, read_answer, write_frame
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.windows_job import Job

_SECONDS_BETWEEN_LOOKS = 0.2
_COMMAND = ("-P", "-m", "contractbeoordeling.workbook.child")


def read_workbook(content: bytes, name: str = "", password: str | None = None) -> Workbook:
    """Any spreadsheet with all that is in it. Raises Unreadable with what is the matter.

    For more than one file, keep a Reader.
    """
    with Reader() as reader:
        return reader.read(content, name, password)


class Reader:
    """A child process that reads one file after another; one that it can't survive costs a new process."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self._job: Job | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, content: bytes, name: str = "", password: str | None = None) -> Workbook:
        """Read one file. Raises Unreadable, also where the child died (`damaged`) or took too long (`too_slow`)."""
        if len(content) > limits.MAX_FILE:
            raise Unreadable("too_large")
        answer = self._asked(Request(content, name, password), limits.seconds_for(len(content)))
        if isinstance(answer, Workbook):
            return answer
        if isinstance(answer, Problem):
            raise Unreadable(answer.reason, **answer.values)
        raise RuntimeError(f"unexpected answer of the reading process: {type(answer).__name__}")

    def give_up(self) -> None:
        """End the child that another thread waits for; whatever it reads is then called damaged."""
        child = self._child
        if child:
            child.kill()

    def close(self) -> None:
        """End the child process."""
        child, self._child = self._child, None
        if child:
            child.kill()
            child.communicate()
        job, self._job = self._job, None
        if job:
            job.close()

    def _asked(self, request: Request, seconds: float) -> object:
        """The child's answer within this time."""
        child = self._child or self._start()
        exchange = _Exchange(child, request)
        exchange.start()
        try:
            in_time = exchange.ends_within(seconds)
        finally:
            if exchange.is_alive():
                child.kill()  # too late, or Ctrl+C
                exchange.join()
        if isinstance(exchange.error, (EOFError, OSError)):
            self.close()
            raise Unreadable("damaged" if in_time else "too_slow") from exchange.error
        if exchange.error is not None:
            raise exchange.error
        return exchange.answer

    def _start(self) -> subprocess.Popen[bytes]:
        """A child that on Windows ends with this process; it gets no request before it has its limit."""
        child = self._child = _started()
        with suppress(OSError):  # a child that died at once; whatever else it is, reading goes on without
            self._job = Job(limits.MEMORY)
            self._job.take(child.pid)
        return child


class _Exchange(Thread):
    """One request and its answer. In a thread: Windows lets no Ctrl+C through to who waits for a pipe."""

    def __init__(self, child: subprocess.Popen[bytes], request: Request) -> None:
        super().__init__(daemon=True)
        self._child, self._request = child, request
        self.answer: object = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            if self._child.stdin is None or self._child.stdout is None:
                raise RuntimeError("the reading process has no pipes")
            write_frame(self._child.stdin, self._request)
            self.answer = read_answer(self._child.stdout)
        except BaseException as error:  # noqa: BLE001 - whoever waits for the answer raises it
            self.error = error

    def ends_within(self, seconds: float) -> bool:
        """Wait for the answer, in pieces between which Ctrl+C is heard."""
        until = time.monotonic() + seconds
        while self.is_alive() and time.monotonic() < until:
            self.join(min(_SECONDS_BETWEEN_LOOKS, max(0.0, until - time.monotonic())))
        return not self.is_alive()


def _started() -> subprocess.Popen[bytes]:
    """A child that finds the program by itself, and shows no console window on Windows."""
    flags = subprocess.CREATE_NO_WINDOW if sys.platform == "win32" else 0
    try:
        return subprocess.Popen(
            [sys.executable, *_COMMAND],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=flags,
        )
    except OSError as error:
        detail = error.strerror or type(error).__name__
        raise EnvironmentFault("reader_not_started", program=sys.executable, detail=detail) from error
