"""Several children at once: a folder of foreign files is read in parallel, each file within its own bound.

Whoever waits for a file hears every moment that it isn't there yet, and may give up; then all children end.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from queue import LifoQueue
from types import TracebackType
from typing import Self, TypeVar

from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.read import Reader

_SECONDS_BETWEEN_LOOKS = 0.2
_T = TypeVar("_T")


class Readers:
    """Reads files side by side, in as many children as there are processors, up to a bound of memory."""

    def __init__(self, most: int = limits.CHILDREN) -> None:
        count = max(1, min(most, os.cpu_count() or 1))
        self._all = [Reader() for _ in range(count)]
        self._free: LifoQueue[Reader] = LifoQueue()  # the last one used is at hand: no child more than needed
        for reader in self._all:
            self._free.put(reader)
        self._threads = ThreadPoolExecutor(count, "reader")
        self._begun: set[Future[Workbook]] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def begin(self, content: bytes, name: str = "", password: str | None = None) -> Future[Workbook]:
        """Let a file be read as soon as a child is free; the future holds its workbook, or Unreadable."""
        future = self._threads.submit(self._read, content, name, password)
        self._begun.add(future)
        future.add_done_callback(self._begun.discard)
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
        reader = self._free.get()
        try:
            return reader.read(content, name, password)
        finally:
            self._free.put(reader)


def awaited(future: Future[_T], not_yet: Callable[[], object]) -> _T:
    """What a future holds; as long as it isn't there, `not_yet` is called, which may raise."""
    while not wait([future], _SECONDS_BETWEEN_LOOKS).done:
        not_yet()
    return future.result()
