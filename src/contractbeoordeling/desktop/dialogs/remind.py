"""Reminding many at once: of forms that aren't back, and of drafts whose term nearly ends."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.bulk import BulkDialog
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import bulk as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.round import Round
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.outgoing.outbox import outbox_in
from contractbeoordeling.usecases.outgoing.remind import Reminder, remind, reminders
from contractbeoordeling.usecases.rounds.send_forms import Selection
from contractbeoordeling.wording.forms import PARTIES_ASKED
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import day_if_any


class RemindDialog(BulkDialog):
    """The list to confirm, and the folder where the texts come."""

    def __init__(self, desk: Desk, parent: QWidget, of_round: Round, found: Sequence[Reminder]) -> None:
        super().__init__(desk, parent, texts.remind_title(), texts.remind_explanation())
        self._round, self._found = of_round, list(found)
        self.show_list("remind", _columns(), _identify, self._found)
        replies = sum(each.of_reply for each in found)
        self.ui.summary.setText(texts.remind_summary(len(found) - replies, replies))
        self.ask_only(self.ui.folder_line)
        self.ui.folder.setText(str(Path(desk.folder) / texts.remind_folder(of_round.name)))
        self.offer_button(texts.remind_button(len(found)), open_now=bool(found))

    def store(self) -> Path:
        """Check the folder; the texts are written beside the window."""
        store, who, folder = self.desk.store, self.desk.who, self.folder()
        of_round, found, window = self._round, self._found, self.desk.window

        def work(_progress: Progress) -> int:
            with outbox_in(folder) as outbox:
                remind(store, who, of_round, found, (outbox, today()))
            return len(found)

        def tell(count: int) -> None:
            ResultDialog(texts.remind_done(count), folder, window).open()

        self.desk.start(texts.remind_busy(), work, tell)
        return folder


def ask_reminders(desk: Desk, parent: QWidget, of_round: Round, provider_ids: Sequence[str] = ()) -> None:
    """Find out who can be reminded, of these providers or of all, and ask to confirm it."""
    store, selection = desk.store, Selection(provider_ids=frozenset(provider_ids))

    def work(_progress: Progress) -> list[Reminder]:
        return reminders(store, of_round, today(), selection=selection)

    def ask(found: list[Reminder]) -> None:
        RemindDialog(desk, parent, of_round, found).open()

    desk.start(texts.remind_looking(), work, ask)


def _columns() -> tuple[Column[Reminder], ...]:
    return (
        Column("whom", tr("Wie"), _whom, width=30, grow=True, hint=_whom),
        Column("about", tr("Waaraan"), _about, width=20),
        Column("due", tr("Vóór of t/m"), _due, width=13, tone=_due_tone),
        Column("email", tr("E-mail"), _email, width=30, grow=True, hint=_email),
    )


def _identify(each: Reminder) -> str:
    return each.version.id if each.version is not None else each.requests[0].id


def _whom(each: Reminder) -> str:
    return each.whom


def _about(each: Reminder) -> str:
    return texts.reply() if each.of_reply else PARTIES_ASKED[each.party].lower()


def _due(each: Reminder) -> str:
    return day_if_any(each.due)


def _due_tone(each: Reminder) -> Tone | None:
    return Tone.BAD if each.due is not None and each.due < today() else None


def _email(each: Reminder) -> str:
    return ", ".join(each.mail.to) or texts.no_address()
