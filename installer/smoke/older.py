"""An older version to upgrade from: the same payload under a lower number, with a file that the new one lacks."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from installer.facts import Facts
from installer.nsis.build import build_setup

VERSION = "0.0.1"
STALE = "licenties/van een oude versie.txt"


def older_setup(payload: Path, folder: Path, facts: Facts) -> Path:
    """Pack it as a setup."""

    def pack(source: Path, target: Path, older: Facts) -> Path:
        return build_setup(source, target, older, fast=True)

    return _pack(payload, folder, facts, "setup.exe", pack)


def older_msi(payload: Path, folder: Path, facts: Facts) -> Path:
    """Pack it as an MSI."""
    from installer.msi.build import build_msi

    return _pack(payload, folder, facts, "msi", build_msi)


def _pack(
    payload: Path, folder: Path, facts: Facts, suffix: str, pack: Callable[[Path, Path, Facts], Path]
) -> Path:
    source = folder / "older"
    shutil.rmtree(source, ignore_errors=True)
    shutil.copytree(payload, source, copy_function=os.link)
    (source / STALE).write_text("Dit bestand hoort bij een oudere versie.\n", encoding="utf-8")
    older = replace(facts, version=VERSION)
    made = pack(source, folder / older.file_name(suffix), older)
    shutil.rmtree(source)
    return made
