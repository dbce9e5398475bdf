"""Look into any file: is it a workbook, and what stands in it? Nothing is imported."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path

from contractbeoordeling.domain.errors import CodedError
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.usecases.given_file import given_file
from contractbeoordeling.wording.machine import coded
from contractbeoordeling.wording.refusals import sentence
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.inspection import Inspection, inspect, unreadable
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.readers import Readers, awaited

_AHEAD = 8
"""So many files are read while the one before them is looked into."""


def inspect_workbooks(
    files: Sequence[Path],
    password: str | None = None,
    progress: Progress | None = None,
    own: Mapping[Path, str] | None = None,
) -> Iterator[Inspection]:
    """What each file is, one after the other; a bad one never stops the next.

    Raises OSError and coded errors where the only file can't be opened; of several it is what is told of that one.
    `password` opens protected files, but those that have one of their `own`.
    """
    passwords = own or {}
    watched = progress or NoProgress()
    begun: deque[Future[Workbook] | Unreadable] = deque()
    done = 0

    def tell() -> None:
        watched.step(done, len(files))

    with Readers() as readers:
        for file in (*files, *[None] * _AHEAD):
            if file is not None:
                content = _content(file, alone=len(files) == 1)
                begun.append(
                    content
                    if isinstance(content, Unreadable)
                    else readers.begin(content, file.name, passwords.get(file, password))
                )
            if begun and (file is None or len(begun) > _AHEAD):
                tell()
                yield _inspected(begun.popleft(), tell)
                done += 1
        tell()


def _content(file: Path, *, alone: bool) -> bytes | Unreadable:
    """What is in a file, or why that is not to be known."""
    try:
        return given_file(file)
    except Unreadable as problem:
        return problem
    except (CodedError, OSError) as error:
        known = coded(error)
        if alone or known is None:
            raise
        return Unreadable("unreachable", detail=sentence(known))


def _inspected(reading: Future[Workbook] | Unreadable, not_yet: Callable[[], object]) -> Inspection:
    """What a file is that a child reads."""
    if isinstance(reading, Unreadable):
        return unreadable(reading)
    try:
        return inspect(awaited(reading, not_yet))
    except Unreadable as problem:
        return unreadable(problem)
