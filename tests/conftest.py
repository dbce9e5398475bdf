"""What every test shares: fresh forms, no screen, a home of its own, and no unexpected warning."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import hatch_build
from contractbeoordeling import paths
from contractbeoordeling.wording import i18n

ROOT = Path(__file__).resolve().parent.parent

os.environ["QT_QPA_PLATFORM"] = os.environ.get("TEST_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="")

settings.register_profile(
    "here", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", settings.get_profile("here"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_configure(config: pytest.Config) -> None:
    """Compile changed forms once, before any worker imports them."""
    if not hasattr(config, "workerinput"):
        hatch_build.build(ROOT)


@pytest.fixture(autouse=True, scope="session")
def own_home() -> Iterator[Path]:
    """Settings and log away from those of whoever runs the tests."""
    with tempfile.TemporaryDirectory(prefix="contractbeoordeling-", ignore_cleanup_errors=True) as home:
        os.environ[paths.HOME_VARIABLE] = home
        yield Path(home)


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    """Every test begins and ends in Dutch."""
    i18n.use("nl")
    yield
    i18n.use("nl")


@pytest.fixture
def root() -> Path:
    """The top of the source tree."""
    return ROOT
