"""What came of a step: how many, for whom it could not be done and why, and where the files lie."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from contractbeoordeling.desktop._built.ui_step_result import Ui_StepResultDialog
from contractbeoordeling.desktop.assessing.columns import identify_outcome, refused_columns, why_not
from contractbeoordeling.desktop.assessing.steps import Outcome
from contractbeoordeling.desktop.fitting import FittedDialog
from contractbeoordeling.desktop.table import TableModel


class StepResultDialog(FittedDialog):
    """One result for the whole selection."""

    def __init__(self, text: str, refused: Sequence[Outcome], paths: Sequence[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_StepResultDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._paths = tuple(paths)
        ui = self.ui
        ui.text.setText(text)
        ui.table.chose.connect(self._explain)
        ui.table.begin(TableModel(refused_columns(), identify_outcome, self), "step_refused", always_one=True)
        ui.table.show_rows(refused)
        ui.table.setVisible(bool(refused))
        ui.about.setVisible(bool(refused))
        ui.place.setVisible(bool(paths))
        ui.place.setText(str(paths[0] if len(paths) == 1 else paths[0].parent) if paths else "")
        ui.open_file_button.setVisible(len(paths) in (1, 2))
        ui.open_button.setVisible(bool(paths))
        ui.open_file_button.clicked.connect(self._open_file)
        ui.open_button.clicked.connect(self._open_folder)
        ui.button_box.rejected.connect(self.reject)
        ui.button_box.button(QDialogButtonBox.StandardButton.Close).setFocus(Qt.FocusReason.OtherFocusReason)

    def _explain(self, outcome: Outcome | None) -> None:
        """Say in full why the chosen one couldn't."""
        self.ui.about.setText("" if outcome is None else why_not(outcome))

    def _open_file(self) -> None:
        """Open the document; of a PDF and a Word of one provider, the PDF."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._paths[0])))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._paths[0].parent)))
