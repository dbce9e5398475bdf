"""Builds the starters with mingw: one source, for the window and for the console."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from installer.facts import PRODUCT, PUBLISHER, ROOT, Facts
from installer.icon import write_icon

HERE = Path(__file__).resolve().parent
WINDOW = "contractbeoordeling.exe"
CONSOLE = "contractbeoordeling-cli.exe"
ON_PATH = "bin/contractbeoordeling.exe"
REGISTER_ICON = 1  # the place of the icon of register files among those of a starter

_COMPILER = "x86_64-w64-mingw32-gcc"
_RESOURCES = "x86_64-w64-mingw32-windres"
_STACK = 3_000_000  # as python.exe has it: what Python may nest without a fault counts on it
_OPTIONS = ("-std=c11", "-O2", "-Wall", "-Wextra", "-Werror", "-municode", "-s", "-static-libgcc")
_LINKER = (
    "--no-insert-timestamp",  # the same source is the same program
    "--dynamicbase",
    "--high-entropy-va",
    "--nxcompat",
    f"--stack,{_STACK}",
)


def build_starters(out: Path, facts: Facts, icon: Path) -> list[Path]:
    """Make the window starter, the console starter and the copy of that one that goes on PATH."""
    window, console, on_path = (out / each for each in (WINDOW, CONSOLE, ON_PATH))
    on_path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        shutil.copyfile(icon, work / "app.ico")
        write_icon(ROOT / "resources" / "icons" / "register.svg", work / "register.ico")
        for place in ("starter.c", "starter.manifest"):
            shutil.copyfile(HERE / place, work / place)
        _build(work, window, facts, PRODUCT, ["-DWINDOW", "-mwindows"])
        _build(work, console, facts, f"{PRODUCT} (opdrachtregel)", ["-mconsole"])
    shutil.copyfile(console, on_path)
    return [window, console, on_path]


def _build(work: Path, target: Path, facts: Facts, description: str, options: list[str]) -> None:
    (work / "starter.rc").write_text(resources(facts, target.name, description), encoding="utf-8")
    _run(work, _RESOURCES, "--codepage=65001", "starter.rc", "-O", "coff", "-o", "starter.o")
    linker = [f"-Wl,{each}" for each in _LINKER]
    name = f'-DPYTHON_NAME="{python_name(facts.python)}"'
    _run(work, _COMPILER, *_OPTIONS, *options, name, "starter.c", "starter.o", *linker, "-o", str(target))


def _run(work: Path, *command: str) -> None:
    subprocess.run(command, cwd=work, check=True)


def python_name(version: str) -> str:
    """What the files of this Python are called: `python313` of 3.13.2."""
    major, minor = version.split(".")[:2]
    return f"python{int(major)}{int(minor)}"


def resources(facts: Facts, file_name: str, description: str) -> str:
    """The resource script: icons, manifest, and what Windows tells about the file, in Dutch."""
    numbers = ",".join(map(str, facts.numbers))
    values = _told(facts, file_name, description)
    lines = "\n".join(f"    VALUE {_quoted(name)}, {_quoted(value)}" for name, value in values.items())
    return f"""\
#include <winver.h>
1 ICON "app.ico"
2 ICON "register.ico"
1 24 "starter.manifest"
LANGUAGE 0x13, 0x01
1 VERSIONINFO
FILEVERSION {numbers}
PRODUCTVERSION {numbers}
FILEFLAGSMASK VS_FFI_FILEFLAGSMASK
FILEFLAGS {"VS_FF_PRERELEASE" if facts.test else "0"}
FILEOS VOS_NT_WINDOWS32
FILETYPE VFT_APP
BEGIN
  BLOCK "StringFileInfo"
  BEGIN
    BLOCK "041304B0"
    BEGIN
{lines}
    END
  END
  BLOCK "VarFileInfo"
  BEGIN
    VALUE "Translation", 0x0413, 0x04B0
  END
END
"""


def _told(facts: Facts, file_name: str, description: str) -> dict[str, str]:
    shown = f"{facts.version} (testversie)" if facts.test else facts.version
    return {
        "CompanyName": PUBLISHER,
        "FileDescription": description,
        "FileVersion": shown,
        "InternalName": file_name.removesuffix(".exe"),
        "OriginalFilename": file_name,
        "ProductName": PRODUCT,
        "ProductVersion": shown,
    }


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '""') + '"'
