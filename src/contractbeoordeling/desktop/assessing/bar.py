"""The buttons of the steps, open for what the chosen assessments can take."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from contractbeoordeling.desktop._built.ui_step_bar import Ui_StepBar
from contractbeoordeling.desktop.assessing.steps import can_begin
from contractbeoordeling.desktop.texts.steps import StepKind
from contractbeoordeling.usecases.assessments.round_lines import RoundLine


class StepBar(QWidget):
    """One button per step; `asked` names the step that somebody wants to take."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.ui = Ui_StepBar()
        self.ui.setupUi(self)
        ui = self.ui
        self.buttons: dict[StepKind, QPushButton] = {
            StepKind.DRAFT: ui.draft_button,
            StepKind.SEND: ui.send_button,
            StepKind.WITHDRAW: ui.withdraw_button,
            StepKind.NO_REMARKS: ui.no_remarks_button,
            StepKind.COMPLETE: ui.complete_button,
            StepKind.DETERMINE: ui.determine_button,
            StepKind.REPORTS: ui.reports_button,
            StepKind.REOPEN: ui.reopen_button,
        }
        for kind, button in self.buttons.items():
            button.setProperty("step", str(kind))
            button.clicked.connect(self._ask)
        self.offer(())

    def offer(self, rows: Sequence[RoundLine]) -> None:
        """Open the steps that at least one of these can take."""
        for kind, button in self.buttons.items():
            button.setEnabled(any(can_begin(kind, each) for each in rows))

    def _ask(self) -> None:
        self.asked.emit(str(self.sender().property("step")))
