"""One window in every session: later starts hand over their register, whatever the first one is doing."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from contractbeoordeling import paths
from contractbeoordeling.desktop import single_instance
from contractbeoordeling.desktop.reception import Reception
from contractbeoordeling.desktop.single_instance import enter, meeting
from contractbeoordeling.domain.errors import EnvironmentFault
from tests import conditions

SOON = 20.0
"""Seconds within which another process answers, also on a machine that is busy."""
FIRST = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from contractbeoordeling.desktop.reception import Reception
from contractbeoordeling.desktop.single_instance import enter

def say(asked):
    print("asked", ascii(str(asked)), flush=True)

application = QCoreApplication([])
lock = enter(Path(sys.argv[2]) if sys.argv[2:] else None)
if lock is None:
    print("handed over", flush=True)
    sys.exit(0)
reception = Reception(lock)
reception.asked.connect(say)
"""
LISTENS = FIRST + "reception.open()\nprint('first', flush=True)\napplication.exec()"
RECOVERS = FIRST + "reception.open()\nprint('first', flush=True)\ntime.sleep(1)\napplication.exec()"
COMES_LATE = FIRST + "print('first', flush=True)\ntime.sleep(0.5)\nreception.open()\napplication.exec()"
HANGS = FIRST + "reception.open()\nprint('first', flush=True)\ntime.sleep(60)"
NEVER_LISTENS = FIRST + "print('first', flush=True)\ntime.sleep(60)"
GOES_AWAY = FIRST + "reception.open()\nprint('first', flush=True)\ntime.sleep(0.5)"


