"""Putting a provider on a step of continuity risk, or off it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_continuity import Ui_ContinuityDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import needed_day, show_day
from contractbeoordeling.desktop.texts import escalation as texts
from contractbeoordeling.domain.continuity import CONTINUITY_STEPS, ContinuityRisk
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.continuity.steps import end_continuity, list_continuity, set_continuity


class ContinuityDialog(FormDialog):
    """The step with its source; "no step any more" where it stood on one."""

    def __init__(self, desk: Desk, parent: QWidget, provider_id: str) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_ContinuityDialog()
        ui.setupUi(self)
        self._provider_id = provider_id
        self.setWindowTitle(texts.continuity_title())
        ui.title.setText(texts.continuity_title())
        standing = list_continuity(desk.store, provider_id, only_running=True)
        none = [(texts.continuity_none(), "")] if standing else []
        offer(ui.step, [*none, *((texts.continuity_step(each), str(each)) for each in CONTINUITY_STEPS)])
        choose(ui.step, str(standing[0].risk.step) if standing else "3")
        show_day(ui.since, today())
        ui.step.currentIndexChanged.connect(self._show_source)
        self.begin(ui.problem, ui.button_box)

    def _show_source(self) -> None:
        for field in (self.ui.source, self.ui.remark):
            field.setEnabled(bool(code_of(self.ui.step)))

    def store(self) -> object:
        ui, step = self.ui, code_of(self.ui.step)
        if not step:
            return end_continuity(self.desk.store, self.desk.who, self._provider_id, needed_day(ui.since))
        risk = ContinuityRisk(
            provider_id=self._provider_id,
            step=int(step),
            since=needed_day(ui.since),
            source=ui.source.text(),
            remark=ui.remark.toPlainText(),
        )
        return set_continuity(self.desk.store, self.desk.who, risk)
