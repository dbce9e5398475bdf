"""A zip archive that isn't trusted: parts are unpacked with a bound, whatever its directory says.

Excel, LibreOffice and Numbers files are such archives. A bomb is small on disk and huge unpacked, and its
directory may lie about that; a reader that believes it takes all memory.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from functools import cached_property

from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.problem import Unreadable

_HEADER = 30  # bytes of a local file header before its name
_WIDE = (
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
_STORED, _DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED


class Archive:
    """The parts of a zip file by name, without regard to case or the direction of slashes.

    Raises Unreadable (`damaged`, `bomb`) on opening or reading.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        try:
            self.entries = zipfile.ZipFile(io.BytesIO(content)).infolist()
        except (
            zipfile.BadZipFile,
            ValueError,
            OSError,
            NotImplementedError,
            UnicodeError,
            EOFError,
        ) as error:
            raise Unreadable("damaged", format="zip") from error
        self._check_sizes()

    def _check_sizes(self) -> None:
        """Refuse what its own directory already gives away."""
        if sum(entry.file_size for entry in self.entries) > limits.MAX_UNPACKED:
            raise Unreadable("bomb")
        for entry in self.entries:
            suspect = entry.file_size >= limits.SUSPECT_FROM
            if suspect and entry.file_size > limits.MAX_RATIO * max(entry.compress_size, 1):
                raise Unreadable("bomb")

    @cached_property
    def _by_name(self) -> dict[str, list[zipfile.ZipInfo]]:
        named: dict[str, list[zipfile.ZipInfo]] = {}
        for entry in self.entries:
            named.setdefault(_folded(entry.filename), []).append(entry)
        return named

    @cached_property
    def names(self) -> frozenset[str]:
        """Folded names of all parts."""
        return frozenset(self._by_name)

    def has(self, name: str) -> bool:
        return _folded(name) in self._by_name

    def part(self, name: str) -> bytes:
        """The unpacked bytes of a part; two parts of one name leave open which is meant, so they are refused."""
        entries = self._by_name.get(_folded(name), [])
        if len(entries) != 1:
            raise Unreadable("damaged", format="zip")
        return self.unpacked(entries[0])

    def xml(self, name: str) -> bytes:
        """A part that will be parsed: no document type, so no entity can grow or reach outside."""
        return without_entities(self.part(name))

    def unpacked(self, entry: zipfile.ZipInfo) -> bytes:
        """The bytes of one entry, exactly those that its directory promised."""
        packed = self._packed(entry)
        if entry.flag_bits & 1:
            raise Unreadable("password")
        if entry.compress_type == _STORED:
            data, complete = packed, True
        elif entry.compress_type == _DEFLATED:
            data, complete = _inflated(packed, entry.file_size)
        else:
            raise Unreadable("damaged", format="zip")
        if not complete or len(data) != entry.file_size or zlib.crc32(data) != entry.CRC:
            raise Unreadable("damaged", format="zip")
        return data

    def _packed(self, entry: zipfile.ZipInfo) -> bytes:
        """The packed bytes, found behind the entry's own header."""
        if entry.file_size > limits.MAX_PART:
            raise Unreadable("bomb")
        at = entry.header_offset
        header = self._content[at : at + _HEADER]
        if len(header) < _HEADER or not header.startswith(b"PK\x03\x04"):
            raise Unreadable("damaged", format="zip")
        name, extra = int.from_bytes(header[26:28], "little"), int.from_bytes(header[28:30], "little")
        start = at + _HEADER + name + extra
        return self._content[start : start + entry.compress_size]


def without_entities(data: bytes) -> bytes:
    """The same bytes as UTF-8, unless they declare entities: spreadsheets never do, attacks do."""
    data = as_utf8(data)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Unreadable("entities")
    return data


def as_utf8(data: bytes) -> bytes:
    """XML in UTF-16 as UTF-8, without the declaration that says otherwise; any other as it is."""
    for start, encoding in _WIDE:
        if data.startswith(start):
            text = data.decode(encoding, "replace").lstrip("\ufeff")
            return (text.partition("?>")[2] if text.startswith("<?xml") else text).encode("utf-8")
    return data


def _inflated(packed: bytes, size: int) -> tuple[bytes, bool]:
    """At most one byte more than promised, and whether the stream ended there."""
    stream = zlib.decompressobj(-15)
    try:
        return stream.decompress(packed, size + 1), stream.eof
    except zlib.error as error:
        raise Unreadable("damaged", format="zip") from error


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
