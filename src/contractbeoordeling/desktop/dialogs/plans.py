"""Improvement plans: demanded, handed in, accepted and closed; of one provider or of all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_plans import Ui_PlansDialog
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.change_plan import ChangePlanDialog
from contractbeoordeling.desktop.dialogs.demand_plan import DemandPlanDialog
from contractbeoordeling.desktop.dialogs.reason import ReasonDialog
from contractbeoordeling.desktop.fitting import FittedDialog
from contractbeoordeling.desktop.table import Column, TableModel
from contractbeoordeling.desktop.texts import plans as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.action import Action, ImprovementPlan
from contractbeoordeling.domain.action_rules import PlanState
from contractbeoordeling.domain.record import Record
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.plans.listing import PlanLine, list_plans
from contractbeoordeling.usecases.plans.steps import accept_plan, close_plan, hand_in_plan
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import day_if_any


class PlansDialog(FittedDialog):
    """The list, what the chosen plan holds, and what can be done with it now."""

    def __init__(self, desk: Desk, parent: QWidget, provider_id: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk, self._provider_id = desk, provider_id
        self.ui = ui = Ui_PlansDialog()
        ui.setupUi(self)
        self.setWindowTitle(texts.title())
        ui.problem.hide()
        ui.plans.begin(TableModel(_columns(), _identify, self), "plans", always_one=True)
        ui.plans.chose.connect(self._explain)
        ui.demand_button.clicked.connect(self._demand)
        ui.plans.opened.connect(self._change)
        ui.change_button.clicked.connect(self._change)
        ui.hand_in_button.clicked.connect(self._hand_in)
        ui.accept_button.clicked.connect(self._accept)
        ui.close_button.clicked.connect(self._close)
        ui.button_box.rejected.connect(self.reject)
        desk.changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Show the plans as they are now."""
        self.ui.plans.show_rows(list_plans(self.desk.store, self._provider_id or None))
        self._explain(self.ui.plans.chosen())

    def _follow(self, touched: frozenset[type[Record]]) -> None:
        if not touched.isdisjoint({Action, ImprovementPlan}):
            self.refresh()

    def _explain(self, line: PlanLine | None) -> None:
        ui, state = self.ui, None if line is None else line.state
        ui.problem.hide()
        ui.details.setText(texts.details(line))
        ui.change_button.setEnabled(state not in (None, PlanState.CLOSED))
        ui.hand_in_button.setEnabled(state is PlanState.DEMANDED)
        ui.accept_button.setEnabled(state is PlanState.HANDED_IN)
        ui.close_button.setEnabled(state not in (None, PlanState.CLOSED))

    def _refuse(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.show()

    # Acts

    def _demand(self) -> None:
        DemandPlanDialog(self.desk, self, self._provider_id).open()

    def _change(self) -> None:
        line: PlanLine | None = self.ui.plans.chosen()
        if line is not None and self.ui.change_button.isEnabled():
            ChangePlanDialog(self.desk, self, line).open()

    def _hand_in(self) -> None:
        line: PlanLine | None = self.ui.plans.chosen()
        if line is not None:
            self.desk.attempt(
                partial(hand_in_plan, self.desk.store, self.desk.who, line.plan.id), self._refuse
            )

    def _accept(self) -> None:
        line: PlanLine | None = self.ui.plans.chosen()
        if line is not None:
            self.desk.attempt(
                partial(accept_plan, self.desk.store, self.desk.who, line.plan.id), self._refuse
            )

    def _close(self) -> None:
        line: PlanLine | None = self.ui.plans.chosen()
        if line is not None:
            verb = partial(close_plan, self.desk.store, self.desk.who, line.plan.id)
            ReasonDialog(self.desk, self, texts.close_title(), texts.close_explanation(), verb).open()


def _columns() -> tuple[Column[PlanLine], ...]:
    return (
        Column("provider", tr("Aanbieder"), _provider, width=26, grow=True),
        Column("criteria", tr("Criteria"), _criteria, width=20, grow=True),
        Column("state", tr("Stand"), _state, width=18, tone=_tone),
        Column("next", tr("Wacht op"), _next, width=11),
        Column("lacking", tr("Nog zonder actie"), _lacking, width=18),
    )


def _identify(line: PlanLine) -> str:
    return line.plan.id


def _provider(line: PlanLine) -> str:
    return line.provider.name


def _criteria(line: PlanLine) -> str:
    return ", ".join(line.criteria)


def _state(line: PlanLine) -> str:
    return texts.state(line, line.late_on(today()))


def _tone(line: PlanLine) -> Tone | None:
    if line.late_on(today()):
        return Tone.BAD
    return Tone.NEUTRAL if line.state is PlanState.CLOSED else None


def _next(line: PlanLine) -> str:
    return day_if_any(line.next_on)


def _lacking(line: PlanLine) -> str:
    return ", ".join(line.lacking)
