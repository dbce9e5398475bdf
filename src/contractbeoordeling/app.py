"""Where the program starts: the command line, with the window behind `open`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

_CANCELLED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; the exit status is that of the command. Ctrl+C ends it quietly while it loads too."""
    try:
        from contractbeoordeling.cli import main as cli

        return cli.main(argv, window=_open_window)
    except KeyboardInterrupt:
        return _CANCELLED


def _open_window(register: Path | None) -> int:
    """Open the desktop, which is only loaded now: commands run without Qt."""
    from contractbeoordeling.domain.errors import EnvironmentFault

    if not _has_screen():
        raise EnvironmentFault("no_screen")
    from contractbeoordeling.desktop.application import run

    return run(register)


def _has_screen() -> bool:
    """Whether a window can be shown; where Qt would abort the process, a sentence is better."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)
