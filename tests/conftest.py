"""What every test shares: fresh forms, no screen, a home of its own, and no unexpected warning."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import hatch_build
from contractbeoordeling import paths
from contractbeoordeling.wording import i18n
from tests import conditions
from tests.open_files import open_files

ROOT = Path(__file__).resolve().parent.parent

# What dev.py found this machine to lack: `qt`, `libreoffice`.
WITHOUT = set(os.environ.get("TEST_WITHOUT", "").split(",")) - {""}
collect_ignore = ["desktop", "installer", "test_forms.py"] if "qt" in WITHOUT else []

os.environ["QT_QPA_PLATFORM"] = os.environ.get("TEST_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="")
# Text is read and written as UTF-8 and not as the machine likes: workers and programs that tests start say where not.
os.environ["PYTHONWARNDEFAULTENCODING"] = "1"

# Else each worker compiles every module and every test anew, and so do the hundreds of programs that the tests start.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# A job in the background ignores Ctrl+C, and so would every program that the tests start and interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile(
    "here", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", settings.get_profile("here"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_configure(config: pytest.Config) -> None:
    """Compile changed forms once, before any worker imports them."""
    if not hasattr(config, "workerinput"):
        hatch_build.build(ROOT, with_qt="qt" not in WITHOUT)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know the settings of pytest-qt also where it isn't loaded."""
    if "qt" in WITHOUT:
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "pytest-qt's")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out the tests that open LibreOffice where there is none (dev.py then ends with 3)."""
    for item in items:
        if "libreoffice" in WITHOUT and item.get_closest_marker("libreoffice"):
            item.add_marker(conditions.libreoffice)


@pytest.fixture(autouse=True, scope="session")
def own_home() -> Iterator[Path]:
    """Settings and log away from those of whoever runs the tests."""
    with tempfile.TemporaryDirectory(prefix="contractbeoordeling-", ignore_cleanup_errors=True) as home:
        os.environ[paths.HOME_VARIABLE] = home
        yield Path(home)


@pytest.fixture
def tmp_path(tmp_path: Path) -> Iterator[Path]:
    """A folder in which no file stays open: on Windows nobody could replace or remove it."""
    yield tmp_path
    assert list(open_files(tmp_path)) == []


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


@pytest.fixture(scope="session")
def libreoffice_profile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where LibreOffice keeps what it makes at its first start, once for all tests of a worker."""
    return f"-env:UserInstallation={(tmp_path_factory.mktemp('libreoffice') / 'profile').as_uri()}"


@pytest.fixture
def libreoffice(tmp_path: Path, libreoffice_profile: str) -> Callable[[Path, str], Path]:
    """Open a file in LibreOffice and save it as another kind; mark such tests `libreoffice`."""

    def convert(file: Path, kind: str) -> Path:
        folder = tmp_path / "libreoffice"
        command = [
            "soffice",
            libreoffice_profile,
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
            str(file),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return folder / f"{file.stem}.{kind.partition(':')[0]}"

    return convert
