"""What of the installed libraries is left out, because nothing of the program needs it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path, PurePath

from installer.binaries import Asks, binaries, loads, needed
from installer.facts import Refused

# What the program imports of Qt, and what its windows, icons, pictures and printing load by themselves.
QT_MODULES = ("QtCore", "QtGui", "QtNetwork", "QtPrintSupport", "QtSvg", "QtWidgets")
QT_PLUGINS = (
    "iconengines/qsvgicon.dll",
    "imageformats/qico.dll",
    "imageformats/qjpeg.dll",
    "imageformats/qsvg.dll",
    "platforms/qwindows.dll",
    "styles/qmodernwindowsstyle.dll",
)
QT_TEXTS = ("qtbase_en.qm", "qtbase_nl.qm")
QT_FOLDERS = ("plugins", "translations")

# For people who develop with a library: tests, types, sources of what is compiled, programs of its own.
# "default-docx-template" is what python-docx's default.docx was packed from; it has names that Windows refuses.
FOLDERS = {"bin", "tests", "testing", "__pycache__", "default-docx-template"}
SUFFIXES = {".pyi", ".pyx", ".pxd", ".c", ".h", ".hpp", ".cpp", ".lib", ".typed"}
PYTHON_2 = {"OleFileIO_PL.py", "olefile/olefile2.py"}
# Inventories of a machine's software read what is installed from METADATA; the rest is for pip.
INFO = {"METADATA"}


def trim(site: Path, asks: Asks = loads) -> int:
    """Leave out what is not needed; gives back how many files that are."""
    asks = cache(asks)
    before = sum(1 for _ in _files(site))
    known = {file.name.lower() for file in binaries(site)}
    _remove(file for file in _files(site) if unwanted(PurePath(file.relative_to(site))))
    _trim_qt(site / "PySide6", asks)
    _trim_libraries(site / "shiboken6", ("shiboken.pyd",), asks)
    _remove_empty_folders(site)
    check_nothing_missed(site, known, asks)
    return before - sum(1 for _ in _files(site))


def unwanted(path: PurePath) -> bool:
    """Whether a file (relative to site-packages) is of no use in the installed program, whatever library it is of."""
    if path.parts[0] == "contractbeoordeling":
        return False
    if path.parts[0].endswith(".dist-info"):
        return path.name not in INFO or len(path.parts) > 2
    loose = len(path.parts) == 1 and path.suffix not in {".py", ".pyd"}
    of_developers = path.suffix in SUFFIXES or bool(FOLDERS & set(path.parts[:-1]))
    return loose or of_developers or path.as_posix() in PYTHON_2


def _trim_qt(qt: Path, asks: Asks) -> None:
    """Keep the chosen modules, plugins and texts, the Python files, and the libraries that those load."""
    plugins = {qt / "plugins" / name for name in QT_PLUGINS}
    texts = {qt / "translations" / name for name in QT_TEXTS}
    if missing := [str(file) for file in plugins | texts if not file.is_file()]:
        raise Refused(f"this Qt has no {', '.join(sorted(missing))}: look again at what trim.py keeps")
    for folder in (each for each in qt.iterdir() if each.is_dir() and each.name not in QT_FOLDERS):
        shutil.rmtree(folder)
    _remove(file for name in QT_FOLDERS for file in _files(qt / name) if file not in plugins | texts)
    _remove(file for file in qt.glob("*.exe"))
    _remove(file for file in qt.glob("*.json"))
    roots = [f"{name}.pyd" for name in QT_MODULES] + [PurePath(name).name for name in QT_PLUGINS]
    _trim_libraries(qt, roots, asks)


def _trim_libraries(folder: Path, roots: Iterable[str], asks: Asks) -> None:
    """Keep of a folder's libraries the roots and what they load."""
    found = binaries(folder)
    keep = needed(roots, {file.name.lower(): asks(file) for file in found})
    _remove(file for file in found if file.name.lower() not in keep)


def check_nothing_missed(site: Path, known: set[str], asks: Asks = loads) -> None:
    """Refuse where a library that stays loads one that was there and was left out."""
    stayed = binaries(site)
    gone = known - {file.name.lower() for file in stayed}
    if missed := {f"{file.name} loads {name}" for file in stayed for name in asks(file) & gone}:
        raise Refused("too much was left out: " + "; ".join(sorted(missed)))


def _files(folder: Path) -> Iterable[Path]:
    return (each for each in folder.rglob("*") if each.is_file())


def _remove(files: Iterable[Path]) -> None:
    for file in list(files):
        file.unlink()


def _remove_empty_folders(folder: Path) -> None:
    for each in sorted((each for each in folder.rglob("*") if each.is_dir()), reverse=True):
        if not any(each.iterdir()):
            each.rmdir()
