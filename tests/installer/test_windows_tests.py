"""What the tests on Windows are run with, and how their figures are counted."""

from __future__ import annotations

import re
from pathlib import Path

from installer.smoke import windows_tests

REPORT = """<?xml version="1.0" encoding="utf-8"?>
<testsuites name="pytest tests"><testsuite name="pytest" errors="1" failures="2" skipped="3" tests="10"
time="4.2" timestamp="2026-11-22T10:00:00" hostname="laptop"/></testsuites>"""


def pinned(root: Path) -> str:
    return (root / "requirements" / "dev.txt").read_text(encoding="utf-8")


def test_the_tests_run_on_windows_with_what_they_run_with_everywhere(root: Path) -> None:
    wanted = windows_tests.requirements(pinned(root), "3.13.2")
    everywhere = set(re.findall(r"^(\S+==[^\s;]+)", pinned(root), re.MULTILINE))
    assert {each.split()[0] for each in wanted} <= everywhere
    names = {each.partition("==")[0] for each in wanted}
    assert {"pytest", "pytest-xdist", "hypothesis", "colorama", "sqlcipher3"} <= names
    assert all("--hash=sha256:" in each for each in wanted)


def test_what_is_left_out_is_known_and_left_out(root: Path) -> None:
    names = {each.partition("==")[0] for each in windows_tests.requirements(pinned(root), "3.13.2")}
    for each in windows_tests.LEFT_OUT:
        assert re.search(rf"^{each}==", pinned(root), re.MULTILINE)
        assert each not in names


def test_an_error_counts_as_a_failure() -> None:
    figures = windows_tests.counted(REPORT, 5.0, "")
    assert (figures.passed, figures.failed, figures.skipped) == (4, 3, 3)
