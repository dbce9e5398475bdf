"""The ratings of one assessment, with why beside the chosen one, and what a person makes of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_assessed_ratings import Ui_AssessedRatings
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.assessing.rated_columns import columns, identify, is_heading
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.deviation import ConfirmDeviationDialog, DeviateDialog
from contractbeoordeling.desktop.dialogs.finding import FindingDialog
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import assessed_why
from contractbeoordeling.desktop.texts import assessments as texts
from contractbeoordeling.usecases.assessments.blind import reveal
from contractbeoordeling.usecases.assessments.deviate import withdraw_deviation
from contractbeoordeling.usecases.assessments.rated import Rated, RatedAssessment


class AssessedRatings(QWidget):
    """The whole, the themes and the criteria, each computed beside determined."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.ui = Ui_AssessedRatings()
        self.ui.setupUi(self)
        self._desk = desk
        self._assessment: RatedAssessment | None = None
        self._final = False
        ui = self.ui
        self._begin_table()
        ui.table.chose.connect(self._explain)
        ui.table.opened.connect(self._open)
        ui.deviate_button.clicked.connect(self._deviate)
        ui.withdraw_button.clicked.connect(self._ask_withdraw)
        ui.confirm_button.clicked.connect(self._confirm)
        ui.finding_button.clicked.connect(self._write_finding)
        ui.reveal_button.clicked.connect(self._ask_reveal)

    def show_assessment(self, assessment: RatedAssessment) -> None:
        """Show an assessment; the chosen place stays chosen."""
        self._assessment = assessment
        final, chosen = assessment.whole.outcome.sealed, self.chosen()
        if final is not self._final:
            self._final = final
            self._begin_table()
        self.ui.table.show_rows(assessment.places)
        if chosen is not None:
            self.ui.table.go_to(identify(chosen))
        self._explain(self.chosen())

    def chosen(self) -> Rated | None:
        """The place that is chosen."""
        return self.ui.table.chosen()

    def _begin_table(self) -> None:
        model = TableModel(columns(final=self._final), identify, self, is_heading=is_heading)
        self.ui.table.begin(model, "assessed_ratings", always_one=True)

    def _explain(self, rated: Rated | None) -> None:
        ui, assessment = self.ui, self._assessment
        version = None if assessment is None else assessment.whole.file.version
        changeable = version is not None and version.determined_at is None and rated is not None
        deviation = None if rated is None else rated.deviation
        ui.deviate_button.setEnabled(changeable and rated is not None and rated.ratings.computed is not None)
        ui.withdraw_button.setEnabled(changeable and deviation is not None)
        ui.confirm_button.setEnabled(changeable and deviation is not None and deviation.confirmed_on is None)
        ui.finding_button.setEnabled(changeable)
        works_blind = assessment is not None and bool(assessment.blind_levels)
        ui.reveal_button.setVisible(works_blind and version is not None)
        ui.reveal_button.setEnabled(changeable and rated is not None and rated.ratings.blind)
        ui.why.setHtml("" if rated is None or assessment is None else assessed_why.why(assessment, rated))

    # Acts

    def _open(self, _rated: Rated) -> None:
        if self.ui.deviate_button.isEnabled():
            self._deviate()

    def _deviate(self) -> None:
        rated, assessment = self.chosen(), self._assessment
        if rated is not None and assessment is not None:
            DeviateDialog(self._desk, assessment.whole.file.participation, rated, self).open()

    def _ask_withdraw(self) -> None:
        ask(self, texts.withdraw_question(), self._withdraw)

    def _withdraw(self) -> None:
        rated, assessment = self.chosen(), self._assessment
        if rated is not None and assessment is not None:
            self._desk.act(withdraw_deviation, assessment.whole.file.participation, rated.place)

    def _confirm(self) -> None:
        rated, assessment = self.chosen(), self._assessment
        if rated is not None and assessment is not None:
            ConfirmDeviationDialog(self._desk, assessment.whole.file.participation, rated, self).open()

    def _write_finding(self) -> None:
        rated, assessment = self.chosen(), self._assessment
        if rated is not None and assessment is not None:
            FindingDialog(self._desk, assessment.whole.file.participation, rated, self).open()

    def _ask_reveal(self) -> None:
        ask(self, texts.reveal_question(), self._reveal)

    def _reveal(self) -> None:
        """Show the chosen rating, with what it is computed from."""
        rated, assessment = self.chosen(), self._assessment
        if rated is not None and assessment is not None:
            places = [each.place for each in assessment.hidden_under(rated)]
            self._desk.act(reveal, assessment.whole.file.participation, places)
