"""What every part of the smoke test works with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from installer.facts import Facts
from installer.smoke.report import Report
from installer.smoke.screen import Screen
from installer.smoke.wine import Wine

PERSON = "S. van Houten"
EXAMPLE = "voorbeeld"


@dataclass(frozen=True)
class Packages:
    """What is tried: the two installers, and what was packed in them."""

    setup: Path
    msi: Path | None
    payload: Path
    facts: Facts


@dataclass(frozen=True)
class Smoke:
    """One Windows with a screen, what is installed in it, and where it is told."""

    wine: Wine
    screen: Screen
    report: Report
    packages: Packages
    folder: Path

    @property
    def documents(self) -> Path:
        """The user's documents."""
        return self.wine.profile / "Documents"
