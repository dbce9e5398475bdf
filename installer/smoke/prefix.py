"""An empty Windows: a Wine prefix with what Qt and Rust programs ask for and Wine 8 lacks."""

from __future__ import annotations

import hashlib
import os
import shutil
import struct
import subprocess
from pathlib import Path

from installer.smoke.screen import SIZE
from installer.smoke.wine import ACCOUNT, Wine

SHIMS = Path(__file__).with_name("shims")
_SYSTEM = "windows/system32"
# What every Windows has, and Wine makes when it is first needed.
_FOLDERS = (
    f"users/{ACCOUNT}/AppData/Local/Programs",
    f"users/{ACCOUNT}/AppData/Local/Temp",
    "windows/Installer",
)
_INSTALLER = r"HKEY_LOCAL_MACHINE\Software\Microsoft\Windows\CurrentVersion\Installer"
_KEYS = (
    r"HKEY_CURRENT_USER\Software\Classes",
    r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Uninstall",
    *(
        rf"HKEY_LOCAL_MACHINE\Software\Classes\Installer\{each}"
        for each in ("Features", "Products", "UpgradeCodes")
    ),
    rf"{_INSTALLER}\UpgradeCodes",
    *(rf"{_INSTALLER}\UserData\S-1-5-18\{each}" for each in ("Components", "Products")),
)
_FONTS = ("CaptionFont", "IconFont", "MenuFont", "MessageFont", "SmCaptionFont", "StatusFont")


class NoWindows(Exception):
    """The prefix couldn't be made; nothing else can be tried."""


def fresh(folder: Path) -> Wine:
    """Return a Windows in which nothing was installed yet; a made one is kept beside it and copied."""
    ready = folder / f"prefix-{_key()}"
    if not ready.exists():
        for old in folder.glob("prefix-*"):
            shutil.rmtree(old)
        _make(Wine(ready.with_name("prefix-new"), _home(folder)))
        ready.with_name("prefix-new").rename(ready)
    mine = folder / "prefix"
    if mine.exists():
        Wine(mine, folder / "home").stop()
        shutil.rmtree(mine)
    shutil.copytree(ready, mine, symlinks=True)
    return Wine(mine, _home(folder))


def _key() -> str:
    """What a kept prefix depends on: Wine itself, the shims, the account and this file."""
    version = subprocess.run(["wine", "--version"], capture_output=True, check=True).stdout
    known = hashlib.sha256(version + ACCOUNT.encode())
    for file in (*sorted(SHIMS.glob("*.c")), Path(__file__), Path(__file__).with_name("wine.py")):
        known.update(file.read_bytes())
    return known.hexdigest()[:12]


def _home(folder: Path) -> Path:
    home = folder / "home"
    home.mkdir(parents=True, exist_ok=True)
    return home


def _make(wine: Wine) -> None:
    """Make the prefix from nothing: Windows 10, folders of its own, the shims."""
    shutil.rmtree(wine.prefix, ignore_errors=True)
    wine.prefix.mkdir(parents=True)
    for words in (("wineboot.exe", "--init"), ("winecfg.exe", "-v", "win10")):
        done = wine.run(*words, seconds=300)
        if done.status != 0:
            raise NoWindows(f"{' '.join(words)} ended with {done.status}\n{done.text}")
    wine.stop()
    if not wine.profile.is_dir():
        raise NoWindows(f"there is no {wine.profile}")
    _own_folders(wine)
    for source in sorted(SHIMS.glob("*.c")):
        _compile(source, wine.c / _SYSTEM / f"{source.stem}.dll")
    _furnish(wine)


def _own_folders(wine: Wine) -> None:
    """Documents and the like are links to the Unix home in Wine; on Windows they are folders."""
    for entry in wine.profile.iterdir():
        if entry.is_symlink():
            entry.unlink()
            entry.mkdir()


def _furnish(wine: Wine) -> None:
    """Give it what every Windows has: a desktop with a task bar, letters of 9 points, and some keys and folders."""
    for folder in _FOLDERS:
        (wine.c / folder).mkdir(parents=True, exist_ok=True)
    words = ["Windows Registry Editor Version 5.00", ""]
    for key, values in (
        *((key, dict[str, str]()) for key in _KEYS),
        (r"HKEY_CURRENT_USER\Software\Wine\Explorer", {"Desktop": '"shell"'}),
        (r"HKEY_CURRENT_USER\Software\Wine\Explorer\Desktops", {"shell": f'"{SIZE}"'}),
        (r"HKEY_CURRENT_USER\Control Panel\Desktop\WindowMetrics", dict.fromkeys(_FONTS, _letters())),
    ):
        words += [f"[{key}]", *(f'"{name}"={value}' for name, value in values.items()), ""]
    file = wine.c / "furnish.reg"
    file.write_text("\r\n".join(words), encoding="utf-16")
    done = wine.run("regedit.exe", "/S", wine.windows(file))
    file.unlink()
    wine.stop()
    if done.status != 0:
        raise NoWindows(f"regedit ended with {done.status}\n{done.text}")


def _letters() -> str:
    """A LOGFONTW: what Windows does with Segoe UI, which is not ours to bring."""
    sizes = struct.pack("<5i8B", -12, 0, 0, 0, 400, 0, 0, 0, 0, 0, 0, 0, 0x22)
    return "hex:" + ",".join(
        f"{each:02x}" for each in sizes + "Liberation Sans".encode("utf-16le").ljust(64, b"\0")
    )


def _compile(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    command = ["x86_64-w64-mingw32-gcc", "-Wall", "-Wextra", "-Werror", "-shared", "-O2", "-s"]
    done = subprocess.run(
        [*command, "-o", str(target), str(source), "-ladvapi32"],
        env={**os.environ, "LC_ALL": "C"},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise NoWindows(f"{source.name} doesn't compile\n{done.stderr}")
