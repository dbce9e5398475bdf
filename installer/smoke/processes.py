"""What runs in this Windows, by the names that its Task Manager would show."""

from __future__ import annotations

import re
import time

from installer.smoke.installed import PROGRAM
from installer.smoke.report import Wrong
from installer.smoke.wine import Wine

_ROW = re.compile(r"^[ =>]*([0-9a-f]{8})\s+\d+\s+(?:\\_ )?'([^']+)'", re.MULTILINE)
# Wine's own, and the debugger that we ask.
_WINDOWS = {
    "conhost.exe",
    "explorer.exe",
    "plugplay.exe",
    "rpcss.exe",
    "services.exe",
    "start.exe",
    "svchost.exe",
    "winedbg.exe",
    "winedevice.exe",
    "tabtip.exe",
}


def running(wine: Wine) -> list[str]:
    """The names of all processes, small letters."""
    done = wine.run("winedbg", "--command", "info proc", seconds=60)
    names = [name.lower() for _, name in _ROW.findall(done.text)]
    if "services.exe" not in names:
        raise Wrong(f"the processes can't be listed: {done.text}")
    return names


def programs(wine: Wine) -> list[str]:
    """The processes that are not Windows' own."""
    return sorted(name for name in running(wine) if name not in _WINDOWS)


def wait_for_end(wine: Wine, seconds: float = 30) -> None:
    """Wait until our program runs no more."""
    end = time.monotonic() + seconds
    while PROGRAM in (names := programs(wine)):
        if time.monotonic() > end:
            raise Wrong(f"still running after {seconds:.0f} s: {', '.join(names)}")
        time.sleep(0.5)
