"""Typing over a supervisor's report, a measure of a supervisor, and its end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QComboBox, QTableWidgetItem, QWidget

from contractbeoordeling.desktop._built.ui_measure import Ui_MeasureDialog
from contractbeoordeling.desktop._built.ui_supervision import Ui_SupervisionDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.choices_of import criterion_choices
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import day_of, needed_day, show_day
from contractbeoordeling.desktop.texts import observations as texts
from contractbeoordeling.domain.supervision import (
    Judgement,
    SupervisionFinding,
    SupervisionMeasure,
    SupervisionReport,
)
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.supervision.add import add_supervision
from contractbeoordeling.usecases.supervision.change import change_supervision
from contractbeoordeling.usecases.supervision.measures import add_measure, end_measure
from contractbeoordeling.usecases.supervision.report import Judged
from contractbeoordeling.wording.forms import JUDGEMENTS


class SupervisionDialog(FormDialog):
    """One report with its judgement per criterion; what it doesn't name stays empty."""

    def __init__(
        self, desk: Desk, parent: QWidget, *, provider_id: str, report: SupervisionReport | None = None
    ) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_SupervisionDialog()
        self.ui.setupUi(self)
        self._report = report
        self._draft = report or SupervisionReport(provider_id=provider_id, supervisor="", reported_on=today())
        self.boxes: dict[str, QComboBox] = {}
        self._remarks: dict[str, QTableWidgetItem] = {}
        self._fill()
        self.begin(self.ui.problem, self.ui.button_box)

    def _fill(self) -> None:
        ui, draft = self.ui, self._draft
        ui.supervisor.setText(draft.supervisor)
        show_day(ui.day, draft.reported_on if self._report else None)
        ui.kind.setText(draft.kind)
        ui.reference.setText(draft.reference)
        ui.public_box.setChecked(draft.public)
        known = {
            each.criterion_key: each for each in self.desk.store.find(SupervisionFinding, report_id=draft.id)
        }
        judgements = [(texts.not_judged(), ""), *((JUDGEMENTS[each], str(each)) for each in Judgement)]
        criteria = criterion_choices(self.desk.store)
        ui.criteria.setColumnCount(len(texts.judged_columns()))
        ui.criteria.setHorizontalHeaderLabels(texts.judged_columns())
        ui.criteria.setRowCount(len(criteria))
        for row, (name, key) in enumerate(criteria):
            box = QComboBox()
            box.setAccessibleName(name)
            offer(box, judgements)
            finding = known.get(key)
            choose(box, finding.judgement if finding else "")
            self.boxes[key] = box
            self._remarks[key] = QTableWidgetItem(finding.remark if finding else "")
            ui.criteria.setItem(row, 0, QTableWidgetItem(name))
            ui.criteria.setCellWidget(row, 1, box)
            ui.criteria.setItem(row, 2, self._remarks[key])
        ui.criteria.setColumnWidth(0, 260)
        ui.criteria.setColumnWidth(1, 150)

    def store(self) -> Noted[SupervisionReport]:
        ui = self.ui
        report = replace(
            self._draft,
            supervisor=ui.supervisor.text(),
            reported_on=needed_day(ui.day),
            kind=ui.kind.text(),
            reference=ui.reference.text(),
            public=ui.public_box.isChecked(),
        )
        judged = {
            key: Judged(Judgement(code_of(box)), self._remarks[key].text())
            for key, box in self.boxes.items()
            if code_of(box)
        }
        verb = add_supervision if self._report is None else change_supervision
        return verb(self.desk.store, self.desk.who, report, judged)


class MeasureDialog(FormDialog):
    """A measure of a supervisor: without an end it is running; an existing one is only ended."""

    def __init__(
        self, desk: Desk, parent: QWidget, *, provider_id: str, measure: SupervisionMeasure | None = None
    ) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_MeasureDialog()
        self.ui.setupUi(self)
        self._provider_id = provider_id
        self._measure = measure
        if measure is not None:
            self.setWindowTitle(texts.end_title())
            self.ui.title.setText(texts.end_title())
            self.ui.kind.setText(measure.kind)
            self.ui.source.setText(measure.source)
            show_day(self.ui.starts, measure.starts_on)
            show_day(self.ui.ends, today())
            for field in (self.ui.kind, self.ui.source, self.ui.starts):
                field.setEnabled(False)
        self.begin(self.ui.problem, self.ui.button_box)

    def store(self) -> SupervisionMeasure:
        ui, store, who = self.ui, self.desk.store, self.desk.who
        if self._measure is not None:
            return end_measure(store, who, self._measure.id, needed_day(ui.ends))
        starts: date = needed_day(ui.starts)
        measure = SupervisionMeasure(
            provider_id=self._provider_id,
            kind=ui.kind.text(),
            starts_on=starts,
            ends_on=day_of(ui.ends),
            source=ui.source.text(),
        )
        return add_measure(store, who, measure)
