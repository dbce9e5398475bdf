"""Asking for the passwords of protected files on a terminal, unseen."""

from __future__ import annotations

import getpass
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from contractbeoordeling.cli.output import Output
from contractbeoordeling.wording.i18n import tr


def ask_passwords(files: Sequence[Path], given: str | None, out: Output) -> dict[Path, str]:
    """Ask whoever sits at the terminal for what opens protected files; a script is never asked."""
    if out.as_json or not _somebody_sits_here():
        return {}
    from contractbeoordeling.usecases.locked_files import passwords_for

    return passwords_for(files, _ask, given)


def ask_password(file: Path, given: str | None, out: Output) -> str | None:
    """The password of one file: the given one, or what is typed where that one doesn't fit."""
    return ask_passwords([file], given, out).get(file, given)


def _somebody_sits_here() -> bool:
    return _is_terminal(sys.stdin) and _is_terminal(sys.stderr)


def _is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a stream is a terminal; Python has none at all where the caller closed it."""
    return stream is not None and stream.isatty()


def _ask(name: str, again: bool) -> str | None:
    said = tr("Dat wachtwoord past niet. ") if again else ""
    prompt = tr("{said}Wachtwoord van {name} (leeg: overslaan): ").format(said=said, name=name)
    try:
        with warnings.catch_warnings():
            # Where the terminal would show what is typed, nobody is asked.
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(prompt)
    except (EOFError, getpass.GetPassWarning):
        return None
