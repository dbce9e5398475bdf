"""What supervisors reported about one provider, and the measures that they imposed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.desktop._built.ui_provider_supervision import Ui_ProviderSupervision
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.supervision import MeasureDialog, SupervisionDialog
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.table import Column, TableModel
from contractbeoordeling.desktop.texts import observations as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.supervision import (
    Judgement,
    SupervisionFinding,
    SupervisionMeasure,
    SupervisionReport,
)
from contractbeoordeling.usecases.supervision.change import remove_supervision
from contractbeoordeling.usecases.supervision.listing import list_supervision
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import day


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report with how many criteria it tested."""

    report: SupervisionReport
    tested: int


class ProviderSupervision(Page):
    """Two lists: reports, and measures; one that runs stands out."""

    KINDS = frozenset({SupervisionReport, SupervisionFinding, SupervisionMeasure})
    HOME = frozenset({SupervisionMeasure, SupervisionReport})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = ui = Ui_ProviderSupervision()
        ui.setupUi(self)
        ui.reports.begin(TableModel(_report_columns(), _identify_report, self), "supervision", sortable=True)
        ui.measures.begin(TableModel(_measure_columns(), _identify_measure, self), "measures", sortable=True)
        ui.reports.chose.connect(self._show_state)
        ui.measures.chose.connect(self._show_state)
        ui.reports.opened.connect(self._change_report)
        ui.add_report.clicked.connect(self._add_report)
        ui.change_report.clicked.connect(self._change_report)
        ui.remove_report.clicked.connect(self._remove_report)
        ui.add_measure.clicked.connect(self._add_measure)
        ui.end_measure.clicked.connect(self._end_measure)

    def refresh(self) -> None:
        found = list_supervision(self.desk.store, self.record_id)
        self.ui.reports.show_rows(
            [ReportLine(each, _tested(found.findings.get(each.id, ()))) for each in found.reports]
        )
        self.ui.measures.show_rows(found.measures)
        self._show_state()

    def _show_state(self) -> None:
        ui = self.ui
        for button in (ui.change_report, ui.remove_report):
            button.setEnabled(ui.reports.chosen() is not None)
        measure: SupervisionMeasure | None = ui.measures.chosen()
        ui.end_measure.setEnabled(measure is not None and measure.ends_on is None)

    def _add_report(self) -> None:
        SupervisionDialog(self.desk, self, provider_id=self.record_id).open()

    def _change_report(self) -> None:
        line: ReportLine | None = self.ui.reports.chosen()
        if line is not None:
            SupervisionDialog(self.desk, self, provider_id=self.record_id, report=line.report).open()

    def _remove_report(self) -> None:
        ask(self, texts.remove_report(), self._remove_report_now)

    def _remove_report_now(self) -> None:
        line: ReportLine | None = self.ui.reports.chosen()
        if line is not None:
            self.desk.act(remove_supervision, line.report.id)

    def _add_measure(self) -> None:
        MeasureDialog(self.desk, self, provider_id=self.record_id).open()

    def _end_measure(self) -> None:
        measure: SupervisionMeasure | None = self.ui.measures.chosen()
        if measure is not None:
            MeasureDialog(self.desk, self, provider_id=self.record_id, measure=measure).open()


def _tested(findings: Sequence[SupervisionFinding]) -> int:
    return sum(each.judgement is not Judgement.NOT_TESTED for each in findings)


def _report_columns() -> tuple[Column[ReportLine], ...]:
    return (
        Column("day", tr("Datum"), _report_day, width=11, order=_report_order),
        Column("supervisor", tr("Toezichthouder"), _supervisor, width=26, grow=True),
        Column("kind", tr("Soort"), _report_kind, width=24, grow=True),
        Column("reference", tr("Kenmerk"), _reference, width=18),
        Column("tested", tr("Getoetst"), _tested_said, width=20),
        Column("public", tr("Openbaar"), _public, width=14),
    )


def _identify_report(line: ReportLine) -> str:
    return line.report.id


def _report_day(line: ReportLine) -> str:
    return day(line.report.reported_on)


def _report_order(line: ReportLine) -> date:
    return line.report.reported_on


def _supervisor(line: ReportLine) -> str:
    return line.report.supervisor


def _report_kind(line: ReportLine) -> str:
    return line.report.kind


def _reference(line: ReportLine) -> str:
    return line.report.reference


def _tested_said(line: ReportLine) -> str:
    return texts.tested(line.tested)


def _public(line: ReportLine) -> str:
    return texts.public(line.report.public)


def _measure_columns() -> tuple[Column[SupervisionMeasure], ...]:
    return (
        Column("kind", tr("Maatregel"), _measure_kind, width=40, grow=True),
        Column("starts", tr("Vanaf"), _starts, width=11, order=_starts_order),
        Column("ends", tr("Tot"), _ends, width=11, tone=_ends_tone),
        Column("source", tr("Bron"), _source, width=30, grow=True),
    )


def _identify_measure(line: SupervisionMeasure) -> str:
    return line.id


def _measure_kind(line: SupervisionMeasure) -> str:
    return line.kind


def _starts(line: SupervisionMeasure) -> str:
    return day(line.starts_on)


def _starts_order(line: SupervisionMeasure) -> date:
    return line.starts_on


def _ends(line: SupervisionMeasure) -> str:
    return texts.running() if line.ends_on is None else day(line.ends_on)


def _ends_tone(line: SupervisionMeasure) -> Tone | None:
    return Tone.BAD if line.ends_on is None else None


def _source(line: SupervisionMeasure) -> str:
    return line.source
