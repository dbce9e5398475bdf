"""What every part of the build has to agree on: names, version and date."""

from __future__ import annotations

import re
import subprocess
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = "Contractbeoordeling"
PUBLISHER = "Contractbeoordeling"


class Refused(Exception):
    """What the build will not do; its text says why and what helps."""


@dataclass(frozen=True)
class Facts:
    """One build: `test` says that its Python is not the one that a release ships; `date` is the commit's, in UTC."""

    version: str
    python: str
    test: bool
    date: datetime

    @property
    def timestamp(self) -> int:
        """The date as SOURCE_DATE_EPOCH wants it; every file that ships carries it."""
        return int(self.date.timestamp())

    @property
    def numbers(self) -> tuple[int, int, int, int]:
        """The version as Windows keeps it: four numbers of 16 bits."""
        found = [int(each) for each in re.findall(r"\d+", self.version.partition("+")[0])[:3]]
        first, second, third = (*found, 0, 0, 0)[:3]
        return first, second, third, 0

    def file_name(self, suffix: str) -> str:
        """The name of a file in dist/: `setup.exe` becomes contractbeoordeling-0.1.0-test-setup.exe."""
        parts = ["contractbeoordeling", self.version, *(["test"] if self.test else [])]
        return "-".join(parts) + (f".{suffix}" if suffix == "msi" else f"-{suffix}")


def project_version(root: Path = ROOT) -> str:
    """The version that pyproject.toml gives."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def commit_date(root: Path = ROOT) -> datetime:
    """When the last commit was made: what is built from it is the same on every day."""
    return datetime.fromtimestamp(int(_git(root, "log", "-1", "--format=%ct")), UTC)


def uncommitted(root: Path = ROOT) -> list[str]:
    """The files that differ from the last commit, so that nobody can build the same from it."""
    return _git(root, "status", "--porcelain").splitlines()


def _git(root: Path, *words: str) -> str:
    try:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, encoding="utf-8", check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Refused(
            f"{root} has no history: build from a clone, whose last commit gives the date"
        ) from error
    return done.stdout
