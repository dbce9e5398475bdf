"""Paths as a user types or pastes them."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable, Iterator
from pathlib import Path

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.files import disk, names

_QUOTE = '"'
_WILD = ("*", "?")


def given_path(text: str, *, windows: bool | None = None) -> Path:
    r"""Return the path that somebody meant.

    Explorer copies a path with quotes around it. Windows reads the end of "C:\map\" as a quote that belongs to
    the path. A ~ is the user's own folder everywhere; variables are for the shell, and a % may be in a name.
    Nothing at all is refused: a variable that a script forgot to fill would mean the folder in which it runs.
    """
    windows = names.WINDOWS if windows is None else windows
    plain = text.strip() if windows else text
    if len(plain) > 1 and plain.startswith(_QUOTE) and plain.endswith(_QUOTE):
        plain = plain[1:-1]
    if windows and plain.endswith(_QUOTE) and plain.count(_QUOTE) == 1:
        plain = plain[:-1]
    if not plain.strip():
        raise Refusal("path_empty")
    path = Path(plain)
    return Path.home().joinpath(*path.parts[1:]) if path.parts[:1] == ("~",) else path


def expanded(paths: Iterable[Path], *, windows: bool | None = None) -> Iterator[Path]:
    """Give the files that *.xlsx stands for: on Windows no shell does that. Refuses what stands for none."""
    windows = names.WINDOWS if windows is None else windows
    for path in paths:
        if not windows or not any(sign in path.name for sign in _WILD):
            yield path
            continue
        found = [each for each in disk.entries(path.parent) if fnmatch.fnmatch(each.name, path.name)]
        if not found:
            raise Refusal("nothing_fits", path=path)
        yield from found
