"""What a command says: sentences on standard error, at most one JSON document on standard output."""

from __future__ import annotations

import dataclasses
import json
import sys
from datetime import date
from enum import Enum
from pathlib import PurePath
from typing import TextIO

from contractbeoordeling.cli import streams
from contractbeoordeling.cli.bar import Bar
from contractbeoordeling.domain.progress import NoProgress, Progress


class Output:
    """The two streams of one command."""

    def __init__(self, as_json: bool, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self.as_json = as_json
        # Python has no stream where the caller closed it; print() then says nothing.
        self._out: TextIO | None = out or sys.stdout
        self._err: TextIO | None = err or sys.stderr
        self._document: str | None = None
        self._text = ""

    def say(self, text: str) -> None:
        """A sentence or table for whoever reads the screen."""
        print(_lines(text), file=self._err)

    def show(self, text: str) -> None:
        """A text that was asked for (--help, --version): on standard output, or inside the document."""
        if self.as_json:
            self.result({"status": 0, "text": text})
        else:
            self._text += _lines(text)

    def result(self, document: object) -> None:
        """The one JSON document of this command; only shown where --json asks for it."""
        if self.as_json:
            self.document(document)

    def document(self, document: object) -> None:
        """The one JSON document of a command that always answers in JSON."""
        if self._document is not None:
            raise RuntimeError("a command prints exactly one JSON document")
        self._document = json.dumps(document, ensure_ascii=False, default=plain)
        if not (streams.holds_unicode(self._out) and _is_unicode(self._document)):
            self._document = json.dumps(
                document, default=plain
            )  # a reader of JSON knows its escapes everywhere

    def fail(self, error: dict[str, object], status: int) -> None:
        """Tell why the command did not do its work, instead of whatever it had to tell before."""
        self._document = None
        self.result({"status": status, "error": error})

    def finish(self, status: int) -> None:
        """Print what goes to standard output: a text, or the document, also of a command with nothing to tell.

        Raises OSError.
        """
        if self._text:
            print(self._text, file=self._out, end="")
        if self._document is None:
            self.result({"status": status})
        if self._document is not None:
            print(self._document, file=self._out)
        if self._out is not None:
            self._out.flush()

    def progress(self, label: str) -> Progress:
        """A bar on a terminal, silence elsewhere."""
        return Bar(label, self._err) if self._err is not None and self._err.isatty() else NoProgress()


def _lines(text: str) -> str:
    """Return a text with one kind of line ending, of which the stream makes that of its system."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_unicode(text: str) -> bool:
    """Tell whether a text has no halves of signs, as a name of a file can have."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def plain(value: object) -> object:
    """Turn what JSON doesn't know into what it does; fractions stay exact, as text."""
    # What they come with is only needed where one of them stands: the window starts through here too.
    from decimal import Decimal
    from fractions import Fraction
    from uuid import UUID

    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (UUID, PurePath, Fraction, Decimal)):
        return str(value)
    raise TypeError(f"no JSON for {type(value).__name__}")