class Process:
    """Another process that enters the same meeting place."""

    def __init__(self, code: str, *words: str) -> None:
        command = [sys.executable, "-c", code, "-", *words]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8")

    def line(self) -> str:
        """What it says next."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().rstrip("\n")

    def end(self) -> int:
        """Wait until it has ended by itself."""
        return self._process.wait(SOON)

    def is_running(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        """End it as a crash does."""
        self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


class Processes:
    """The other processes of a test."""

    def __init__(self) -> None:
        self.all: list[Process] = []

    def start(self, code: str, *words: str) -> Process:
        self.all.append(Process(code, *words))
        return self.all[-1]

    def first(self, code: str = LISTENS) -> Process:
        """Start the one that holds the place."""
        process = self.start(code)
        assert process.line() == "first"
        return process


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has a home, and so a meeting place, of its own."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))


@pytest.fixture
def others(own_home: None) -> Iterator[Processes]:
    """Other processes; nothing of them is left behind."""
    where = meeting()
    processes = Processes()
    yield processes
    for each in processes.all:
        each.kill()
    for file in (where.lock, Path(where.server)):
        file.unlink(missing_ok=True)


NAMES = [
    "Waterbeke.register",
    "met spaties & haakjes (2).register",
    "Één naam – ‘ñ’ 漢.register",
    "half\udce9 gelezen.register",
    "C:\\Gegevens\\Waterbeke.register",
    "\\\\server\\deel\\map met spatie\\Waterbeke.register",
    "\\\\?\\C:\\" + "lange map\\" * 400 + "Waterbeke.register",
]


def test_a_register_is_handed_over_under_its_whole_name(
    others: Processes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = others.first()
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        assert enter(Path(name)) is None
        assert first.line() == f"asked {os.path.abspath(name)!a}"  # noqa: PTH100 - as Windows understands C:name


def test_without_a_register_the_window_is_only_called(others: Processes) -> None:
    first = others.first()
    assert enter(None) is None
    assert first.line() == "asked 'None'"


def test_who_starts_while_the_first_window_is_being_made_waits_for_it(others: Processes) -> None:
    first = others.first(COMES_LATE)
    assert enter(Path("a.register")) is None
    assert first.line().startswith("asked ")


@pytest.mark.parametrize("code", [HANGS, NEVER_LISTENS])
def test_a_window_that_hangs_is_named_and_not_fought(others: Processes, code: str) -> None:
    others.first(code)
    begun = time.monotonic()
    with pytest.raises(EnvironmentFault) as raised:
        enter(Path("a.register"), patience=0.4)
    assert raised.value.code == "window_hangs"
    assert 0.4 <= time.monotonic() - begun < SOON


def test_what_nobody_waits_for_any_more_is_not_opened_later(others: Processes) -> None:
    first = others.first(RECOVERS)
    with pytest.raises(EnvironmentFault):
        enter(Path("given up.register"), patience=0.2)
    assert enter(Path("later.register")) is None
    assert first.line().endswith("later.register'")


def test_after_a_crash_the_next_start_is_the_first(others: Processes, qtbot: QtBot) -> None:
    first = others.first()
    first.kill()
    lock = enter(Path("a.register"))
    assert lock is not None
    reception = Reception(lock)
    reception.open()
    with qtbot.waitSignal(reception.asked, timeout=int(SOON * 1000)) as asked:
        second = others.start(LISTENS, "b.register")
    assert cast("Any", asked).args == [Path.cwd() / "b.register"]
    assert second.end() == 0
    reception.close()
    lock.free()


def test_who_waits_for_a_window_that_ends_takes_its_place(others: Processes) -> None:
    first = others.first(GOES_AWAY)
    lock = enter(Path("a.register"))
    assert lock is not None
    assert lock.is_held
    assert first.end() == 0
    lock.free()


def test_of_many_that_start_at_once_one_gets_the_registers_of_all(others: Processes) -> None:
    names = [f"{number}.register" for number in range(5)]
    all_of_them = [others.start(LISTENS, name) for name in names]
    said = [process.line() for process in all_of_them]
    assert sorted(said) == ["first", *["handed over"] * 4]
    first = said.index("first")
    asked = sorted(all_of_them[first].line() for _ in range(4))
    rest = [name for name in names if name != names[first]]
    assert asked == [f"asked {str(Path.cwd() / name)!a}" for name in rest]
    assert all_of_them[first].is_running()
    assert [each.end() for number, each in enumerate(all_of_them) if number != first] == [0] * 4


def test_another_home_and_another_session_have_a_window_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = [meeting()]
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "other"))
    places.append(meeting())
    monkeypatch.setattr(single_instance, "_session", _second_session)
    places.append(meeting())
    assert (
        len(set(places)) == len({each.lock for each in places}) == len({each.server for each in places}) == 3
    )
    assert meeting() == places[-1]


def _second_session() -> str:
    return "2"


def test_two_screens_are_two_sessions_where_windows_doesnt_number_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":7")
    seventh = meeting()
    monkeypatch.setenv("DISPLAY", ":8")
    assert meeting() != seventh


def send(line: bytes) -> tuple[bytes, bool]:
    """Send something to the first window once it greets; return its answer, and whether it hung up."""
    socket = QLocalSocket()
    socket.connectToServer(meeting().server)
    assert socket.waitForConnected(5_000)
    assert socket.waitForReadyRead(5_000)
    assert bytes(socket.readAll().data()).startswith(b"here ")
    socket.write(line)
    answered = socket.waitForReadyRead(500)
    hung_up = socket.state() is not QLocalSocket.LocalSocketState.ConnectedState
    return (bytes(socket.readAll().data()) if answered else b""), hung_up


@pytest.mark.parametrize("line", [b"geen json\n", b"[1]\n", b"\xff\xfe\n", b"x" * 300_000])
def test_what_is_no_message_is_not_answered(others: Processes, line: bytes) -> None:
    first = others.first()
    assert send(line) == (b"", True)
    assert enter(None) is None
    assert first.line() == "asked 'None'"


def test_a_window_that_is_being_closed_takes_nothing_in_any_more(others: Processes, qtbot: QtBot) -> None:
    lock = enter(None)
    assert lock is not None
    reception = Reception(lock)
    reception.open()
    with qtbot.assertNotEmitted(reception.asked):
        second = others.start(LISTENS, "b.register")
        time.sleep(0.5)  # it has asked by now, and nobody reads that: no event loop runs here
        reception.close()
        lock.free()
        assert second.line() == "first"


@conditions.file_modes
def test_nobody_else_can_reach_the_window(others: Processes) -> None:
    others.first()
    socket = Path(meeting().server)
    assert socket.stat().st_mode & 0o077 == 0
    assert socket.parent.stat().st_mode & 0o077 == 0


def test_without_a_place_to_meet_every_start_has_its_own_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "runtime_dir", _no_folder)
    lock = enter(Path("a.register"))
    assert lock is not None
    assert not lock.is_held
    Reception(lock).open()
    monkeypatch.undo()


def _no_folder() -> Path:
    raise PermissionError(13, "no")
