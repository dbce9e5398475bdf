"""Whose laptop this is: the name that stands with every change."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from contractbeoordeling import settings
from contractbeoordeling.desktop import texts
from contractbeoordeling.desktop._built.ui_person import Ui_PersonDialog


class PersonDialog(QDialog):
    """Asks for a name, and remembers it on this laptop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from contractbeoordeling.usecases.laptop import laptop_person, organisation_of_all

        self.ui = Ui_PersonDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        person = laptop_person()
        if person is not None:
            self.ui.name.setText(person.name)
            self.ui.function.setText(person.function)
            self.ui.organisation.setText(person.organisation)
        else:
            self.ui.organisation.setText(organisation_of_all())
        self.ui.shared.setChecked(settings.read().get("shared") is True)
        self._leave_what_is_fixed()
        self.ui.name.textChanged.connect(self._show_state)
        self._show_state()

    def accept(self) -> None:
        from contractbeoordeling.usecases.laptop import set_laptop_person

        ui = self.ui
        set_laptop_person(ui.name.text(), ui.function.text().strip(), ui.organisation.text().strip())
        settings.write(shared=ui.shared.isChecked())
        super().accept()

    def _leave_what_is_fixed(self) -> None:
        """Show, but don't offer, what the organisation set for everybody."""
        fields: dict[str, QWidget] = {"shared": self.ui.shared, "organisation": self.ui.organisation}
        for name, widget in fields.items():
            if settings.is_fixed(name):
                widget.setEnabled(False)
                widget.setToolTip(texts.set_by_organisation())

    def _show_state(self) -> None:
        ok = self.ui.button_box.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.ui.name.text().strip()))
