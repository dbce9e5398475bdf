"""Going from page to page: the list at the left, the page at the right, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QListWidget, QStackedWidget, QWidget

from contractbeoordeling.desktop import texts
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.places import NAVIGATION, Place, make_page
from contractbeoordeling.desktop.room import Room

if TYPE_CHECKING:
    from contractbeoordeling.desktop.desk import Desk
    from contractbeoordeling.desktop.pages.page import Page


class Navigator(QObject):
    """Shows the pages of one register; without one, only `home` (the start screen)."""

    moved = Signal()

    def __init__(self, names: QListWidget, stack: QStackedWidget, home: QWidget) -> None:
        super().__init__(stack)
        self._names = names
        self._stack = stack
        self._home = home
        self._desk: Desk | None = None
        self._pages: dict[Place, Page] = {}
        self._rooms: dict[Place, Room] = {}
        self._way: list[tuple[Place, str]] = []
        self._wish: tuple[str, str] | None = None
        stack.addWidget(home)
        names.currentRowChanged.connect(self._go_to_row)
        self.leave()

    @property
    def place(self) -> Place | None:
        """The place that is shown; None at the start screen."""
        return self._way[-1][0] if self._way else None

    @property
    def page(self) -> Page | None:
        """The page that is shown; None at the start screen."""
        return self._pages.get(self._way[-1][0]) if self._way else None

    def enter(self, desk: Desk) -> None:
        """Begin with a register, at its providers: those can be read before the rest of it is open."""
        self.leave()
        self._desk = desk
        desk.opened.connect(self._allow)
        self.go(Place.PROVIDERS)

    def leave(self) -> None:
        """Put the register's pages away and show the start screen."""
        self.flush()
        self._desk = None
        self._wish = None
        self._way.clear()
        for room in self._rooms.values():
            self._stack.removeWidget(room)
            room.deleteLater()
        self._rooms.clear()
        self._pages.clear()
        self._stack.setCurrentWidget(self._home)
        self._names.setEnabled(False)
        with QSignalBlocker(self._names):
            self._names.setCurrentRow(-1)
        self.moved.emit()

    def go(self, place: str, record_id: str = "") -> None:
        """Show a place, with the record that it is about where it needs one."""
        if self._desk is None:
            return
        if self._way and not self._desk.is_open:
            self._wish = (place, record_id)
            return
        self._leave_page(partial(self._show, Place(place), record_id))

    def back(self) -> None:
        """Show where the user came from."""
        if len(self._way) > 1:
            self._leave_page(self._show_former)

    def flush(self) -> None:
        """Store what was typed on the page but not left yet."""
        if self.page is not None:
            self.page.flush()

    @property
    def waiting(self) -> bool:
        """Whether something that was typed on the page could not be stored, and would be lost."""
        return self.page is not None and self.page.waiting

    def _leave_page(self, then: Callable[[], None]) -> None:
        """Store what was typed and go on; what could not be stored is left behind only after a yes."""
        self.flush()
        if self.page is None or not self.page.waiting:
            then()
            return
        ask(self.page, texts.leave_unstored(), then)
        self._name_place()

    def _show_former(self) -> None:
        self._way.pop()
        self._show(*self._way[-1])

    def _show(self, there: Place, record_id: str) -> None:
        if self._desk is None:
            return
        if there not in self._pages:
            self._add(there, make_page(there, self._desk))
        page = self._pages[there]
        if record_id:
            page.show_record(record_id)
        if not self._way or self._way[-1] != (there, record_id):
            self._way.append((there, record_id))
        room = self._rooms[there]
        left_at = room.left_at()
        self._stack.setCurrentWidget(room)
        if not self._names.hasFocus():
            room.enter(left_at)
        self._name_place()
        self.moved.emit()

    def _name_place(self) -> None:
        """Mark in the list at the left which place is shown."""
        if self.place is not None:
            with QSignalBlocker(self._names):
                self._names.setCurrentRow(NAVIGATION.index(self.place.listed))

    def _allow(self) -> None:
        """Go where the user asked to go while the register was still being opened."""
        self._names.setEnabled(True)
        if self.page is not None:
            self.page.update_now()
        if self._wish is not None:
            wish, self._wish = self._wish, None
            self.go(*wish)

    def _add(self, place: Place, page: Page) -> None:
        self._pages[place] = page
        self._rooms[place] = Room(page)
        self._stack.addWidget(self._rooms[place])
        page.going.connect(self.go)
        page.leaving.connect(self.back)

    def _go_to_row(self, row: int) -> None:
        if row >= 0:
            self.go(NAVIGATION[row])
