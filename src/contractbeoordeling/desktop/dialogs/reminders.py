"""Reminders of what is due: a calendar file, and letters to providers in a folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.texts import plans as texts
from contractbeoordeling.desktop.where import ask_file, ask_folder
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.usecases.actions.reminders import (
    LetterWish,
    ReminderLetter,
    due_in,
    reminder_letters,
    send_reminders,
    write_calendar,
)
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.followup import SOON_DAYS
from contractbeoordeling.wording.i18n import tr


class Reminders:
    """Says what there is to remind of, and writes what is asked for."""

    def __init__(self, desk: Desk, parent: QWidget, provider_id: str = "") -> None:
        self._desk, self._parent = desk, parent
        self._wish = LetterWish(
            today=today(), within=SOON_DAYS, provider_ids=(provider_id,) if provider_id else ()
        )

    def ask(self) -> QMessageBox:
        """Show how much is due, and offer a calendar and letters."""
        due, letters = due_in(self._desk.store, self._wish), reminder_letters(self._desk.store, self._wish)
        box = _box(self._parent, texts.reminders_said(len(due), len(letters)))
        calendar = box.addButton(tr("&Agendabestand…"), QMessageBox.ButtonRole.AcceptRole)
        letter = box.addButton(tr("&Brieven…"), QMessageBox.ButtonRole.AcceptRole)
        calendar.setEnabled(bool(due))
        letter.setEnabled(bool(letters))
        calendar.clicked.connect(self._ask_calendar)
        letter.clicked.connect(self._ask_folder)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.open()
        return box

    def _ask_calendar(self) -> None:
        place = (self._desk.folder, texts.calendar_name())
        ask_file(self._parent, texts.calendar_title(), place, [texts.calendar_files()], self._write_calendar)

    def _write_calendar(self, path: str) -> None:
        store = self._desk.store
        found = due_in(store, self._wish)
        self._desk.attempt(
            partial(write_calendar, store, Path(path), found, texts.calendar_name()), self._tell
        )

    def _ask_folder(self) -> None:
        ask_folder(self._parent, texts.letters_title(), self._desk.folder, self._write_letters)

    def _write_letters(self, folder: str) -> None:
        store, who = self._desk.store, self._desk.who

        def work(_progress: Progress) -> list[ReminderLetter]:
            return send_reminders(store, who, Path(folder), self._wish)

        self._desk.start(texts.reminders_title(), work, self._tell_letters)

    def _tell_letters(self, written: list[ReminderLetter]) -> None:
        self._tell(texts.letters_done(len(written)))

    def _tell(self, said: str) -> None:
        _box(self._desk.window, said).open()


def _box(parent: QWidget, said: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(texts.reminders_title())
    box.setText(said)
    return box
