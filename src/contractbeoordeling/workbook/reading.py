"""From the bytes of a file to a workbook, whatever it is. Runs in the child process; use read.py."""

from __future__ import annotations

from collections.abc import Callable

from contractbeoordeling.workbook import (
    decrypt,
    limits,
    read_csv,
    read_html,
    read_ods,
    read_spreadsheetml,
    read_xls,
    read_xlsb,
    read_xlsx,
    sniff,
)
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.marked.known import without_marks
from contractbeoordeling.workbook.problem import Unreadable

_READERS: dict[str, Callable[[bytes], Workbook]] = {
    "xls": read_xls.read,
    "ods": read_ods.read,
    "fods": read_ods.read_flat,
    "xlsb": read_xlsb.read,
    "html": read_html.read,
    "spreadsheetml": read_spreadsheetml.read,
    "csv": read_csv.read,
}


def read(content: bytes, name: str = "", password: str | None = None) -> Workbook:
    """Recognise and read. Raises Unreadable for everything that isn't read right as a whole.

    What we wrote in a workbook that went back, to say what was wrong in it, is left out.
    """
    return without_marks(_read(content, name, password))


def _read(content: bytes, name: str, password: str | None) -> Workbook:
    if len(content) > limits.MAX_FILE:
        raise Unreadable("too_large")
    recognised = sniff.recognise(content, name)
    if recognised.encrypted:
        content = decrypt.opened(content, password)
        recognised = sniff.recognise(content)
    reader = _READERS.get(recognised.format)
    if reader:
        return reader(content)
    return read_xlsx.read(content, recognised.format)
