"""Where the program keeps its own files on this machine; registers are wherever the user puts them."""

from __future__ import annotations

import os
from pathlib import Path

APP = "contractbeoordeling"
HOME_VARIABLE = "CONTRACTBEOORDELING_HOME"


def config_dir() -> Path:
    """The folder of the user's settings."""
    if home := own_home():
        return home
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False)


def log_file() -> Path:
    """The log that a bug is written to; it never leaves this machine by itself."""
    if home := own_home():
        return home / f"{APP}.log"
    from platformdirs import user_log_path

    return user_log_path(APP, appauthor=False) / f"{APP}.log"


def own_home() -> Path | None:
    """One folder for all of it, where the environment names one: a memory stick, a test."""
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) if home else None


def resource(name: str) -> Path:
    """A file that comes with the program: inside the package where installed, else in the source tree."""
    package = Path(__file__).parent
    installed = package / "resources" / name
    return installed if installed.is_file() else package.parent.parent / "resources" / name
