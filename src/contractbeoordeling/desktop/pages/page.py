"""What every page has in common: it follows the register, and asks to go somewhere else."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.table_view import TableView
from contractbeoordeling.domain.record import Record

_ENDLESS = 10_000  # points: so wide that nothing is folded


class Page(QWidget):
    """Shows part of the register; `KINDS` are the records that it shows.

    A page out of sight only remembers that it is stale. `record_id` is what a page about one record shows; `HOME` are
    the records that have a line of their own here.
    """

    KINDS: ClassVar[frozenset[type[Record]]] = frozenset()
    HOME: ClassVar[frozenset[type[Record]]] = frozenset()
    going = Signal(str, str)  # a place and, where it needs one, a record's id
    leaving = Signal()  # back to where the user came from

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.record_id = ""
        self._stale = True
        desk.changed.connect(self._follow)

    def refresh(self) -> None:
        """Show the register as it is now."""
        raise NotImplementedError

    def show_record(self, record_id: str) -> None:
        """Show this record; for pages about one."""
        self.record_id = record_id
        self.follow_now()

    def about(self) -> str:
        """Name what the page is about, for a file with part of it; nothing where that is the whole register."""
        return ""

    def lead_to(self, identity: str) -> None:
        """Make the line with this identity current, in whichever table has it."""
        for table in self.findChildren(TableView):
            table.go_to(identity)

    def search(self) -> None:
        """Put the cursor where one searches (Ctrl+F); pages without a search do nothing."""

    def flush(self) -> None:
        """Store what was typed but not left yet."""

    @property
    def waiting(self) -> bool:
        """Whether something that was typed could not be stored, and would be lost."""
        return False

    def update_now(self) -> None:
        """Bring the page up to date, whether or not something is known to have changed."""
        self._stale = False
        self.refresh()

    def follow_now(self) -> None:
        """Bring the page up to date as soon as somebody sees it."""
        if self.isVisible():
            self.update_now()
        else:
            self._stale = True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The least height at a width, for the room around it: what scrolls by itself needn't be seen in full."""
        folded = super().heightForWidth(width) - super().heightForWidth(_ENDLESS)
        return self.minimumSizeHint().height() + max(0, folded)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if self._stale:
            self.update_now()

    def _follow(self, touched: frozenset[type[Record]]) -> None:
        if not self.KINDS.isdisjoint(touched):
            self.follow_now()
