"""Look into any file: is it a workbook, and what stands in it? Nothing is imported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.usecases.given_file import given_file
from contractbeoordeling.workbook.inspection import Inspection, inspect, unreadable
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.read import Reader


def inspect_workbooks(
    files: Sequence[Path], password: str | None = None, progress: Progress | None = None
) -> Iterator[Inspection]:
    """What each file is, one after the other; a bad one never stops the next. Raises OSError for a missing file."""
    watched = progress or NoProgress()
    with Reader() as reader:
        for done, file in enumerate(files):
            watched.step(done, len(files))
            yield inspect_content(reader, given_file(file), file.name, password)
        watched.step(len(files), len(files))


def inspect_content(reader: Reader, content: bytes, name: str, password: str | None = None) -> Inspection:
    """What these bytes are."""
    try:
        return inspect(reader.read(content, name, password))
    except Unreadable as problem:
        return unreadable(problem)
