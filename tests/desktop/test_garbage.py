"""Cycles with widgets in them are never collected in the thread of a job."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from contractbeoordeling.desktop.autosave import AutoSave
from contractbeoordeling.desktop.garbage import Collector
from contractbeoordeling.desktop.jobs import Jobs
from contractbeoordeling.desktop.sections import Group, Section, Sections
from contractbeoordeling.desktop.table import Column, TableModel
from contractbeoordeling.desktop.table_view import TableView
from contractbeoordeling.domain.progress import Progress


class Knot(QObject):
    """Something that only the collector can take away."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_a_job_that_allocates_much_collects_nothing(qtbot: QtBot) -> None:
    collected: list[int] = []

    def note(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            collected.append(threading.get_ident())

    def work(_progress: Progress) -> int:
        return len([[number] for number in range(200_000)])

    done: list[object] = []
    jobs = Jobs()
    gc.callbacks.append(note)
    try:
        jobs.start(work, done.append, done.append)
        qtbot.waitUntil(lambda: done == [200_000])
    finally:
        gc.callbacks.remove(note)
        jobs.stop()
    assert set(collected) <= {threading.get_ident()}
    assert gc.isenabled()


def test_the_window_collects_instead(qapp: QApplication) -> None:
    owner = QObject()
    collector = Collector(owner)
    gone = weakref.ref(Knot())
    rubbish = [[number] for number in range(gc.get_threshold()[0] + 1)]
    assert rubbish
    collector.collect()
    collector.stop()
    assert gone() is None
    assert gc.isenabled()


def test_what_long_work_made_is_set_aside_until_its_dialog_closes(qapp: QApplication) -> None:
    owner = QObject()
    collector = Collector(owner)
    dialog = QDialog()
    dialog.open()
    many = [[number] for number in range(150_000)]
    gone = weakref.ref(Knot())
    collector.collect()
    assert gc.get_freeze_count() > len(many)
    dialog.close()
    many.clear()
    collector.collect()
    collector.stop()
    assert (gc.get_freeze_count(), gone()) == (0, None)


def test_a_collector_that_goes_unasked_leaves_it_to_python(qapp: QApplication) -> None:
    owner = QObject()
    Collector(owner)
    assert not gc.isenabled()
    delete(owner)
    assert gc.isenabled()


class Page(QWidget):
    """A page that only the collector can take away, after what stands on it."""

    def __init__(self, child: QWidget) -> None:
        super().__init__()
        QVBoxLayout(self).addWidget(child)
        self.itself = self


def table() -> QWidget:
    """A table with a row in it."""
    made = TableView()
    made.begin(TableModel([Column("name", "Naam", str)], str, made), "rubbish")
    made.show_rows(["peer"])
    return made


def parts() -> QWidget:
    """A page of parts."""
    made = Sections()
    made.fill([Group("Rood", [Section("apple", "Appel", QWidget())])], "rubbish")
    return made


def field() -> QWidget:
    """A text that is stored when it is left."""
    made = QPlainTextEdit()
    AutoSave(made).watch("remark", made)
    return made


@pytest.mark.parametrize("make", [table, parts, field])
def test_what_is_still_seen_when_it_is_collected_says_nothing_more(
    make: Callable[[], QWidget], qtbot: QtBot
) -> None:
    with qtbot.captureExceptions() as wrong:
        child = make()
        window = Page(child)
        window.show()
        window.activateWindow()
        child.setFocus()
        qtbot.waitUntil(window.isActiveWindow)
        gone = weakref.ref(window)
        del child, window
        gc.collect()
    assert (gone(), wrong) == (None, [])
