"""Texts that may be passed on: a path names the user, so that part of it is left out."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

_SEPARATOR = r"[\\/]+"


class Impersonal:
    """Replaces the folders of whoever is at work, however a path was written."""

    def __init__(self, folder: Path) -> None:
        places = sorted(_places(folder), key=_depth, reverse=True)  # one may lie in another
        self._places = [(_pattern(place), word) for place, word in places]

    def __call__(self, text: str) -> str:
        """Return the text without the user's own folders."""
        for pattern, word in self._places:
            text = pattern.sub(word, text)
        return text


def _places(folder: Path) -> Iterator[tuple[Path, str]]:
    """Go through the folders, each with what stands for it."""
    temporary, home = ("%TEMP%", "%USERPROFILE%") if sys.platform == "win32" else ("$TMPDIR", "~")
    for place, word in ((folder, "…"), (Path(tempfile.gettempdir()), temporary), (Path.home(), home)):
        yield from ((each, word) for each in {place, place.resolve()} if len(each.parts) > 1)


def _depth(place: tuple[Path, str]) -> int:
    return len(place[0].parts)


def _pattern(place: Path) -> re.Pattern[str]:
    parts = [re.escape(part.rstrip("\\/")) for part in place.parts]
    return re.compile(rf"(?<!\w){_SEPARATOR.join(parts)}(?!\w)", re.IGNORECASE)
