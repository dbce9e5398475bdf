"""What the starters are built from."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

from contractbeoordeling.workbook import read
from installer.facts import ROOT, Facts
from installer.starter.build import CONSOLE, ON_PATH, WINDOW, python_name, resources

FOLDER = ROOT / "installer" / "starter"
SOURCE = (FOLDER / "starter.c").read_text(encoding="utf-8")
NOVEMBER = datetime(2026, 11, 1, tzinfo=UTC)


def facts(*, test: bool = False, version: str = "1.12.3") -> Facts:
    return Facts(version, "3.13.2", test, NOVEMBER)


def test_starter_tells_windows_its_name_and_version_in_dutch() -> None:
    script = resources(facts(), WINDOW, "Contractbeoordeling")
    assert 'BLOCK "041304B0"' in script
    assert 'VALUE "Translation", 0x0413, 0x04B0' in script
    assert "FILEVERSION 1,12,3,0" in script
    assert 'VALUE "FileDescription", "Contractbeoordeling"' in script
    assert 'VALUE "ProductVersion", "1.12.3"' in script
    assert 'VALUE "OriginalFilename", "contractbeoordeling.exe"' in script


def test_test_version_says_so() -> None:
    script = resources(facts(test=True), CONSOLE, "Contractbeoordeling (opdrachtregel)")
    assert 'VALUE "ProductVersion", "1.12.3 (testversie)"' in script
    assert "FILEFLAGS VS_FF_PRERELEASE" in script
    assert "PRERELEASE" not in resources(facts(), CONSOLE, "Contractbeoordeling (opdrachtregel)")


def test_words_in_the_resources_are_quoted() -> None:
    script = resources(facts(), WINDOW, 'met "aanhalingstekens" en \\')
    assert r'VALUE "FileDescription", "met ""aanhalingstekens"" en \\"' in script


def test_python_is_named_by_its_first_two_numbers() -> None:
    assert python_name("3.13.2") == "python313"
    assert python_name("3.9.20") == "python39"


def test_starter_that_goes_on_path_has_the_name_that_people_type() -> None:
    assert Path(ON_PATH).name == WINDOW
    assert Path(ON_PATH).parent.name == "bin"
    assert 'L"bin"' in SOURCE  # where that starter looks for Python beside its folder


def test_starter_runs_the_reading_process_as_the_program_asks_for_it() -> None:
    """The rule of own_module in starter.c: perhaps -P, then -m and a module of ours."""
    command = list(vars(read)["_COMMAND"])
    assert command[:1] == ["-P"]
    assert command[1] == "-m"
    assert command[2].startswith("contractbeoordeling.")
    assert 'wcscmp(words[1], L"-P")' in SOURCE


def test_manifest_asks_no_rights_and_knows_screens_and_long_paths() -> None:
    words = [element.text for element in ElementTree.parse(FOLDER / "starter.manifest").iter()]
    levels = re.findall(r'level="(\w+)"', (FOLDER / "starter.manifest").read_text(encoding="utf-8"))
    assert levels == ["asInvoker"]
    assert "PerMonitorV2, PerMonitor" in words
    assert "true" in words


def test_starter_stays_short_enough_to_read() -> None:
    assert len(SOURCE.splitlines()) < 250
