"""Many files opened: our own forms here and now, those of others side by side in children, all in their own order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from contractbeoordeling.domain.errors import CodedError
from contractbeoordeling.usecases.given_file import given_file
from contractbeoordeling.wording.machine import coded
from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.forms.opening import OpenedFile, open_here, opened_as
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.readers import Readers, awaited

Opened = OpenedFile | CodedError
Batch = list[tuple[Path, Opened]]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A file that a child reads."""

    name: str
    content: bytes
    workbook: Future[Workbook]


_Begun = list[tuple[Path, Opened | _Reading]]


class FileOpener:
    """Opens files for one import; `not_yet` is called while the next of them isn't there, and may raise.

    `password` opens protected files, but those that have one of their `own`.
    """

    def __init__(
        self,
        readers: Readers,
        password: str | None,
        not_yet: Callable[[], object],
        own: Mapping[Path, str] | None = None,
    ) -> None:
        self._readers, self._password, self._not_yet = readers, password, not_yet
        self._own = own or {}

    def batches(self, paths: Sequence[Path]) -> Iterator[Batch]:
        """Yield files by some tens, the next ones being read meanwhile; what is wrong with one is its outcome."""
        waiting = list(reversed(paths))
        ahead = self._begin(waiting)
        while ahead:
            following = self._begin(waiting)
            yield [(path, self._end(each)) for path, each in ahead]
            ahead = following

    def _begin(self, waiting: list[Path]) -> _Begun:
        """Take the next files, as many as fit."""
        begun: _Begun = []
        size = 0
        while waiting and len(begun) < limits.AT_ONCE and size < limits.AT_ONCE_BYTES:
            path = waiting.pop()
            try:
                content = given_file(path)
                size += len(content)
                begun.append((path, self._begin_one(content, path)))
            except (CodedError, OSError) as error:
                begun.append((path, _told(error)))
        return begun

    def _begin_one(self, content: bytes, path: Path) -> OpenedFile | _Reading:
        name = readable(path.name)
        password = self._own.get(path, self._password)
        own = open_here(content, name)
        return own or _Reading(name, content, self._readers.begin(content, name, password))

    def _end(self, begun: Opened | _Reading) -> Opened:
        if not isinstance(begun, _Reading):
            return begun
        try:
            workbook = awaited(begun.workbook, self._not_yet)
        except (CodedError, OSError) as error:
            return _told(error)
        return opened_as(begun.content, begun.name, workbook)


def _told(error: CodedError | OSError) -> CodedError:
    """What is told of a file that can't be opened."""
    known = coded(error)
    if known is None:
        raise error
    return known


def readable(name: str) -> str:
    """Return a file's name as text; what is no unicode in it becomes a question mark."""
    return name.encode("utf-8", "replace").decode("utf-8")
