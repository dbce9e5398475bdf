"""What is typed on site stays where it is typed as long as the machine can't store it."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.meetings.conversation_page import ConversationPage
from contractbeoordeling.desktop.meetings.visit_page import VisitPage
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.domain.conversation import AgendaPoint, Conversation, ConversationLevel
from contractbeoordeling.domain.errors import EnvironmentFault
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.conversations.plan import plan_conversation
from contractbeoordeling.usecases.visits.prepare import prepare_visit
from contractbeoordeling.usecases.visits.questions import chosen_questions
from tests.desktop.hands import press, write
from tests.desktop.test_main_window import wait_open

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, register: Path) -> Iterator[MainWindow]:
    """Open a register in a window."""
    made = MainWindow(register)
    qtbot.addWidget(made)
    made.show()
    wait_open(qtbot, made)
    yield made
    made.leave()


class Disk:
    """A disk that can be full: every change of a register fails then, as a real one does at the commit."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = False
        real = Store.change

        @contextmanager
        def change(store: Store, *args: object, **named: object) -> Generator[object]:
            if self.full:
                raise EnvironmentFault("disk_full", path=Path("R.register"))
            with real(store, *args, **named) as made:  # pyright: ignore[reportArgumentType]
                yield made

        monkeypatch.setattr(Store, "change", change)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Give the disk on which the register is."""
    return Disk(monkeypatch)


def visit_of(desk: Desk) -> Visit:
    provider = desk.store.find(Provider)[0]
    asked = chosen_questions(desk.store, ["4.1", "4.2"], None)
    return prepare_visit(desk.store, desk.who, Visit(provider_id=provider.id), asked).record


@pytest.fixture
def page(desk: Desk, disk: Disk, qtbot: QtBot) -> VisitPage:
    """Show a visit with two questions."""
    made = VisitPage(desk)
    qtbot.addWidget(made)
    made.show()
    made.show_record(visit_of(desk).id)
    return made


def boxes(window: QApplication) -> list[QMessageBox]:
    return [each for each in window.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible()]


def put_away(qapp: QApplication) -> None:
    for each in boxes(qapp):
        each.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_what_could_not_be_stored_is_not_overwritten_and_is_stored_once_there_is_room(
    page: VisitPage, disk: Disk, qapp: QApplication
) -> None:
    disk.full = True
    write(page.ui.remark, "Alles wat ik zag")
    page.flush()
    put_away(qapp)
    page.update_now()
    assert page.waiting
    assert page.ui.remark.toPlainText() == "Alles wat ik zag"

    disk.full = False
    page.flush()

    assert not page.waiting
    assert "Alles wat ik zag" in [each.remark for each in page.desk.store.find(VisitNote)]


def test_the_next_question_waits_until_this_one_is_stored(
    page: VisitPage, disk: Disk, qapp: QApplication
) -> None:
    disk.full = True
    write(page.ui.remark, "Eerste")
    press(page.ui.remark, Qt.Key.Key_Return, CONTROL)
    put_away(qapp)
    page.ui.questions.setCurrentRow(1)
    put_away(qapp)

    assert page.ui.questions.currentRow() == 0
    assert page.ui.remark.toPlainText() == "Eerste"

    disk.full = False
    press(page.ui.remark, Qt.Key.Key_Return, CONTROL)
    assert page.ui.questions.currentRow() == 1
    assert page.ui.remark.toPlainText() == ""


def test_the_report_and_who_was_there_wait_as_well(page: VisitPage, disk: Disk, qapp: QApplication) -> None:
    disk.full = True
    write(page.ui.report, "Verslag")
    write(page.side.ui.present, "Els Smit")
    page.flush()
    put_away(qapp)
    page.update_now()
    page.side.update_now()
    disk.full = False
    page.flush()

    (visit,) = page.desk.store.find(Visit)
    assert visit.report == "Verslag"
    assert [each.name for each in visit.present] == ["Els Smit"]


def test_a_point_of_a_conversation_waits_until_it_is_stored(
    desk: Desk, disk: Disk, qtbot: QtBot, qapp: QApplication
) -> None:
    provider = desk.store.find(Provider)[0]
    points = [AgendaPoint(conversation_id="", title=each) for each in ("Een", "Twee")]
    spoken = Conversation(provider_id=provider.id, level=ConversationLevel.TACTICAL)
    made = plan_conversation(desk.store, desk.who, spoken, points).record
    page = ConversationPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.show_record(made.id)

    disk.full = True
    write(page.ui.said, "Besproken")
    page.ui.points.selectRow(1)
    put_away(qapp)
    assert page.ui.said.toPlainText() == "Besproken"
    assert page.point is not None
    assert page.point.title == "Een"

    disk.full = False
    page.flush()
    assert sorted(each.said for each in desk.store.find(AgendaPoint)) == ["", "Besproken"]


def test_who_goes_elsewhere_or_closes_the_window_is_asked_first(
    window: MainWindow, register: Path, disk: Disk, qapp: QApplication
) -> None:
    desk = window.shell.desk
    assert desk is not None
    visit = visit_of(desk)
    navigator = window.shell.navigator
    navigator.go(Place.VISIT, visit.id)
    page = navigator.page
    assert isinstance(page, VisitPage)
    disk.full = True
    write(page.ui.remark, "Nog niet bewaard")

    navigator.go(Place.SIGNALS)
    assert navigator.page is page
    put_away(qapp)
    navigator.back()
    assert navigator.page is page
    put_away(qapp)
    window.shell.ui.close_action.trigger()
    assert window.shell.desk is desk
    put_away(qapp)
    window.shell.registers.open(register)
    assert window.shell.desk is desk
    put_away(qapp)
    assert not window.close()
    assert window.isVisible()
    (yes,) = filter(None, (each.button(QMessageBox.StandardButton.Yes) for each in boxes(qapp)))
    yes.click()
    assert not window.isVisible()


def test_a_window_with_everything_stored_closes_without_a_word(
    window: MainWindow, qapp: QApplication
) -> None:
    assert window.close()
    assert not boxes(qapp)
