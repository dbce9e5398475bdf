"""What the pages of a visit and of a conversation have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton

from contractbeoordeling.desktop.desk import Desk, settled
from contractbeoordeling.desktop.dialogs.reason import ReasonDialog
from contractbeoordeling.desktop.meetings.note_edit import NoteEdit, holds_file
from contractbeoordeling.desktop.meetings.papers import ask_calendar, offer_papers
from contractbeoordeling.desktop.meetings.side import MeetingSide
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.texts import meetings as texts


class MeetingPage(Page):
    """Offers the papers and the calendar of a meeting, takes its agreement back, and keeps files dropped anywhere on it.

    `document_button` is the page's own.
    """

    document_button: QPushButton

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.side = MeetingSide(desk)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if holds_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.side.take_given(event.mimeData())

    def _take_files_from(self, *notes: NoteEdit) -> None:
        """Keep what is pasted or dropped in a text and is no text."""
        for each in notes:
            each.given.connect(self.side.take_given)

    def _withdraw(self, reason: str) -> object:
        """Take the agreement on what was written down back."""
        raise NotImplementedError

    def _do(self, work: Callable[[], object], refused: Callable[[str], None]) -> bool:
        """Do something, or show why not; False where the machine failed, so that it is worth trying again."""
        return settled(self.desk, work, refused)

    def _ask_withdraw(self) -> None:
        title, explanation = texts.withdraw_title(), texts.withdraw_explanation()
        ReasonDialog(self.desk, self, title, explanation, self._withdraw).open()

    def _offer_papers(self) -> None:
        self.flush()
        offer_papers(self.desk, self.document_button, self.record_id)

    def _ask_calendar(self) -> None:
        ask_calendar(self.desk, self, [self.record_id])
