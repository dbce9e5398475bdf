"""Builds the MSI: wixl packs it, msibuild adds what wixl doesn't know."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path, PurePosixPath
from uuid import UUID

from installer.checks import payload_files
from installer.facts import ROOT, Facts
from installer.icon import write_icon
from installer.msi.ids import package_code
from installer.msi.idt import Table
from installer.msi.tables import CHANGES, CODE_PAGE, new_tables, summary
from installer.msi.wxs import source

HERE = Path(__file__).resolve().parent
MADE = "made.msi"


def build_msi(payload: Path, target: Path, facts: Facts) -> Path:
    """Make the package of everything in the payload."""
    files = payload_files(payload)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "payload").symlink_to(payload.resolve(), target_is_directory=True)
        write_icon(ROOT / "resources" / "icons" / "app.svg", work / "app.ico")
        os.utime(work / "app.ico", (facts.timestamp, facts.timestamp))
        written = source(files, facts)
        (work / "product.wxs").write_text(written, encoding="utf-8")
        _run(work, "wixl", "--arch", "x64", "--output", MADE, "product.wxs")
        _complete(work, facts, package_code(facts, digest(payload, files, written)))
        shutil.copyfile(work / MADE, target)
    return target


def digest(payload: Path, files: list[PurePosixPath], written: str) -> str:
    """What tells this package from every other one."""
    found = hashlib.sha256(written.encode())
    for script in sorted(HERE.glob("*.py")):
        found.update(script.read_bytes())
    for file in files:
        found.update(hashlib.sha256((payload / file).read_bytes()).digest())
    return found.hexdigest()


def _complete(work: Path, facts: Facts, package: UUID) -> None:
    """Change what wixl made, and add what it doesn't make."""
    made = {name: change(Table.read(_exported(work, name))) for name, change in CHANGES.items()}
    added = {table.head[0]: table for table in [*new_tables(), summary(facts, package)]}
    texts = {name: table.text() for name, table in (made | added).items()}
    for name, text in {**texts, "_ForceCodepage": CODE_PAGE}.items():
        (work / f"{name}.idt").write_bytes(text.encode("utf-8"))
        _run(work, "msibuild", MADE, "-i", f"{name}.idt")


def _exported(work: Path, table: str) -> str:
    done = subprocess.run(["msiinfo", "export", MADE, table], cwd=work, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def _run(work: Path, *command: str) -> None:
    subprocess.run(command, cwd=work, check=True)
