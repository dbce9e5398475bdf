"""Where the program starts: the command line, with the window behind `open`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

_CANCELLED = 130
_WINDOW_CHECKS = "contractbeoordeling.desktop.self_test"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; the exit status is that of the command. Ctrl+C ends it quietly while it loads too."""
    try:
        from contractbeoordeling.cli import main as cli

        return cli.main(argv, window=_open_window, window_checks=_WINDOW_CHECKS)
    except KeyboardInterrupt:
        return _CANCELLED


def _open_window(register: Path | None) -> int:
    """Open the desktop, which is only loaded now: commands run without Qt."""
    from contractbeoordeling.desktop.screen import has_screen
    from contractbeoordeling.domain.errors import EnvironmentFault

    if not has_screen():
        raise EnvironmentFault("no_screen")
    from contractbeoordeling.desktop.single_instance import open_window

    return open_window(register)
