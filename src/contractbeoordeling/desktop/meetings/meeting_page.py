"""What the pages of a visit and of a conversation have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from contractbeoordeling.desktop.desk import settled
from contractbeoordeling.desktop.dialogs.reason import ReasonDialog
from contractbeoordeling.desktop.meetings.papers import ask_calendar, offer_papers
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.texts import meetings as texts


class MeetingPage(Page):
    """Offers the papers and the calendar of a meeting, and takes its agreement back; `document_button` is the page's."""

    document_button: QPushButton

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
