"""`python -m installer.smoke --setup FILE [--msi FILE]`: try what was built, and say how it went."""

from __future__ import annotations

import argparse
import fcntl
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from installer.facts import ROOT, Facts, commit_date, project_version
from installer.smoke.parts import PARTS, run
from installer.smoke.prefix import fresh
from installer.smoke.report import Report
from installer.smoke.screen import SIZE, screen
from installer.smoke.smoke import Packages, Smoke

FOLDER = ROOT / "build" / "smoke"
_FAILED, _CANCELLED = 1, 130


def main(words: Sequence[str]) -> int:
    """Install, use, upgrade and remove; 1 where anything failed."""
    asked = _parser().parse_args(words)
    folder: Path = asked.folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(f"another smoke test is running in {folder}")
            return _FAILED
        return _try(asked, folder)


def _try(asked: argparse.Namespace, folder: Path) -> int:
    """Make a Windows and try everything in it."""
    for old in folder.glob("*.png"):
        old.unlink()
    report = Report(folder / "log.txt")
    begun = time.monotonic()
    with screen(folder) as shown:
        with report.step("an empty Windows is ready") as step:
            wine = fresh(folder).on(shown.display)
        if not step.good:
            return _FAILED
        packages = Packages(
            asked.setup.absolute(), asked.msi and asked.msi.absolute(), asked.payload, _facts(asked.setup)
        )
        try:
            with wine.started("explorer.exe", f"/desktop=shell,{SIZE}"):
                run(Smoke(wine, shown, report, packages, folder), asked.only)
        finally:
            wine.stop()
    report.keep(folder / "report.json")
    print(f"\n{report.table()}; {time.monotonic() - begun:.0f} s in all; pictures in {folder}")
    return _FAILED if report.failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m installer.smoke", description=__doc__)
    parser.add_argument("--setup", type=Path, required=True, help="the setup.exe that was built")
    parser.add_argument("--msi", type=Path, help="the MSI that was built")
    parser.add_argument(
        "--payload", type=Path, default=ROOT / "build" / "windows" / "payload", help="what is packed in both"
    )
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the Windows and the pictures come")
    parser.add_argument(
        "--only", choices=PARTS, action="append", help="of all parts only this one, with what it needs"
    )
    return parser


def _facts(setup: Path) -> Facts:
    return Facts(project_version(), "", "-test-" in setup.name, commit_date())


def _ended(_number: int, _frame: FrameType | None) -> None:
    """End as with Ctrl+C: so that Windows and its screen end too."""
    raise KeyboardInterrupt


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _ended)
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(_CANCELLED)
