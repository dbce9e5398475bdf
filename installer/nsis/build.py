"""Builds the setup: writes what depends on the payload, and lets makensis do the rest."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath

from contractbeoordeling import paths
from installer.checks import LONGEST, folders_of, payload_files, plain_version
from installer.facts import PRODUCT, PUBLISHER, ROOT, Facts
from installer.icon import write_icon, write_side
from installer.starter.build import REGISTER_ICON, WINDOW

HERE = Path(__file__).resolve().parent
LIST = "bestanden.txt"  # in the program's folder: what the next version clears away
UNINSTALLER = "verwijderen.exe"
UNINSTALL_KEY = rf"Software\Microsoft\Windows\CurrentVersion\Uninstall\{PRODUCT}"
FILE_TYPE = f"{PRODUCT}.Register"
WINDOW_ID = f"{PRODUCT}.Venster"  # the AppUserModelID that the window gives itself
SUFFIX = ".register"
_SCRIPTS = ("setup.nsi", "texts.nsh", "path.nsh", "shell.nsh", "previous.nsh")
_LONGEST_PATH = 259
_LAST = "._pth"  # without it the starters don't start: it comes when all else is there


def build_setup(payload: Path, target: Path, facts: Facts, *, fast: bool) -> Path:
    """Make the setup of everything in the payload; `fast` packs it in seconds instead of minutes, and worse."""
    files = payload_files(payload)
    size = sum((payload / file).stat().st_size for file in files)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "payload").symlink_to(payload.resolve(), target_is_directory=True)
        for script in _SCRIPTS:
            shutil.copyfile(HERE / script, work / script)
        write_icon(ROOT / "resources" / "icons" / "app.svg", work / "app.ico")
        write_side(ROOT / "resources" / "icons" / "app.svg", work / "side.bmp")
        (work / "facts.nsh").write_text(
            defines(constants(facts, size, target.resolve(), fast=fast)), encoding="utf-8"
        )
        (work / "files.nsh").write_text(macros(files), encoding="utf-8")
        (work / "files.txt").write_bytes(listed(files).encode("ascii"))
        for file in work.iterdir():  # some go into the setup with their dates
            os.utime(file, (facts.timestamp, facts.timestamp), follow_symlinks=False)
        target.unlink(missing_ok=True)
        subprocess.run(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", "setup.nsi"], cwd=work, check=True)
    return target


def constants(facts: Facts, size: int, target: Path, *, fast: bool) -> dict[str, str]:
    """What the scripts call by name."""
    version = plain_version(facts.version)
    return {
        "PRODUCT": PRODUCT,
        "PUBLISHER": PUBLISHER,
        "VERSION": version,
        "NUMBERS": ".".join(map(str, facts.numbers)),
        "SHOWN_VERSION": f"{version} (testversie)" if facts.test else version,
        "SHOWN_NAME": f"{PRODUCT} (testversie)" if facts.test else PRODUCT,
        "PROGRAM": WINDOW,
        "LIST": LIST,
        "UNINSTALLER": UNINSTALLER,
        "UNINSTALL_KEY": UNINSTALL_KEY,
        "FILE_TYPE": FILE_TYPE,
        "SUFFIX": SUFFIX,
        "REGISTER_ICON": str(REGISTER_ICON),
        "WINDOW_ID": WINDOW_ID,
        "OWN_FOLDER": paths.APP,
        "LONGEST_FOLDER": str(_LONGEST_PATH - 1 - LONGEST),
        "SIZE_KB": str(-(-size // 1024)),
        "SIZE_MB": str(-(-size // 1024**2)),
        "TARGET": str(target),
        **({"FAST": "1"} if fast else {}),
    }


def defines(values: Mapping[str, str]) -> str:
    """The script that gives these names their values."""
    return "".join(f"!define {name} {quoted(value)}\n" for name, value in values.items())


def macros(files: Sequence[PurePosixPath]) -> str:
    """The script that installs exactly these files, and the one that removes exactly these."""
    ordered = sorted(files, key=_is_last)
    lines = ["!macro InstallFiles"]
    folder: PurePosixPath | None = None
    for file in ordered:
        if file.parent != folder:
            folder = file.parent
            lines.append(f"  SetOutPath {_installed(folder)}")
        lines.append(f"  File {quoted(f'payload/{file}')}")
    lines += ["!macroend", "", "!macro RemoveFiles"]
    lines += [f"  Delete {_installed(file)}" for file in reversed(ordered)]
    lines += [f"  RMDir {_installed(folder)}" for folder in reversed(folders_of(files))]
    return "\n".join([*lines, "!macroend", ""])


def listed(files: Sequence[PurePosixPath]) -> str:
    """The list that stays with the program: its files, then its folders from the inside out, ending in a slash."""
    names = [str(PureWindowsPath(file)) for file in files]
    names += [f"{PureWindowsPath(folder)}\\" for folder in reversed(folders_of(files))]
    return "".join(f"{name}\r\n" for name in names)


def quoted(text: str) -> str:
    """A text as NSIS reads it back."""
    if "\n" in text or "\r" in text:
        raise ValueError("a text of one line")
    return '"' + text.replace("$", "$$").replace('"', '$\\"') + '"'


def _installed(path: PurePosixPath) -> str:
    """Where a file goes, quoted."""
    inside = quoted(f"\\{PureWindowsPath(path)}")[1:-1] if path.name else ""
    return f'"$INSTDIR{inside}"'


def _is_last(file: PurePosixPath) -> bool:
    return file.suffix == _LAST
