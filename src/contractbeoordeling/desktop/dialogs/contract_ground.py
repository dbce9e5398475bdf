"""Which article of a contract allows a measure of the ladder, and which one says how disputes are settled."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from contractbeoordeling.desktop._built.ui_contract_ground import Ui_GroundDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.texts import escalation as texts
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.escalation import ContractGround, LadderStep
from contractbeoordeling.usecases.escalation.grounds import ground_for, remove_ground, set_ground
from contractbeoordeling.usecases.escalation.ladder import ladder_of
from contractbeoordeling.wording.escalation import DISPUTES


class GroundDialog(FormDialog):
    """One contract and one measure at a time; what stands there already is shown."""

    def __init__(self, desk: Desk, parent: QWidget, *, provider_id: str, step: LadderStep | None) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_GroundDialog()
        ui.setupUi(self)
        self.setWindowTitle(texts.ground_title())
        ui.title.setText(texts.ground_title())
        contracts = desk.store.find(Contract, provider_id=provider_id)
        ui.explanation.setText(texts.ground_explanation() if contracts else texts.no_contracts())
        ui.button_box.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(contracts))
        offer(ui.contract, [(each.number, each.id) for each in contracts])
        measures = [
            (each.number, measure) for each in ladder_of(desk.store).steps for measure in each.measures
        ]
        self._measures = [(0, DISPUTES), *measures]
        offer(
            ui.measure,
            [(_said(number, measure), str(place)) for place, (number, measure) in enumerate(self._measures)],
        )
        if step is not None and step.measures:
            choose(ui.measure, str(self._measures.index((step.number, step.measures[0]))))
        ui.contract.currentIndexChanged.connect(self._show)
        ui.measure.currentIndexChanged.connect(self._show)
        ui.remove_button.clicked.connect(self._remove)
        self._show()
        self.begin(ui.problem, ui.button_box)

    def _chosen(self) -> tuple[int, str]:
        return self._measures[int(code_of(self.ui.measure) or 0)]

    def _standing(self) -> ContractGround | None:
        return ground_for(self.desk.store, code_of(self.ui.contract) or None, *self._chosen())

    def _show(self) -> None:
        ground = self._standing()
        self.ui.article.setText(ground.article if ground else "")
        self.ui.text.setPlainText(ground.text if ground else "")
        self.ui.remove_button.setEnabled(ground is not None)
        self.ui.problem.hide()

    def _remove(self) -> None:
        """Take away the ground that stands; the dialog stays for the next one."""
        ground = self._standing()
        if ground is None:
            return
        remove = partial(remove_ground, self.desk.store, self.desk.who, ground.id)
        if self.desk.attempt(remove, self._refuse) is not None:
            self._show()
            self.typed = False

    def store(self) -> ContractGround:
        ui, (step, measure) = self.ui, self._chosen()
        ground = ContractGround(
            contract_id=code_of(ui.contract),
            step=step,
            measure=measure,
            article=ui.article.text(),
            text=ui.text.toPlainText(),
        )
        return set_ground(self.desk.store, self.desk.who, ground)


def _said(step: int, measure: str) -> str:
    return measure if measure == DISPUTES else texts.step(step, measure)
