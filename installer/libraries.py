"""Which libraries ship: the Windows share of the runtime requirements, and our own package."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installer.facts import ROOT, Facts, Refused

# What markers ask about on the machines that we build for.
WINDOWS = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_release": "10",
    "platform_system": "Windows",
    "platform_version": "10.0.19045",
    "python_version": "3.13",
    "sys_platform": "win32",
}


@dataclass(frozen=True)
class Library:
    """A library that was installed, and the hash of the file that it came in."""

    name: str
    version: str
    sha256: str


def windows_share(pinned: str, python: str) -> list[str]:
    """The requirements that hold on Windows, with their hashes and without their conditions.

    pip judges conditions by the machine that it runs on, so they are judged here.
    """
    wanted: list[str] = []
    for lines in re.split(r"\n(?=[A-Za-z])", re.sub(r"^\s*#.*\n", "", pinned, flags=re.MULTILINE).strip()):
        asked, *hashes = re.split(r"\s*\\\n\s*", lines.strip())
        requirement = Requirement(asked)
        if requirement.marker is None or requirement.marker.evaluate(target(python)):
            wanted.append(" ".join([f"{requirement.name}{requirement.specifier}", *hashes]))
    return wanted


def target(python: str) -> dict[str, str]:
    """The answers to markers on Windows with this Python."""
    return {**WINDOWS, "python_full_version": python, "implementation_version": python, "extra": ""}


def install(pinned: Path, site: Path, work: Path, facts: Facts) -> list[Library]:
    """Put the pinned wheels for Windows and our own in `site`; gives back the pinned ones."""
    asked = work / "windows.txt"
    asked.write_text(
        "\n".join(windows_share(pinned.read_text(encoding="utf-8"), facts.python)) + "\n", "utf-8"
    )
    report = work / "installed.json"
    foreign = ["--platform=win_amd64", "--python-version=3.13", "--implementation=cp"]
    _pip(
        site,
        "--only-binary=:all:",
        "--require-hashes",
        *foreign,
        f"--report={report}",
        f"--requirement={asked}",
    )
    _pip(site, "--no-index", str(_own_wheel(work, facts)))
    return read_report(report.read_text(encoding="utf-8"))


def read_report(told: str) -> list[Library]:
    """The libraries in pip's report of what it installed."""
    entries = json.loads(told)["install"]
    found = [
        Library(
            name=str(each["metadata"]["name"]),
            version=str(each["metadata"]["version"]),
            sha256=str(each["download_info"]["archive_info"]["hashes"]["sha256"]),
        )
        for each in entries
    ]
    return sorted(found, key=lambda library: canonicalize_name(library.name))


def check_complete(site: Path, python: str) -> None:
    """Refuse where a library needs another that isn't there: pip was told not to look."""
    there = {canonicalize_name(each.name): each.version for each in distributions(path=[str(site)])}
    lacking = [
        f"{each.name} needs {requirement}"
        for each in distributions(path=[str(site)])
        for requirement in dependencies(each, python)
        if not requirement.specifier.contains(
            there.get(canonicalize_name(requirement.name), "0"), prereleases=True
        )
        or canonicalize_name(requirement.name) not in there
    ]
    if lacking:
        raise Refused("libraries are missing on Windows: " + "; ".join(sorted(lacking)))


def dependencies(library: Distribution, python: str) -> Iterable[Requirement]:
    """What an installed library needs on Windows."""
    for line in library.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate(target(python)):
            yield requirement


def _own_wheel(work: Path, facts: Facts) -> Path:
    """Our package as it is in this tree; hatchling compiles its forms."""
    folder = work / "wheel"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(facts.timestamp)}
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise Refused(f"our own package can't be built:\n{done.stderr}")
    return next(folder.glob("*.whl"))


def _pip(site: Path, *words: str) -> None:
    quiet = ["--quiet", "--quiet", "--disable-pip-version-check", "--no-input"]
    to = ["--no-deps", "--no-compile", "--no-warn-conflicts", "--upgrade", f"--target={site}"]
    subprocess.run([sys.executable, "-m", "pip", "install", *quiet, *to, *words], check=True)
