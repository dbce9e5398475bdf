"""Passwords of protected files: asked for before anything else is done, held while it is done, kept nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from contractbeoordeling.domain.errors import CodedError
from contractbeoordeling.usecases.given_file import given_file
from contractbeoordeling.workbook.locked import may_be_locked
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.read import Reader

TRIES = 3
LOCKED = ("password", "wrong_password")
"""Why a file can't be read that a password would open."""
Ask = Callable[[str, bool], str | None]
"""Asks for the password of a file by its name; told whether the former one didn't fit. None or empty gives up."""


def passwords_for(files: Sequence[Path], ask: Ask, given: str | None = None) -> dict[Path, str]:
    """Ask for the password of each protected file that none of those known by then opens.

    Where nobody knows it, the last one that was tried stands there, or none; reading such a file tells what is wrong.
    """
    found: dict[Path, str] = {}
    with Reader() as reader:
        for path in files:
            content = _locked(path)
            if content is None or _opens(reader, content, path.name, None):
                continue
            known = [each for each in (given, *found.values()) if each is not None]
            password = _fitting(reader, content, path.name, known) or _asked(reader, content, path.name, ask)
            if password:
                found[path] = password
    return found


def _locked(path: Path) -> bytes | None:
    """The content of a file that may ask for a password; of others whoever reads them tells what is wrong."""
    try:
        content = given_file(path)
    except (CodedError, OSError):
        return None
    return content if may_be_locked(content) else None


def _fitting(reader: Reader, content: bytes, name: str, known: Iterable[str]) -> str:
    """The first known password that opens a file, else nothing."""
    return next((each for each in dict.fromkeys(known) if _opens(reader, content, name, each)), "")


def _asked(reader: Reader, content: bytes, name: str, ask: Ask) -> str:
    """Ask until a password fits, or somebody gives up."""
    said = ""
    for _ in range(TRIES):
        answer = ask(name, bool(said))
        if not answer:
            break
        said = answer
        if _opens(reader, content, name, said):
            break
    return said


def _opens(reader: Reader, content: bytes, name: str, password: str | None) -> bool:
    """Tell whether no other password is needed; what else may be wrong is told when the file is read."""
    try:
        reader.read(content, name, password)
    except Unreadable as problem:
        return problem.reason not in LOCKED
    return True
