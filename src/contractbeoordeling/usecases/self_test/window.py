"""The checks of the window run in a process of their own: where Qt aborts or hangs, that becomes a row."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from contractbeoordeling import paths
from contractbeoordeling.usecases.self_test.check import CheckResult, Outcome
from contractbeoordeling.usecases.self_test.impersonal import Impersonal
from contractbeoordeling.wording.i18n import current_language
from contractbeoordeling.wording.self_test import say, title

CODES = (
    "qt",
    "screens",
    "qt_texts",
    "images",
    "font",
    "window",
    "pages",
    "find",
    "pictures",
    "quiet",
    "closed",
)
"""What the process tries, in this order."""
ROWS = "venster.jsonl"
CRASH = "venster.txt"
SECONDS = 120.0
_PAUSE = 0.1


@dataclass(frozen=True, slots=True)
class WindowRun:
    """What came of every check of the window, and the facts that only Qt knows."""

    results: Sequence[CheckResult]
    facts: Mapping[str, object]


def without_window() -> WindowRun:
    """Return what is told where this program has no window at all."""
    return WindowRun([CheckResult(each, Outcome.SKIPPED, say("no_window"), 0.0) for each in CODES], {})


def try_window(module: str, folder: Path, register: Path, wait: Callable[[], None]) -> WindowRun:
    """Let the module try the window with this register; `wait` is called now and then, and may raise to stop it."""
    start = time.monotonic()
    ended = _ran(module, folder, register, wait)
    seconds = round(time.monotonic() - start, 2)
    told = list(_rows(folder / ROWS))
    facts: dict[str, object] = {}
    for each in told:
        facts |= each.get("facts", {})
    done = {each["code"]: _result(each) for each in told if "outcome" in each}
    begun = [each["begin"] for each in told if "begin" in each]
    broken = next((each for each in begun if each not in done), None)
    if broken is None and (ended.fault or len(done) < len(CODES)):
        broken = next((each for each in CODES if each not in done), CODES[-1])
    said = Impersonal(folder)(ended.said)
    if broken is not None:
        told = [ended.fault or say("stopped"), *said.split("\n")[-1:]]
        detail = ": ".join(each.strip() for each in told if each.strip())
        done[broken] = CheckResult(broken, Outcome.FAILS, detail, seconds)
    results = [done.get(each) or _unreached(each, str(broken)) for each in CODES]
    return WindowRun(list(_with_output(results, said)), facts)


def _with_output(results: Sequence[CheckResult], said: str) -> Iterator[CheckResult]:
    """Add to the first check that failed what the process said: the log has room for it."""
    failed = next((each for each in results if each.outcome is Outcome.FAILS), None)
    for each in results:
        yield replace(each, trace=f"{each.trace}\n{said}") if each is failed else each


def start_of(module: str) -> list[str]:
    """Return how a module of this program is started, in the source tree and where it is installed."""
    return [sys.executable, "-P", "-m", module]


@dataclass(frozen=True, slots=True)
class _Ended:
    """How the process ended: what is wrong with that, empty where nothing is, and all that it said."""

    fault: str
    said: str


def _ran(module: str, folder: Path, register: Path, wait: Callable[[], None]) -> _Ended:
    home = folder / "thuis"
    home.mkdir()
    child = subprocess.Popen(
        [*start_of(module), str(folder), str(register), current_language()],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, paths.HOME_VARIABLE: str(home)},  # its settings are not the user's
        creationflags=subprocess.CREATE_NO_WINDOW if sys.platform == "win32" else 0,
    )
    try:
        said, in_time = _waited(child, wait)
    finally:
        child.kill()
        child.communicate()
    crashed = say("crashed", status=child.returncode) if child.returncode else ""
    fault = crashed if in_time else say("too_slow", seconds=round(SECONDS))
    crash = folder / CRASH
    more = crash.read_text(encoding="utf-8", errors="replace") if crash.is_file() else ""
    return _Ended(fault, (more + said.decode("utf-8", "replace")).strip())


def _waited(child: subprocess.Popen[bytes], wait: Callable[[], None]) -> tuple[bytes, bool]:
    """Return what the process said, and whether it ended in time."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            return child.communicate(timeout=_PAUSE)[0], True
        except subprocess.TimeoutExpired:
            wait()
    child.kill()
    return child.communicate()[0], False


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    """Go through what the process wrote; a line that it didn't finish is none."""
    if not file.is_file():
        return
    for line in file.read_text(encoding="utf-8").splitlines():
        try:
            yield json.loads(line)
        except ValueError:
            return


def _result(row: dict[str, Any]) -> CheckResult:
    return CheckResult(row["code"], Outcome(row["outcome"]), row["detail"], row["seconds"], row["trace"])


def _unreached(code: str, broken: str) -> CheckResult:
    return CheckResult(code, Outcome.SKIPPED, say("needs", title=title(broken)), 0.0)
