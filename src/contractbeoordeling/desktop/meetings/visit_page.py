"""A visit on site: one criterion at a time, by keyboard alone, everything stored within two seconds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem

from contractbeoordeling.desktop._built.ui_visit_page import Ui_VisitPage
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.autosave import AutoSave
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.meetings.agree_dialog import AddQuestionDialog, AgreeVisitDialog
from contractbeoordeling.desktop.meetings.columns import standing_tone
from contractbeoordeling.desktop.meetings.meeting_page import MeetingPage
from contractbeoordeling.desktop.texts import meetings as texts
from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.document import Attachment
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.text import clean_line, clean_text
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.usecases.visits.agree import hand_over_report, withdraw_agreement
from contractbeoordeling.usecases.visits.file import VisitFile, visit_file
from contractbeoordeling.usecases.visits.prepare import change_visit, remove_question
from contractbeoordeling.usecases.visits.record import record_note
from contractbeoordeling.wording.meetings import score_said
from contractbeoordeling.wording.signals import AUDIENCES


class VisitPage(MeetingPage):
    """The record id is that of the visit."""

    KINDS = frozenset({Visit, VisitNote, Action, Attachment})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = ui = Ui_VisitPage()
        ui.setupUi(self)
        self.document_button = ui.document_button
        self.file: VisitFile | None = None
        self._at = ""  # the note that is asked now
        ui.tabs.addTab(self.side, texts.side_tab())
        offer(
            ui.audience,
            [
                (AUDIENCES[each], str(each))
                for each in (Audience.PROVIDER, Audience.INTERNAL, Audience.PUBLIC)
            ],
        )
        self.autosave, self.report_saving = AutoSave(self, steady=True), AutoSave(self, steady=True)
        for name in ("remark", "whom", "hearsay", "audience"):
            self.autosave.watch(name, getattr(ui, name))
        self.report_saving.watch("report", ui.report)
        self.autosave.ready.connect(self._store_note)
        self.report_saving.ready.connect(self._store_report)
        self._take_files_from(ui.remark, ui.report)
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        ui.back_button.clicked.connect(self.leaving)
        ui.questions.currentRowChanged.connect(self._go_to)
        ui.pad.scored.connect(self._score)
        ui.pad.moved_on.connect(ui.remark.setFocus)
        ui.whom.returnPressed.connect(ui.pad.setFocus)
        ui.next_button.clicked.connect(self.next)
        ui.previous_button.clicked.connect(self.previous)
        ui.add_question.clicked.connect(self._add_question)
        ui.remove_question.clicked.connect(self._ask_remove)
        ui.agree_button.clicked.connect(self._agree)
        ui.withdraw_button.clicked.connect(self._ask_withdraw)
        ui.document_button.clicked.connect(self._offer_papers)
        ui.calendar_button.clicked.connect(self._ask_calendar)
        for keys, act in (
            ("Ctrl+Return", self.next),
            ("Ctrl+Enter", self.next),
            ("Ctrl+Shift+Return", self.previous),
            ("Ctrl+Shift+Enter", self.previous),
            ("Esc", self.leaving.emit),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def show_record(self, record_id: str) -> None:
        if record_id != self.record_id:
            self.flush()
            self._at = ""
            self.ui.tabs.setCurrentIndex(0)
            for saving in (self.autosave, self.report_saving):
                saving.forget()
        super().show_record(record_id)
        self.side.show_record(record_id)
        self.ui.pad.setFocus()

    def refresh(self) -> None:
        if self.desk.store.get(Visit, self.record_id) is None:
            self.leaving.emit()
            return
        self.file = file = visit_file(self.desk.store, self.record_id)
        visit, ui = file.visit, self.ui
        ui.name.setText(texts.title(visit, file.provider.name))
        held = visit.held_on is not None
        ui.standing.show_chip(
            texts.standing(held=held, agreed=visit.agreed), standing_tone(held=held, agreed=visit.agreed)
        )
        ui.facts.setText(texts.facts(visit, file.location.name if file.location else ""))
        ui.calendar_button.setEnabled(visit.planned_at is not None)
        ui.agreed.setText(texts.agreed(file))
        ui.pad.name_scores(file.framework.scale)
        self._fill(ui.report.toPlainText(), visit.report, self.report_saving, "report")
        self._list_questions(file)
        self._show_note()
        self._allow(agreed=visit.agreed)

    def flush(self) -> None:
        self.autosave.flush()
        self.report_saving.flush()
        self.side.flush()

    @property
    def waiting(self) -> bool:
        return self.autosave.waiting or self.report_saving.waiting or self.side.waiting

    def next(self) -> None:
        """Ask the next question; at the last one it stays."""
        self._step(1)

    def previous(self) -> None:
        """Ask the question before this one."""
        self._step(-1)

    # The question

    @property
    def note(self) -> VisitNote | None:
        """The note that is asked now."""
        notes = self.file.notes if self.file else ()
        return next((each for each in notes if each.id == self._at), notes[0] if notes else None)

    def _list_questions(self, file: VisitFile) -> None:
        shown = self.ui.questions
        with QSignalBlocker(shown):
            while shown.count() > len(file.notes):
                shown.takeItem(shown.count() - 1)
            for row, each in enumerate(file.notes):
                criterion = file.criterion(each)
                item = shown.item(row) if row < shown.count() else QListWidgetItem(shown)
                score = score_said(each.score)
                code, name = (criterion.code, criterion.name) if criterion else (each.criterion_key, "")
                item.setText(texts.listed_question(code, name, score, written=bool(each.remark)))
                item.setToolTip(each.question)
                item.setData(Qt.ItemDataRole.UserRole, each.id)
            if self.note is not None:
                shown.setCurrentRow(file.notes.index(self.note))

    def _show_note(self) -> None:
        file, note, ui = self.file, self.note, self.ui
        if file is None:
            return
        if note is None:
            ui.question.setText(texts.no_questions())
            for label in (ui.criterion, ui.anchor, ui.whom):
                label.clear()
            return
        if note.id != self._at:
            self.autosave.forget()  # the question that it was typed at is gone
            self._at = note.id
        criterion = file.criterion(note)
        named = f"{criterion.code} {criterion.name}" if criterion else note.criterion_key
        ui.criterion.setText(texts.question_of(file.notes.index(note) + 1, len(file.notes), named))
        ui.question.setText(note.question)
        if clean_line(ui.whom.text()) != note.ask_whom:
            self.autosave.fill("whom", note.ask_whom)
        ui.pad.show_score(note.score)
        ui.anchor.setText(self._anchor(file, note))
        self._fill(ui.remark.toPlainText(), note.remark, self.autosave, "remark")
        with QSignalBlocker(ui.hearsay), QSignalBlocker(ui.audience):
            ui.hearsay.setChecked(note.evidence is Evidence.HEARSAY)
            choose(ui.audience, note.audience)

    def _anchor(self, file: VisitFile, note: VisitNote) -> str:
        """What the score means; of one between two steps both."""
        criterion = file.criterion(note)
        if note.score is None:
            return texts.no_score_yet()
        near = sorted({int(note.score), int(note.score.to_integral_value("ROUND_CEILING"))})
        anchors: Mapping[int, str] = criterion.anchors if criterion else {}
        return "\n".join(
            texts.anchor(each, file.framework.scale.get(each, ""), anchors.get(each, "")) for each in near
        )

    def _fill(self, typed: str, stored: str, saving: AutoSave, name: str) -> None:
        """Show a text that is stored, and leave alone what somebody types on: a space at its end isn't stored yet."""
        if clean_text(typed) != stored:
            saving.fill(name, stored)

    def _allow(self, *, agreed: bool) -> None:
        ui, any_note = self.ui, self.note is not None
        for widget in (ui.whom, ui.pad, ui.remark, ui.hearsay, ui.audience, ui.remove_question):
            widget.setEnabled(any_note and not agreed)
        ui.add_question.setEnabled(not agreed)
        ui.report.setReadOnly(agreed)
        ui.agree_button.setEnabled(not agreed)
        ui.withdraw_button.setEnabled(agreed)
        row = ui.questions.currentRow()
        ui.previous_button.setEnabled(row > 0)
        ui.next_button.setEnabled(any_note and row < ui.questions.count() - 1)

    def _step(self, by: int) -> None:
        self.flush()
        shown = self.ui.questions
        row = shown.currentRow() + by
        if 0 <= row < shown.count() and not self.autosave.waiting:
            shown.setCurrentRow(row)
            self.ui.pad.setFocus()

    def _go_to(self, row: int) -> None:
        if self.file is None or not 0 <= row < len(self.file.notes):
            return
        self.autosave.flush()
        if self.autosave.waiting:
            self._list_questions(self.file)
            return
        self._at = self.file.notes[row].id
        self.ui.problem.clear()
        self._show_note()
        self._allow(agreed=self.file.visit.agreed)

    def _score(self, score: Decimal | None) -> None:
        self._record(score=score)

    def _store_note(self, name: str) -> None:
        ui = self.ui
        if name == "remark":
            stored = self._record(remark=ui.remark.toPlainText())
        elif name == "whom":
            stored = self._record(ask_whom=ui.whom.text())
        elif name == "hearsay":
            stored = self._record(evidence=Evidence.HEARSAY if ui.hearsay.isChecked() else Evidence.DIRECT)
        else:
            stored = self._record(audience=Audience(code_of(ui.audience)))
        if not stored:
            self.autosave.keep(name)

    def _record(self, **said: Any) -> bool:
        note = self.note
        if note is None:
            return True
        changed = replace(note, **said)
        return self._do(lambda: record_note(self.desk.store, self.desk.who, changed), self.ui.problem.setText)

    def _store_report(self, name: str) -> None:
        text = self.ui.report.toPlainText()

        def work() -> object:
            store, who = self.desk.store, self.desk.who
            if clean_text(text):
                return hand_over_report(store, who, self.record_id, text)
            visit = visit_file(store, self.record_id).visit
            return change_visit(store, who, replace(visit, report=""))

        if not self._do(work, self.ui.report_problem.setText):
            self.report_saving.keep(name)

    # Around it

    def _add_question(self) -> None:
        if self.file is not None:
            dialog = AddQuestionDialog(self.desk, self, self.file)
            dialog.stored.connect(self._show_added)
            dialog.open()

    def _show_added(self, note: VisitNote) -> None:
        self.update_now()
        notes = self.file.notes if self.file else ()
        self.ui.questions.setCurrentRow([each.id for each in notes].index(note.id))
        self.ui.pad.setFocus()

    def _ask_remove(self) -> None:
        note, file = self.note, self.file
        if note is not None and file is not None:
            criterion = file.criterion(note)
            ask(self, texts.remove_question(criterion.code if criterion else ""), self._remove_now)

    def _remove_now(self) -> None:
        note = self.note
        if note is not None:
            self.autosave.forget()
            self.desk.act(remove_question, note)

    def _agree(self) -> None:
        self.flush()
        if self.file is not None:
            AgreeVisitDialog(self.desk, self, self.file).open()

    def _withdraw(self, reason: str) -> Visit:
        return withdraw_agreement(self.desk.store, self.desk.who, self.record_id, reason)
