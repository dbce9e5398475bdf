"""Which files may ask for a password, seen from their bytes alone, without unpacking anything."""

from __future__ import annotations

import re

from contractbeoordeling.workbook.ole import MAGIC

_PACKAGE = "EncryptedPackage".encode("utf-16-le")
# The record that names the password stands right after the one that begins a workbook of Excel 5 to 2003.
_OLD = re.compile(rb"\x09\x08(?:\x10\x00.{16}|\x08\x00.{8})(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL)


def may_be_locked(content: bytes) -> bool:
    """Tell whether a password may stand before a file; only reading it tells for sure."""
    return content.startswith(MAGIC) and (_PACKAGE in content or _OLD.search(content) is not None)
