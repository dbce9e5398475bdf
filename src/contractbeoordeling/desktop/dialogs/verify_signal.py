"""Establishing that a signal is true, or that what it says was mended (rule R12)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_repair_signal import Ui_RepairSignalDialog
from contractbeoordeling.desktop._built.ui_verify_signal import Ui_VerifySignalDialog
from contractbeoordeling.desktop.choices import code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import needed_day, show_day
from contractbeoordeling.desktop.texts import signals as texts
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.signal import Signal, Urgency
from contractbeoordeling.domain.signal_rules import Repair, Verification
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.laptop import laptop_person
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.signals.repair import repair_signal
from contractbeoordeling.usecases.signals.verify import verify_signal
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.signals import URGENCIES


class VerifySignalDialog(FormDialog):
    """When, by whom and how it was checked, and what the provider says of it."""

    def __init__(self, desk: Desk, signal_id: str, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_VerifySignalDialog()
        self.ui.setupUi(self)
        self._signal_id = signal_id
        person = laptop_person()
        self.ui.by.setText(person.name if person else "")
        self.ui.function.setText(person.function if person else "")
        show_day(self.ui.day, today())
        offer(self.ui.urgency, [(texts.waited(), ""), *((URGENCIES[each], str(each)) for each in Urgency)])
        self.begin(self.ui.problem, self.ui.button_box)

    def store(self) -> Noted[Signal]:
        ui, urgency = self.ui, code_of(self.ui.urgency)
        verification = Verification(
            on=needed_day(ui.day),
            by=ui.by.text(),
            function=ui.function.text(),
            on_behalf_of=ui.on_behalf_of.text(),
            how=ui.how.toPlainText(),
            reaction=ui.reaction.toPlainText(),
            urgency=Urgency(urgency) if urgency else None,
            explanation=ui.explanation_text.text(),
        )
        return verify_signal(self.desk.store, self.desk.who, self._signal_id, verification)


class RepairSignalDialog(FormDialog):
    """When, by whom and how it was established that it was mended: never by the provider itself."""

    def __init__(self, desk: Desk, signal_id: str, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_RepairSignalDialog()
        self.ui.setupUi(self)
        self._signal_id = signal_id
        others = [each for each in Party if each is not Party.PROVIDER]
        offer(self.ui.party, [(PARTIES[each], str(each)) for each in others])
        person = laptop_person()
        self.ui.by.setText(person.name if person else "")
        show_day(self.ui.day, today())
        self.begin(self.ui.problem, self.ui.button_box)

    def store(self) -> Noted[Signal]:
        ui = self.ui
        repair = Repair(
            on=needed_day(ui.day), by=ui.by.text(), party=Party(code_of(ui.party)), how=ui.how.toPlainText()
        )
        return repair_signal(self.desk.store, self.desk.who, self._signal_id, repair)
