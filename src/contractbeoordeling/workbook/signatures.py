"""By which bytes or words other files are known: each with the code of what to say of it, and what it is."""

from __future__ import annotations

import re

Known = tuple[str, str]  # the code of a problem, the kind of file

_STARTS: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x05\x06", "empty_file", "zip"),  # an archive without anything in it
    (b"PK\x07\x08", "packed", "zip"),
    (b"PK00PK", "packed", "zip"),
    (b"7z\xbc\xaf\x27\x1c", "packed", "7z"),
    (b"Rar!", "packed", "rar"),
    (b"\x1f\x8b", "packed", "gz"),
    (b"BZh", "packed", "bz2"),
    (b"\xfd7zXZ\x00", "packed", "xz"),
    (b"\x28\xb5\x2f\xfd", "packed", "zst"),
    (b"MSCF", "packed", "cab"),
    (b"{\\rtf", "other_document", "rtf"),
    (b"SQLite format 3\x00", "other_document", "sqlite"),
    (b"\x00\x01\x00\x00Standard ", "other_document", "access"),
    (b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", "other_document", "onenote"),
    (b"\x89PNG", "picture", "png"),
    (b"\xff\xd8\xff", "picture", "jpg"),
    (b"GIF8", "picture", "gif"),
    (b"II*\x00", "picture", "tiff"),
    (b"MM\x00*", "picture", "tiff"),
    (b"\x00\x05\x16\x07", "mac_companion", "apple_double"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "shortcut", "lnk"),
    (b"bplist00", "shortcut", "webloc"),
    (b"ID;P", "old_format", "sylk"),
    (b"TABLE\r\n0,1", "old_format", "dif"),
    (b"TABLE\n0,1", "old_format", "dif"),
    (b"\x00\x00\x02\x00", "old_format", "lotus"),
    (b"\x00\x00\x1a\x00", "old_format", "lotus"),
    (b"\xff\x00\x02\x00", "old_format", "works"),
)
_FURTHER_ON: tuple[tuple[int, bytes, str, str], ...] = (
    (257, b"ustar", "packed", "tar"),
    (8, b"WEBP", "picture", "webp"),
    (4, b"ftyphei", "picture", "heic"),
    (4, b"ftypmif1", "picture", "heic"),
)
_PDF = re.compile(rb"%PDF-|^\s*\d+ \d+ obj\s*<<", re.MULTILINE)  # other programs put bytes before it
_TEXTS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"\[InternetShortcut\]|\[Desktop Entry\]", re.IGNORECASE), "shortcut", "url"),
    (re.compile(r'\{[^{}]*(?:"doc_id"|https?://docs\.google\.com/)'), "shortcut", "gsheet"),
    (re.compile(r"BEGIN:(?:VCARD|VCALENDAR)\s", re.IGNORECASE), "other_document", "vcard"),
)
_HEADER_LINE = re.compile(r"^([A-Za-z][\w-]{1,40}):[ \t]", re.MULTILINE)
_OF_MAIL = {"received", "return-path", "delivered-to", "message-id", "from", "to", "subject", "date"}
_LINES_OF_MAIL = 3


def binary(content: bytes) -> Known | None:
    """What these bytes are, where they are a known kind of file that is no workbook."""
    for magic, code, format_ in _STARTS:
        if content.startswith(magic):
            return code, format_
    for at, magic, code, format_ in _FURTHER_ON:
        if content.startswith(magic, at):
            return code, format_
    if content.startswith(b"BM") and int.from_bytes(content[2:6], "little") == len(content):
        return "picture", "bmp"
    if content.startswith(b"MZ") and b"\x00" in content[:64]:
        return "other_document", "program"
    return ("other_document", "pdf") if _PDF.search(content[:1024]) else None


def text(start: str) -> Known | None:
    """What the beginning of a text says that it is, where that is no table."""
    for pattern, code, format_ in _TEXTS:
        if pattern.match(start):
            return code, format_
    head = start.partition("\n\n")[0].partition("\r\n\r\n")[0]
    said = {name.lower() for name in _HEADER_LINE.findall(head)}
    first = _HEADER_LINE.match(head)
    if not first:
        return None
    if "mime-version" in said and "multipart/related" in start[:4096].lower() and "received" not in said:
        return "web_archive", "mhtml"
    if len(said & _OF_MAIL) >= _LINES_OF_MAIL:
        return "other_document", "eml"
    return ("web_archive", "mhtml") if first[1].lower() == "mime-version" else None
