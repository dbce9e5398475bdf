"""The MSI for everybody on a machine: installed, tried, upgraded and removed as a roll-out does it, unseen."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from installer.checks import payload_files
from installer.facts import PRODUCT
from installer.smoke import commands, older
from installer.smoke.installed import Installed, per_user
from installer.smoke.installing import SHORTCUT, file_type
from installer.smoke.registry import Registry, registry
from installer.smoke.removal import Before, nothing_left
from installer.smoke.report import Step, Wrong, wrong_unless
from installer.smoke.smoke import Smoke
from installer.smoke.wine import Ran

_PROGRAMS = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
_ENVIRONMENT = r"HKLM\System\CurrentControlSet\Control\Session Manager\Environment"
_FOR_EVERYBODY = 6  # what setup.nsi ends with
_SLOW = 600


def try_msi(smoke: Smoke, installed: Installed, msi: Path, was: Before) -> None:
    """Take the MSI through its life."""
    report = smoke.report
    with report.step("msiexec /i /qn ends with 0") as step:
        _msiexec(smoke, "/i", msi)
    if step.good:
        _look(smoke, installed)
        commands.self_test(smoke, installed, "MSI")
        with report.step(f"MSI: setup /S beside it is refused with {_FOR_EVERYBODY}"):
            done = smoke.wine.run(smoke.packages.setup, "/S")
            wrong_unless(done.status == _FOR_EVERYBODY, f"it ended with {done.status}: {done.text}")
            wrong_unless(not per_user(smoke.wine).folder.exists(), "it installed something")
        with report.step("msiexec /x /qn ends with 0"):
            _msiexec(smoke, "/x", msi)
        nothing_left(report, "MSI, then removal", installed, was)
    with report.step("MSI: an older version is installed") as step:
        old = older.older_msi(smoke.packages.payload, smoke.folder, smoke.packages.facts)
        _msiexec(smoke, "/i", old)
        wrong_unless((installed.folder / older.STALE).is_file(), "its file isn't there")
    if step.good:
        _upgrade(smoke, installed, msi, old)
        nothing_left(report, "MSI, upgrade, then removal", installed, was)


def _look(smoke: Smoke, installed: Installed) -> None:
    """Compare what is there with what was packed."""
    report = smoke.report
    known = registry(smoke.wine)
    with report.step("MSI: the files that were packed, and no others") as step:
        _files(smoke, installed, step)
    with report.step("MSI: an entry in the Start menu"):
        # Wine's Windows Installer knows one Start menu only, that of the user.
        wrong_unless((smoke.wine.profile / SHORTCUT).is_file(), "there is none")
    with report.step("MSI: one entry among the installed programs"):
        _one_entry(known, smoke.packages.facts.version)
    with report.step("MSI: files of its type open in it"):
        file_type(known, installed, "HKLM")
    with report.step("MSI: the console starter is on everybody's PATH"):
        path = known.value(_ENVIRONMENT, "Path") or ""
        there = [each.rstrip("\\").lower() for each in path.split(";")]
        wrong_unless(smoke.wine.windows(installed.on_path).lower() in there, f"PATH is {path}")


def _files(smoke: Smoke, installed: Installed, step: Step) -> None:
    packed = set(payload_files(smoke.packages.payload))
    folder = installed.folder
    there = {PurePosixPath(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file()}
    wrong_unless(packed == there, f"missing: {sorted(packed - there)}; strange: {sorted(there - packed)}")
    step.note(f"{len(there)} files")


def _upgrade(smoke: Smoke, installed: Installed, msi: Path, old: Path) -> None:
    report = smoke.report
    with report.step(
        "MSI: upgrade over it ends with 0, the old version's file is gone, one entry is left"
    ) as step:
        _msiexec(smoke, "/i", msi)
        _files(smoke, installed, step)
        _one_entry(registry(smoke.wine), smoke.packages.facts.version)
    with report.step("MSI: an older one over it is refused") as step:
        done = _run(smoke, "/i", old)
        wrong_unless(done.status, "it ended with 0")
        _files(smoke, installed, step)
    with report.step("MSI: msiexec /x /qn after the upgrade ends with 0"):
        _msiexec(smoke, "/x", msi)


def _one_entry(known: Registry, version: str) -> None:
    names = {key: known.value(rf"{_PROGRAMS}\{key}", "DisplayName") or "" for key in known.below(_PROGRAMS)}
    ours = [key for key, name in names.items() if name.startswith(PRODUCT)]
    wrong_unless(len(ours) == 1, f"there are {len(ours)}")
    found = known.value(rf"{_PROGRAMS}\{ours[0]}", "DisplayVersion")
    wrong_unless(found == version, f"its version is {found}")


def _msiexec(smoke: Smoke, verb: str, package: Path) -> None:
    done = _run(smoke, verb, package)
    if done.status != 0:
        raise Wrong(f"it ended with {done.status}: {done.text[-400:]}; {_errors(smoke)}")


def _run(smoke: Smoke, verb: str, package: Path) -> Ran:
    """Run Windows Installer, with a log beside the pictures."""
    log = smoke.wine.windows(_log(smoke))
    return smoke.wine.run("msiexec.exe", verb, smoke.wine.windows(package), "/qn", "/l*v", log, seconds=_SLOW)


def _errors(smoke: Smoke) -> str:
    """What the log tells of what went wrong."""
    log = _log(smoke)
    lines = log.read_text(encoding="utf-16", errors="replace").splitlines() if log.exists() else []
    return " / ".join(each for each in lines if "rror" in each)[-400:]


def _log(smoke: Smoke) -> Path:
    return smoke.folder / "msiexec.log"
