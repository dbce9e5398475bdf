"""The cycle after a round: what the method proposes for each participation, and what a person chooses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView

from contractbeoordeling.desktop._built.ui_round_cycle import Ui_RoundCycle
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.cycle import CycleDialog
from contractbeoordeling.desktop.pages.cycle_columns import cycle_columns, identify_cycle
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import cycle as texts
from contractbeoordeling.domain.action import Action, ImprovementPlan
from contractbeoordeling.domain.assessment import AssessmentVersion, CycleChoice, Deviation
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.supervision import SupervisionMeasure
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.cycle.proposal import CycleLine, cycle_lines


class RoundCycle(Page):
    """One line per participation; the choice is for those that are selected, or else for all that are sealed."""

    KINDS = frozenset(
        {
            Action,
            AssessmentVersion,
            CycleChoice,
            Deviation,
            ImprovementPlan,
            Participation,
            Round,
            Signal,
            SupervisionMeasure,
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_RoundCycle()
        self.ui.setupUi(self)
        self.ui.table.begin(TableModel(cycle_columns(), identify_cycle, self), "round_cycle", sortable=True)
        self.ui.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.ui.table.opened.connect(self.open_line)
        self.ui.choose_button.clicked.connect(self._choose)

    def refresh(self) -> None:
        store, of_round = self.desk.store, self.desk.store.get(Round, self.record_id)
        if of_round is None:
            self._show(())
            return

        def work(progress: Progress) -> tuple[CycleLine, ...]:
            found = store.find(Participation, round_id=of_round.id)
            return cycle_lines(store, of_round, found, today(), progress)

        self.desk.start(texts.working(), work, self._show)

    def open_line(self, line: CycleLine) -> None:
        """Go to the provider of a line."""
        self.going.emit(Place.PROVIDER, line.provider.id)

    def _show(self, found: Sequence[CycleLine]) -> None:
        self.ui.said.setText(texts.said(found))
        self.ui.table.show_rows(found)
        self.ui.choose_button.setEnabled(any(each.proposed is not None for each in found))

    def _choose(self) -> None:
        """Ask for the choice about the selected lines that are sealed, or about all of those."""
        of_round = self.desk.store.get(Round, self.record_id)
        selected: Sequence[CycleLine] = self.ui.table.chosen_rows()
        lines = [each for each in selected or self.ui.table.table().rows if each.proposed is not None]
        if of_round is not None and lines:
            CycleDialog(self.desk, self, of_round, lines).open()
