"""One assessment: how far it is, every rating with why, the remarks, and the steps that it can take."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_assessed_course import Ui_AssessedCourse
from contractbeoordeling.desktop._built.ui_assessment_page import Ui_AssessmentPage
from contractbeoordeling.desktop.assessing.bar import StepBar
from contractbeoordeling.desktop.assessing.columns import state_tone
from contractbeoordeling.desktop.assessing.flow import StepFlow
from contractbeoordeling.desktop.assessing.ratings import AssessedRatings
from contractbeoordeling.desktop.assessing.remarks import AssessedRemarks
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.assessed_kinds import ASSESSED
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.desktop.texts import assessed_course
from contractbeoordeling.desktop.texts import assessments as texts
from contractbeoordeling.desktop.texts.steps import StepKind
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.usecases.assessments.listing import list_assessments
from contractbeoordeling.usecases.assessments.rated import RatedAssessment, rated_assessment
from contractbeoordeling.usecases.assessments.round_lines import RoundLine
from contractbeoordeling.usecases.assessments.show import show_assessment
from contractbeoordeling.usecases.clock import today


class AssessmentPage(Page):
    """The record id is that of the participation."""

    KINDS = ASSESSED

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_AssessmentPage()
        self.ui.setupUi(self)
        self.rated: RatedAssessment | None = None
        self.row: RoundLine | None = None
        self.ratings, self.remarks = AssessedRatings(desk), AssessedRemarks(desk)
        self.course = _Course()
        for tab, name in zip((self.ratings, self.remarks, self.course), texts.tabs(0), strict=True):
            self.ui.tabs.addTab(tab, name)
        self.bar, self._flow = StepBar(), StepFlow(desk, self)
        self.ui.rows_1.addWidget(self.bar)
        self.bar.asked.connect(self._step)
        self.ui.back_button.clicked.connect(self.leaving)
        self.ui.provider_button.clicked.connect(self._go_to_provider)
        QShortcut(QKeySequence("Esc"), self, self.leaving.emit)

    def about(self) -> str:
        return self.ui.name.text()

    def refresh(self) -> None:
        store, who = self.desk.store, self.desk.who
        participation = store.get(Participation, self.record_id)
        if participation is None:
            self.leaving.emit()
            return
        whole = show_assessment(store, who, participation, today())
        of_round = whole.file.computed.context.round
        (line,) = list_assessments(store, who, of_round, [participation], today())
        self.row = RoundLine(line, len(whole.waiting))
        self.rated = rated_assessment(store, whole)
        self._show_head(self.row, of_round.name)
        self.ratings.show_assessment(self.rated)
        self.remarks.show_assessment(self.rated)
        self.course.ui.course.setHtml(assessed_course.course(whole))
        for place, name in enumerate(texts.tabs(len(whole.file.remarks))):
            self.ui.tabs.setTabText(place, name)
        self.bar.offer([self.row])

    def _show_head(self, row: RoundLine, round_name: str) -> None:
        ui, line = self.ui, row.line
        ui.name.setText(line.provider.name)
        ui.state.show_chip(texts.state(line), state_tone(line.state))
        ui.facts.setText(texts.facts(line, round_name))
        needed = texts.still_needed(row)
        ui.needed.setText(needed)
        ui.needed.setVisible(bool(needed))

    def _step(self, kind: str) -> None:
        if self.row is not None:
            self._flow.begin(StepKind(kind), [self.row])

    def _go_to_provider(self) -> None:
        if self.row is not None:
            self.going.emit(Place.PROVIDER, self.row.line.provider.id)


class _Course(QWidget):
    """How it went, in words."""

    def __init__(self) -> None:
        super().__init__()
        self.ui = Ui_AssessedCourse()
        self.ui.setupUi(self)
