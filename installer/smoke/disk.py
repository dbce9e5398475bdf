"""The files of drive C: which there are, and what came or went."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from installer.smoke.wine import ACCOUNT, Wine

# Windows' own scratch; the last is where NSIS keeps the copy that an uninstaller runs in, until Windows starts again.
_SCRATCH = ("windows/temp/", "windows/inf/", f"users/{ACCOUNT}/Temp/~nsu")


def files(wine: Wine) -> frozenset[str]:
    """Every file and folder of drive C, from its root; a folder ends in /."""
    return frozenset(_below(wine.c, wine.c))


def size(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(each.stat().st_size for each in folder.rglob("*") if each.is_file())


def differences(before: Iterable[str], after: Iterable[str]) -> list[str]:
    """What came and went, a line each; of a whole folder only the folder is named."""
    old, new = set(before), set(after)
    return [*_told("+", new - old), *_told("-", old - new)]


def _below(folder: Path, root: Path) -> Iterable[str]:
    for each in folder.iterdir():
        name = each.relative_to(root).as_posix()
        if name.startswith(_SCRATCH):
            continue
        if each.is_dir() and not each.is_symlink():
            yield name + "/"
            yield from _below(each, root)
        else:
            yield name


def _told(sign: str, names: set[str]) -> list[str]:
    folders = tuple(sorted(each for each in names if each.endswith("/")))
    return [
        f"{sign} {name}"
        for name in sorted(names)
        if not any(name != folder and name.startswith(folder) for folder in folders)
    ]
