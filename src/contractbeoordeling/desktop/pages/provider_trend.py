"""One provider over the rounds: what changed, what was done in between, and how well its self-image held."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker

from contractbeoordeling.desktop._built.ui_provider_trend import Ui_ProviderTrend
from contractbeoordeling.desktop.choices import code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.cycle import CycleDialog
from contractbeoordeling.desktop.pages.assessed_kinds import CASE
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.pages.trend_columns import (
    TrendLine,
    identify_trend,
    lines_of,
    title_of,
    trend_columns,
)
from contractbeoordeling.desktop.plot_view import window_look
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import trend as texts
from contractbeoordeling.domain.action import Action, ImprovementPlan
from contractbeoordeling.domain.assessment import AssessmentVersion, CycleChoice, Deviation
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.trend import SubjectTrend, provider_trend
from contractbeoordeling.usecases.trend_plots import plot_of, self_image_plot


class ProviderTrend(Page):
    """A table with a column per round, and a plot of the line that is chosen; computed beside the window."""

    KINDS = CASE | {Action, AssessmentVersion, CycleChoice, Deviation, ImprovementPlan}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_ProviderTrend()
        self.ui.setupUi(self)
        self._subjects: Sequence[SubjectTrend] = ()
        self._shown: tuple[str, ...] = ()
        self.ui.legend.setText(texts.legend())
        self.ui.subject.currentIndexChanged.connect(self._show)
        self.ui.cycle_button.clicked.connect(self._ask_cycle)
        model: TableModel[Any] = TableModel((), identify_trend, self)
        self.ui.table.begin(model, "trend", always_one=True)
        self.ui.table.chose.connect(self._draw)

    @property
    def chosen(self) -> SubjectTrend | None:
        """The subject that is shown."""
        place = code_of(self.ui.subject)
        return self._subjects[int(place)] if place and int(place) < len(self._subjects) else None

    def refresh(self) -> None:
        store, provider = self.desk.store, self.desk.store.get(Provider, self.record_id)
        if provider is None:
            return

        def work(progress: Progress) -> tuple[str, tuple[SubjectTrend, ...]]:
            return provider.id, provider_trend(store, provider, progress=progress)

        self.desk.start(texts.working(), work, self._take)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw anew when the window becomes light or dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._shown:
            self._draw_all()

    def _take(self, found: tuple[str, tuple[SubjectTrend, ...]]) -> None:
        provider_id, self._subjects = found
        if provider_id != self.record_id:
            return
        names = [
            (each.subject or texts.whole_provider(), str(place)) for place, each in enumerate(self._subjects)
        ]
        with QSignalBlocker(self.ui.subject):
            offer(self.ui.subject, names)
        self._show()

    def _show(self) -> None:
        found, ui = self.chosen, self.ui
        for widget in (ui.table, ui.plot, ui.self_image, ui.legend, ui.cycle_button):
            widget.setVisible(found is not None)
        for widget in (ui.subject, ui.subject_label):
            widget.setVisible(len(self._subjects) > 1)
        if found is None:
            ui.cycle.setText(texts.none_yet())
            return
        ui.cycle.setText(texts.cycle(found))
        ui.cycle.setToolTip("\n".join(texts.tallies(found)))
        ui.cycle_button.setEnabled(found.cycle.proposed is not None)
        rounds = tuple(each.id for each in found.rounds)
        if rounds != self._shown:
            self._shown = rounds
            ui.table.begin(TableModel(trend_columns(found), identify_trend, self), "trend", always_one=True)
        ui.table.show_rows(lines_of(found))
        self._draw_all()

    def _draw_all(self) -> None:
        if self.chosen is not None:
            self.ui.self_image.show_plot(self_image_plot(self.chosen, window_look()))
        self._draw(self.ui.table.chosen())

    def _draw(self, line: TrendLine | None) -> None:
        """Draw the line that is chosen."""
        if line is not None and self.chosen is not None:
            self.ui.plot.show_plot(plot_of(title_of(line), line.trend, self.chosen, window_look()))

    def _ask_cycle(self) -> None:
        if self.chosen is not None:
            CycleDialog(self.desk, self, self.chosen.rounds[-1], [self.chosen.cycle]).open()
