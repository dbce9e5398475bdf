"""Several children at once: a folder of foreign files is read in parallel, each file within its own bound.

Whoever waits for a file hears every moment that it isn't there yet, and may give up; then all children end.
A child takes longer to start than to read many small files: another one starts only where much is waiting, or
where those that are there are held up by a slow file.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from queue import Empty, LifoQueue, SimpleQueue
from threading import Lock
from types import TracebackType
from typing import Self, TypeVar

from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.read import Reader

_SECONDS_BETWEEN_LOOKS = 0.2
_PATIENCE = 0.5
"""Seconds that a file waits for a child before another one is started."""
_MUCH = 4 * 2**20
"""Bytes that wait, per child, for which another one is started at once."""
_T = TypeVar("_T")


class Readers:
    """Reads files side by side, in as many children as there are processors, up to a bound of memory."""

    def __init__(self, most: int = limits.CHILDREN) -> None:
        count = max(1, min(most, os.cpu_count() or 1))
        self._all = [Reader() for _ in range(count)]
        self._free: LifoQueue[Reader] = LifoQueue()
        self._unused = SimpleQueue[Reader]()
        for reader in self._all:
            self._unused.put(reader)
        self._first = Lock()
        self._begun: dict[Future[Workbook], int] = {}
        self._threads = ThreadPoolExecutor(count, "reader")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def begin(self, content: bytes, name: str = "", password: str | None = None) -> Future[Workbook]:
        """Let a file be read as soon as a child is free; the future holds its workbook, or Unreadable."""
        future = self._threads.submit(self._read, content, name, password)
        self._begun[future] = len(content)
        future.add_done_callback(self._ended)
        return future

    def close(self) -> None:
        """End all children, also those that still read."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        while begun := set(self._begun):
            for reader in self._all:
                reader.give_up()
            wait(begun, _SECONDS_BETWEEN_LOOKS)
        self._threads.shutdown()
        for reader in self._all:
            reader.close()

    def _read(self, content: bytes, name: str, password: str | None) -> Workbook:
        reader = self._next()
        try:
            return reader.read(content, name, password)
        finally:
            self._free.put(reader)

    def _next(self) -> Reader:
        """A reader whose child is there already, or else a new one."""
        with self._first:
            if self._unused.qsize() == len(self._all):
                return self._unused.get_nowait()
        started = len(self._all) - self._unused.qsize()
        much = sum(list(self._begun.values())) > _MUCH * started
        with suppress(Empty):
            return self._free.get(block=not much, timeout=_PATIENCE)
        with suppress(Empty):
            return self._unused.get_nowait()
        return self._free.get()

    def _ended(self, future: Future[Workbook]) -> None:
        self._begun.pop(future, None)


def awaited(future: Future[_T], not_yet: Callable[[], object]) -> _T:
    """What a future holds; as long as it isn't there, `not_yet` is called, which may raise."""
    while not wait([future], _SECONDS_BETWEEN_LOOKS).done:
        not_yet()
    return future.result()
