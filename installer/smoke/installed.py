"""What is where after an installation."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from installer.facts import PRODUCT
from installer.smoke.report import Wrong
from installer.smoke.wine import Ran, Wine

PROGRAM = "contractbeoordeling.exe"
FOREIGN = {"python.exe", "pythonw.exe"}  # no Python for everybody is shipped


@dataclass(frozen=True)
class Installed:
    """The folder of the program, per user or for the whole machine."""

    wine: Wine
    folder: Path

    @property
    def window(self) -> Path:
        """The starter of the window."""
        return self.folder / PROGRAM

    @property
    def console(self) -> Path:
        """The starter for a console."""
        return self.folder / "contractbeoordeling-cli.exe"

    @property
    def on_path(self) -> Path:
        """The folder that a console finds the program in."""
        return self.folder / "bin"

    @property
    def windows_folder(self) -> str:
        """The folder as Windows calls it."""
        return self.wine.windows(self.folder)

    def command(self, *words: str | Path, seconds: float = 180) -> Ran:
        """Run a command of the program."""
        said = [self.wine.windows(each) if isinstance(each, Path) else each for each in words]
        return self.wine.run(self.console, *said, seconds=seconds)

    def asked(self, *words: str | Path, seconds: float = 180) -> object:
        """What a command answers with --json; wrong where it doesn't end with 0."""
        done = self.command(*words, "--json", seconds=seconds)
        if done.status != 0:
            raise Wrong(f"{words[0]} ended with {done.status}: {done.text}")
        return cast(object, json.loads(done.out))


def per_user(wine: Wine) -> Installed:
    """Where setup.exe puts it."""
    return Installed(wine, wine.profile / "AppData" / "Local" / "Programs" / PRODUCT)


def per_machine(wine: Wine) -> Installed:
    """Where the MSI puts it."""
    return Installed(wine, wine.c / "Program Files" / PRODUCT)
