"""Reading, writing and moving files: what is in use is tried again for a second, then told by its name.

Windows lets nobody touch a file that Excel holds, and virus scanners and indexers hold every new file for a moment.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TypeVar

from contractbeoordeling.domain.errors import CodedError, EnvironmentFault, Refusal
from contractbeoordeling.files import names, windows
from contractbeoordeling.files.reach import reach, shown

T = TypeVar("T")

_PAUSES = (0.05, 0.1, 0.2, 0.3, 0.35)
_SHARING = (32, 33, 1224)  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION, ERROR_USER_MAPPED_FILE
_BUSY = (errno.EBUSY, errno.ETXTBSY)
_FAR = 0x1000 | 0x40000 | 0x400000  # FILE_ATTRIBUTE_OFFLINE, _RECALL_ON_OPEN, _RECALL_ON_DATA_ACCESS


def exists(path: Path) -> bool:
    """Tell whether anything stands at a path."""
    return _asked(path, os.path.exists)


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder."""
    return _asked(path, os.path.isdir)


def is_file(path: Path) -> bool:
    """Tell whether a path is a file."""
    return _asked(path, os.path.isfile)


def is_same(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to the same file, however they are written."""
    try:
        return reach(one).samefile(reach(other))
    except (OSError, Refusal):
        return one == other


def plain_size(path: Path) -> int | None:
    """Return how many bytes a file has; None for what is no plain file, such as a pipe, a device or a folder."""
    found = _tried(lambda: reach(path).stat(), path)
    return found.st_size if stat.S_ISREG(found.st_mode) else None


def read(path: Path) -> bytes:
    """Return what is in a file. Raises OSError and coded errors, as everything here."""
    return _tried(lambda: reach(path).read_bytes(), path)


def read_start(path: Path, size: int) -> bytes:
    """Return the first bytes of a file."""

    def action() -> bytes:
        with reach(path).open("rb") as stream:
            return stream.read(size)

    return _tried(action, path)


def write_new(path: Path, content: bytes) -> Path:
    """Write a file where nothing stands, and return it."""
    with create(path) as stream:
        stream.write(content)
    return path


def create(path: Path) -> BinaryIO:
    """Open a file to write where nothing stands."""
    return _tried(lambda: reach(path).open("xb"), path)


def make_folder(path: Path) -> Path:
    """See to it that a folder is there, with the folders that it is in, and return it."""
    _tried(lambda: reach(path).mkdir(parents=True, exist_ok=True), path)
    return path


def entries(folder: Path) -> list[Path]:
    """Return what is in a folder; nothing where the folder isn't there."""
    try:
        return sorted(folder / each.name for each in reach(folder).iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []


def files_below(folder: Path) -> Iterator[Path]:
    """Give the files in a folder and in the folders below it, however deep."""
    top = reach(folder, whole=True)
    for place, folders, files in os.walk(top):
        folders.sort()
        for name in sorted(files):
            yield folder / Path(place).relative_to(top) / name


def move(source: Path, target: Path) -> Path:
    """Put a file in another place, over whatever file stands there, and return that place."""
    _tried(lambda: reach(source).replace(reach(target)), target, source, to_replace=True)
    return target


def copy(source: Path, target: Path) -> Path:
    """Write the content of a file to another place, and return that place."""
    _tried(lambda: shutil.copyfile(reach(source), reach(target)), source, target)
    return target


def remove(path: Path) -> None:
    """Take a file away, if it is there."""
    _tried(lambda: reach(path).unlink(missing_ok=True), path, to_replace=True)


def discard(path: Path) -> None:
    """Take away a file that nobody needs any more, where the system allows; it is no reason to stop."""
    with suppress(OSError, CodedError):
        remove(path)


def remove_folder(folder: Path) -> None:
    """Take a folder away with all that is in it, as far as the system allows."""
    shutil.rmtree(reach(folder, whole=True), ignore_errors=True)


@contextmanager
def folder_aside(folder: Path, name: str) -> Generator[Path]:
    """Make a folder inside another, for what is not finished; it goes away in the end.

    The other one is made where it isn't there, and goes away again where nothing came to lie in it.
    """
    made = not exists(folder)
    aside = make_folder(folder / f"{name}{secrets.token_hex(4)}")
    try:
        yield aside
    finally:
        remove_folder(aside)
        if made:
            with suppress(OSError):  # something lies in it
                reach(folder).rmdir()


def real(path: Path) -> str:
    """Return where a file really is, past links and drive letters, as far as the system tells."""
    try:
        found = reach(path).resolve()
    except OSError:
        found = path.absolute()
    return shown(str(found))


def is_far(path: Path) -> bool:
    """Tell whether a cloud service has yet to fetch a file."""
    try:
        return bool(getattr(reach(path).stat(), "st_file_attributes", 0) & _FAR)
    except OSError:
        return False


def _asked(path: Path, question: Callable[[Path], bool]) -> bool:
    try:
        return question(reach(path))
    except Refusal:  # no file can have such a name
        return False


def _tried(action: Callable[[], T], path: Path, *others: Path, to_replace: bool = False) -> T:
    """Do something with files; one that is in use is tried again, and named in the end."""
    pauses = iter(_PAUSES)
    while True:
        try:
            return action()
        except OSError as error:
            busy = _in_use(error, (path, *others), to_replace=to_replace)
            if busy is None:
                _explain(error, path)
                raise
            pause = next(pauses, None)
            if pause is None:
                raise EnvironmentFault("file_in_use", path=busy) from error
        time.sleep(pause)


def _in_use(error: OSError, paths: tuple[Path, ...], *, to_replace: bool) -> Path | None:
    """Return the file that another program holds, where that is what an error comes from."""
    known = getattr(error, "winerror", None) in _SHARING or error.errno in _BUSY
    if not known and not isinstance(error, PermissionError):
        return None
    for path in paths:
        if windows.why_closed(str(reach(path)), to_replace=to_replace) in _SHARING:
            return path
    if known:
        return paths[0]
    # A part of the file is locked: it opens, and can't be read.
    return paths[0] if names.WINDOWS and not to_replace and is_file(paths[0]) and _opens(paths[0]) else None


def _opens(path: Path) -> bool:
    return windows.why_closed(str(reach(path))) == 0


def _explain(error: OSError, path: Path) -> None:
    """Let an error name the file as the user knows it; raise what says better what is the matter."""
    if isinstance(error, PermissionError) and is_folder(path):
        raise Refusal("is_a_folder", path=path) from error
    if isinstance(error, PermissionError) and names.WINDOWS and _is_read_only(path):
        raise EnvironmentFault("file_read_only", path=path) from error
    if error.errno == errno.EINVAL and is_far(path):
        raise EnvironmentFault("file_in_cloud", path=path) from error
    error.filename, error.filename2 = shown(str(error.filename or path)), None


def _is_read_only(path: Path) -> bool:
    return is_file(path) and not os.access(reach(path), os.W_OK)
