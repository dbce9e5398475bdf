"""The password of a workbook: taken off to mark it, and put on again so that the copy is as safe by mail."""

from __future__ import annotations

import importlib
import io

from contractbeoordeling.workbook import decrypt, sniff
from contractbeoordeling.workbook.marked.content import NotMarkable
from contractbeoordeling.workbook.problem import Unreadable


def unsealed(content: bytes, password: str | None) -> tuple[bytes, str | None]:
    """Return the workbook inside, and the password that was needed for it. Raises Unreadable.

    What Excel opens without asking needs none.
    """
    if not sniff.recognise(content).encrypted:
        return content, None
    try:
        return decrypt.opened(content, None), None
    except Unreadable:
        return decrypt.opened(content, password), password


def sealed(content: bytes, password: str) -> bytes:
    """Return an xlsx file behind a password. Raises NotMarkable where that fails: it never goes without."""
    library = importlib.import_module("msoffcrypto.format.ooxml")  # has no types
    target = io.BytesIO()
    try:
        library.OOXMLFile(io.BytesIO(content)).encrypt(password, target)
        if decrypt.opened(target.getvalue(), password) != content:
            raise NotMarkable
    except NotMarkable:
        raise
    except Exception as error:
        raise NotMarkable from error
    return target.getvalue()
