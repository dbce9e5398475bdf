"""Where the program keeps its own files on this machine; registers are wherever the user puts them."""

from __future__ import annotations

import os
import warnings
from pathlib import Path

APP = "contractbeoordeling"
HOME_VARIABLE = "CONTRACTBEOORDELING_HOME"
LICENCES = "licenties"  # the folder in the installed program that the build fills
_PACKAGE_DEPTH = 4  # of this file, in the installed program: python\\Lib\\site-packages\\contractbeoordeling


def config_dir() -> Path:
    """The folder of the user's settings, which follow the user to another machine where Windows does that."""
    if home := own_home():
        return home
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False, roaming=True)


def policy_file() -> Path:
    """Where an organisation sets settings for everybody on this machine; it need not exist."""
    if home := own_home():
        return home / "policy.json"
    from platformdirs import site_config_path

    return site_config_path(APP, appauthor=False) / "policy.json"


def runtime_dir() -> Path:
    """The user's own folder for what only matters while the program runs; made where it isn't there. Raises OSError."""
    from platformdirs import user_runtime_path

    with warnings.catch_warnings():
        # Where nobody logged in there is no such folder, and platformdirs makes a safe one among the temporary files.
        warnings.simplefilter("ignore", UserWarning)
        return user_runtime_path(APP, appauthor=False, ensure_exists=True)


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


def licences_dir() -> Path | None:
    """The licence texts of everything that was installed with the program; None where it wasn't installed."""
    parents = Path(__file__).resolve().parents
    if len(parents) <= _PACKAGE_DEPTH:
        return None
    folder = parents[_PACKAGE_DEPTH] / LICENCES
    return folder if resource("build.json").is_file() and folder.is_dir() else None


def resource(name: str) -> Path:
    """A file that comes with the program: inside the package where installed, else in the source tree."""
    return _shipped("resources", name)


def chapter(name: str) -> Path:
    """A chapter of the handbook, a file of docs/: inside the package where installed, else in the source tree."""
    return _shipped("docs", f"{name}.md")


def _shipped(folder: str, name: str) -> Path:
    package = Path(__file__).parent
    installed = package / folder / name
    return installed if installed.is_file() else package.parent.parent / folder / name
