"""The command line as IT and users meet it: found through PATH, right in the code pages, and its self-test."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import cast

from installer.facts import Facts
from installer.smoke.console import shown
from installer.smoke.installed import Installed
from installer.smoke.report import CannotHere, Outcome, Step, Wrong, wrong_unless
from installer.smoke.smoke import Smoke

# A sentence of the program about a file that isn't there: with letters outside ASCII, and the euro.
# No spaces: Wine's cmd would need quotes for them, and gets those with backslashes.
_FILE = "één_€_te_véél.register"
_COMMAND = f"contractbeoordeling check {_FILE}"
_PAGES = {65001: "utf-8", 1252: "cp1252"}
_SELF_TEST = 300
_OUTCOMES = {"works": Outcome.OK, "fails": Outcome.FAILED, "skipped": Outcome.CANNOT}


def console(smoke: Smoke, facts: Facts) -> None:
    """Use it in cmd."""
    report = smoke.report
    with report.step("cmd: contractbeoordeling --version, found through PATH") as step:
        said = shown(smoke.wine, "cmd", "/c", "contractbeoordeling --version")
        wrong_unless(facts.version in said, f"it says: {said}")
        step.note(said.strip())
    for page, encoding in _PAGES.items():
        with report.step(f"cmd: é and € in code page {page}, on the screen and in a file"):
            _in_page(smoke, page, encoding)
    with report.step("PowerShell finds it, é and € too"):
        raise CannotHere("Wine's powershell.exe does nothing")


def _in_page(smoke: Smoke, page: int, encoding: str) -> None:
    """Look at both; a pipe of Wine's cmd is a file too."""
    wine = smoke.wine
    screen = shown(wine, "cmd", "/c", f"chcp {page} & {_COMMAND}")
    wrong_unless(f"Active code page: {page}" in screen, f"the code page can't be set: {screen}")
    wrong_unless(_FILE in screen.replace("\n", ""), f"the screen says: {screen}")
    file = wine.c / "users" / "Public" / f"{page}.txt"
    shown(wine, "cmd", "/c", f"chcp {page} >NUL & {_COMMAND} >{wine.windows(file)} 2>&1")
    said = file.read_bytes()
    file.unlink()
    wrong_unless(_FILE.encode(encoding) in said, f"the file says: {said!r}")


def self_test(smoke: Smoke, installed: Installed, name: str) -> None:
    """Let the installed program try itself; its own rows come after ours."""
    rows: list[Step] = []
    with smoke.report.step(f"{name}: self-test --json ends with 0") as step:
        done = installed.command("self-test", "--json", seconds=_SELF_TEST)
        smoke.report.log("self-test", done.text)
        rows = list(_rows(done.out, name))
        wrong_unless(rows, f"it ended with {done.status} and told nothing: {done.text[-400:]}")
        wrong_unless(done.status == 0, f"it ended with {done.status}")
        step.note(f"{len(rows)} checks")
    for row in rows:
        smoke.report.add(row)


def _rows(said: bytes, name: str) -> Iterator[Step]:
    try:
        told = cast("dict[str, object]", json.loads(said))
    except ValueError as error:
        raise Wrong(f"that is no JSON: {said[-400:]!r}") from error
    for row in cast("list[dict[str, object]]", told["checks"]):
        outcome = _OUTCOMES[str(row["outcome"])]
        seconds = float(str(row["seconds"]))
        yield Step(f"{name}: self-test: {row['title']}", outcome, seconds, [str(row["detail"])])
