"""Giving a provider longer to reply to a draft, with the reason."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_extend_reply import Ui_ExtendReplyDialog
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import needed_day
from contractbeoordeling.desktop.texts import assessments as texts
from contractbeoordeling.domain.assessment import AssessmentVersion
from contractbeoordeling.usecases.assessments.extend import extend_reply
from contractbeoordeling.usecases.assessments.rated import RatedAssessment


class ExtendReplyDialog(FormDialog):
    """A later last day; the term never becomes shorter."""

    def __init__(self, desk: Desk, assessment: RatedAssessment, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_ExtendReplyDialog()
        self.ui.setupUi(self)
        file = assessment.whole.file
        self._participation = file.participation
        self.ui.title.setText(texts.extend_title(file.computed.provider.name))
        due = None if file.version is None else file.version.reply_due
        self.ui.explanation.setText(texts.extend_explanation(due))
        self.begin(self.ui.problem, self.ui.button_box)

    def store(self) -> AssessmentVersion:
        until, reason = needed_day(self.ui.until), self.ui.reason.toPlainText().strip()
        return extend_reply(self.desk.store, self.desk.who, self._participation, until, reason)
