"""The silent setup: what it puts where, and what Windows knows of it afterwards."""

from __future__ import annotations

from pathlib import PureWindowsPath

from installer.facts import PRODUCT, Facts
from installer.nsis.build import (
    FILE_TYPE,
    LIST,
    SUFFIX,
    UNINSTALL_KEY,
    UNINSTALLER,
    plain_version,
)
from installer.smoke import disk
from installer.smoke.installed import FOREIGN, Installed, per_user
from installer.smoke.registry import Registry, registry
from installer.smoke.report import CannotHere, Step, Wrong, wrong_unless
from installer.smoke.smoke import Smoke

SHORTCUT = f"AppData/Roaming/Microsoft/Windows/Start Menu/Programs/{PRODUCT}.lnk"
_SILENT = 300


def install(smoke: Smoke, installed: Installed) -> bool:
    """Run the setup and look at what it did; tell whether there is something to go on with."""
    report = smoke.report
    with report.step("setup /S ends with 0") as step:
        run_setup(smoke)
    if not step.good:
        return False
    with report.step("setup: the files of its list, and no others") as listed:
        files(installed, listed)
    with report.step("setup: an entry in the Start menu"):
        wrong_unless((smoke.wine.profile / SHORTCUT).is_file(), "there is none")
    with report.step("setup: the entry has the identity of the window"):
        raise CannotHere("Wine keeps no properties in its links")
    known = registry(smoke.wine)
    with report.step(
        "setup: among the installed programs, with version, size and a way to remove it"
    ) as entry:
        _programs(known, installed, smoke.packages.facts, entry)
    with report.step("setup: files of its type open in it"):
        file_type(known, installed, "HKCU")
    with report.step("setup: the console starter is on PATH"):
        path = known.value(r"HKCU\Environment", "Path") or ""
        wrong_unless(installed.wine.windows(installed.on_path) in path.split(";"), f"PATH is {path}")
    return True


def run_setup(smoke: Smoke) -> None:
    """Install silently."""
    done = smoke.wine.run(smoke.packages.setup, "/S", seconds=_SILENT)
    if done.status != 0:
        there = sum(1 for _ in per_user(smoke.wine).folder.rglob("*"))
        raise Wrong(f"it ended with {done.status}, {there} files and folders are there: {done.text}")


def files(installed: Installed, step: Step) -> None:
    """Compare the folder with the list that comes along, which the next version clears away by."""
    folder = installed.folder
    listed = {
        str(PureWindowsPath(line)) for line in (folder / LIST).read_text("ascii").split("\n") if line.strip()
    }
    there = {str(PureWindowsPath(each.relative_to(folder))) for each in folder.rglob("*")}
    extra, missing = there - listed - {LIST, UNINSTALLER}, listed - there
    wrong_unless(not extra and not missing, f"not in the list: {sorted(extra)}; not there: {sorted(missing)}")
    wrong_unless((folder / UNINSTALLER).is_file(), f"there is no {UNINSTALLER}")
    names = {each.name.lower() for each in folder.rglob("*.exe")}
    wrong_unless(not names & FOREIGN, f"a Python for everybody: {names & FOREIGN}")
    step.note(f"{len(listed)} files and folders, {disk.size(folder) / 1_000_000:.1f} MB")


def file_type(known: Registry, installed: Installed, hive: str) -> None:
    """Look what a double click does."""
    classes = rf"{hive}\Software\Classes"
    wrong_unless(known.value(rf"{classes}\{SUFFIX}") == FILE_TYPE, f"{SUFFIX} is not of {FILE_TYPE}")
    command = known.value(rf"{classes}\{FILE_TYPE}\shell\open\command") or "nothing"
    expected = f'"{installed.wine.windows(installed.window)}"'
    wrong_unless(command.lower().startswith(expected.lower()), f"opens with {command}")
    wrong_unless('"%1"' in command, f"opens no file: {command}")


def _programs(known: Registry, installed: Installed, facts: Facts, step: Step) -> None:
    entry = rf"HKCU\{UNINSTALL_KEY}"
    uninstaller = f'"{installed.windows_folder}\\{UNINSTALLER}"'
    for name, expected in {
        "DisplayName": f"{PRODUCT} (testversie)" if facts.test else PRODUCT,
        "DisplayVersion": plain_version(facts.version),
        "InstallLocation": installed.windows_folder,
        "UninstallString": uninstaller,
        "QuietUninstallString": f"{uninstaller} /S",
        "NoModify": "1",
    }.items():
        found = known.value(entry, name)
        wrong_unless(found == expected, f"{name} is {found}, not {expected}")
    told = int(known.value(entry, "EstimatedSize") or 0) * 1024
    real = disk.size(installed.folder)
    wrong_unless(abs(told - real) < real / 50, f"it says {told:,} bytes and is {real:,}")
    step.note(f"{told / 1_000_000:.0f} MB")
