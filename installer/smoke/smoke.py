"""What every part of the smoke test works with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from installer.smoke.report import Report
from installer.smoke.screen import Screen
from installer.smoke.wine import Wine

PERSON = "S. van Houten"
EXAMPLE = "voorbeeld"


@dataclass(frozen=True)
class Packages:
    """What is tried: the two installers, and the same of an older version to upgrade from."""

    setup: Path
    msi: Path | None = None
    older_setup: Path | None = None
    older_msi: Path | None = None


@dataclass(frozen=True)
class Smoke:
    """One Windows with a screen, what is installed in it, and where it is told."""

    wine: Wine
    screen: Screen
    report: Report
    packages: Packages

    @property
    def documents(self) -> Path:
        """The user's documents."""
        return self.wine.profile / "Documents"
