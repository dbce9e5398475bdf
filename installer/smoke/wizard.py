"""The setup and the removal as a user sees them: pages in Dutch, gone through with Enter."""

from __future__ import annotations

import time

from installer.facts import PRODUCT
from installer.nsis.build import UNINSTALLER
from installer.smoke.installed import Installed
from installer.smoke.processes import wait_for_end
from installer.smoke.removal import Before, nothing_left
from installer.smoke.report import wrong_unless
from installer.smoke.smoke import PERSON, Smoke

_COPYING = 300


def go_through(smoke: Smoke, installed: Installed, was: Before) -> None:
    """Install and remove by hand."""
    report = smoke.report
    with report.step("setup by hand: pages in Dutch, and the last one opens the window") as step:
        _set_up(smoke, installed)
    if not step.good:
        return
    with report.step("removal by hand: it says what stays, and removes the rest") as step:
        _remove(smoke, installed)
    if step.good:
        nothing_left(report, "removal by hand", installed, was)


def _set_up(smoke: Smoke, installed: Installed) -> None:
    """Go from page to page; the last one opens the window."""
    screen = smoke.screen
    with smoke.wine.started(smoke.packages.setup):
        screen.wait_for_window(f"{PRODUCT}-installatie")
        screen.wait_for("setup-1-welcome", "beheerdersrechten", "geen verbinding met internet")
        screen.key("Return")
        screen.wait_for("setup-2-folder", "Waar komt het programma", "Registers bewaart u ergens anders")
        screen.key("Return")
        screen.wait_for("setup-3-installed", "is geïnstalleerd", "in het menu Start", seconds=_COPYING)
        installed.command("person", "--name", PERSON)  # else the window asks for it first
        screen.key("Return")
        screen.wait_for("setup-4-opened", "Voorbeeld bekijken", "Geschiedenis")
    screen.key("alt+F4")
    wait_for_end(smoke.wine)


def _remove(smoke: Smoke, installed: Installed) -> None:
    screen = smoke.screen
    with smoke.wine.started(installed.folder / UNINSTALLER):
        screen.wait_for_window(f"{PRODUCT}-deïnstallatie")
        screen.wait_for("removal-1-asked", "Registers blijven waar u ze hebt bewaard")
        screen.key("Return")
        screen.wait_for("removal-2-done", "is verwijderd", seconds=_COPYING)
        screen.key("Return")
        end = time.monotonic() + 30
        while installed.folder.exists():
            wrong_unless(time.monotonic() < end, "the folder of the program is still there")
            time.sleep(0.5)
