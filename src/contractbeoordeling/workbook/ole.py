"""OLE containers: old .xls files, and the wrapping of every encrypted or protected Office file."""

from __future__ import annotations

import io
from collections.abc import Mapping

from contractbeoordeling.workbook.problem import Unreadable

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FILEPASS = 0x2F
_LONGEST_SEARCH = 1 << 16
_OTHER_DOCUMENTS = {
    "worddocument": "doc",
    "powerpoint document": "ppt",
    "__properties_version1.0": "msg",
    "visiodocument": "visio",
}


def recognise(content: bytes) -> str:
    """The format in the container: `xls`, or `ooxml_encrypted`, `xls_encrypted` for what a password opens.

    Raises Unreadable for rights management, other documents and damage.
    """
    streams = _streams(content)
    names = " ".join(streams)
    if "drmencrypted" in names or "\x09drmcontent" in names or "labelinfo" in names:
        raise Unreadable("rights_managed", format="ooxml")
    if "encryptedpackage" in streams:
        return "ooxml_encrypted"
    for name in ("workbook", "book"):
        if name in streams:
            return "xls_encrypted" if _asks_password(streams[name]) else "xls"
    for name, format_ in _OTHER_DOCUMENTS.items():
        if name in streams:
            raise Unreadable("other_document", format=format_)
    raise Unreadable("damaged", format="ole")


def _streams(content: bytes) -> Mapping[str, bytes]:
    """Folded path of each stream, with the beginning of those that may hold a workbook."""
    from olefile import OleFileIO

    found: dict[str, bytes] = {}
    try:
        container: OleFileIO[str] = OleFileIO(io.BytesIO(content))
        for path in container.listdir(streams=True, storages=True):
            name = "/".join(path).lower()
            wanted = name in ("workbook", "book")
            found[name] = container.openstream(path).read(_LONGEST_SEARCH) if wanted else b""
    except Exception as error:  # a damaged container breaks anywhere inside the library
        raise Unreadable("damaged", format="ole") from error
    return found


def _asks_password(stream: bytes) -> bool:
    """Whether a FILEPASS record stands among the first records; from there on all is encrypted."""
    at = 0
    for _ in range(16):
        if at + 4 > len(stream):
            return False
        kind = int.from_bytes(stream[at : at + 2], "little")
        if kind == _FILEPASS:
            return True
        at += 4 + int.from_bytes(stream[at + 2 : at + 4], "little")
    return False
