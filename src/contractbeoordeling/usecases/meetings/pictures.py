"""Pictures without what a camera writes beside them: place, time, owner, a small copy of the picture before cutting."""

from collections.abc import Iterator
from dataclasses import dataclass
from struct import pack, unpack_from

_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_OTHERS = (b"GIF8", b"BM", b"II*\0", b"MM\0*")
_FAMILY = (b"ftyphei", b"ftypmif", b"ftypavif", b"ftypmsf", b"ftyphev")
_ABOUT = frozenset({0xE1, 0xED, 0xFE})
"""The parts of a JPEG that hold words about it: Exif and XMP, IPTC, remarks."""
_KEPT_OF_PNG = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs"}
)
_TURN, _SHORT, _SCAN = 0x0112, 3, 0xDA


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A picture as it is kept; `cleaned` tells whether anything was taken out, `sure` whether we know this kind."""

    content: bytes
    cleaned: bool
    sure: bool


def is_picture(content: bytes) -> bool:
    """Tell whether a file is a picture, whatever its name says."""
    head = content[:16]
    known = head.startswith((_JPEG, _PNG, *_OTHERS))
    return known or (head[:4] == b"RIFF" and head[8:12] == b"WEBP") or head[4:].startswith(_FAMILY)


def without_details(content: bytes) -> Cleaned:
    """Return a picture without place and other details, turned as it was; a kind we don't know stays as it is."""
    try:
        if content.startswith(_JPEG):
            made = b"".join(_jpeg(content))
        elif content.startswith(_PNG):
            made = _PNG + b"".join(_png(content))
        else:
            return Cleaned(content, cleaned=False, sure=False)
    except (ValueError, IndexError):
        return Cleaned(content, cleaned=False, sure=False)
    return Cleaned(made, cleaned=made != content, sure=True)


def _jpeg(content: bytes) -> Iterator[bytes]:
    yield content[:2]
    place, turn = 2, 1
    kept: list[bytes] = []
    while True:
        if content[place] != 0xFF:
            raise ValueError("no marker")
        kind = content[place + 1]
        if kind == 0xFF:
            place += 1
            continue
        length = int.from_bytes(content[place + 2 : place + 4])
        part = content[place : place + 2 + length]
        if length < 2 or len(part) != length + 2:
            raise ValueError("cut off")
        if kind == _SCAN:
            break
        if kind == 0xE1 and part[4:10] == b"Exif\0\0":
            turn = _turn_of(part[10:]) or turn
        if kind not in _ABOUT:
            kept.append(part)
        place += 2 + length
    first = kept[:1] if kept and kept[0][1] == 0xE0 else []
    yield from first
    if turn != 1:
        yield _only_turn(turn)
    yield from kept[len(first) :]
    end = content.find(b"\xff\xd9", place)  # never within the dots: there a 0 follows each 255
    if end < 0:
        raise ValueError("cut off")
    yield content[place : end + 2]


def _turn_of(exif: bytes) -> int | None:
    """Return how the camera was held: without it the picture would lie on its side."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None or len(exif) < 10:
        return None
    (start,) = unpack_from(order + "I", exif, 4)
    if start + 2 > len(exif):
        return None
    (count,) = unpack_from(order + "H", exif, start)
    for at in range(start + 2, min(start + 2 + 12 * count, len(exif) - 11), 12):
        tag, kind = unpack_from(order + "HH", exif, at)
        if (tag, kind) == (_TURN, _SHORT):
            (turn,) = unpack_from(order + "H", exif, at + 8)
            return turn if turn in range(1, 9) else None
    return None


def _only_turn(turn: int) -> bytes:
    body = b"Exif\0\0MM\0*" + pack(">IHHHIHHI", 8, 1, _TURN, _SHORT, 1, turn, 0, 0)
    return b"\xff\xe1" + pack(">H", len(body) + 2) + body


def _png(content: bytes) -> Iterator[bytes]:
    place = len(_PNG)
    while place < len(content):
        length = int.from_bytes(content[place : place + 4])
        kind, part = content[place + 4 : place + 8], content[place : place + 12 + length]
        if len(part) != length + 12:
            raise ValueError("cut off")
        if kind in _KEPT_OF_PNG:
            yield part
        place += 12 + length
        if kind == b"IEND":
            return
    raise ValueError("no end")
