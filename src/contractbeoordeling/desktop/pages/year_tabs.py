"""The tabs of the place about the year, each read when somebody looks at it; the record id is the year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker

from contractbeoordeling.desktop._built.ui_year_ceilings import Ui_YearCeilings
from contractbeoordeling.desktop._built.ui_year_goals import Ui_YearGoals
from contractbeoordeling.desktop._built.ui_year_quarters import Ui_YearQuarters
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.choices import code_of, offer
from contractbeoordeling.desktop.choices_of import provider_choices, round_choices
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.goal import GoalDialog
from contractbeoordeling.desktop.pages import year_columns as columns
from contractbeoordeling.desktop.pages.assessed_kinds import CASE
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.pages.year_columns import GoalLine, QuarterLine
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.desktop.plot_view import window_look
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import year as texts
from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.quarter import Quarter
from contractbeoordeling.domain.round import Round
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.year.ceilings import CeilingUse, ceiling_uses
from contractbeoordeling.usecases.year.goals import GoalStanding, goal_standings, remove_goal
from contractbeoordeling.usecases.year.signal_plot import quarters_plot
from contractbeoordeling.usecases.year.signal_quarters import SignalQuarters, signal_quarters
from contractbeoordeling.wording.signal_quarters import quarter_lines


class GoalsTab(Page):
    """The board's goals with how their criteria stand, computed beside the window."""

    KINDS = CASE | {BoardGoal}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_YearGoals()
        self.ui.setupUi(self)
        model: TableModel[GoalLine] = TableModel(
            columns.goal_columns(), columns.identify_goal, self, is_heading=columns.is_goal_heading
        )
        self.ui.table.begin(model, "year_goals", always_one=True)
        self.ui.table.chose.connect(self._show_state)
        self.ui.table.opened.connect(self._change)
        self.ui.round.currentIndexChanged.connect(self._compute)
        self.ui.add_button.clicked.connect(self._add)
        self.ui.change_button.clicked.connect(self._change)
        self.ui.remove_button.clicked.connect(self._ask_remove)

    @property
    def year(self) -> int:
        """The year that is shown."""
        return int(self.record_id or today().year)

    def refresh(self) -> None:
        with QSignalBlocker(self.ui.round):
            offer(self.ui.round, round_choices(self.desk.store))
        rounds = self.ui.round.count() > 0
        self.ui.round.setVisible(rounds)
        self.ui.round_label.setVisible(rounds)
        self._compute()

    def _compute(self) -> None:
        store, year = self.desk.store, self.year
        of_round = store.get(Round, code_of(self.ui.round)) if code_of(self.ui.round) else None
        if not store.count(BoardGoal, year=year):
            self._show((year, []))
            return

        def work(progress: Progress) -> tuple[int, list[GoalStanding]]:
            return year, goal_standings(store, year, of_round, progress)

        self.desk.start(texts.assessing(), work, self._show)

    def _show(self, found: tuple[int, Sequence[GoalStanding]]) -> None:
        year, goals = found
        if year != self.year:
            return
        self.ui.said.setText(texts.goals(len(goals), year, with_round=bool(self.ui.round.count())))
        self.ui.table.show_rows(columns.goal_lines(goals))
        self._show_state()

    def _show_state(self) -> None:
        for each in (self.ui.change_button, self.ui.remove_button):
            each.setEnabled(self.ui.table.chosen() is not None)

    def _add(self) -> None:
        GoalDialog(self.desk, self, BoardGoal(year=self.year, name="")).open()

    def _change(self) -> None:
        line: GoalLine | None = self.ui.table.chosen()
        if line is not None:
            GoalDialog(self.desk, self, line.goal).open()

    def _ask_remove(self) -> None:
        line: GoalLine | None = self.ui.table.chosen()
        if line is not None:
            ask(self, texts.remove_goal(line.goal.name), self._remove)

    def _remove(self) -> None:
        line: GoalLine | None = self.ui.table.chosen()
        if line is not None:
            self.desk.act(remove_goal, line.goal)


class QuartersTab(Page):
    """Signals per kind and quarter, of the register or of one provider, as a plot and a table."""

    KINDS = frozenset({Provider, Signal})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_YearQuarters()
        self.ui.setupUi(self)
        self._found: SignalQuarters | None = None
        self._quarters: tuple[Quarter, ...] = ()
        self.ui.provider.currentIndexChanged.connect(self._show)
        model: TableModel[Any] = TableModel((), columns.identify_quarter, self)
        self.ui.table.begin(model, "year_quarters", always_one=True)

    def refresh(self) -> None:
        with QSignalBlocker(self.ui.provider):
            offer(self.ui.provider, [(texts.all_providers(), ""), *provider_choices(self.desk.store)])
        self._show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw anew when the window becomes light or dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._found is not None:
            self.ui.plot.show_plot(quarters_plot(self._found, window_look()))

    def _show(self) -> None:
        store = self.desk.store
        last = min(today(), date(int(self.record_id or today().year), 12, 31))
        self._found = found = signal_quarters(store, last, provider_id=code_of(self.ui.provider) or None)
        self.ui.said.setText(texts.quarters(sum(found.totals), sum(found.urgent)))
        self.ui.plot.show_plot(quarters_plot(found, window_look()))
        if found.quarters != self._quarters:
            self._quarters = found.quarters
            model = TableModel(columns.quarter_columns(found.quarters), columns.identify_quarter, self)
            self.ui.table.begin(model, "year_quarters", always_one=True)
        lines = quarter_lines(found.counts, found.urgent, found.totals)
        self.ui.table.show_rows([QuarterLine(line[0], tuple(line[1:])) for line in lines])


class CeilingsTab(Page):
    """Ceilings of contracts with their use in the year; beside the quality and never in it."""

    KINDS = frozenset({Contract, ContractYear, Provider})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_YearCeilings()
        self.ui.setupUi(self)
        model: TableModel[CeilingUse] = TableModel(columns.ceiling_columns(), columns.identify_ceiling, self)
        self.ui.table.begin(model, "year_ceilings", sortable=True)
        self.ui.table.opened.connect(self._open)

    def refresh(self) -> None:
        year = int(self.record_id or today().year)
        found = ceiling_uses(self.desk.store, year)
        self.ui.said.setText(texts.ceilings(found, year))
        self.ui.table.show_rows(found)

    def _open(self, line: CeilingUse) -> None:
        self.going.emit(Place.PROVIDER, line.line.provider_id)
