"""What a later start asks for is done when it disturbs nobody."""

from __future__ import annotations

import shutil
from pathlib import Path
from threading import Event
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.dialogs.action import ActionDialog
from contractbeoordeling.desktop.dialogs.new_provider import NewProviderDialog
from contractbeoordeling.desktop.dialogs.person import PersonDialog
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.pages.provider import ProviderPage
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.desktop.recent import recent
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.opening import open_register
from tests.desktop.conftest import WHO
from tests.desktop.hands import write

# Said by the offscreen platform of every window that comes forward.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support raise\(\)", extend=True)


def path_in(window: MainWindow) -> Path | None:
    """The register that stands open in a window."""
    desk = window.shell.desk
    return desk.store.path if desk is not None and desk.is_open else None


@pytest.fixture
def other(register: Path) -> Path:
    """A second register."""
    return Path(shutil.copy(register, register.with_name("Lindeveen – één.register")))


@pytest.fixture
def window(qtbot: QtBot, register: Path) -> MainWindow:
    """A window in which a register stands open."""
    made = MainWindow(register)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: path_in(made) == register)
    return made


def boxes(window: MainWindow) -> list[QMessageBox]:
    return [each for each in window.findChildren(QMessageBox) if each.isVisible()]


def type_city(window: MainWindow, city: str) -> None:
    """Type in a field of the page, and stay in it."""
    assert window.shell.desk is not None
    window.shell.navigator.go(Place.PROVIDER, window.shell.desk.store.find(Provider)[0].id)
    page = window.shell.navigator.page
    assert isinstance(page, ProviderPage)
    page.ui.tabs.setCurrentWidget(page.facts)
    page.facts.ui.city.selectAll()
    write(page.facts.ui.city, city)


def stored_city(register: Path) -> str:
    store = open_register(register, WHO)
    try:
        return store.find(Provider)[0].city
    finally:
        store.close()


def test_a_minimized_window_comes_forward(window: MainWindow) -> None:
    window.setWindowState(Qt.WindowState.WindowMaximized | Qt.WindowState.WindowMinimized)
    window.receive(None)
    assert window.windowState() & Qt.WindowState.WindowMinimized == Qt.WindowState.WindowNoState
    assert window.isMaximized()
    assert QApplication.activeWindow() is window


@pytest.mark.parametrize("comes_forward", [True, False])
def test_the_task_bar_asks_for_attention_where_the_window_is_kept_behind(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, comes_forward: bool
) -> None:
    asked: list[object] = []

    def in_front() -> MainWindow | None:
        return window if comes_forward else None

    monkeypatch.setattr(QApplication, "alert", asked.append)
    monkeypatch.setattr(QApplication, "activeWindow", in_front)
    window.receive(None)
    qtbot.wait(700)
    assert asked == ([] if comes_forward else [window])


def test_a_register_is_opened_in_the_place_of_the_other(
    qtbot: QtBot, window: MainWindow, other: Path
) -> None:
    window.receive(other)
    qtbot.waitUntil(lambda: path_in(window) == other)
    assert recent()[0] == other


def test_what_was_being_typed_is_stored_first(
    qtbot: QtBot, window: MainWindow, register: Path, other: Path
) -> None:
    type_city(window, "Verweg")
    window.receive(other)
    qtbot.waitUntil(lambda: path_in(window) == other)
    assert stored_city(register) == "Verweg"


def test_the_register_that_is_open_already_stays_as_it_is(window: MainWindow, register: Path) -> None:
    desk = window.shell.desk
    type_city(window, "Verweg")
    window.receive(register.parent / "." / register.name)
    assert window.shell.desk is desk
    assert window.shell.navigator.place is Place.PROVIDER


def test_a_register_that_is_being_opened_already_is_not_opened_twice(qtbot: QtBot, register: Path) -> None:
    window = MainWindow(register)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: bool(window.shell.runner.jobs.running()))
    window.receive(register)
    qtbot.waitUntil(lambda: path_in(window) == register)
    desk = window.shell.desk
    qtbot.wait(400)
    assert window.shell.desk is desk


def test_who_fills_in_a_dialog_is_told_and_may_finish_it(
    qtbot: QtBot, window: MainWindow, register: Path, other: Path
) -> None:
    assert window.shell.desk is not None
    dialog = NewProviderDialog(window.shell.desk, window)
    dialog.open()
    write(dialog.ui.name, "Zorg Linde")
    window.receive(other)
    (box,) = boxes(window)
    assert box.text() == "Lindeveen – één wordt geopend zodra u klaar bent met ‘Aanbieder toevoegen’."
    assert dialog.ui.name.text() == "Zorg Linde"
    box.button(QMessageBox.StandardButton.Ok).click()
    qtbot.wait(400)
    assert path_in(window) == register
    dialog.accept()
    qtbot.waitUntil(lambda: path_in(window) == other)
    store = open_register(register, WHO)
    assert store.first(Provider, name="Zorg Linde") is not None
    store.close()


