"""The second start: it hands over to the window that is there, and Windows shows one program under its own name."""

from __future__ import annotations

import time
from pathlib import Path

from installer.facts import PRODUCT
from installer.nsis.build import FILE_TYPE, SUFFIX
from installer.smoke.drive import TITLE, example
from installer.smoke.installed import PROGRAM, Installed
from installer.smoke.processes import programs, running, wait_for_end
from installer.smoke.report import Step, wrong_unless
from installer.smoke.smoke import Smoke

# Letters outside code page 1252, and a comma that no list of files may break on.
OTHER = Path("Łódź, nieuw", "Regio Łódź.register")
_TITLE = f"{OTHER.stem} – {PRODUCT}"
_NEW = f"Nieuw register - {PRODUCT}"
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
        _double_click(smoke, example(smoke))
        smoke.screen.wait_for_window(TITLE)
        smoke.screen.wait_for("second-2-double-click", "24 aanbieders", seconds=40)
    with report.step("second start without a file: the window gets the keyboard") as step:
        _comes_to_front(smoke, installed, step)
    with report.step("Task Manager: still one program") as step:
        _one_program(smoke, step)
    with report.step("window: Alt+F4 ends it, and nothing stays behind"):
        smoke.screen.key("alt+F4")
        wait_for_end(smoke.wine)
    with report.step("double click while it isn't running opens the window with the register") as step:
        begun = time.monotonic()
        _double_click(smoke, other)
        smoke.screen.wait_for_window(_TITLE)
        step.note(f"window after {time.monotonic() - begun:.1f} s")
        smoke.screen.wait_for("second-4-opened", "Nog geen", "Aanbieders", seconds=40)


def _double_click(smoke: Smoke, register: Path) -> None:
    """Let Windows open a register by its type.

    Windows looks for that among the user's own types first; Wine 8 only among those of the machine.
    """
    copied = [rf"Software\Classes\{each}" for each in (SUFFIX, FILE_TYPE)]
    for key in copied:
        smoke.wine.run("reg.exe", "copy", rf"HKCU\{key}", rf"HKLM\{key}", "/s", "/f")
    done = smoke.wine.run("start.exe", smoke.wine.windows(register), seconds=_QUICK)
    for key in copied:
        smoke.wine.run("reg.exe", "delete", rf"HKLM\{key}", "/f")
    wrong_unless(done.status == 0, f"start ended with {done.status}: {done.text}")


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
    """Let another program have the keyboard first: Wine gives it back, but lays no window over another."""
    screen = smoke.screen
    with smoke.wine.started("regedit.exe"):
        screen.wait_for_window("Registry Editor")
        screen.key("ctrl+n")
        wrong_unless(_NEW not in [each.title for each in screen.windows()], "the window has the keyboard")
        _start(smoke, installed, step)
        screen.key("ctrl+n")
        screen.wait_for_window(_NEW, _QUICK)
        screen.picture("second-3-in-front")
        screen.key("Escape")
