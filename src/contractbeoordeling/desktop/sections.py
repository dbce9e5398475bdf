"""A page of many parts: groups above, the parts of one group below them, and the part itself.

To the rest of the window it is a row of tabs, one part after the other; two short rows stay legible where one
long row would scroll.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from contractbeoordeling import settings
from contractbeoordeling.desktop.room import Room

_NEXT, _FORMER = ("Ctrl+Tab", "Ctrl+PgDown"), ("Ctrl+Shift+Tab", "Ctrl+PgUp")
_SETTING = "sections"
_SPACE = 10  # between the names and what they name, as below Qt's own tabs


class Section(NamedTuple):
    """One part: a code to remember it by, its name, and what it shows."""

    code: str
    name: str
    page: QWidget


class Group(NamedTuple):
    """Parts that belong together, under a name."""

    name: str
    sections: Sequence[Section]


def sections(names: Sequence[str], pages: Sequence[QWidget]) -> list[Section]:
    """Return the parts of a group; each is remembered by its kind."""
    return [Section(type(page).__name__, name, page) for name, page in zip(names, pages, strict=True)]


class Sections(QWidget):
    """Shows one part at a time; each group comes back at the part where it was left."""

    currentChanged = Signal(int)  # noqa: N815 - as Qt's own tabs call it
    _setting = (
        ""  # also for a page that is collected while it is seen: Qt hides it when its own values are gone
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: Sequence[Group] = ()
        self._left_at: list[int] = []
        self._upper, self._lower, self._stack = QTabBar(self), QTabBar(self), QStackedWidget(self)
        self._upper.setObjectName("section_groups")
        self._lower.setObjectName("section_names")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for each in (self._upper, self._lower):
            each.setDrawBase(False)
            each.setExpanding(False)
            each.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            rows.addWidget(each)
        rows.addSpacing(_SPACE)
        rows.addWidget(self._stack, 1)
        self._upper.currentChanged.connect(self._enter_group)
        self._lower.currentChanged.connect(self._enter_section)
        for keys in _NEXT:
            QShortcut(QKeySequence(keys), self, self.go_on)
        for keys in _FORMER:
            QShortcut(QKeySequence(keys), self, self.go_back)

    def fill(self, groups: Sequence[Group], setting: str) -> None:
        """Show these groups, at the part that was last looked at; it is remembered under a name."""
        self._groups = tuple(groups)
        self._left_at = [0] * len(groups)
        self._setting = setting
        for each in self._all():
            self._stack.addWidget(Room(each.page))
        with QSignalBlocker(self._upper):
            for group in groups:
                self._upper.addTab(group.name)
        self._upper.setAccessibleName(self.accessibleName())
        codes = [each.code for each in self._all()]
        last = _remembered().get(setting)
        self.setCurrentIndex(next((place for place, code in enumerate(codes) if code == last), 0))

    def count(self) -> int:
        """How many parts there are."""
        return len(self._all())

    def widget(self, index: int) -> QWidget:
        """The part at a place in the row of all."""
        return self._all()[index].page

    def currentIndex(self) -> int:  # noqa: N802 - as Qt's own tabs call it
        """The place of the part that is shown, in the row of all."""
        return self._stack.currentIndex()

    def currentWidget(self) -> QWidget:  # noqa: N802 - as Qt's own tabs call it
        """The part that is shown."""
        return self.widget(self.currentIndex())

    def setCurrentIndex(self, index: int) -> None:  # noqa: N802 - as Qt's own tabs call it
        """Show the part at a place in the row of all."""
        for number, group in enumerate(self._groups):
            if index < len(group.sections):
                self._left_at[number] = index
                with QSignalBlocker(self._upper):
                    self._upper.setCurrentIndex(number)
                self._enter_group(number)
                return
            index -= len(group.sections)

    def setCurrentWidget(self, page: QWidget) -> None:  # noqa: N802 - as Qt's own tabs call it
        """Show this part."""
        self.setCurrentIndex([each.page for each in self._all()].index(page))

    def go_on(self) -> None:
        """Show the next part; after the last comes the first."""
        self.setCurrentIndex((self.currentIndex() + 1) % self.count())

    def go_back(self) -> None:
        """Show the part before this one."""
        self.setCurrentIndex((self.currentIndex() - 1) % self.count())

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._remember()

    def _all(self) -> list[Section]:
        return [each for group in self._groups for each in group.sections]

    def _enter_group(self, number: int) -> None:
        """Name the parts of a group, and show the one where it was left."""
        with QSignalBlocker(self._lower):
            while self._lower.count():
                self._lower.removeTab(0)
            for each in self._groups[number].sections:
                self._lower.addTab(each.name)
            self._lower.setCurrentIndex(self._left_at[number])
        self._lower.setAccessibleName(self._groups[number].name.replace("&", ""))
        self._enter_section(self._left_at[number])

    def _enter_section(self, place: int) -> None:
        number = self._upper.currentIndex()
        self._left_at[number] = place
        index = sum(len(each.sections) for each in self._groups[:number]) + place
        focus, room = QApplication.focusWidget(), self._stack.widget(index)
        is_inside = focus is not None and self._stack.isAncestorOf(focus)
        left_at = room.left_at() if isinstance(room, Room) else None
        self._stack.setCurrentIndex(index)
        if is_inside and isinstance(room, Room):
            room.enter(left_at)
        self.currentChanged.emit(index)

    def _remember(self) -> None:
        if not self._setting:
            return
        mine = self._all()[self.currentIndex()].code
        kept = _remembered()
        if kept.get(self._setting) != mine:
            settings.remember(**{_SETTING: {**kept, self._setting: mine}})


def _remembered() -> dict[str, object]:
    found = settings.read().get(_SETTING, {})
    return cast("dict[str, object]", found) if isinstance(found, dict) else {}
