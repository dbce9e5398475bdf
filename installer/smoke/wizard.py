"""The setup and the removal as a user sees them: pages in Dutch, gone through with the mouse."""

from __future__ import annotations

import time

from installer.facts import PRODUCT
from installer.nsis.build import UNINSTALLER
from installer.smoke.installed import Installed
from installer.smoke.processes import wait_for_end
from installer.smoke.removal import Before, nothing_left
from installer.smoke.report import wrong_unless
from installer.smoke.smoke import Smoke

_COPYING = 300


def go_through(smoke: Smoke, installed: Installed, was: Before) -> None:
    """Install and remove by hand."""
    report = smoke.report
    with report.step("setup by hand: pages in Dutch, and the last one opens the window") as step:
        _set_up(smoke)
    if not step.good:
        return
    with report.step("removal by hand: it says what stays, and removes the rest"):
        _remove(smoke, installed)
    nothing_left(report, "setup and removal by hand", installed, was)


def _set_up(smoke: Smoke) -> None:
    """Go from page to page; the last one opens the window."""
    screen = smoke.screen
    with smoke.wine.started(smoke.packages.setup):
        screen.wait_for_window(f"{PRODUCT}-installatie")
        picture = screen.wait_for("setup-1-welcome", "beheerdersrechten", "geen verbinding met internet")
        screen.click_on("Volgende", picture)
        picture = screen.wait_for(
            "setup-2-folder", "Waar komt het programma", "Registers bewaart u ergens anders"
        )
        screen.click_on("Installeren", picture)
        picture = screen.wait_for("setup-3-installed", "Voltooien", "in het menu Start", seconds=_COPYING)
        screen.click_on("Voltooien", picture)
        screen.wait_for("setup-4-opened", "Voorbeeld bekijken", "Geschiedenis")
    screen.key("alt+F4")
    wait_for_end(smoke.wine)


def _remove(smoke: Smoke, installed: Installed) -> None:
    screen = smoke.screen
    with smoke.wine.started(installed.folder / UNINSTALLER):
        screen.wait_for_window(f"{PRODUCT} verwijderen")
        picture = screen.wait_for("removal-1-asked", "Uw registers en instellingen blijven staan")
        screen.click_on("Verwijderen", picture)
        picture = screen.wait_for("removal-2-done", "Voltooien", "is verwijderd", seconds=_COPYING)
        screen.click_on("Voltooien", picture)
        end = time.monotonic() + 30
        while installed.folder.exists():
            wrong_unless(time.monotonic() < end, "the folder of the program is still there")
            time.sleep(0.5)
