"""A dialog stays on its screen: long lists give way first, then what is asked scrolls; its buttons stay in sight."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QTableView, QVBoxLayout, QWidget

from contractbeoordeling.desktop.room import Room

_FRAME = QSize(4, 40)  # what the system draws around a window
_SPARE = 40  # for a sentence that isn't there yet
_FEWEST_LINES = 5  # of a list, with its headings


class FittedDialog(QDialog):
    """Fits on the screen that it is shown on."""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        fit(self)
        super().showEvent(event)


def room_for(dialog: QDialog) -> QSize:
    """The room that the screen has for a dialog, without its frame."""
    return dialog.screen().availableSize() - _FRAME


def fit(dialog: QDialog) -> None:
    """Make a dialog no larger than its screen, whatever has to give way for that."""
    most = room_for(dialog)
    if not _fits(dialog, most):
        for table in dialog.findChildren(QTableView):
            few = table.verticalHeader().defaultSectionSize() * _FEWEST_LINES
            table.setMinimumHeight(min(table.minimumHeight(), few))
    if not _fits(dialog, most):
        _scroll(dialog)
    layout = dialog.layout()
    if layout is not None:
        layout.activate()  # what was as tall as its list may be smaller from now on
    dialog.resize(dialog.size().boundedTo(most))


def grow(dialog: QDialog) -> None:
    """Grow by what a new sentence takes, rather than press the fields together; as far as the screen goes."""
    layout = dialog.layout()
    if layout is not None and layout.hasHeightForWidth():
        wanted = max(dialog.height(), layout.totalHeightForWidth(dialog.width()))
        dialog.resize(dialog.width(), min(wanted, room_for(dialog).height()))


def _fits(dialog: QDialog, most: QSize) -> bool:
    least = dialog.minimumSizeHint()
    return least.width() <= most.width() and least.height() + _SPARE <= most.height()


def _scroll(dialog: QDialog) -> None:
    """Put everything but the last line, with the buttons, in a room that scrolls."""
    rows, focus = dialog.layout(), cast("QWidget | None", dialog.focusWidget())
    if not isinstance(rows, QVBoxLayout):
        return
    sheet = QWidget()
    inner = QVBoxLayout(sheet)
    inner.setSpacing(rows.spacing())
    inner.setContentsMargins(0, 0, 0, 0)
    stretches = [rows.stretch(place) for place in range(rows.count() - 1)]
    for stretch in stretches:
        _move_first(rows, inner, stretch)
    rows.insertWidget(0, Room(sheet), 1)
    rows.activate()
    if focus is not None:
        focus.setFocus()


def _move_first(source: QBoxLayout, target: QBoxLayout, stretch: int) -> None:
    """Move the first thing of a layout to the end of another."""
    item = source.takeAt(0)
    layout = item.layout() if item else None
    widget = item.widget() if item else None
    if layout is not None:
        target.addLayout(layout, stretch)
    elif widget is not None:
        target.addWidget(widget, stretch)
    elif item is not None:
        target.addItem(item)
