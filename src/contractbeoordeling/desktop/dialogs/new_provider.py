"""Adding a provider: its name and number; the rest follows on its page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from contractbeoordeling.desktop._built.ui_new_provider import Ui_NewProviderDialog
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.fitting import FittedDialog
from contractbeoordeling.domain.provider import Law, Provider
from contractbeoordeling.usecases.add_provider import add_provider


class NewProviderDialog(FittedDialog):
    """Asks what a provider is recognised by; `made` gives the id of the new one."""

    made = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NewProviderDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._refused = False
        self.ui.name.textChanged.connect(self._show_state)
        self._show_state()

    def accept(self) -> None:
        ui = self.ui
        laws = {Law.WMO: ui.law_wmo, Law.YOUTH: ui.law_youth}
        provider = Provider(
            name=ui.name.text(),
            kvk=ui.kvk.text().strip() or None,
            city=ui.city.text(),
            laws=tuple(law for law, box in laws.items() if box.isChecked()),
        )

        def work() -> Provider:
            store, who = self._desk.store, self._desk.who
            return add_provider(store, who, provider, despite_doubles=ui.another.isChecked())

        made = self._desk.attempt(work, self._show_problem)
        if made is not None:
            super().accept()
            self.made.emit(made.id)

    def _show_problem(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self._refused = True
        self._show_state()

    def _show_state(self) -> None:
        """Only who was refused is offered to insist that this is another provider."""
        ok = self.ui.button_box.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.ui.name.text().strip()))
        self.ui.problem.setVisible(self._refused)
        self.ui.another.setVisible(self._refused)
