"""Taking it away: what is left on the disk and in the registry, and whether that is the user's own."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from contractbeoordeling.paths import APP
from installer.nsis.build import UNINSTALLER
from installer.smoke import disk, registry
from installer.smoke.installed import Installed
from installer.smoke.report import Report, Step, Wrong, wrong_unless
from installer.smoke.smoke import Smoke
from installer.smoke.wine import ACCOUNT, Wine

_OWN_REGISTER = "van mijzelf.register"
# What Windows and its own programs remember of having run, here the registry editor, a console and the debugger.
_WINDOWS_OWN = (
    r"HKEY_LOCAL_MACHINE\System\CurrentControlSet",
    r"HKEY_CURRENT_USER\Console",
    r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Applets",
    r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Explorer\Advanced",
    r"HKEY_CURRENT_USER\Software\Wine",
)
# Where the user's file dialog was last: one place for all programs with Qt, so no program can take it away.
_QTS_OWN = r"HKEY_CURRENT_USER\Software\QtProject"
_SETTINGS, _LOG = f"AppData/Roaming/{APP}", f"AppData/Local/{APP}"
_REMOVING = 120
_TOLD = 6


@dataclass(frozen=True)
class Before:
    """How Windows was before anything was installed."""

    files: frozenset[str]
    registry: registry.Registry


def before(wine: Wine) -> Before:
    """Look at disk and registry."""
    return Before(disk.files(wine), registry.registry(wine))


def remove(smoke: Smoke, installed: Installed, was: Before) -> None:
    """Remove silently, with a register in the program's folder, and look at what is left."""
    report = smoke.report
    own = installed.folder / _OWN_REGISTER
    mine = {each: each.read_bytes() for each in _users_files(smoke.wine)}
    with report.step("uninstall /S ends with 0") as step:
        own.write_bytes(b"a register that somebody keeps in the program's folder")
        uninstall(installed)
    if not step.good:
        return
    with report.step("uninstall: a register in the program's folder stays, and nothing else of that folder"):
        left = sorted(each.name for each in installed.folder.iterdir()) if installed.folder.exists() else []
        wrong_unless(left == [own.name], f"in the folder: {', '.join(left)}")
    with report.step("uninstall: documents, settings and log are untouched") as step:
        changed = [
            each.name for each, content in mine.items() if not each.exists() or each.read_bytes() != content
        ]
        wrong_unless(not changed, f"changed or gone: {', '.join(changed)}")
        step.note(f"{len(mine)} files")
    nothing_left(report, "uninstall", installed, was)
    own.unlink(missing_ok=True)
    if installed.folder.exists():
        installed.folder.rmdir()


def uninstall(installed: Installed) -> None:
    """Run the uninstaller; it goes on in a copy of itself, so its end is not the end."""
    wine = installed.wine
    done = wine.run(installed.folder / UNINSTALLER, "/S", seconds=_REMOVING)
    wrong_unless(done.status == 0, f"it ended with {done.status}: {done.text}")
    end = time.monotonic() + _REMOVING
    while (installed.folder / UNINSTALLER).exists():
        wrong_unless(time.monotonic() < end, f"{UNINSTALLER} is still there after {_REMOVING} s")
        time.sleep(0.5)


def nothing_left(report: Report, name: str, installed: Installed, was: Before) -> None:
    """Compare with how it was; what is the user's own may be there."""
    wine = installed.wine
    with report.step(f"{name}: nothing but the user's own is left on the disk") as step:
        _none(_but(disk.differences(was.files, disk.files(wine)), _users(installed)), report, step)
    with report.step(f"{name}: nothing is left in the registry") as step:
        now = registry.registry(wine)
        found = registry.differences(was.registry, now)
        if any(_QTS_OWN in each for each in found):
            step.note("but for Qt's own, where the user's file dialog was last")
        _none(
            [each for each in found if not each.lstrip("+- ").startswith((*_WINDOWS_OWN, _QTS_OWN))],
            report,
            step,
        )


def _none(found: list[str], report: Report, step: Step) -> None:
    """Wrong where something was found; the first of it is told, all of it logged."""
    if found:
        report.log(step.name, "\n".join(found))
        raise Wrong(f"{len(found)} differences: {'; '.join(found[:_TOLD])}")


def _but(found: Iterable[str], users: tuple[str, ...]) -> list[str]:
    return [each for each in found if not each[2:].startswith(users)]


def settings_file(wine: Wine) -> Path:
    """Where the program keeps the user's settings."""
    return wine.profile / _SETTINGS / "settings.json"


def _users_files(wine: Wine) -> Iterator[Path]:
    for folder in ("Documents", _SETTINGS, _LOG):
        yield from (each for each in (wine.profile / folder).rglob("*") if each.is_file())


def _users(installed: Installed) -> tuple[str, ...]:
    """What may stay: documents, settings and log, and what somebody put into the program's folder."""
    profile = f"users/{ACCOUNT}"
    folder = installed.folder.relative_to(installed.wine.c).as_posix()
    return f"{profile}/Documents/", f"{profile}/{_SETTINGS}/", f"{profile}/{_LOG}/", f"{folder}/"
