"""A small folder of installed libraries, as pip leaves it, and what its made-up libraries load."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path

from installer.facts import Facts
from installer.trim import QT_MODULES, QT_PLUGINS, QT_TEXTS

FACTS = Facts("1.2.0", "3.13.2", test=True, date=datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC))
MIGRATION = "contractbeoordeling/storage/migrations/versions/0001_first.py"

# The libraries that a library of the fixture loads; what isn't here loads nothing.
LOADS = {
    "qtcore.pyd": {"qt6core.dll", "kernel32.dll"},
    "qtwidgets.pyd": {"qt6core.dll", "qt6widgets.dll"},
    "qt6widgets.dll": {"qt6gui.dll"},
    "qwindows.dll": {"qt6gui.dll"},
    "qtqml.pyd": {"qt6qml.dll"},
    "shiboken.pyd": {"shiboken6.abi3.dll"},
    "_speedups.pyd": {"python313.dll"},
}


def asks(file: Path) -> set[str]:
    """What a library of the fixture loads."""
    return LOADS.get(file.name.lower(), set())


def make_site(site: Path) -> Path:
    """Write the folder; two of them are the same but for where they are."""
    qt = [f"PySide6/{name}.pyd" for name in (*QT_MODULES, "QtQml", "QtSql")]
    qt += [f"PySide6/Qt6{name}.dll" for name in ("Core", "Gui", "Widgets", "Qml", "Sql")]
    qt += [f"PySide6/plugins/{name}" for name in (*QT_PLUGINS, "sqldrivers/qsqlite.dll")]
    qt += [f"PySide6/translations/{name}" for name in (*QT_TEXTS, "qtbase_fr.qm", "designer_nl.qm")]
    qt += ["PySide6/designer.exe", "PySide6/opengl32sw.dll", "PySide6/PySide6_Essentials.json"]
    qt += ["PySide6/qml/QtQuick/qmldir", "PySide6/QtCore.pyi", "PySide6/resources/icudtl.dat"]
    others = ["shiboken6/Shiboken.pyd", "shiboken6/shiboken6.abi3.dll", "shiboken6/concrt140.dll"]
    others += ["fine/_speedups.pyd", "fine/_speedups.pyx", "fine/py.typed", "bin/fine", "NOTICE.txt"]
    others += ["fine-1.0.dist-info/RECORD", "fine-1.0.dist-info/entry_points.txt"]
    for name in (*qt, *others):
        _write(site / name, name)
    for name in ("PySide6/__init__.py", "shiboken6/__init__.py", "fine/tests/test_fine.py"):
        _write(site / name, "")
    _write(site / "fine" / "__init__.py", "def add(one, two):\n    return {one, two, 'x', 'y'}\n")
    metadata = (
        "Metadata-Version: 2.4\nName: fine\nVersion: 1.0\nLicense-Expression: MIT\nRequires-Dist: small>=2\n"
    )
    _write(site / "fine-1.0.dist-info" / "METADATA", metadata)
    _write(site / "fine-1.0.dist-info" / "licenses" / "LICENSE", "Do as you like.\n")
    _write(site / MIGRATION, "revision = '0001'\n")
    _write(site / "contractbeoordeling" / "__init__.py", "")
    _write(site / "contractbeoordeling" / "resources" / "framework-nl.json", "{}")
    return site


def archive(folder: Path, version: str) -> Path:
    """An embeddable Python as python.org packs it."""
    file = folder / f"python-{version}-embed-amd64.zip"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("python313.dll", f"ProductVersion\0{version}\0".encode("utf-16-le"))
        packed.writestr("python.exe", b"")
        packed.writestr("LICENSE.txt", b"licence")
    return file


def names(folder: Path) -> set[str]:
    """Every file in a folder."""
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


def _write(file: Path, content: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8", newline="\n")
