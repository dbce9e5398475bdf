"""The assessments of a round: how far each is, and the steps for all that are chosen."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker
from PySide6.QtWidgets import QAbstractItemView, QWidget

from contractbeoordeling.desktop._built.ui_assessments_page import Ui_AssessmentsPage
from contractbeoordeling.desktop.assessing.bar import StepBar
from contractbeoordeling.desktop.assessing.columns import identify, round_columns
from contractbeoordeling.desktop.assessing.flow import StepFlow
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.assessed_kinds import ASSESSED
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import assessments as texts
from contractbeoordeling.desktop.texts.assessments import Which
from contractbeoordeling.desktop.texts.steps import StepKind
from contractbeoordeling.domain.assessment import AssessmentState
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.usecases.assessments.round_lines import RoundLine, round_lines
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.rounds.newest import newest_rounds

_STATES: dict[Which, AssessmentState | None] = {
    Which.COLLECTING: None,
    Which.DRAFT: AssessmentState.DRAFT,
    Which.REPLY: AssessmentState.REPLY,
    Which.ANSWERED: AssessmentState.ANSWERED,
    Which.DETERMINED: AssessmentState.DETERMINED,
}


class AssessmentsPage(Page):
    """One round at a time, the newest first; what is computed is read beside the window."""

    KINDS = ASSESSED

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_AssessmentsPage()
        self.ui.setupUi(self)
        self.rows: list[RoundLine] = []
        self.bar, self._flow = StepBar(), StepFlow(desk, self)
        self.ui.rows_1.addWidget(self.bar)
        self.ui.table.begin(TableModel(round_columns(), identify, self), "assessments", sortable=True)
        self.ui.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        offer(self.ui.which, [(texts.which(each), str(each)) for each in Which])
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        ui.round.currentIndexChanged.connect(self._read)
        ui.which.currentIndexChanged.connect(self._show)
        ui.table.opened.connect(self._open)
        ui.table.selectionModel().selectionChanged.connect(self._choose)
        ui.all_button.clicked.connect(self._choose_all)
        ui.open_button.clicked.connect(self._open_current)
        ui.documents_button.clicked.connect(self._ask_documents)
        ui.remind_button.clicked.connect(self._remind)
        ui.plans_button.clicked.connect(self._ask_plans)
        self.bar.asked.connect(self._step)

    @property
    def of_round(self) -> Round | None:
        """The round that is chosen."""
        return self.desk.store.get(Round, code_of(self.ui.round)) if code_of(self.ui.round) else None

    def refresh(self) -> None:
        rounds = newest_rounds(self.desk.store)
        with QSignalBlocker(self.ui.round):
            offer(self.ui.round, [(each.name, each.id) for each in rounds])
        self._read()

    def show_record(self, record_id: str) -> None:
        """Show a round."""
        super().show_record(record_id)
        choose(self.ui.round, record_id)

    def search(self) -> None:
        self.ui.table.enter()

    def _read(self) -> None:
        """Read the lines of the round beside the window."""
        of_round = self.of_round
        if of_round is None:
            self.rows = []
            self._show()
            return
        store, who = self.desk.store, self.desk.who

        def work(_progress: Progress) -> list[RoundLine]:
            return round_lines(store, who, of_round, today())

        def show(found: list[RoundLine]) -> None:
            if code_of(self.ui.round) == of_round.id:
                self.rows = found
                self._show()

        self.desk.start(texts.looking(), work, show)

    def _show(self) -> None:
        """Show the lines that are this far; what was chosen stays chosen."""
        ui = self.ui
        kept = {identify(each) for each in ui.table.chosen_rows()}
        shown = [each for each in self.rows if self._is_wanted(each)]
        ui.table.show_rows(shown)
        ui.table.show_column("subject", any(each.line.subject for each in self.rows))
        self._choose_again(kept)
        ui.count.setText(texts.count(len(shown), len(self.rows)))
        ui.nothing.setVisible(not shown)
        ui.nothing.setText(self._why_empty())
        for widget in (ui.table, ui.round, ui.round_label, ui.which, ui.which_label, ui.all_button):
            widget.setVisible(self.of_round is not None)
        for widget in (ui.count, ui.chosen, ui.open_button, self.bar, *self._others()):
            widget.setVisible(self.of_round is not None)
        self._choose()

    def _why_empty(self) -> str:
        if self.of_round is None:
            return texts.no_round()
        return texts.none_found() if self.rows else texts.nobody_takes_part()

    def _is_wanted(self, row: RoundLine) -> bool:
        which = Which(code_of(self.ui.which))
        if which is Which.READY:
            return row.ready
        return which is Which.ALL or row.line.state is _STATES[which]

    def _choose_again(self, kept: set[str]) -> None:
        """Choose what was chosen before, by whom it is about."""
        table, mode = self.ui.table, QItemSelectionModel.SelectionFlag
        for place, row in enumerate(table.table().rows):
            if identify(row) in kept:
                table.selectionModel().select(table.table().index(place, 0), mode.Select | mode.Rows)

    def _choose(self) -> None:
        rows: list[RoundLine] = self.ui.table.chosen_rows()
        self.ui.chosen.setText(texts.chosen(len(rows)))
        self.ui.open_button.setEnabled(len(rows) == 1)
        self.ui.plans_button.setEnabled(bool(rows))
        self.bar.offer(rows)

    # Acts

    def _choose_all(self) -> None:
        self.ui.table.selectAll()
        self.ui.table.setFocus()

    def _open_current(self) -> None:
        rows: list[RoundLine] = self.ui.table.chosen_rows()
        if rows:
            self._open(rows[0])

    def _open(self, row: RoundLine) -> None:
        self.going.emit(Place.ASSESSMENT, row.line.participation.id)

    def _others(self) -> tuple[QWidget, ...]:
        return self.ui.documents_button, self.ui.remind_button, self.ui.plans_button

    def _chosen(self) -> list[Participation]:
        rows: list[RoundLine] = self.ui.table.chosen_rows()
        return [each.line.participation for each in rows]

    def _ask_documents(self) -> None:
        """Ask which documents, of those that are chosen or of the round."""
        from contractbeoordeling.desktop.dialogs.documents import DocumentsDialog

        if self.of_round is not None:
            DocumentsDialog(self.desk, self.of_round, self, chosen=self._chosen()).open()

    def _remind(self) -> None:
        """Remind about those that are chosen, or about the whole round where nothing is."""
        from contractbeoordeling.desktop.dialogs.remind import ask_reminders

        if self.of_round is not None:
            ask_reminders(self.desk, self, self.of_round, [each.provider_id for each in self._chosen()])

    def _ask_plans(self) -> None:
        from contractbeoordeling.desktop.dialogs.demand_plans import ask_plans

        ask_plans(self.desk, self, self._chosen())

    def _step(self, kind: str) -> None:
        self._flow.begin(StepKind(kind), self.ui.table.chosen_rows())
