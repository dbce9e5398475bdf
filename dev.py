#!/usr/bin/env python3
"""Everything a developer or a new user needs, from a bare machine on: standard library only.

    python3 dev.py setup   make .venv with the pinned requirements, and nothing more
    python3 dev.py run     open the program; without a screen run the example round instead
    python3 dev.py test    every check and test (what follows goes to pytest)
    python3 dev.py bench   the benchmarks, as ratios (what follows names them; all where nothing does)
    python3 dev.py windows   build what is installed on Windows, on Debian (--help tells what may follow)

On Windows: `py dev.py …`. Ends with 0, with 1 where a check failed, and with 3 where the machine
lacks packages that only an administrator can install; it then has done what could be done without.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = sys.platform == "win32"
VENV_PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
REQUIREMENTS = ROOT / "requirements" / "dev.txt"
BENCH_REQUIREMENTS = ROOT / "requirements" / "bench.txt"
OLDEST = (3, 11)
# What is shipped first; below 3.12 the newest Qt can't be used (docs/decisions/0001-python-and-qt.md).
PREFERRED = ((3, 13), (3, 12))
FAILED, LACKING = 1, 3

# Debian's package for each library or program that has to be there, by what it is for.
QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "/usr/share/fonts/truetype/dejavu": "fonts-dejavu-core",
}
SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
LIBREOFFICE = {"soffice": "libreoffice-calc-nogui"}
INSTALLER = {
    "git": "git",
    "makensis": "nsis",
    "msiinfo": "msitools",
    "wixl": "wixl",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
    "libQt6Core.so.6": "libqt6core6",  # for its list of whose code is inside Qt
}
SMOKE = {
    "wine": "wine",
    "/usr/lib/wine/wine64": "wine64",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "import": "imagemagick",
    "tesseract": "tesseract-ocr",
    "/usr/share/tesseract-ocr/5/tessdata/nld.traineddata": "tesseract-ocr-nld",
    "/usr/share/fonts/truetype/liberation2": "fonts-liberation2",
}


class Lacking(Exception):
    """The machine lacks packages that we may not install."""

    def __init__(self, packages: Sequence[str], status: int = LACKING) -> None:
        super().__init__(packages)
        self.packages = list(packages)
        self.status = status


class Python(NamedTuple):
    """An interpreter that was found and runs."""

    version: tuple[int, ...]
    path: str
    has_pip: bool


# --- the best Python -----------------------------------------------------------------------------


def best_python() -> Python:
    """The Python to make the environment with: the preferred ones first, else the one that runs this."""
    for wanted in PREFERRED:
        for command in candidates(*wanted):
            found = probe(command)
            if found and found.version[:2] == wanted and found.has_pip:
                return found
    here = probe([sys.executable])
    if here is None or here.version[:2] < OLDEST:
        sys.exit(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}.")
    return here


def candidates(major: int, minor: int) -> Iterator[list[str]]:
    """Where a Python of this version may be."""
    if sys.version_info[:2] == (major, minor):
        yield [sys.executable]
    if WINDOWS and shutil.which("py"):
        yield ["py", f"-{major}.{minor}"]
    on_path = shutil.which(f"python{major}.{minor}")
    if on_path:
        yield [on_path]
    home = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    program = "python.exe" if WINDOWS else "bin/python"
    for versions in (home / "versions", home / "pyenv-win" / "versions"):
        if versions.is_dir():
            for each in sorted(versions.glob(f"{major}.{minor}.*"), reverse=True):
                yield [str(each / program)]


def probe(command: list[str]) -> Python | None:
    """Ask an interpreter who it is; nothing where it doesn't run (a shim without its version)."""
    question = (
        "import importlib.util as u, json, sys;"
        "print(json.dumps([sys.version_info[:3], getattr(sys, '_base_executable', sys.executable),"
        " all(u.find_spec(n) for n in ('venv', 'ensurepip'))]))"
    )
    try:
        said = subprocess.run(
            [*command, "-c", question], capture_output=True, encoding="utf-8", check=True, timeout=60
        )
        version, path, has_pip = json.loads(said.stdout)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return Python(tuple(version), path, has_pip)


