"""What tests of files share."""

from __future__ import annotations

import pytest

from contractbeoordeling.files import disk


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses between tries, which pass at once."""
    pauses: list[float] = []
    monkeypatch.setattr(disk.time, "sleep", pauses.append)
    return pauses
