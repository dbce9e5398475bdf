"""Where the program keeps its own files on this machine; registers are wherever the user puts them."""

from __future__ import annotations

from pathlib import Path

APP = "contractbeoordeling"


def config_dir() -> Path:
    """The folder of the user's settings."""
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False)


def log_file() -> Path:
    """The log that a bug is written to; it never leaves this machine by itself."""
    from platformdirs import user_log_path

    return user_log_path(APP, appauthor=False) / f"{APP}.log"
