"""What is left out, and what is not."""

from __future__ import annotations

import re
from pathlib import Path, PurePath

import pytest

from installer import trim as rules
from installer.facts import Refused
from installer.trim import check_nothing_missed, trim, unwanted
from tests.installer.site import MIGRATION, asks, make_site, names


@pytest.fixture
def trimmed(tmp_path: Path) -> set[str]:
    site = make_site(tmp_path / "site")
    trim(site, asks)
    return names(site)


def test_of_qt_only_what_is_used_and_what_that_loads_stays(trimmed: set[str]) -> None:
    found = {each.removeprefix("PySide6/") for each in trimmed if each.startswith("PySide6/")}
    assert {each for each in found if each.endswith(".dll") and "/" not in each} == {
        "Qt6Core.dll",
        "Qt6Gui.dll",
        "Qt6Widgets.dll",
    }
    assert {each.removesuffix(".pyd") for each in found if each.endswith(".pyd")} == set(rules.QT_MODULES)
    assert {each.removeprefix("plugins/") for each in found if each.startswith("plugins/")} == set(
        rules.QT_PLUGINS
    )
    assert {each for each in found if each.endswith(".qm")} == {
        "translations/qtbase_en.qm",
        "translations/qtbase_nl.qm",
    }
    assert "__init__.py" in found
    assert not [
        each for each in found if each.endswith((".exe", ".pyi", ".json", ".dat")) or "qml" in each.lower()
    ]


def test_what_serves_only_developers_and_pip_is_left_out(trimmed: set[str]) -> None:
    assert {each for each in trimmed if each.startswith(("fine", "bin", "NOTICE"))} == {
        "fine/__init__.py",
        "fine/_speedups.pyd",
        "fine-1.0.dist-info/METADATA",
    }


def test_libraries_that_nothing_loads_are_left_out(trimmed: set[str]) -> None:
    assert {each for each in trimmed if each.startswith("shiboken6/")} == {
        "shiboken6/Shiboken.pyd",
        "shiboken6/__init__.py",
        "shiboken6/shiboken6.abi3.dll",
    }


def test_our_own_package_stays_whole(trimmed: set[str]) -> None:
    assert {MIGRATION, "contractbeoordeling/resources/framework-nl.json"} <= trimmed
    assert not unwanted(PurePath("contractbeoordeling/testing/py.typed"))


def test_a_library_that_something_still_loads_is_missed(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    (site / "PySide6" / "Qt6Gui.dll").unlink()
    with pytest.raises(Refused, match=r"qwindows\.dll loads qt6gui\.dll"):
        check_nothing_missed(site, {"qt6gui.dll"}, asks)


def test_a_qt_without_what_the_window_loads_by_itself_is_refused(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    (site / "PySide6" / "translations" / "qtbase_nl.qm").unlink()
    with pytest.raises(Refused, match="qtbase_nl"):
        trim(site, asks)


def test_every_module_of_qt_that_the_program_imports_stays(root: Path) -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in (root / "src").rglob("*.py"))
    imported = set(re.findall(r"from PySide6\.(Qt\w+) import", code))
    imported |= {
        name for line in re.findall(r"from PySide6 import (.+)", code) for name in re.findall(r"Qt\w+", line)
    }
    assert {"QtCore", "QtWidgets"} <= imported <= set(rules.QT_MODULES)
