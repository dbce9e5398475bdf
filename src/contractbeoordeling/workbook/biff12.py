"""The records of which the parts of an xlsb file consist. Structure: [MS-XLSB] 2.1.4 and 2.5."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_U32 = struct.Struct("<I")


def records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """Number and content of each record. Raises ValueError where the last one is cut off."""
    at, end = 0, len(part)
    while at < end:
        kind, at = part[at], at + 1
        if kind & 0x80:
            kind, at = (kind & 0x7F) | (_byte(part, at) & 0x7F) << 7, at + 1
        size = shift = 0
        while True:
            byte, at = _byte(part, at), at + 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80 or shift > 21:
                break
        if at + size > end:
            raise ValueError(kind)
        yield kind, part[at : at + size]
        at += size


def _byte(part: bytes, at: int) -> int:
    if at >= len(part):
        raise ValueError(at)
    return part[at]


def wide_text(record: bytes, at: int) -> tuple[str, int]:
    """A counted text, and where it ends. Raises ValueError where it is cut off."""
    if at + 4 > len(record):
        raise ValueError(at)
    (count,) = _U32.unpack_from(record, at)
    if count == 0xFFFFFFFF:
        return "", at + 4
    end = at + 4 + 2 * count
    if end > len(record):
        raise ValueError(count)
    return record[at + 4 : end].decode("utf-16-le", "replace"), end


def packed_number(raw: int) -> float:
    """An RK number: thirty bits of a number, a hundredth of it or not. Structure: 2.5.122."""
    if raw & 2:
        number = float((raw - (1 << 32) if raw & 0x80000000 else raw) >> 2)
    else:
        (number,) = struct.unpack("<d", b"\0\0\0\0" + _U32.pack(raw & 0xFFFFFFFC))
    return number / 100 if raw & 1 else number
