"""Installing over it: not while it runs, not backwards, and forwards without a trace of the old."""

from __future__ import annotations

import json

from installer.facts import PRODUCT
from installer.nsis.build import UNINSTALL_KEY, UNINSTALLER
from installer.smoke import older
from installer.smoke.installed import Installed
from installer.smoke.installing import files, run_setup
from installer.smoke.processes import wait_for_end
from installer.smoke.registry import registry
from installer.smoke.removal import Before, nothing_left, settings_file, uninstall
from installer.smoke.report import wrong_unless
from installer.smoke.smoke import Smoke

# What setup.nsi ends with.
_NEWER_IS_THERE, _IN_USE = 3, 4
_PROGRAMS = rf"HKCU\{UNINSTALL_KEY.rpartition(chr(92))[0]}"
_SETTING = {"appearance": "dark"}


def refused_while_open(smoke: Smoke, installed: Installed) -> None:
    """Try to replace and to remove it while its window is open."""
    report = smoke.report
    with report.step(f"setup /S while it is open is refused with {_IN_USE}, and changes nothing"):
        was = _state(installed)
        done = smoke.wine.run(smoke.packages.setup, "/S")
        wrong_unless(done.status == _IN_USE, f"it ended with {done.status}: {done.text}")
        wrong_unless(_state(installed) == was, "it changed something")
    with report.step(f"uninstall /S while it is open is refused with {_IN_USE}, and changes nothing"):
        was = _state(installed)
        # _?= lets it run where it is: the copy that it makes of itself else keeps the exit code to itself.
        # It stands without quotes, so cmd has to pass it on.
        command = f"{UNINSTALLER} /S _?={installed.windows_folder}"
        done = smoke.wine.run("cmd.exe", "/c", command, cwd=installed.folder)
        wrong_unless(done.status == _IN_USE, f"it ended with {done.status}: {done.text}")
        wrong_unless(_state(installed) == was, "it changed something")
    with report.step("the window is as it was, and closes"):
        wrong_unless(smoke.screen.picture("refused-1-open").shows("Aanbieders"), "the window is gone")
        smoke.screen.key("alt+F4")
        wait_for_end(smoke.wine)


def upgrade(smoke: Smoke, installed: Installed, was: Before) -> None:
    """Install an older version, use it, and install this one over it."""
    report = smoke.report
    with report.step("an older version is installed") as step:
        setup = older.older_setup(smoke.packages.payload, smoke.folder, smoke.packages.facts)
        done = smoke.wine.run(setup, "/S", seconds=300)
        wrong_unless(done.status == 0, f"it ended with {done.status}: {done.text}")
        wrong_unless((installed.folder / older.STALE).is_file(), "its file isn't there")
    if not step.good:
        return
    with report.step("upgrade: setup /S over it ends with 0"):
        file = settings_file(smoke.wine)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(_SETTING), encoding="utf-8")
        run_setup(smoke)
    with report.step("upgrade: settings are kept, the old version's file is gone, one entry is left") as step:
        kept = json.loads(settings_file(smoke.wine).read_text(encoding="utf-8"))
        wrong_unless(kept.items() >= _SETTING.items(), f"the settings are {kept}")
        files(installed, step)
        known = registry(smoke.wine)
        entries = [each for each in known.below(_PROGRAMS) if PRODUCT in each]
        wrong_unless(entries == [PRODUCT], f"installed programs: {entries}")
        version = known.value(rf"HKCU\{UNINSTALL_KEY}", "DisplayVersion")
        wrong_unless(version == smoke.packages.facts.version, f"version {version}")
        path = (known.value(r"HKCU\Environment", "Path") or "").split(";")
        wrong_unless(path.count(smoke.wine.windows(installed.on_path)) == 1, f"PATH is {path}")
    with report.step(f"downgrade: the older setup /S is refused with {_NEWER_IS_THERE}, and changes nothing"):
        state = _state(installed)
        done = smoke.wine.run(setup, "/S")
        wrong_unless(done.status == _NEWER_IS_THERE, f"it ended with {done.status}: {done.text}")
        wrong_unless(_state(installed) == state, "it changed something")
    with report.step("upgrade: uninstall /S ends with 0"):
        uninstall(installed)
    nothing_left(report, "upgrade, then uninstall", installed, was)


def _state(installed: Installed) -> dict[str, tuple[int, float]]:
    """Every file of the program, by size and time."""
    found = {each: each.stat() for each in installed.folder.rglob("*") if each.is_file()}
    return {str(each): (stat.st_size, stat.st_mtime) for each, stat in found.items()}
