"""Builds it all: the payload, and from it the installers."""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from installer import parts, payload, sbom, tree
from installer.bytecode import check_compiler
from installer.facts import ROOT, Facts, Refused, commit_date, project_version, uncommitted
from installer.figures import Figures
from installer.msi.build import build_msi
from installer.nsis.build import build_setup

BUILD = ROOT / "build" / "windows"
CACHE = ROOT / "build" / "cache"
DIST = ROOT / "dist"
LARGEST_SETUP = 60_000_000


@dataclass(frozen=True)
class Source:
    """The Python that ships, unpacked, and the facts of this build."""

    python: Path
    part: parts.Part
    facts: Facts


def source() -> Source:
    """Fetch the Python and see what is built; refused where a release could not be built again."""
    released = parts.release_python(os.environ)
    part = released or parts.TEST_PYTHON
    folder = BUILD / "python"
    shutil.rmtree(folder, ignore_errors=True)
    version = payload.unpack_python(parts.fetch(part, CACHE), folder)
    if released and (changed := uncommitted()):
        raise Refused("a release is built from a commit, and these differ from it:\n" + "\n".join(changed))
    check_compiler(version)
    return Source(folder, part, Facts(project_version(), version, not released, commit_date()))


def build(of: Source, *, fast: bool) -> Figures:
    """Make the payload and both installers; `fast` packs them less tightly."""
    begun = time.monotonic()
    os.environ["TZ"] = "UTC"  # an MSI keeps the time of a clock on a wall
    folder = BUILD / "payload"
    payload.build(of.python, of.part, of.facts, folder)
    packed = time.monotonic()
    DIST.mkdir(exist_ok=True)
    setup = build_setup(folder, DIST / of.facts.file_name("setup.exe"), of.facts, fast=fast)
    msi = build_msi(folder, DIST / of.facts.file_name("msi"), of.facts)
    bill = DIST / of.facts.file_name(sbom.FILE)
    shutil.copyfile(folder / sbom.FILE, bill)
    if not fast:
        check_size(setup)
    (BUILD / "payload.sha256").write_text(tree.listing(folder), encoding="utf-8")
    return Figures(folder, setup, msi, bill, packed - begun, time.monotonic() - packed)


def check_size(setup: Path) -> None:
    """Refuse a setup that takes too long to bring to a laptop: something came along that has no use."""
    if (size := setup.stat().st_size) > LARGEST_SETUP:
        raise Refused(f"{setup.name} has {size:,} bytes, and {LARGEST_SETUP:,} is the most: see what grew")


def build_payload_twice(of: Source) -> str:
    """Make the payload in two folders; gives back their one hash, refused where they differ."""
    one, other = BUILD / "payload", BUILD / "once more" / "somewhere else"
    for each in (one, other):
        payload.build(of.python, of.part, of.facts, each)
    if tree.digest(one) != tree.digest(other):
        differing = set(tree.listing(one).splitlines()) ^ set(tree.listing(other).splitlines())
        raise Refused("built twice, these differ:\n" + "\n".join(sorted(differing)))
    shutil.rmtree(other.parent)
    return tree.digest(one)
