"""The program as it is started: the second start, a first window that hangs, and an end that nobody clicked."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from contractbeoordeling import paths
from contractbeoordeling.desktop.single_instance import enter, meeting
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.opening import open_register
from tests.desktop.conftest import WHO

SOON = 30.0
PROGRAM = (sys.executable, "-m", "contractbeoordeling")
TELLS_WHAT_IT_LOADED = """
import sys
from contractbeoordeling.app import main
status = main(sys.argv[1:])
print(sorted(name for name in sys.modules if name.startswith("PySide6.Qt")))
sys.exit(status)
"""
WITHOUT_PATIENCE = """
import sys
from functools import partial
from PySide6.QtWidgets import QMessageBox
from contractbeoordeling.app import main
from contractbeoordeling.desktop import single_instance

def warning(_parent, title, text):
    print(f"{title}|{text}", flush=True)

QMessageBox.warning = warning
single_instance.enter = partial(single_instance.enter, patience=0.2)
sys.exit(main(["open"]))
"""
ENDS_WITHOUT_CLOSING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtTest import QTest
from contractbeoordeling.desktop import application
from contractbeoordeling.desktop.lock import Lock
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.domain.provider import Provider

class Typing(MainWindow):
    def __init__(self, register):
        super().__init__(register)
        QTimer.singleShot(50, self, self.type)

    def type(self):
        shell = self.shell
        if shell.desk is None or not shell.desk.is_open:
            QTimer.singleShot(50, self, self.type)
            return
        shell.navigator.go(Place.PROVIDER, shell.desk.store.find(Provider)[0].id)
        facts = shell.navigator.page.facts
        shell.navigator.page.ui.tabs.setCurrentWidget(facts)
        facts.ui.city.selectAll()
        QTest.keyClicks(facts.ui.city, "Afmelddorp")
        QCoreApplication.exit(0)

application.MainWindow = Typing
application.run(Path(sys.argv[1]), Lock(Path()))
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Settings of the program's own, in which somebody works already."""
    made = tmp_path / "home"
    made.mkdir()
    person = {"id": "p1", "name": "S. van Houten", "function": "", "organisation": ""}
    (made / "settings.json").write_text(json.dumps({"person": person}), encoding="utf-8")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(made))
    yield made
    where = meeting()
    for left_by_a_killed_one in (where.lock, Path(where.server)):
        left_by_a_killed_one.unlink(missing_ok=True)


Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start the program in the background; it is ended after the test."""
    started: list[subprocess.Popen[str]] = []

    def begin(*words: object) -> subprocess.Popen[str]:
        command = [*PROGRAM, *map(str, words)]
        started.append(subprocess.Popen(command, stderr=subprocess.DEVNULL, encoding="utf-8"))
        return started[-1]

    yield begin
    for each in started:
        each.kill()
        each.wait()


def run(code: str, *words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *map(str, words)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=SOON)


def wait_opened(home: Path, register: Path) -> None:
    """Wait until the program says in its settings that it opened a register."""
    until = time.monotonic() + SOON
    while time.monotonic() < until:
        kept = json.loads((home / "settings.json").read_text(encoding="utf-8"))
        if kept.get("recent", [""])[0] == str(register):
            return
        time.sleep(0.05)
    pytest.fail(f"{register} was not opened")


def test_a_second_start_hands_its_register_over_without_loading_a_window_and_commands_just_run(
    start: Start, home: Path, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = start("open", register)
    wait_opened(home, register)
    other = Path(shutil.copy(register, register.with_name("Lindeveen – één (2).register")))
    monkeypatch.chdir(other.parent)
    second = run(TELLS_WHAT_IT_LOADED, "open", other.name)
    assert second.returncode == 0, second.stderr
    assert second.stdout == "['PySide6.QtCore', 'PySide6.QtNetwork']\n"
    wait_opened(home, other)
    assert first.poll() is None
    listed = run(TELLS_WHAT_IT_LOADED, "provider", "list", other)
    assert (listed.returncode, listed.stdout) == (0, "[]\n")


def test_a_window_that_hangs_is_told_in_a_sentence() -> None:
    lock = enter(None)
    assert lock is not None
    done = run(WITHOUT_PATIENCE)
    lock.free()
    said = (
        "Contractbeoordeling is al gestart, maar het venster reageert niet. Wacht tot het weer reageert, of sluit het "
        "(zo nodig met Taakbeheer), en probeer het opnieuw.\n"
    )
    assert done.stdout == f"Contractbeoordeling|{said}"
    assert (done.returncode, done.stderr.endswith(said)) == (3, True)


def test_what_was_typed_is_stored_where_the_program_ends_without_its_window_being_closed(
    register: Path,
) -> None:
    done = run(ENDS_WITHOUT_CLOSING, register)
    assert done.returncode == 0, done.stderr
    assert [each.name for each in register.parent.iterdir() if each.is_file()] == [register.name]
    store = open_register(register, WHO)
    assert store.find(Provider)[0].city == "Afmelddorp"
    store.close()
