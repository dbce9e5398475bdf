"""Before a step is taken: for whom it can be done, for whom it can't and why, and what it asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QWidget

from contractbeoordeling.desktop._built.ui_assessment_step import Ui_AssessmentStepDialog
from contractbeoordeling.desktop.assessing.columns import confirm_columns, identify_outcome, one_line, why_not
from contractbeoordeling.desktop.assessing.steps import Filled, Outcome
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import needed_day, show_day
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import steps as texts
from contractbeoordeling.desktop.texts.steps import StepKind
from contractbeoordeling.domain.assessment_rules import AssessmentFault
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.round import Round
from contractbeoordeling.files.given import given_path
from contractbeoordeling.usecases.assessments.determine import Mandate
from contractbeoordeling.usecases.assessments.round_lines import RoundLine
from contractbeoordeling.usecases.clock import today

_MOST_ROWS = 12


class Order(NamedTuple):
    """A step that was confirmed: for whom, and with what was filled in."""

    kind: StepKind
    rows: list[RoundLine]
    filled: Filled


class StepDialog(FormDialog):
    """A list to confirm; those who can't are named, and aren't tried again."""

    def __init__(self, desk: Desk, kind: StepKind, found: Sequence[Outcome], parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_AssessmentStepDialog()
        self.ui.setupUi(self)
        self.kind = kind
        self._able = [each.row for each in found if each.possible]
        words = texts.words(kind)
        self.setWindowTitle(words.title)
        self.ui.title.setText(words.title)
        self.ui.explanation.setText(words.explanation)
        self._show_list(found)
        self._ask_fields()
        self._begin_buttons()

    def _show_list(self, found: Sequence[Outcome]) -> None:
        """Show whom it is about; of one, a line says enough."""
        table, alone = self.ui.table, len(found) == 1
        self.ui.summary.setText(one_line(found[0]) if alone else texts.who_can(len(self._able), len(found)))
        table.chose.connect(self._explain)
        model = TableModel(confirm_columns(self.kind), identify_outcome, self)
        table.begin(model, f"step_{self.kind}", always_one=True)
        table.show_rows(found)
        rows = min(len(found), _MOST_ROWS) + 2
        table.setMinimumHeight(0 if alone else table.verticalHeader().defaultSectionSize() * rows)
        table.setVisible(not alone)

    def _explain(self, outcome: Outcome | None) -> None:
        """Say in full why the chosen one can't."""
        said = "" if outcome is None else why_not(outcome)
        self.ui.about.setText(said)
        self.ui.about.setVisible(bool(said))

    def _ask_fields(self) -> None:
        """Show only what this step asks."""
        ui, kind = self.ui, self.kind
        determines = kind is StepKind.DETERMINE
        folder = kind in (StepKind.SEND, StepKind.DETERMINE, StepKind.REPORTS)
        faults = self._able[0].line.blocking if determines and len(self._able) == 1 else ()
        asked = {
            ui.function: determines,
            ui.on_behalf_of: determines,
            ui.late_reason: AssessmentFault.LATE_SIGNALS in faults,
            ui.open_reason: AssessmentFault.OPEN_SIGNALS in faults,
            ui.reason: kind in (StepKind.REOPEN, StepKind.WITHDRAW),
            ui.day: kind is StepKind.WITHDRAW,
            ui.folder_line: folder,
            ui.kinds_line: kind is StepKind.REPORTS,
        }
        for field, shown in asked.items():
            ui.fields_1.setRowVisible(field, shown)
        if determines:
            ui.function.setText(self._own_function())
        show_day(ui.day, today())
        ui.folder.setPlaceholderText(texts.no_folder(kind))
        if folder and self._able:
            name = texts.folder_name(kind, self._round_name())
            ui.folder.setText(str(Path(self.desk.folder) / name))
        ui.folder_button.clicked.connect(self._ask_folder)

    def _begin_buttons(self) -> None:
        ok = self.ui.button_box.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(texts.button(self.kind, len(self._able)))
        ok.setEnabled(bool(self._able))
        self.begin(self.ui.problem, self.ui.button_box)
        asked = (self.ui.late_reason, self.ui.open_reason, self.ui.reason)
        first = next((each for each in asked if self._able and self._asks(each)), ok)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def store(self) -> Order:
        """Check what was filled in; the step itself is taken beside the window."""
        ui = self.ui
        filled = Filled(
            mandate=Mandate(
                function=ui.function.text().strip(),
                on_behalf_of=ui.on_behalf_of.text().strip(),
                late_signals_reason=ui.late_reason.toPlainText().strip(),
                open_signals_reason=ui.open_reason.toPlainText().strip(),
            ),
            reason=ui.reason.toPlainText().strip(),
            on=needed_day(ui.day),
            folder=given_path(ui.folder.text().strip()) if ui.folder.text().strip() else None,
            endings=tuple(
                ending for box, ending in ((ui.pdf, ".pdf"), (ui.word, ".docx")) if box.isChecked()
            ),
        )
        self._refuse_empty(filled)
        return Order(self.kind, self._able, filled)

    def _refuse_empty(self, filled: Filled) -> None:
        ui = self.ui
        lacking = {
            AssessmentFault.LATE_SIGNALS: self._asks(ui.late_reason)
            and not filled.mandate.late_signals_reason,
            AssessmentFault.OPEN_SIGNALS: self._asks(ui.open_reason)
            and not filled.mandate.open_signals_reason,
            AssessmentFault.REOPEN_WITHOUT_REASON: self.kind is StepKind.REOPEN and not filled.reason,
            AssessmentFault.WITHDRAWN_WITHOUT_REASON: self.kind is StepKind.WITHDRAW and not filled.reason,
            "folder_missing": self.kind is StepKind.REPORTS and filled.folder is None,
            "report_without_kind": self._asks(ui.kinds_line) and not filled.endings,
        }
        for code, lacks in lacking.items():
            if lacks:
                raise Refusal(str(code))

    def _asks(self, field: QWidget) -> bool:
        return self.ui.fields_1.isRowVisible(field)

    def _own_function(self) -> str:
        person_id = self.desk.who.person_id
        person = self.desk.store.get(Person, person_id) if person_id else None
        return person.function if person else ""

    def _round_name(self) -> str:
        of_round = self.desk.store.get(Round, self._able[0].line.participation.round_id)
        return of_round.name if of_round else ""

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, texts.choose_folder(), self.ui.folder.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.ui.folder.setText)
        dialog.open()
