"""The example, played once for all tests that only read it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.demo.play import Example, example_round
from contractbeoordeling.usecases.session import author

PROVIDERS = 15
"""Among them every verdict and every story occurs."""


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Example:
    return example_round(tmp_path_factory.mktemp("voorbeeld") / "ronde", count=PROVIDERS)


@pytest.fixture(scope="session")
def store(example: Example) -> Iterator[Store]:
    found = open_register(example.register, author())
    yield found
    found.close()
