"""A register in memory and one in a file, both made by the real migrations."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.opening import create_register, memory_register
from contractbeoordeling.storage.store import Store


@pytest.fixture
def who() -> Author:
    return Author(account="tester")


@pytest.fixture
def store() -> Iterator[Store]:
    made = memory_register()
    yield made
    made.close()


@pytest.fixture
def register_path(tmp_path: Path, who: Author) -> Path:
    """Return a closed register file without providers."""
    path = tmp_path / "proef.register"
    create_register(path, "Gemeente Waterbeke", who).close()
    return path