def test_who_is_told_may_refuse(qtbot: QtBot, window: MainWindow, register: Path, other: Path) -> None:
    dialog = PersonDialog(window)
    dialog.open()
    window.receive(other)
    (box,) = boxes(window)
    refusing = next(each for each in box.buttons() if each.text() == "&Niet openen")
    refusing.click()
    dialog.reject()
    qtbot.wait(400)
    assert path_in(window) == register


def test_of_two_registers_the_one_asked_for_last_is_opened(
    qtbot: QtBot, window: MainWindow, other: Path
) -> None:
    third = Path(shutil.copy(other, other.with_name("derde.register")))
    dialog = PersonDialog(window)
    dialog.open()
    window.receive(third)
    window.receive(other)
    (box,) = boxes(window)
    assert box.text().startswith("Lindeveen – één wordt geopend")
    box.close()
    dialog.reject()
    qtbot.waitUntil(lambda: path_in(window) == other)
    assert third not in recent()


def test_a_sentence_that_waits_for_ok_holds_nothing_up(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, other: Path
) -> None:
    window.receive(tmp_path / "weg.register")
    qtbot.waitUntil(lambda: bool(boxes(window)))
    assert "bestaat niet" in boxes(window)[0].text()
    window.receive(other)
    qtbot.waitUntil(lambda: path_in(window) == other)
    assert boxes(window) == []


def test_a_question_has_to_be_answered_first(
    qtbot: QtBot, window: MainWindow, register: Path, other: Path
) -> None:
    ask(window, "Zeker weten?", window.update)
    window.receive(other)
    question, told = boxes(window)
    told.close()
    qtbot.wait(400)
    assert path_in(window) == register
    question.close()
    qtbot.waitUntil(lambda: path_in(window) == other)


def test_the_choice_of_a_file_is_waited_for_without_a_box_over_it(
    qtbot: QtBot, window: MainWindow, other: Path
) -> None:
    window.shell.registers.ask_open()
    window.receive(other)
    assert boxes(window) == []
    window.findChildren(QFileDialog)[0].reject()
    qtbot.waitUntil(lambda: path_in(window) == other)


def test_a_register_waits_for_long_work(
    qtbot: QtBot, window: MainWindow, register: Path, other: Path
) -> None:
    ready, done = Event(), list[bool]()

    def work(_progress: Progress) -> bool:
        return ready.wait(20)

    window.shell.runner.start("Bezig", work, done.append, shown=False)
    window.receive(other)
    qtbot.wait(400)
    assert path_in(window) == register
    ready.set()
    qtbot.waitUntil(lambda: path_in(window) == other)
    assert done == [True]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("weg.register", "bestaat niet"), ("formulier.xlsx", "is geen register van dit programma")],
)
def test_what_cannot_be_opened_is_said_and_the_open_register_stays(
    qtbot: QtBot, window: MainWindow, register: Path, tmp_path: Path, name: str, sentence: str
) -> None:
    (tmp_path / "formulier.xlsx").write_bytes(b"PK\x03\x04" + bytes(100))
    window.receive(tmp_path / name)
    qtbot.waitUntil(lambda: bool(boxes(window)))
    assert sentence in boxes(window)[0].text()
    assert path_in(window) == register


def test_before_the_first_paint_a_later_start_says_what_is_opened(
    qtbot: QtBot, register: Path, other: Path
) -> None:
    window = MainWindow(register)
    qtbot.addWidget(window)
    window.receive(other)
    qtbot.waitUntil(lambda: path_in(window) == other)


class Session:
    """The end of a session as Windows announces it; the user may be asked whether to wait."""

    def __init__(self, *, may_ask: bool = True) -> None:
        self._may_ask = may_ask
        self.cancelled = False

    def allowsInteraction(self) -> bool:  # noqa: N802 - Qt's name
        return self._may_ask

    def cancel(self) -> None:
        self.cancelled = True


def ends(window: MainWindow, session: Session) -> bool:
    """Let the session end; tell whether the window asked to wait."""
    window.commit(cast("QSessionManager", session))
    return session.cancelled


def test_logging_off_stores_what_was_being_typed(window: MainWindow, register: Path) -> None:
    type_city(window, "Afmelddorp")
    assert not ends(window, Session())
    assert stored_city(register) == "Afmelddorp"


def test_logging_off_waits_for_who_filled_in_a_dialog(window: MainWindow) -> None:
    assert window.shell.desk is not None
    dialog = ActionDialog(window.shell.desk, window)
    dialog.open()
    assert not ends(window, Session())
    write(dialog.ui.measure, "Er ligt nog een plan")
    assert ends(window, Session())
    assert not ends(window, Session(may_ask=False))


def test_logging_off_waits_for_long_work(qtbot: QtBot, window: MainWindow) -> None:
    ready, done = Event(), list[bool]()

    def work(_progress: Progress) -> bool:
        return ready.wait(20)

    window.shell.runner.start("Bezig", work, done.append, shown=False)
    assert ends(window, Session())
    ready.set()
    qtbot.waitUntil(lambda: not window.shell.runner.jobs.running())
