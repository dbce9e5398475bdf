"""The second start: it hands over to the window that is there, and Windows shows one program under its own name."""

from __future__ import annotations

import time
from pathlib import Path

from installer.facts import PRODUCT
from installer.smoke.drive import TITLE, example
from installer.smoke.installed import PROGRAM, Installed
from installer.smoke.processes import programs, running, wait_for_end
from installer.smoke.report import Step, wrong_unless
from installer.smoke.smoke import Smoke

# Letters outside code page 1252, and a comma that no list of files may break on.
OTHER = Path("Łódź, nieuw", "Regio Łódź.register")
_TITLE = f"{OTHER.stem} – {PRODUCT}"
_QUICK = 15


def second_start(smoke: Smoke, installed: Installed) -> None:
    """Start it again while its window is open, in the ways that users do."""
    report = smoke.report
    other = smoke.documents / OTHER
    with report.step("Task Manager: one contractbeoordeling.exe, no python.exe, no console") as step:
        _one_program(smoke, step)
    with report.step("second start with a file: the first window shows it") as step:
        other.parent.mkdir()
        installed.asked("new", other)
        _start(smoke, installed, step, "open", other)
        smoke.screen.wait_for_window(_TITLE)
        smoke.screen.wait_for("second-1-file", "Nog geen", "Aanbieders", seconds=40)
    with report.step("double click on a register: the first window shows it"):
        done = smoke.wine.run("start.exe", smoke.wine.windows(example(smoke)), seconds=_QUICK)
        wrong_unless(done.status == 0, f"start ended with {done.status}: {done.text}")
        smoke.screen.wait_for_window(TITLE)
        smoke.screen.wait_for("second-2-double-click", "24 aanbieders", seconds=40)
    with report.step("second start without a file: the window comes to the front") as step:
        _comes_to_front(smoke, installed, step)
    with report.step("Task Manager: still one program") as step:
        _one_program(smoke, step)
    with report.step("window: Alt+F4 ends it, and nothing stays behind"):
        smoke.screen.key("alt+F4")
        wait_for_end(smoke.wine)
    with report.step("double click while it isn't running opens the window with the register") as step:
        begun = time.monotonic()
        smoke.wine.run("start.exe", smoke.wine.windows(other), seconds=_QUICK)
        smoke.screen.wait_for_window(_TITLE)
        step.note(f"window after {time.monotonic() - begun:.1f} s")
        smoke.screen.wait_for("second-4-opened", "Nog geen", "Aanbieders", seconds=40)


def _start(smoke: Smoke, installed: Installed, step: Step, *words: str | Path) -> None:
    """Start the program once more: it ends by itself, soon."""
    said = [smoke.wine.windows(each) if isinstance(each, Path) else each for each in words]
    done = smoke.wine.run(installed.window, *said, seconds=_QUICK)
    wrong_unless(done.status is not None, f"the second start is still there after {_QUICK} s")
    wrong_unless(done.status == 0, f"the second start ended with {done.status}: {done.text}")
    step.note(f"second start took {done.seconds:.1f} s")


def _one_program(smoke: Smoke, step: Step) -> None:
    names = programs(smoke.wine)
    wrong_unless(names == [PROGRAM], f"there are {', '.join(names) or 'none'}")
    wrong_unless("conhost.exe" not in running(smoke.wine), "there is a console")
    titles = [window.title for window in smoke.screen.windows()]
    strangers = [title for title in titles if PRODUCT not in title and "Wine desktop" not in title]
    wrong_unless(not strangers, f"there are other windows: {', '.join(strangers)}")
    step.note("windows: " + ", ".join(titles))


def _comes_to_front(smoke: Smoke, installed: Installed, step: Step) -> None:
    """Lay another program's window over it first."""
    screen = smoke.screen
    with smoke.wine.started("regedit.exe"):
        screen.wait_for_window("Registry Editor")
        screen.key("super+Up", "alt+space", "x")  # as large as the screen
        hidden = screen.wait_for("second-3-hidden", "HKEY_CURRENT_USER")
        wrong_unless(not hidden.shows("24 aanbieders"), "the window isn't covered")
        _start(smoke, installed, step)
        screen.wait_for("second-3-in-front", "24 aanbieders")
