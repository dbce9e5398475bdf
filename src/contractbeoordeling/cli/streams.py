"""How what a command says reaches the screen: a console, a pipe or a file, on Windows in the console's code page."""

from __future__ import annotations

import codecs
import contextlib
import errno
import io
import os
import stat
import sys
import unicodedata
from functools import partial
from typing import TextIO

from contractbeoordeling.files import windows

_UTF_8 = "utf-8"
_PLAIN = str.maketrans(
    {
        "→": "->",
        "←": "<-",
        "≤": "<=",
        "≥": ">=",
        "≠": "!=",
        "−": "-",
        "–": "-",
        "—": "-",
        "─": "-",
        "‘": "'",
        "’": "'",
        "‹": "<",
        "›": ">",
        "“": '"',
        "”": '"',
        "„": '"',
        "…": "...",
        "□": "[]",
        "•": "*",
        "●": "*",
        "·": "-",
        "×": "x",
        "÷": "/",
        "✓": "v",
        "✔": "v",
        "√": "v",
        "✗": "x",
        "€": "EUR",
        "Σ": "som",
        "Ł": "L",
        "ł": "l",
        "Đ": "D",
        "đ": "d",
        "ı": "i",
        "\xa0": " ",
        "\u202f": " ",
    }
)
"""What a sign is called where the code page doesn't have it."""


def prepare() -> None:
    """Let the streams write what the screen can show; no sign ends a command, and none becomes a code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = encoding_for(terminal=stream.isatty(), code_page=windows.output_code_page())
            stream.reconfigure(encoding=encoding, errors=readable_in(encoding))


def encoding_for(*, terminal: bool, code_page: int) -> str:
    """Return the encoding of a stream.

    Python writes to a console of Windows in Unicode; programs that read from a pipe there (more, PowerShell)
    expect the console's code page.
    """
    if terminal or not code_page:
        return _UTF_8
    try:
        return codecs.lookup(f"cp{code_page}").name
    except LookupError:
        return _UTF_8


def holds_unicode(stream: io.TextIOBase | object) -> bool:
    """Tell whether a stream has room for every sign; one without an encoding is no stream of bytes."""
    return (getattr(stream, "encoding", None) or _UTF_8).lower().startswith("utf")


def is_reader_gone(error: OSError) -> bool:
    """Tell whether a program that read along (`| more`) has ended.

    Windows calls that a wrong argument, as it does much else that can go wrong with a file.
    """
    if isinstance(error, BrokenPipeError):
        return True
    return sys.platform == "win32" and error.errno == errno.EINVAL and _is_pipe(sys.stdout)


def _is_pipe(stream: TextIO) -> bool:
    try:
        return stat.S_ISFIFO(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        return False


def close_standard_output() -> None:
    """Let what can't be written any more go nowhere: Python flushes at its end, and would complain then."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def readable_in(encoding: str) -> str:
    """Return the name of the error handler that writes what an encoding doesn't have by what it looks like."""
    name = f"readable-{encoding}"  # one each: the error itself says no more than "charmap"
    codecs.register_error(name, partial(_readable, encoding))
    return name


def _readable(encoding: str, error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_plain(sign, encoding) for sign in error.object[error.start : error.end]), error.end


def _plain(sign: str, encoding: str) -> str:
    for text in (sign.translate(_PLAIN), unicodedata.normalize("NFKD", sign).translate(_PLAIN)):
        kept = text.encode(encoding, "ignore").decode(encoding)
        if kept:
            return kept
    return "" if unicodedata.combining(sign) else "?"
