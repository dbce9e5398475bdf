"""The window as a user meets it: the Start menu, the welcome page, the example, a provider, a note that stays."""

from __future__ import annotations

import time
from pathlib import Path
from typing import cast

from installer.facts import PRODUCT
from installer.smoke.installed import FOREIGN, PROGRAM, Installed
from installer.smoke.processes import running
from installer.smoke.report import Step, Wrong, wrong_unless
from installer.smoke.smoke import EXAMPLE, PERSON, Smoke

TITLE = f"{EXAMPLE} – {PRODUCT}"
PROVIDER = "Stichting Lindepoort"
NOTE = "Gebeld op woensdag, stuurt de cijfers na"
_START = (25, 990)  # the button of Wine's task bar: alone on an empty screen it can't be read
_COLUMNS = ("Zelfbeeld", "Toegang", "Backoffice", "Verschil", "Dekking", "Zekerheid")
_SAME_LINE = 8
_MAKING = 120


def drive(smoke: Smoke, installed: Installed) -> bool:
    """Use the window from its start to a note; tell whether it stands open with the example in it."""
    report = smoke.report
    with report.step("window: the Start menu opens it") as step:
        _open_from_start_menu(smoke, step)
    if not step.good:
        return False
    with report.step("window: it asks who works here, and welcomes") as step:
        _say_who(smoke)
    with report.step("window: the example is made, and opened") as step:
        _make_example(smoke, step)
    if not step.good:
        return False
    with report.step("window: typing finds a provider"):
        _find(smoke)
    with report.step("window: its pictures stand side by side"):
        _pictures(smoke)
    with report.step("window: what is typed is stored, in the name of who typed it"):
        _note(smoke, installed)
    return True


def example(smoke: Smoke) -> Path:
    """The register of the example, where the program made it."""
    found = sorted(smoke.documents.rglob(f"{EXAMPLE}.register"))
    if not found:
        raise Wrong(f"there is no {EXAMPLE}.register in the documents")
    return found[0]


def _open_from_start_menu(smoke: Smoke, step: Step) -> None:
    """Go through the menu with the mouse, and time the way from the last click to the window."""
    screen = smoke.screen
    screen.click(_START)
    screen.click_on("Programs", screen.wait_for("start-1-menu", "Programs"))
    picture = screen.wait_for("start-2-programs", PRODUCT)
    begun = time.monotonic()
    screen.click_on(PRODUCT, picture)
    screen.wait_for_window(PRODUCT)
    step.note(f"window after {time.monotonic() - begun:.1f} s")


def _say_who(smoke: Smoke) -> None:
    screen = smoke.screen
    screen.wait_for_window("Wie bent u")
    screen.wait_for("window-1-who", "Wie werkt er op deze laptop", "Naam", "Organisatie")
    screen.type(PERSON)
    screen.key("Return")
    screen.wait_for("window-2-welcome", "Nieuw register", "Voorbeeld bekijken", PERSON, "Geschiedenis")


def _make_example(smoke: Smoke, step: Step) -> None:
    """Ask for the example in the documents; the window makes it in the background."""
    screen = smoke.screen
    screen.click_on("Voorbeeld bekijken", screen.picture("window-2-welcome"))
    screen.wait_for_window("Select Folder")  # Wine's own, and in English
    time.sleep(1)
    screen.type("Documents")
    screen.key("Return")
    begun = time.monotonic()
    screen.wait_for_window("Bezig")
    screen.wait_for("window-3-making", "Een hele ronde wordt nagespeeld", "Annuleren")
    _wait_and_watch(smoke)
    step.note(f"made in {time.monotonic() - begun:.0f} s")
    screen.wait_for("window-4-providers", "24 aanbieders", PROVIDER, "Zorgboerderij Het Anker VOF")
    wrong_unless(example(smoke).stat().st_size > 100_000, "the register of the example is empty")


def _wait_and_watch(smoke: Smoke) -> None:
    """Wait for the example, and see that the processes that read its workbooks are ours and open no console."""
    end = time.monotonic() + _MAKING
    seen: set[str] = set()
    while TITLE not in [window.title for window in smoke.screen.windows()]:
        wrong_unless(time.monotonic() < end, f"the example isn't there after {_MAKING} s")
        seen.update(running(smoke.wine))
        time.sleep(1)
    wrong_unless("conhost.exe" not in seen, "a console was opened")
    wrong_unless(PROGRAM in seen and not seen & FOREIGN, f"there ran {', '.join(sorted(seen))}")


def _find(smoke: Smoke) -> None:
    screen = smoke.screen
    screen.key("ctrl+f")
    screen.type("lindep")
    screen.wait_for("window-5-found", PROVIDER, gone="Zorgboerderij Het Anker VOF")
    screen.key("Return")


def _pictures(smoke: Smoke) -> None:
    picture = smoke.screen.wait_for(
        "window-6-pictures", PROVIDER, "Beelden naast elkaar", *_COLUMNS, seconds=40
    )
    places = [place for each in _COLUMNS if (place := picture.place(each))]
    wrong_unless(places == sorted(places), "the pictures don't stand from left to right")
    wrong_unless(max(y for _, y in places) - min(y for _, y in places) < _SAME_LINE, "nor side by side")


def _note(smoke: Smoke, installed: Installed) -> None:
    """Type in the window, and ask the command line what is in the register."""
    screen = smoke.screen
    screen.click_on("Gegevens", screen.picture("window-6-pictures"))
    picture = screen.wait_for("window-7-facts", "Opmerking", "KvK-nummer")
    place = picture.place("Opmerking")
    assert place is not None
    screen.click((place[0] + 250, place[1]))
    screen.type(NOTE)
    screen.key("Tab")
    screen.wait_for("window-8-noted", NOTE, "Alles opgeslagen")
    acts = cast(
        "list[dict[str, object]]",
        installed.asked("history", example(smoke), "--provider", PROVIDER, "--limit", "3"),
    )
    changed = [act for act in acts if NOTE in str(act["fields"])]
    wrong_unless(changed, f"the note isn't in the history: {acts}")
    wrong_unless(changed[0]["person"] == PERSON, f"it isn't in the name of {PERSON}: {changed[0]['person']}")
