"""Nothing heavy is loaded before the window stands."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from contractbeoordeling import paths

HEAVY = (
    "sqlalchemy",
    "alembic",
    "sqlcipher3",
    "sqlite3",
    "openpyxl",
    "xlsxwriter",
    "python_calamine",
    "typst",
    "docx",
    "lxml",
    "decimal",
    "PySide6.QtNetwork",
)
SHOW = """
import json, os, sys
from contractbeoordeling.desktop.single_instance import open_window
from contractbeoordeling.desktop import application
from contractbeoordeling.desktop.main_window import MainWindow

class Watched(MainWindow):
    def paintEvent(self, event):
        print(json.dumps(sorted(sys.modules)), flush=True)
        os._exit(0)

application.MainWindow = Watched
open_window(None)
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """All modules and their packages, at the first paint of a window with a home of its own."""
    home = {paths.HOME_VARIABLE: str(tmp_path_factory.mktemp("home"))}
    command = [sys.executable, "-c", SHOW]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=os.environ | home)
    return set(json.loads(done.stdout.splitlines()[0]))


@pytest.mark.parametrize("module", HEAVY)
def test_the_first_paint_waits_for_nothing_heavy(loaded: set[str], module: str) -> None:
    assert module not in loaded


def test_the_window_itself_was_loaded(loaded: set[str]) -> None:
    assert {"PySide6.QtWidgets", "contractbeoordeling.desktop.main_window"} <= loaded


LOOK = """
import sys
from importlib import import_module
from contractbeoordeling.desktop import places
for name in ("home", "providers", "rounds", "signals", "actions", "municipality", "year", "history", "provider"):
    import_module(f"contractbeoordeling.desktop.pages.{name}")
print("contractbeoordeling.usecases.import_files" in sys.modules, "xlsxwriter" in sys.modules)
"""


def test_a_page_loads_what_reads_and_writes_workbooks_only_when_it_is_asked_to() -> None:
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == ["False", "False"]
