"""A line of buttons and fields goes on below itself where a page is too narrow, and is one line where it isn't."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.lines import Line, fold

WIDE, NARROW = 900, 320


class Page(QWidget):
    """A title, a field with its label and some buttons on one line; room to write below it."""

    def __init__(self) -> None:
        super().__init__()
        rows, line = QVBoxLayout(self), QHBoxLayout()
        self.title, self.label, self.field = QLabel("Beoordelingen"), QLabel("Ronde"), QLineEdit()
        self.title.setProperty("role", "title")
        self.field.setFixedWidth(180)
        self.label.setBuddy(self.field)
        self.buttons = [QPushButton(text) for text in ("Documenten…", "Herinneren…", "Inzien…")]
        line.addWidget(self.title)
        line.addStretch()
        for each in (self.label, self.field, *self.buttons):
            line.addWidget(each)
        rows.addLayout(line)
        self.notes = QPlainTextEdit()
        rows.addWidget(self.notes)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    fold(made)
    made.show()
    return made


def place(page: Page, widget: QWidget) -> QPoint:
    """Where a widget begins, once the page has settled."""
    return widget.mapTo(page, QPoint(0, 0))


def end(page: Page, widget: QWidget) -> QPoint:
    return widget.mapTo(page, QPoint(widget.width(), widget.height()))


def test_a_wide_page_has_one_line_that_ends_at_its_right_side(page: Page, qtbot: QtBot) -> None:
    page.resize(WIDE, 300)
    qtbot.waitUntil(lambda: abs(end(page, page.buttons[-1]).x() - end(page, page.notes).x()) <= 1)
    middles = {(place(page, each).y() + end(page, each).y()) // 2 for each in (page.title, *page.buttons)}
    assert max(middles) - min(middles) <= 1


def test_on_a_narrow_page_everything_is_seen_one_below_the_other(page: Page, qtbot: QtBot) -> None:
    page.resize(NARROW, 300)
    qtbot.waitUntil(lambda: page.width() == NARROW)
    every = [page.title, page.label, page.field, *page.buttons]
    assert all(place(page, each).x() >= 0 and end(page, each).x() <= NARROW for each in every)
    assert place(page, page.buttons[-1]).y() >= end(page, page.title).y()
    assert place(page, page.notes).y() >= end(page, page.buttons[-1]).y()
    covered = [widget.geometry() for widget in every]
    assert not any(one.intersects(other) for n, one in enumerate(covered) for other in covered[:n])


def test_a_field_is_never_parted_from_its_label(page: Page, qtbot: QtBot) -> None:
    for width in range(page.minimumSizeHint().width(), WIDE, 10):
        page.resize(width, 300)
        assert page.width() == width
        assert 0 < place(page, page.field).x() - end(page, page.label).x() < 20


def test_a_hidden_button_takes_no_place(page: Page) -> None:
    page.resize(WIDE, 300)
    before = page.minimumSizeHint()
    for each in (page.label, page.field, *page.buttons):
        each.hide()
    assert page.minimumSizeHint().width() < before.width()


def test_a_line_of_something_that_grows_downwards_stays_as_it_was(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    rows, line = QVBoxLayout(page), QHBoxLayout()
    line.addWidget(QLabel("Verslag"))
    line.addWidget(QPlainTextEdit())
    rows.addLayout(line)
    fold(page)
    assert page.findChildren(Line) == []


def test_a_line_that_python_cleared_away_has_nothing_left_to_lay(page: Page, qtbot: QtBot) -> None:
    (line,) = page.findChildren(Line)
    vars(line).clear()  # what the garbage collector does to a closed page, while Qt still lays it out
    with qtbot.captureExceptions() as wrong:
        page.resize(NARROW, 300)
        page.resize(WIDE, 300)
    assert wrong == []
    assert line.count() == 0


def test_a_long_name_goes_on_below_itself(page: Page, qtbot: QtBot) -> None:
    page.title.setText("Stichting Jeugdhulp Noordoost en Omstreken")
    page.resize(NARROW, 300)
    qtbot.waitUntil(lambda: page.width() == NARROW)
    assert end(page, page.title).x() <= NARROW
    assert page.title.height() > 1.5 * page.title.fontMetrics().height()
    page.resize(WIDE, 300)
    qtbot.waitUntil(lambda: page.title.height() < 2 * page.title.fontMetrics().height())
