"""Changing what an open improvement plan is about, its days and its note."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_demand_plan import Ui_DemandPlanDialog
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.demand_plan import keys_in
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import day_of, show_day
from contractbeoordeling.desktop.texts import plans as texts
from contractbeoordeling.domain.action import ImprovementPlan
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.plans.demand import change_plan
from contractbeoordeling.usecases.plans.listing import PlanLine


class ChangePlanDialog(FormDialog):
    """The form in which a plan is demanded; whose it is and of which assessment stays."""

    def __init__(self, desk: Desk, parent: QWidget, line: PlanLine) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_DemandPlanDialog()
        ui.setupUi(self)
        self._plan = plan = line.plan
        self.setWindowTitle(texts.change_title())
        ui.title.setText(texts.change_title())
        ui.provider.setEditText(line.provider.name)
        ui.provider.setEnabled(False)
        ui.assessment_label.hide()
        ui.assessment.hide()
        ui.criteria.setText(", ".join(line.criteria))
        ui.criteria.setPlaceholderText("")
        show_day(ui.due, plan.due_on)
        show_day(ui.retest, plan.retest_on)
        ui.note.setPlainText(plan.note)
        self.begin(ui.problem, ui.button_box)

    def store(self) -> Noted[ImprovementPlan]:
        ui, store = self.ui, self.desk.store
        changed = replace(
            self._plan,
            criterion_keys=keys_in(store, ui.criteria.text()),
            due_on=day_of(ui.due),
            retest_on=day_of(ui.retest),
            note=ui.note.toPlainText(),
        )
        return change_plan(store, self.desk.who, changed)
