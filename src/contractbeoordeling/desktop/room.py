"""Room for a page: its lines fold where it is too wide, and what is still too large is scrolled.

So the window never outgrows the screen.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QTableView, QWidget

from contractbeoordeling.desktop.lines import fold

_FOLLOWED = "rooms_follow"


class Room(QScrollArea):
    """Shows a page over its whole place, and scrolls where that is too small.

    Qt scrolls to where one tabs within it, but not to where one tabs into it from elsewhere.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        fold(page)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(page)
        self._page = page
        application = QApplication.instance()
        if isinstance(application, QApplication) and not application.property(_FOLLOWED):
            application.focusChanged.connect(_follow)
            application.setProperty(_FOLLOWED, True)

    def left_at(self) -> QWidget | None:
        """Where the cursor was on the page when it was last seen."""
        return self._page.focusWidget()

    def enter(self, left_at: QWidget | None) -> None:
        """Put the cursor where it was left on the page, or else in its first table or field.

        Left to itself, Qt goes to whatever follows the field that is hidden: mostly a way back.
        """
        for each in (left_at, *self._page.findChildren(QTableView), *_in_order(self._page)):
            if each is not None and _takes_keys(each, self._page):
                each.setFocus(Qt.FocusReason.OtherFocusReason)
                return


def _follow(_former: QWidget | None, focus: QWidget | None) -> None:
    """Scroll the rooms around what got the focus; one for all, for a room that is collected can't be called."""
    each = focus.parentWidget() if focus is not None else None
    while focus is not None and each is not None:
        if isinstance(each, Room) and focus.visibleRegion().isEmpty():
            each.ensureWidgetVisible(focus)
        each = each.parentWidget()


def _in_order(page: QWidget) -> Iterator[QWidget]:
    """What stands on a page, in the order of the Tab key."""
    each = page.nextInFocusChain()
    while each is not None and each is not page:
        if page.isAncestorOf(each):
            yield each
        each = each.nextInFocusChain()


def _takes_keys(widget: QWidget, page: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and widget.isVisibleTo(page)
