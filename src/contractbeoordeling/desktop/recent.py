"""The registers that were opened on this laptop, newest first."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from contractbeoordeling import settings

_MOST = 10


def recent() -> list[Path]:
    """The registers opened before, also those that aren't there at this moment."""
    kept = settings.read().get("recent", [])
    return [Path(str(each)) for each in cast("list[object]", kept)] if isinstance(kept, list) else []


def remember(register: Path) -> None:
    """Put a register on top."""
    place = register.absolute()
    others = [each for each in recent() if each != place]
    settings.remember(recent=[str(each) for each in (place, *others)][:_MOST])
