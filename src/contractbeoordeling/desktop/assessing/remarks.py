"""The remarks of the provider about a draft, and what was decided about each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_assessed_remarks import Ui_AssessedRemarks
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.extend_reply import ExtendReplyDialog
from contractbeoordeling.desktop.dialogs.remark import AnswerRemarkDialog, RemarkDialog
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.table import Column, TableModel
from contractbeoordeling.desktop.texts import assessed_course as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.desktop.where import ask_folder
from contractbeoordeling.domain.assessment import ReplyRemark
from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.files.given import given_path
from contractbeoordeling.usecases.assessments.rated import RatedAssessment
from contractbeoordeling.usecases.kept_files import write_kept
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import day


class AssessedRemarks(QWidget):
    """The list, the chosen remark in full, and the two acts."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.ui = Ui_AssessedRemarks()
        self.ui.setupUi(self)
        self._desk = desk
        self._assessment: RatedAssessment | None = None
        ui = self.ui
        ui.splitter.setStretchFactor(0, 3)
        ui.splitter.setStretchFactor(1, 2)
        ui.table.begin(TableModel(self._columns(), _identify, self), "assessed_remarks", always_one=True)
        ui.table.chose.connect(self._explain)
        ui.table.opened.connect(self._answer)
        ui.remark_button.clicked.connect(self._add)
        ui.answer_button.clicked.connect(self._answer)
        ui.files_button.clicked.connect(self._ask_folder)
        ui.extend_button.clicked.connect(self._extend)

    def show_assessment(self, assessment: RatedAssessment) -> None:
        """Show the remarks about the newest version."""
        self._assessment = assessment
        file = assessment.whole.file
        sent = file.version is not None and file.version.sent_on is not None
        self.ui.table.show_rows(file.remarks)
        self.ui.nothing.setText(texts.no_remarks(sent))
        self.ui.nothing.setVisible(not file.remarks)
        self.ui.splitter.setVisible(bool(file.remarks))
        self.ui.remark_button.setEnabled(sent and self._changeable())
        waits = sent and file.version is not None and file.version.replied_on is None
        self.ui.extend_button.setEnabled(waits and self._changeable())
        self._explain(self.ui.table.chosen())

    def _columns(self) -> tuple[Column[ReplyRemark], ...]:
        return (
            Column("day", tr("Ontvangen"), _day, width=11),
            Column("about", tr("Gaat over"), self._about, width=22, grow=True, hint=self._about),
            Column("text", tr("Opmerking"), _text, width=34, grow=True),
            Column("decision", tr("Besluit"), texts.decision, width=20, tone=_tone),
        )

    def _changeable(self) -> bool:
        version = None if self._assessment is None else self._assessment.whole.file.version
        return version is not None and version.determined_at is None

    def _about(self, remark: ReplyRemark) -> str:
        return "" if self._assessment is None else texts.about(self._assessment.whole, remark)

    def _explain(self, remark: ReplyRemark | None) -> None:
        self.ui.answer_button.setEnabled(remark is not None and self._changeable())
        self.ui.files_button.setEnabled(bool(self._evidence(remark)))
        if remark is None or self._assessment is None:
            self.ui.details.clear()
        else:
            self.ui.details.setHtml(texts.remark_details(self._assessment.whole, remark))

    def _evidence(self, remark: ReplyRemark | None) -> Sequence[Document]:
        known = self._assessment
        return () if remark is None or known is None else known.whole.evidence.get(remark.id, ())

    def _add(self) -> None:
        if self._assessment is not None:
            RemarkDialog(self._desk, self._assessment, self).open()

    def _answer(self) -> None:
        remark: ReplyRemark | None = self.ui.table.chosen()
        if remark is not None and self._assessment is not None and self._changeable():
            about = texts.about(self._assessment.whole, remark)
            AnswerRemarkDialog(self._desk, remark, about, self).open()

    def _ask_folder(self) -> None:
        ask_folder(self, texts.folder_for_evidence(), self._desk.folder, self.write_evidence)

    def write_evidence(self, folder: str) -> None:
        """Put the files that came with the chosen remark in a folder."""
        store, found = self._desk.store, self._evidence(self.ui.table.chosen())

        def work(_progress: Progress) -> list[Path]:
            return write_kept(store, found, given_path(folder))

        def tell(paths: list[Path]) -> None:
            ResultDialog(texts.evidence_written(len(paths)), given_path(folder), self._desk.window).open()

        self._desk.start(texts.writing_evidence(), work, tell)

    def _extend(self) -> None:
        if self._assessment is not None:
            ExtendReplyDialog(self._desk, self._assessment, self).open()


def _identify(remark: ReplyRemark) -> str:
    return remark.id


def _day(remark: ReplyRemark) -> str:
    return day(remark.received_on)


def _text(remark: ReplyRemark) -> str:
    return " ".join(remark.text.split()) or tr("zie het bestand")


def _tone(remark: ReplyRemark) -> Tone:
    return Tone.ATTENTION if remark.decision is None else Tone.NEUTRAL