# --- what the machine lacks ----------------------------------------------------------------------


def missing(needs: dict[str, str]) -> list[str]:
    """The Debian packages of what can't be found here."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for thing, package in needs.items() if not is_there(thing)]


def is_there(thing: str) -> bool:
    """Whether a library loads, a program is found or a folder exists."""
    if thing.startswith("/"):
        return Path(thing).exists()
    if ".so." not in thing:
        return shutil.which(thing) is not None
    try:
        ctypes.CDLL(thing)
    except OSError:
        return False
    return True


def install_packages(packages: list[str]) -> list[str]:
    """Install with Debian's apt where we may; give back what is still missing."""
    prefix = administrator()
    if not packages or prefix is None or not shutil.which("apt-get"):
        return packages
    say(f"installing {' '.join(packages)}")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    subprocess.run([*apt, "update"], check=False, capture_output=True)
    command = [*apt, "install", "-y", "--no-install-recommends", *packages]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    if done.returncode:
        say(f"that failed:\n{done.stderr.strip()}")
    return packages if done.returncode else []


def administrator() -> list[str] | None:
    """How to run a command as root: as it is, through a sudo that asks nothing, or not at all."""
    if WINDOWS or os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


# --- the environment -----------------------------------------------------------------------------


def set_up(needs: dict[str, str]) -> list[str]:
    """Make .venv where it is missing or belongs to other requirements or another Python.

    Installs the packages of `needs` first, where we may; gives back those that are still missing.
    """
    python = best_python()
    stamp = VENV / "stamp.txt"
    pinned = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    wanted = f"{python.path} {python.version} {ROOT} {pinned}"
    say(f"Python {'.'.join(map(str, python.version))} ({python.path})")
    fresh = VENV_PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted
    lacking = install_packages(([] if fresh or python.has_pip else ["python3-venv"]) + missing(needs))
    if "python3-venv" in lacking:
        raise Lacking(lacking)
    if not fresh:
        say("making .venv")
        subprocess.run([python.path, "-m", "venv", "--clear", str(VENV)], check=True)
        pip("--require-hashes", "--only-binary=:all:", "-r", str(REQUIREMENTS))
        pip("--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT))
        stamp.write_text(wanted, encoding="utf-8")
    return lacking


def pip(*arguments: str) -> None:
    """Install into the environment."""
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
    subprocess.run([str(VENV_PYTHON), "-m", "pip", "install", *quiet, *arguments], check=True, cwd=ROOT)


# --- the verbs -----------------------------------------------------------------------------------


def run_setup(_rest: list[str]) -> int:
    """Make the environment and nothing more."""
    set_up({})
    say(f"ready: {VENV_PYTHON}")
    return 0


def run_program(rest: list[str]) -> int:
    """Open the window, or run the example round where there is no screen for it."""
    screen = (
        not sys.platform.startswith("linux") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    lacking = set_up({**QT, **SCREEN} if screen else {})
    if screen and not lacking:
        subprocess.run([str(VENV_PYTHON), "hatch_build.py"], check=True, cwd=ROOT)
        return subprocess.run([str(VENV_PYTHON), "-m", "contractbeoordeling", *rest], check=False).returncode
    say("the window can't be shown here: running the example round instead")
    ended = run_example()
    if lacking:
        raise Lacking(lacking)
    return ended


def run_example() -> int:
    """Run the example round into a new folder and say where its files are."""
    number = 1
    while (folder := ROOT / f"voorbeeld{number if number > 1 else ''}").exists():
        number += 1
    done = subprocess.run([str(VENV_PYTHON), "-m", "contractbeoordeling", "demo", str(folder)], check=False)
    if done.returncode in (0, FAILED):
        say(f"the files of the example round are in {folder}")
        for file in sorted(folder.iterdir()):
            say(f"  {file.name}{'/' if file.is_dir() else ''}")
    return done.returncode


def run_tests(rest: list[str]) -> int:
    """Run every check, also after one failed, and pytest last."""
    lacking = set_up({**QT, **LIBREOFFICE})
    parts = {"qt": set(QT.values()), "libreoffice": set(LIBREOFFICE.values())}
    without = [name for name, packages in parts.items() if packages & set(lacking)]
    failed = [name for name, command in checks(without, rest) if not passes(name, command, without)]
    if failed:
        say(f"failed: {', '.join(failed)}")
    if lacking:
        say(f"left out for lack of packages: what needs {' and '.join(without)}")
        raise Lacking(lacking, FAILED if failed else LACKING)
    return FAILED if failed else 0


def checks(without: list[str], rest: list[str]) -> Iterator[tuple[str, list[str]]]:
    """The checks by name; without Qt there are no compiled forms, so no types of theirs."""
    yield "forms", ["hatch_build.py", *(["--without-qt"] if "qt" in without else [])]
    yield "format", ["-m", "ruff", "format", "--check", "--quiet", "."]
    yield "lint", ["-m", "ruff", "check", "--quiet", "."]
    yield "imports", ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    if "qt" not in without:
        yield "types", ["-m", "pyright"]
    plugins = ["-p", "no:pytest-qt"] if "qt" in without else []
    yield "tests", ["-m", "pytest", "-q", "-n", "auto", *plugins, *rest]


def run_bench(rest: list[str]) -> int:
    """Run the benchmarks and print what holds; they compare with libraries that only they need."""
    lacking = set_up(QT)
    if lacking:
        raise Lacking(lacking)
    pip("--require-hashes", "--only-binary=:all:", "-r", str(BENCH_REQUIREMENTS))
    subprocess.run([str(VENV_PYTHON), "hatch_build.py"], check=True, cwd=ROOT)
    return subprocess.run([str(VENV_PYTHON), "-m", "bench", *rest], check=False, cwd=ROOT).returncode


def run_windows(rest: list[str]) -> int:
    """Build what is installed on Windows; its parts and tools are Debian's, or come from the package index."""
    if not shutil.which("dpkg-query"):
        say("what is installed on Windows is built on Debian, or a Linux that follows it; this isn't one")
        return FAILED
    lacking = set_up({**QT, **INSTALLER, **(SMOKE if "--smoke" in rest else {})})
    if lacking:
        raise Lacking(lacking)
    return subprocess.run([str(VENV_PYTHON), "-m", "installer", *rest], check=False, cwd=ROOT).returncode


def passes(name: str, command: list[str], without: list[str]) -> bool:
    """Run one check and tell how long it took."""
    begun = time.monotonic()
    environment = {**os.environ, "TEST_WITHOUT": ",".join(without), "PYTHONUTF8": "1"}
    ended = subprocess.run([str(VENV_PYTHON), *command], check=False, cwd=ROOT, env=environment).returncode
    say(f"{name}: {'ok' if ended == 0 else 'FAILED'} ({time.monotonic() - begun:.0f} s)")
    return ended == 0


def say(text: str) -> None:
    """Tell what happens, in step with what the programs that we start print."""
    print(f"dev.py: {text}", flush=True)


VERBS: dict[str, Callable[[list[str]], int]] = {
    "setup": run_setup,
    "run": run_program,
    "test": run_tests,
    "bench": run_bench,
    "windows": run_windows,
}


def main(words: list[str]) -> int:
    """Run one verb."""
    if not words or words[0] not in VERBS:
        print(__doc__)
        return 0 if words in (["-h"], ["--help"]) else 2
    try:
        return VERBS[words[0]](words[1:])
    except Lacking as lacking:
        say("for the rest, let an administrator run:")
        print(f"apt-get update && apt-get install -y --no-install-recommends {' '.join(lacking.packages)}")
        return lacking.status
    except subprocess.CalledProcessError as error:
        say(f"this went wrong ({error.returncode}): {' '.join(map(str, error.cmd))}")
        return FAILED
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
