"""Opening files that a password protects; the one place that knows msoffcrypto."""

from __future__ import annotations

import importlib
import io

from contractbeoordeling.workbook.problem import Unreadable

_EXCELS_OWN = "VelvetSweatshop"  # Excel opens files with this password without asking


def opened(content: bytes, password: str | None) -> bytes:
    """The workbook inside, by Excel's own password or the given one.

    Raises Unreadable: `password` where one is needed, `wrong_password` where this one doesn't fit.
    """
    for candidate in (_EXCELS_OWN, password):
        if candidate is not None and (plain := _with(content, candidate)):
            return plain
    raise Unreadable("password" if password is None else "wrong_password", format="encrypted")


def _with(content: bytes, password: str) -> bytes | None:
    """The decrypted file, or None where this password doesn't open it."""
    library = importlib.import_module("msoffcrypto")  # has no types, and is only loaded when needed
    plain = io.BytesIO()
    try:
        file = library.OfficeFile(io.BytesIO(content))
        file.load_key(password=password)
        file.decrypt(plain)
    except Exception:  # noqa: BLE001 - a wrong key or a damaged header makes the library stumble anywhere
        return None
    data = plain.getvalue()
    return data if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")) else None
