"""How the smoke test tells what it saw: its rows, its comparisons and its reading of Windows."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer.smoke import disk, processes, registry
from installer.smoke.report import CannotHere, Outcome, Report, Step, Wrong, wrong_unless
from installer.smoke.wine import ACCOUNT, Ran, Wine

EXPORTED = (
    "Windows Registry Editor Version 5.00\r\n\r\n"
    "[HKEY_CURRENT_USER\\Software\\Classes\\.register]\r\n"
    '@="Contractbeoordeling.Register"\r\n\r\n'
    "[HKEY_CURRENT_USER\\Environment]\r\n"
    '"Path"=hex(2):43,00,3a,00,\\\r\n  5c,00,e9,00,00,00\r\n'
    '"Count"=dword:0000002a\r\n'
    '"Folder"="C:\\\\users\\\\José"\r\n'
)
PROCESSES = """pid      threads  executable (all id:s are in hex)
 000000c4 1        'start.exe'
=000000cc 1        \\_ 'winedbg.exe'
 00000038 8        'services.exe'
 00000020 3        'Contractbeoordeling.exe'
"""


@pytest.fixture
def report(tmp_path: Path) -> Report:
    return Report(tmp_path / "log.txt")


@pytest.fixture
def wine(tmp_path: Path) -> Wine:
    return Wine(tmp_path / "prefix", tmp_path / "home")


def only(report: Report) -> Step:
    (step,) = report.steps
    return step


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (Wrong("the file isn't there"), Outcome.FAILED),
        (OSError("broken pipe"), Outcome.FAILED),
        (CannotHere("Wine can't"), Outcome.CANNOT),
    ],
)
def test_what_goes_wrong_in_a_step_is_a_row_and_never_ends_the_test(
    report: Report, error: Exception, outcome: Outcome
) -> None:
    with report.step("setup") as step:
        raise error
    assert only(report).outcome is outcome
    assert not step.good
    assert str(error) in step.notes[-1]


def test_only_a_failure_fails_and_only_what_was_tried_is_a_success(report: Report) -> None:
    with report.step("one"):
        pass
    with report.step("two"):
        raise CannotHere("no PowerShell")
    report.left_out("three", "no MSI")
    assert report.failed == []
    assert "1 ok, 1 cannot be tried here, 1 left out" in report.table()
    with report.step("four"):
        wrong_unless(condition=False, text="there are two entries")
    assert [step.name for step in report.failed] == ["four"]
    assert "1 ok, 1 FAILED" in report.table()


def test_the_log_tells_where_a_failure_came_from(report: Report, tmp_path: Path) -> None:
    with report.step("setup"):
        raise Wrong("no window")
    assert "test_the_log_tells_where" in (tmp_path / "log.txt").read_text(encoding="utf-8")


def test_the_registry_is_read_with_lines_put_together(tmp_path: Path) -> None:
    file = tmp_path / "hkcu.reg"
    file.write_text(EXPORTED, encoding="utf-16", newline="")
    known = registry.Registry(registry.parsed(file))
    assert known.value(r"HKCU\Software\Classes\.REGISTER") == "Contractbeoordeling.Register"
    assert known.value(r"HKCU\Environment", "path") == "C:\\é"
    assert known.value(r"HKCU\Environment", "Count") == "42"
    assert known.value(r"HKCU\Environment", "Folder") == "C:\\users\\José"
    assert known.value(r"HKCU\Environment", "Other") is None
    assert known.below(r"HKCU\Software") == ["Classes"]


def test_every_difference_of_the_registry_is_told() -> None:
    before = registry.Registry({"A": {"x": '"1"', "y": '"2"'}, "B": {}})
    after = registry.Registry({"A": {"x": '"9"', "z": '"3"'}, "C": {"": '"new"'}})
    told = registry.differences(before, after)
    assert [each for each in told if each.startswith(("+", "-"))] == ["- B", "+ C"]
    assert 'A “x”: "1" → "9"' in told
    assert 'A “y”: "2" → nothing' in told
    assert 'A “z”: nothing → "3"' in told
    assert 'C “”: nothing → "new"' in told
    assert registry.differences(after, after) == []


def test_of_a_folder_that_came_only_the_folder_is_told() -> None:
    before = {"windows/", "windows/a.dll", "users/"}
    after = {"windows/", "users/", "users/new/", "users/new/deep/", "users/new/deep/file", "users/other"}
    assert disk.differences(before, after) == ["+ users/new/", "+ users/other", "- windows/a.dll"]


def test_the_disk_is_listed_but_for_windows_own_scratch(wine: Wine) -> None:
    for name in (
        "windows/temp/a.tmp",
        f"users/{ACCOUNT}/Temp/~nsu1.tmp/Un.exe",
        f"users/{ACCOUNT}/Temp/ours",
    ):
        file = wine.c / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    found = {each for each in disk.files(wine) if not each.endswith("/")}
    assert found == {f"users/{ACCOUNT}/Temp/ours"}


def test_paths_are_told_as_windows_and_as_linux_know_them(wine: Wine, tmp_path: Path) -> None:
    folder = wine.c / "Program Files" / "Contractbeoordeling"
    folder.mkdir(parents=True)
    assert wine.windows(folder) == r"C:\Program Files\Contractbeoordeling"
    assert wine.windows(tmp_path / "a b.txt") == "Z:" + str(tmp_path / "a b.txt").replace("/", "\\")


def test_nothing_of_another_wine_or_python_reaches_the_programs(
    wine: Wine, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (
        "WINEPREFIX",
        "WINEDLLPATH",
        "PYTHONPATH",
        "QT_QPA_PLATFORM",
        "DISPLAY",
        "CONTRACTBEOORDELING_HOME",
    ):
        monkeypatch.setenv(name, "/somewhere/else")
    seen = wine.environment()
    assert "/somewhere/else" not in seen.values()
    assert seen["WINEPREFIX"] == str(wine.prefix)
    assert wine.on(":7").environment()["DISPLAY"] == ":7"
    assert wine.with_variables(CI="1").on(":7").environment()["CI"] == "1"


def test_only_programs_that_are_not_windows_own_are_listed(
    wine: Wine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def listing(*_words: object, **_options: object) -> Ran:
        return Ran(0, PROCESSES.encode(), b"", 0.1)

    monkeypatch.setattr(Wine, "run", listing)
    assert processes.programs(wine) == ["contractbeoordeling.exe"]
    assert "services.exe" in processes.running(wine)


def test_a_listing_that_can_not_be_read_is_no_proof(wine: Wine, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(*_words: object, **_options: object) -> Ran:
        return Ran(0, b"", b"wine: could not load", 0.1)

    monkeypatch.setattr(Wine, "run", nothing)
    with pytest.raises(Wrong, match="could not load"):
        processes.running(wine)
