"""Ways in which a file gets damaged on its way: bytes flip, the end is missing, parts of an archive go astray."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from random import Random

_Parts = list[tuple[str, bytes]]


def damaged(random: Random, content: bytes) -> bytes:
    """The file with something wrong; an archive as a whole, or inside one of its parts."""
    if zipfile.is_zipfile(io.BytesIO(content)) and random.random() < 0.7:
        return _repacked(random, content)
    return random.choice(_OF_BYTES)(random, content)


def _flipped(random: Random, content: bytes) -> bytes:
    """Some bytes are others."""
    changed = bytearray(content)
    for _ in range(random.choice((1, 2, 8, 60)) if changed else 0):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _cut(random: Random, content: bytes) -> bytes:
    """The end is missing."""
    return content[: random.randrange(len(content) + 1)]


def _doubled(random: Random, content: bytes) -> bytes:
    """A stretch stands there twice, or somewhere else as well."""
    start, end = sorted(random.randrange(len(content) + 1) for _ in range(2))
    at = random.randrange(len(content) + 1)
    return content[:at] + content[start : min(end, start + 5000)] + content[at:]


def _holed(random: Random, content: bytes) -> bytes:
    """A stretch is gone, or empty."""
    start = random.randrange(len(content) + 1)
    length = random.choice((1, 20, 700))
    filler = random.choice((b"", bytes(length), b"\xff" * length))
    return content[:start] + filler + content[start + length :]


def _odd_words(random: Random, content: bytes) -> bytes:
    """A number, a name or a mark of XML is another."""
    old, new = random.choice(
        (
            (b"1", b"99999999999"),
            (b"0", b"-1"),
            (b'"', b"'"),
            (b"<", b"&lt;"),
            (b">", b"/>"),
            (b"=", b"\x00="),
            (b"A1", b"XFD1048577"),
            (b"B", b"\xc3\x28"),
            (b"e", b""),
            (b"Sheet1", b"../Sheet1"),
            (b"utf-8", b"utf-7"),
            (b"UTF-8", b"shift-jis"),
        )
    )
    return content.replace(old, new, random.choice((1, 3, -1)))


_OF_BYTES: tuple[Callable[[Random, bytes], bytes], ...] = (_flipped, _cut, _doubled, _holed, _odd_words)


def _repacked(random: Random, content: bytes) -> bytes:
    """The archive with a part that is damaged, gone, there twice, or under another's name; its sums are right."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    at = random.randrange(len(parts))
    kind = random.choice(("inside", "inside", "inside", "gone", "twice", "swapped", "renamed", "empty"))
    parts = _astray(random, parts, at) if kind == "swapped" else _changed(random, parts, at, kind)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", random.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))) as archive:
        for name, part in parts:
            _put(archive, name, part)
    return target.getvalue()


def _put(archive: zipfile.ZipFile, name: str, part: bytes) -> None:
    """Write a part, also where one of that name is there; Python only warns of that."""
    archive.NameToInfo.pop(name, None)
    archive.writestr(name, part)


def _changed(random: Random, parts: _Parts, at: int, kind: str) -> _Parts:
    name, part = parts[at]
    instead: dict[str, _Parts] = {
        "inside": [(name, random.choice(_OF_BYTES)(random, part))],
        "gone": [],
        "twice": [(name, part), (name, random.choice(_OF_BYTES)(random, part))],
        "renamed": [(random.choice((name.upper(), name.replace("/", "\\"), f"/{name}", f"../{name}")), part)],
        "empty": [(name, b"")],
    }
    return [*parts[:at], *instead[kind], *parts[at + 1 :]]


def _astray(random: Random, parts: _Parts, at: int) -> _Parts:
    other = random.randrange(len(parts))
    return [
        (name, parts[other if number == at else at if number == other else number][1])
        for number, (name, _) in enumerate(parts)
    ]
