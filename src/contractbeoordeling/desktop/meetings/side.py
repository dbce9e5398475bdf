"""What a visit and a conversation share on screen: when it was and who was there, what was agreed, the files."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog

from contractbeoordeling.desktop._built.ui_meeting_side import Ui_MeetingSide
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.autosave import AutoSave
from contractbeoordeling.desktop.desk import Desk, settled
from contractbeoordeling.desktop.dialogs.action import ActionDialog
from contractbeoordeling.desktop.entry import day_of
from contractbeoordeling.desktop.meetings.columns import action_columns, file_columns, file_id, record_id
from contractbeoordeling.desktop.meetings.file_dialog import MeetingFileDialog
from contractbeoordeling.desktop.meetings.plan_dialog import MoveDialog
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import meetings as texts
from contractbeoordeling.domain.action import Action, Owner
from contractbeoordeling.domain.conversation import Conversation
from contractbeoordeling.domain.document import Attachment
from contractbeoordeling.domain.visit import Present, Visit
from contractbeoordeling.usecases.conversations.plan import change_conversation
from contractbeoordeling.usecases.given_file import evidence_file
from contractbeoordeling.usecases.kept_document import GivenFile
from contractbeoordeling.usecases.meetings.agree import agreed_actions, agreed_at
from contractbeoordeling.usecases.meetings.attach import (
    AboutFile,
    KeptFile,
    asks_promise,
    attach_file,
    files_of,
    remove_file,
)
from contractbeoordeling.usecases.meetings.rules import Meeting, find_meeting
from contractbeoordeling.usecases.visits.prepare import change_visit


class MeetingSide(Page):
    """The record id is that of the visit or conversation."""

    KINDS = frozenset({Visit, Conversation, Action, Attachment})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = ui = Ui_MeetingSide()
        ui.setupUi(self)
        self._waiting: list[GivenFile] = []
        ui.actions.begin(TableModel(action_columns(), record_id, self), "meeting-actions")
        ui.files.begin(TableModel(file_columns(), file_id, self), "meeting-files")
        ui.files.chose.connect(self._show_state)
        ui.move_button.clicked.connect(self._move)
        ui.agree_action.clicked.connect(self._agree_action)
        ui.add_file.clicked.connect(self._ask_files)
        ui.paste_file.clicked.connect(self.paste)
        ui.remove_file.clicked.connect(self._remove_file)
        ui.change_file.clicked.connect(self._change_file)
        ui.files.opened.connect(self._change_file)
        ui.present.given.connect(self.take_given)
        self.autosave = AutoSave(self, steady=True)
        for name in ("held", "place", "present"):
            self.autosave.watch(name, getattr(ui, name))
        self.autosave.ready.connect(self._store)

    def show_record(self, record_id: str) -> None:
        self.autosave.flush()
        self.autosave.forget()
        super().show_record(record_id)

    def refresh(self) -> None:
        store, meeting = self.desk.store, self._meeting
        if meeting is None:
            return
        show = self.autosave.fill
        show("held", f"{meeting.held_on:%d-%m-%Y}" if meeting.held_on else "")
        show("place", meeting.place)
        if present_in(self.ui.present.toPlainText()) != meeting.present:
            show("present", texts.present_lines(meeting.present))
        stands = meeting.agreed_on if isinstance(meeting, Visit) else meeting.minutes_agreed_on
        for field in (self.ui.held, self.ui.place, self.ui.present):
            field.setReadOnly(stands is not None)
        self.ui.move_button.setEnabled(stands is None)
        self.ui.actions.show_rows(agreed_actions(store, meeting.id))
        self.ui.files.show_rows(files_of(store, meeting.id))
        self._show_state()

    def flush(self) -> None:
        self.autosave.flush()

    @property
    def waiting(self) -> bool:
        return self.autosave.waiting

    @property
    def _meeting(self) -> Meeting | None:
        store = self.desk.store
        return store.get(Visit, self.record_id) or store.get(Conversation, self.record_id)

    def _show_state(self) -> None:
        for button in (self.ui.change_file, self.ui.remove_file):
            button.setEnabled(self.ui.files.chosen() is not None)

    def _store(self, name: str) -> None:
        """Store one field: the others may show an older state."""

        def work() -> object:
            ui, store, who = self.ui, self.desk.store, self.desk.who
            typed: dict[str, Any] = {name: ui.place.text()}
            if name == "held":
                typed[name] = day_of(ui.held)
            elif name == "present":
                typed[name] = present_in(ui.present.toPlainText())
            meeting = find_meeting(store, self.record_id)
            if isinstance(meeting, Visit):
                return change_visit(store, who, replace(meeting, **typed))
            return change_conversation(store, who, replace(meeting, **typed))

        if not settled(self.desk, work, self.ui.problem.setText):
            self.autosave.keep(name)

    def _move(self) -> None:
        self.autosave.flush()
        meeting = self._meeting
        if meeting is not None:
            MoveDialog(self.desk, self, meeting).open()

    def _agree_action(self) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        draft = agreed_at(meeting, Action(owner=Owner.PROVIDER, measure=""))
        ActionDialog(self.desk, self, draft=draft).open()

    # Files

    def paste(self) -> None:
        """Keep the picture or the files that lie on the clipboard."""
        self.take_given(QGuiApplication.clipboard().mimeData())

    def take_given(self, given: QMimeData) -> None:
        """Keep the picture or the files that were pasted or dropped."""
        paths = [Path(url.toLocalFile()) for url in given.urls() if url.isLocalFile()]
        image = QImage(given.imageData()) if given.hasImage() else QImage()
        if paths:
            self.take_paths(paths)
        elif not image.isNull():
            stamp = f"{datetime.now().astimezone():%Y-%m-%d %H.%M.%S}"
            self.take([(f"{texts.pasted_name(stamp)}.png", png_of(image))])
        else:
            self.ui.problem.setText(texts.nothing_to_paste())

    def take_paths(self, paths: list[Path]) -> None:
        """Keep files that were dropped or chosen."""

        def work() -> list[GivenFile]:
            return [evidence_file(each) for each in paths]

        given = self.desk.attempt(work, self.ui.problem.setText)
        if given:
            self.take(given)

    def take(self, given: list[GivenFile]) -> None:
        """Keep files; before the first of a visit a sentence is read."""
        meeting = self._meeting
        if meeting is not None and asks_promise(meeting, [content for _, content in given]):
            self._waiting = given
            ask(self, texts.pictures_sentence(), self._take_promised)
        else:
            self._keep(given, promised=False)

    def _take_promised(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._keep(waiting, promised=True)

    def _keep(self, given: list[GivenFile], *, promised: bool) -> None:
        def work() -> list[KeptFile]:
            store, who = self.desk.store, self.desk.who
            with store.together():
                about = AboutFile(promised=promised)
                return [attach_file(store, who, self.record_id, each, about) for each in given]

        kept = self.desk.attempt(work, self.ui.problem.setText)
        if kept is not None:
            self.ui.problem.setText(
                "\n".join(dict.fromkeys(filter(None, (each.document.note for each in kept))))
            )

    def _ask_files(self) -> None:
        dialog = QFileDialog(self, texts.saved_files(), self.desk.folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._take_chosen)
        dialog.open()

    def _take_chosen(self, files: list[str]) -> None:
        self.take_paths([Path(each) for each in files])

    def _change_file(self) -> None:
        kept: KeptFile | None = self.ui.files.chosen()
        if kept is not None:
            MeetingFileDialog(self.desk, self, kept).open()

    def _remove_file(self) -> None:
        kept: KeptFile | None = self.ui.files.chosen()
        if kept is not None:
            self.desk.act(remove_file, kept.attachment.id)


def present_in(text: str) -> tuple[Present, ...]:
    """Who was there, one on a line: name; function; organisation."""
    found: list[Present] = []
    for line in text.splitlines():
        name, function, organisation, *_ = (*(each.strip() for each in line.split(";")), "", "", "")
        if name or function:
            found.append(Present(name=name, function=function, organisation=organisation))
    return tuple(found)


def png_of(image: QImage) -> bytes:
    """A picture from the clipboard as a file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())
