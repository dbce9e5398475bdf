"""Where a new register comes, and whose it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QWidget

from contractbeoordeling.desktop import texts
from contractbeoordeling.desktop._built.ui_new_register import Ui_NewRegisterDialog
from contractbeoordeling.files.given import given_path
from contractbeoordeling.files.names import safe_name

_ENDING = ".register"


class NewRegisterDialog(QDialog):
    """Proposes a file named after the client; `asked` gives the file and the client."""

    asked = Signal(object, str)

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NewRegisterDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._folder = Path(folder)
        self._chosen = False
        self.ui.client.textChanged.connect(self._propose)
        self.ui.place.textEdited.connect(self._choose)
        self.ui.place.textChanged.connect(self._show_state)
        self.ui.choose_button.clicked.connect(self._ask_place)
        self._propose("")

    def accept(self) -> None:
        self.asked.emit(given_path(self.ui.place.text().strip()), self.ui.client.text().strip())
        super().accept()

    def _propose(self, client: str) -> None:
        """Name the file after the client, until the user names it otherwise."""
        if not self._chosen:
            name = safe_name(client) if client.strip() else texts.new_register_name()
            self.ui.place.setText(str(self._folder / f"{name}{_ENDING}"))

    def _choose(self) -> None:
        self._chosen = True

    def _ask_place(self) -> None:
        dialog = QFileDialog(self, texts.new_register_title(), self.ui.place.text(), texts.register_files())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_ENDING[1:])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take_place)
        dialog.open()

    def _take_place(self, path: str) -> None:
        self._chosen = True
        self.ui.place.setText(path)

    def _show_state(self) -> None:
        place = self.ui.place.text().strip()
        ok = self.ui.button_box.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(place) and given_path(place).suffix == _ENDING)
