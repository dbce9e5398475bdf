"""What both installers refuse to carry, before they are built from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from installer.facts import Refused

# Nothing that a script, a Windows Installer table or Windows itself gives a meaning to.
_PLAIN = re.compile(r"[A-Za-z0-9_+@~(),=\-][A-Za-z0-9._+@~(),= \-]*")
_DEVICES = re.compile(r"(CON|PRN|AUX|NUL|COM\d|LPT\d)(\..*)?", re.IGNORECASE)
_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
_LARGEST = (255, 255, 65535)  # Windows Installer compares no larger numbers, and no more of them
LONGEST = 150  # leaves a user's folder 109 of the 259 characters that a path may have


class Odd(Refused):
    """Something that an installer can't carry."""


def plain_version(version: str) -> str:
    """The version, where Windows can tell which of two is the newer one."""
    found = _VERSION.fullmatch(version)
    if not found or any(int(part) > most for part, most in zip(found.groups(), _LARGEST, strict=True)):
        raise Odd(f"version {version!r}: Windows compares three numbers, of at most 255.255.65535")
    return version


def payload_files(payload: Path) -> list[PurePosixPath]:
    """Every file of the payload, in an order that is the same everywhere."""
    inside = [path for path in payload.rglob("*") if path.is_symlink() or not path.is_dir()]
    for path in inside:
        if path.is_symlink() or not path.is_file():
            raise Odd(f"{path} is no ordinary file")
    found = sorted(PurePosixPath(path.relative_to(payload).as_posix()) for path in inside)
    if not found:
        raise Odd(f"{payload} is empty")
    for path in found:
        _check_name(path)
    _check_case(found)
    return found


def folders_of(files: Iterable[PurePosixPath]) -> list[PurePosixPath]:
    """Every folder that these files are in, the outer ones first."""
    return sorted({folder for file in files for folder in file.parents if folder.name})


def _check_name(path: PurePosixPath) -> None:
    if len(str(path)) > LONGEST:
        raise Odd(f"{path} is longer than {LONGEST} characters")
    for part in path.parts:
        if not _PLAIN.fullmatch(part) or part[-1] in ". " or _DEVICES.fullmatch(part):
            # A dot in front is refused too: such files come from tools and don't belong in a program.
            raise Odd(f"{path}: not a name that every Windows takes")


def _check_case(files: Sequence[PurePosixPath]) -> None:
    seen: dict[str, PurePosixPath] = {}
    for path in [*files, *folders_of(files)]:
        other = seen.setdefault(str(path).lower(), path)
        if other != path:
            raise Odd(f"{path} and {other} are one name on Windows")
