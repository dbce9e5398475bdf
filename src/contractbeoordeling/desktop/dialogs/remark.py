"""A remark of the provider about a draft, and what is decided about it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QListWidgetItem, QWidget

from contractbeoordeling.desktop._built.ui_answer_remark import Ui_AnswerRemarkDialog
from contractbeoordeling.desktop._built.ui_remark import Ui_RemarkDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import needed_day, offer_searchable, searched_code, show_day
from contractbeoordeling.desktop.texts import assessments as texts
from contractbeoordeling.desktop.texts.assessed_why import place_name
from contractbeoordeling.domain.assessment import Level, RemarkDecision, ReplyRemark
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.files.given import given_path
from contractbeoordeling.usecases.assessments.decide import decide_remark
from contractbeoordeling.usecases.assessments.rated import RatedAssessment
from contractbeoordeling.usecases.assessments.reply import record_remark
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.given_file import evidence_file
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.wording.assessments import REMARK_DECISIONS

_PATH = Qt.ItemDataRole.UserRole


class RemarkDialog(FormDialog):
    """What the provider says, about which criterion or the whole, with its evidence."""

    def __init__(self, desk: Desk, assessment: RatedAssessment, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_RemarkDialog()
        self.ui.setupUi(self)
        self._participation = assessment.whole.file.participation
        criteria = [
            (place_name(each), each.place.key)
            for each in assessment.places
            if each.place.level is Level.CRITERION
        ]
        ui = self.ui
        offer_searchable(ui.criterion, [(texts.whole(), ""), *criteria], "")
        ui.criterion.setCurrentIndex(0)
        show_day(ui.day, today())
        self.setAcceptDrops(True)
        ui.file_button.clicked.connect(self._ask_files)
        ui.remove_button.clicked.connect(self._remove_files)
        ui.files.itemSelectionChanged.connect(self._show_state)
        self.begin(ui.problem, ui.button_box)
        ui.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def store(self) -> Noted[ReplyRemark]:
        ui = self.ui
        remark = ReplyRemark(
            assessment_id="",
            criterion_key=self._criterion(),
            text=ui.text.toPlainText(),
            received_on=needed_day(ui.day),
        )
        files = [evidence_file(each) for each in self.paths]
        return record_remark(self.desk.store, self.desk.who, self._participation, remark, files=files)

    @property
    def paths(self) -> list[Path]:
        """The files that go along, in the order in which they came."""
        rows = range(self.ui.files.count())
        return [given_path(self.ui.files.item(row).data(_PATH)) for row in rows]

    def take_files(self, paths: Sequence[str]) -> None:
        """Let files go along, once each."""
        known = {str(each) for each in self.paths}
        for path in dict.fromkeys(each for each in paths if each not in known):
            item = QListWidgetItem(Path(path).name)
            item.setData(_PATH, path)
            item.setToolTip(path)
            self.ui.files.addItem(item)
            self.typed = True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.take_files([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def _criterion(self) -> str:
        """The key of what was chosen, nothing for the whole; refuses what is neither."""
        box = self.ui.criterion
        if box.findText(box.currentText().strip(), Qt.MatchFlag.MatchFixedString) < 0:
            raise Refusal("criterion_not_chosen")
        return searched_code(box)

    def _ask_files(self) -> None:
        dialog = QFileDialog(self, texts.choose_evidence(), self.desk.folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.take_files)
        dialog.open()

    def _remove_files(self) -> None:
        for item in self.ui.files.selectedItems():
            self.ui.files.takeItem(self.ui.files.row(item))

    def _show_state(self) -> None:
        self.ui.remove_button.setEnabled(bool(self.ui.files.selectedItems()))


class AnswerRemarkDialog(FormDialog):
    """Adopted, partly or not, with the reason that the provider reads."""

    def __init__(self, desk: Desk, remark: ReplyRemark, about: str, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_AnswerRemarkDialog()
        self.ui.setupUi(self)
        self._remark = remark
        ui = self.ui
        ui.title.setText(about)
        ui.remark.setHtml(escape(remark.text).replace("\n", "<br>"))
        offer(ui.decision, [(REMARK_DECISIONS[each], str(each)) for each in RemarkDecision])
        if remark.decision is not None:
            choose(ui.decision, remark.decision)
        ui.reason.setPlainText(remark.reason)
        self.begin(ui.problem, ui.button_box)
        ui.decision.setFocus(Qt.FocusReason.OtherFocusReason)

    def store(self) -> Noted[ReplyRemark]:
        decision = RemarkDecision(code_of(self.ui.decision)), self.ui.reason.toPlainText()
        return decide_remark(self.desk.store, self.desk.who, self._remark.id, decision)
