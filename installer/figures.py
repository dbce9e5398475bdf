"""What a build tells at its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from installer import licences, tree

SITE = Path("python", "Lib", "site-packages")


@dataclass(frozen=True)
class Figures:
    """A payload, what was made of it, and how many seconds each took."""

    payload: Path
    setup: Path
    msi: Path
    bill: Path
    payload_seconds: float
    packing_seconds: float

    def lines(self) -> Iterator[str]:
        """The figures, one a line."""
        unpacked, count = tree.size(self.payload), len(tree.files(self.payload))
        yield f"payload   {_mega(unpacked)}, {count} files, {self.payload_seconds:.0f} s"
        for name, size in sorted(shares(self.payload).items(), key=lambda each: -each[1]):
            yield f"  {name:<22}{_mega(size)}"
        for file in (self.setup, self.msi, self.bill):
            yield f"{file.name}   {_mega(file.stat().st_size)}"
        yield f"packing   {self.packing_seconds:.0f} s"
        yield f"payload hash   {tree.digest(self.payload)}"


def shares(payload: Path) -> dict[str, int]:
    """The bytes of each part of the payload."""
    found: dict[str, int] = {}
    for file in tree.files(payload):
        name = _share(file.relative_to(payload))
        found[name] = found.get(name, 0) + file.stat().st_size
    return found


def _share(path: Path) -> str:
    if path.is_relative_to(SITE) and len(path.parts) > len(SITE.parts) + 1:
        name = path.parts[len(SITE.parts)]
        return {"PySide6": "Qt", "shiboken6": "Qt", "contractbeoordeling": "the program itself"}.get(
            name, "other libraries"
        )
    if path.parts[0] == "python":
        return "Python"
    return "licences" if path.parts[0] == licences.FOLDER else "starters and the rest"


def _mega(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{size / 1000:.0f} kB"
