"""Taking a step on the ladder: ground, facts, hearing, decision and term, in one dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_take_step import Ui_TakeStepDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.choices_of import person_names
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import day_of, needed_day, show_day
from contractbeoordeling.desktop.texts import escalation as texts
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.escalation import (
    WITHOUT_GROUND,
    ContractGround,
    Escalation,
    JumpReason,
    LadderStep,
)
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.deciders import at_work, known_person
from contractbeoordeling.usecases.escalation.escalate import Decider, StepWish, escalate
from contractbeoordeling.usecases.escalation.grounds import ground_for
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.wording.signals import AUDIENCES
from contractbeoordeling.wording.year import JUMP_REASONS

_READERS = (Audience.NARROW, Audience.INTERNAL, Audience.PROVIDER)


class TakeStepDialog(FormDialog):
    """All that a step must say; the ground is shown as soon as contract and measure are chosen."""

    def __init__(self, desk: Desk, parent: QWidget, *, provider_id: str, step: LadderStep) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_TakeStepDialog()
        ui.setupUi(self)
        self._provider_id, self._step = provider_id, step
        self.wants_letter = True
        title = texts.take_title(step.number, step.name)
        self.setWindowTitle(title)
        ui.title.setText(title)
        contracts = [(each.number, each.id) for each in desk.store.find(Contract, provider_id=provider_id)]
        optional = [(texts.no_contract(), "")] if step.number <= WITHOUT_GROUND or not contracts else []
        offer(ui.contract, [*optional, *contracts])
        offer(ui.measure, [(each, each) for each in step.measures])
        offer(ui.jump, [(texts.no_jump(), ""), *((JUMP_REASONS[each], str(each)) for each in JumpReason)])
        offer(ui.audience, [(AUDIENCES[each], str(each)) for each in _READERS])
        choose(ui.audience, Audience.PROVIDER)
        ui.by.addItems(person_names(desk.store))
        person = at_work(desk.store, desk.who)
        ui.by.setCurrentText(person.name if person else "")
        ui.function.setText(person.function if person else "")
        show_day(ui.day, today())
        ui.by.currentTextChanged.connect(self._show_function)
        ui.audience.currentIndexChanged.connect(self._show_letter)
        ui.jump.currentIndexChanged.connect(self._show_ground)
        ui.contract.currentIndexChanged.connect(self._show_ground)
        ui.measure.currentIndexChanged.connect(self._show_ground)
        self._choose_grounded()
        self._show_ground()
        self.begin(ui.problem, ui.button_box)

    def _choose_grounded(self) -> None:
        """Begin with a measure that a contract allows, where there is one."""
        for ground in self.desk.store.find(ContractGround, step=self._step.number):
            if self.ui.contract.findData(ground.contract_id) >= 0 and ground.measure in self._step.measures:
                choose(self.ui.contract, ground.contract_id)
                choose(self.ui.measure, ground.measure)
                return

    def _show_function(self, name: str) -> None:
        person = known_person(self.desk.store, name)
        if person is not None:
            self.ui.function.setText(person.function)

    def _show_letter(self) -> None:
        """A letter goes out only about what the provider may read."""
        self.ui.letter_box.setEnabled(Audience.PROVIDER.shows(self._audience()))

    def _audience(self) -> Audience:
        return Audience(code_of(self.ui.audience))

    def _show_ground(self) -> None:
        ui, step = self.ui, self._step.number
        ui.jump_reason.setEnabled(bool(code_of(ui.jump)))
        ground = ground_for(self.desk.store, code_of(ui.contract) or None, step, code_of(ui.measure))
        if ground is None and step <= WITHOUT_GROUND:
            ui.ground_text.setText(texts.no_ground_needed())
        else:
            ui.ground_text.setText(
                texts.ground_of(ground.article if ground else "", ground.text if ground else "")
            )

    def store(self) -> Noted[Escalation]:
        ui, jump = self.ui, code_of(self.ui.jump)
        self.wants_letter = ui.letter_box.isChecked() and ui.letter_box.isEnabled()
        step = Escalation(
            provider_id=self._provider_id,
            contract_id=code_of(ui.contract) or None,
            step=self._step.number,
            measure=code_of(ui.measure),
            facts=ui.facts.toPlainText(),
            heard_on=day_of(ui.heard_on),
            heard=ui.heard.toPlainText(),
            not_heard_reason=ui.not_heard.text(),
            jump=JumpReason(jump) if jump else None,
            jump_reason=ui.jump_reason.text() if jump else "",
            decided_on=needed_day(ui.day),
            term_on=day_of(ui.term),
            audience=self._audience(),
        )
        by = Decider(ui.by.currentText(), ui.function.text(), ui.behalf.text())
        return escalate(self.desk.store, self.desk.who, StepWish(step, by))
