"""Nothing heavy is loaded before the window stands."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = (
    "sqlalchemy",
    "alembic",
    "sqlcipher3",
    "sqlite3",
    "openpyxl",
    "xlsxwriter",
    "python_calamine",
    "decimal",
)
SHOW = """
import json, sys
from PySide6.QtWidgets import QApplication
from contractbeoordeling.desktop.application import prepare
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.theme import dress

class Watched(MainWindow):
    def paintEvent(self, event):
        print(json.dumps(sorted({name.split(".")[0] for name in sys.modules})))
        sys.exit(0)

application = QApplication([])
prepare(application, "nl")
dress(application)
window = Watched()
window.show()
application.exec()
"""


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    done = subprocess.run([sys.executable, "-c", SHOW], capture_output=True, text=True, check=False)
    return set(json.loads(done.stdout.splitlines()[0]))


@pytest.mark.parametrize("module", HEAVY)
def test_the_first_paint_waits_for_nothing_heavy(loaded: set[str], module: str) -> None:
    assert module not in loaded


def test_the_window_itself_was_loaded(loaded: set[str]) -> None:
    assert {"PySide6", "contractbeoordeling"} <= loaded
