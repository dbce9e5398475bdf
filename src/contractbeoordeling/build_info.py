"""What the installed program knows about how it was built; from the source tree there is nothing to know."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from contractbeoordeling import paths


@dataclass(frozen=True)
class BuildInfo:
    """One build; `test` says that it was made to try the installation and not to be given out."""

    version: str
    python: str
    test: bool
    built: datetime


def build_info() -> BuildInfo | None:
    """How this program was built, where it was built at all."""
    file = paths.resource("build.json")
    if not file.is_file():
        return None
    told = json.loads(file.read_text(encoding="utf-8"))
    built = datetime.fromisoformat(str(told["built"]))
    return BuildInfo(str(told["version"]), str(told["python"]), bool(told["test"]), built)
