"""What Windows programs and libraries tell about themselves: their version and the libraries that they load."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

OBJDUMP = "x86_64-w64-mingw32-objdump"
Asks = Callable[[Path], set[str]]  # tells what a library loads
SUFFIXES = {".dll", ".exe", ".pyd"}
_PRODUCT_VERSION = re.compile(
    "ProductVersion\0".encode("utf-16-le") + rb"(?:\0\0){0,2}((?:[0-9]\0)+(?:[.,]\0(?: \0)?(?:[0-9]\0)+)*)"
)


def product_version(file: Path) -> str:
    """The version in the file's own version data: `3.13.2`; empty where it has none."""
    found = _PRODUCT_VERSION.search(file.read_bytes())
    return found[1].decode("utf-16-le").replace(", ", ".") if found else ""


def binaries(folder: Path) -> list[Path]:
    """Every program and library under a folder."""
    return sorted(each for each in folder.rglob("*") if each.suffix.lower() in SUFFIXES)


def loads(file: Path) -> set[str]:
    """The libraries that a program or library asks Windows for by name, in lower case."""
    done = subprocess.run([OBJDUMP, "-p", str(file)], capture_output=True, encoding="utf-8", check=True)
    return parse_loads(done.stdout)


def parse_loads(told: str) -> set[str]:
    """The names in what objdump prints."""
    return {name.lower() for name in re.findall(r"^\s*DLL Name: (\S+)", told, re.MULTILINE)}


def needed(wanted: Iterable[str], asked_by: Mapping[str, set[str]]) -> set[str]:
    """Everything that the wanted ones load, and what that loads, as far as it is ours; itself included."""
    found: set[str] = set()
    waiting = [name.lower() for name in wanted]
    while waiting:
        name = waiting.pop()
        if name in asked_by and name not in found:
            found.add(name)
            waiting.extend(asked_by[name])
    return found
