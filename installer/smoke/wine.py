"""Runs Windows programs under Wine: through pipes, with a time-out, in an environment of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path, PureWindowsPath

# The account has a space and an accent, as real ones have: every path has them then. Letters outside code
# page 1252 would be too much for Wine's own links in the Start menu.
ACCOUNT = "José de Vries"
# What the parent's environment may not bring in: another Wine's settings, and ours and Python's own.
_FOREIGN = ("WINE", "QT_", "PYTHON", "CONTRACTBEOORDELING_", "XDG_", "LC_", "VIRTUAL_ENV")
_GRACE = 3.0


@dataclass(frozen=True)
class Ran:
    """How a program ended; None where it had to be ended."""

    status: int | None
    out: bytes
    err: bytes
    seconds: float

    @property
    def text(self) -> str:
        """What it said, on both."""
        return "\n".join(
            each.decode("utf-8", "replace").strip() for each in (self.out, self.err) if each.strip()
        )


@dataclass(frozen=True)
class Wine:
    """One Windows: its disk and registry (`prefix`), the user's Unix home, and the screen if there is one."""

    prefix: Path
    home: Path
    display: str = ""
    extra: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def c(self) -> Path:
        """Drive C."""
        return self.prefix / "drive_c"

    @property
    def profile(self) -> Path:
        """The user's own folder."""
        return self.c / "users" / ACCOUNT

    def on(self, display: str) -> Wine:
        """The same Windows with a screen."""
        return replace(self, display=display)

    def with_variables(self, **variables: str) -> Wine:
        """The same Windows with more in the environment."""
        return replace(self, extra={**self.extra, **variables})

    def windows(self, path: Path) -> str:
        """What Windows calls a file."""
        if path.is_relative_to(self.c):
            return str(PureWindowsPath("C:\\", path.relative_to(self.c)))
        return str(PureWindowsPath("Z:\\", path.absolute().relative_to("/")))

    def environment(self) -> dict[str, str]:
        """What a program is started with; Debian's C.UTF-8 gives Wine the code page 1252 of Western Europe."""
        kept = {name: text for name, text in os.environ.items() if not name.startswith(_FOREIGN)}
        kept.pop("DISPLAY", None)
        own = {
            "HOME": str(self.home),
            "USER": ACCOUNT,
            "LOGNAME": ACCOUNT,
            "LC_ALL": "C.UTF-8",
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            # No offers to download Mono and Gecko, no driver list that takes seconds; our mscms.
            "WINEDLLOVERRIDES": "mscoree,mshtml,wbemprox=;winemenubuilder.exe=;mscms=n",
        }
        return {**kept, **own, **({"DISPLAY": self.display} if self.display else {}), **self.extra}

    def run(self, *words: str | Path, seconds: float = 120, cwd: Path | None = None) -> Ran:
        """Run a Windows program to its end, or end it when its time is up."""
        with self.started(*words, cwd=cwd) as running:
            return running.wait(seconds)

    @contextmanager
    def started(self, *words: str | Path, cwd: Path | None = None) -> Generator[Running]:
        """Start a Windows program; it is ended when the block is left."""
        running = Running(["wine", *(str(each) for each in words)], self.environment(), cwd)
        try:
            yield running
        finally:
            running.end()

    def stop(self) -> None:
        """End everything that runs in this prefix, and only that."""
        for word in ("-k", "-w"):
            subprocess.run(
                [wineserver(), word], env=self.environment(), check=False, capture_output=True, timeout=60
            )


class Running:
    """A program that was started, and what it said up to now.

    Read by threads of our own: what a program leaves running keeps its pipes open, and is not waited for.
    """

    def __init__(self, words: Sequence[str], environment: dict[str, str], cwd: Path | None) -> None:
        self._begun = time.monotonic()
        self.process = subprocess.Popen(
            words,
            env=environment,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._heard: tuple[list[bytes], list[bytes]] = ([], [])
        self._readers = [
            threading.Thread(target=self._read, args=(number,), daemon=True) for number in (0, 1)
        ]
        for each in self._readers:
            each.start()

    @property
    def ended(self) -> bool:
        """Whether it is done."""
        return self.process.poll() is not None

    def wait(self, seconds: float) -> Ran:
        """Wait for its end; when its time is up it is ended."""
        status: int | None
        try:
            status = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.end()
            status = None
        took = time.monotonic() - self._begun
        for each in self._readers:
            each.join(_GRACE)
        return Ran(status, b"".join(self._heard[0]), b"".join(self._heard[1]), took)

    def end(self) -> None:
        """End it, if it isn't done."""
        if not self.ended:
            self.process.kill()
            self.process.wait()

    def _read(self, number: int) -> None:
        stream = (self.process.stdout, self.process.stderr)[number]
        assert stream is not None
        while part := os.read(stream.fileno(), 65536):
            self._heard[number].append(part)
        stream.close()


def wineserver() -> str:
    """The program that keeps a prefix together; Debian leaves it out of PATH where only wine64 is there."""
    return shutil.which("wineserver") or "/usr/lib/wine/wineserver64"
