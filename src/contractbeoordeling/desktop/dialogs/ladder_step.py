"""Changing a step of the register's ladder, or adding one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_ladder_step import Ui_LadderStepDialog
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import number_of
from contractbeoordeling.desktop.texts import escalation as texts
from contractbeoordeling.domain.escalation import LadderStep
from contractbeoordeling.usecases.escalation.ladder import change_ladder


class LadderStepDialog(FormDialog):
    """The name and measures of one step, for all providers."""

    def __init__(self, desk: Desk, parent: QWidget, step: LadderStep) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_LadderStepDialog()
        ui.setupUi(self)
        self.setWindowTitle(texts.ladder_title())
        ui.title.setText(texts.ladder_title())
        ui.explanation.setText(texts.ladder_explanation())
        ui.number.setText(str(step.number))
        ui.name.setText(step.name)
        ui.measures.setPlainText("\n".join(step.measures))
        ui.terminates.setChecked(step.terminates)
        self.begin(ui.problem, ui.button_box)

    def store(self) -> LadderStep:
        ui = self.ui
        step = LadderStep(
            number=int(number_of(ui.number) or 0),
            name=ui.name.text(),
            measures=tuple(ui.measures.toPlainText().splitlines()),
            terminates=ui.terminates.isChecked(),
        )
        return change_ladder(self.desk.store, self.desk.who, step)
