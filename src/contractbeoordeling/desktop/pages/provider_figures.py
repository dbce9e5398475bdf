"""The figures of one provider over the periods: typed, or from a list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QFileDialog

from contractbeoordeling.desktop._built.ui_provider_figures import Ui_ProviderFigures
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.choices_of import criterion_names
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.figure import FigureDialog
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.pages.figure_columns import columns, has_places, identify, place_of
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import figures as texts
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.register import FrameworkVersion
from contractbeoordeling.files.given import given_path
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.figures.listing import (
    FigureLine,
    FigureRow,
    FigureTable,
    figure_lines,
    figure_table,
)
from contractbeoordeling.usecases.figures.norms import apply_norms
from contractbeoordeling.usecases.figures.remove import remove_figure

_NOTHING = FigureTable((), ())


class ProviderFigures(Page):
    """A row per figure and a column per period; what is done is done to the chosen period, else to the last."""

    KINDS = frozenset({FrameworkVersion, MeasuredFigure, Observation})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = ui = Ui_ProviderFigures()
        ui.setupUi(self)
        self._periods = _NOTHING.periods
        ui.table.begin(TableModel(columns(_NOTHING), identify, self), "figures", always_one=True)
        ui.table.chose.connect(self._show_state)
        ui.table.clicked.connect(self._show_state)
        ui.table.opened.connect(self._change)
        ui.add_button.clicked.connect(self._add)
        ui.change_button.clicked.connect(self._change)
        ui.remove_button.clicked.connect(self._remove)
        ui.form_button.clicked.connect(self._ask_place)
        ui.import_button.clicked.connect(self._import)
        ui.norms_button.clicked.connect(self._ask_norms)

    def refresh(self) -> None:
        table = figure_table(figure_lines(self.desk.store, [self.record_id]))
        ui = self.ui
        if table.periods != self._periods:
            self._periods = table.periods
            former = ui.table.table()
            ui.table.begin(TableModel(columns(table), identify, self), "figures", always_one=True)
            ui.table.selectionModel().currentColumnChanged.connect(self._show_state)
            former.deleteLater()
        ui.table.show_rows(table.rows)
        ui.table.show_column("place", has_places(table.rows))
        ui.nothing.setVisible(not table.rows)
        ui.nothing.setText(texts.none_yet())
        ui.norms_button.setVisible(bool(framework_in_use(self.desk.store)[1].norms))
        self._show_state()

    def _chosen(self) -> FigureLine | None:
        """The outcome of the chosen period; of another column that of the last period."""
        row: FigureRow | None = self.ui.table.chosen()
        if row is None:
            return None
        column = self.ui.table.table().columns[self.ui.table.currentIndex().column()]
        place = place_of(column)
        return (None if place is None else row.cells[place]) or row.latest

    def _show_state(self) -> None:
        line = self._chosen()
        own = line is not None and not line.computed
        self.ui.change_button.setEnabled(own)
        self.ui.remove_button.setEnabled(own)
        self.ui.about.setVisible(line is not None)
        if line is not None:
            names = criterion_names(self.desk.store)
            self.ui.about.setText(texts.about_line(line, _named(line.gives, names)))

    def _add(self) -> None:
        FigureDialog(self.desk, self, provider_id=self.record_id).open()

    def _change(self) -> None:
        line = self._chosen()
        figure = None if line is None or line.computed else self._figure(line)
        if figure is not None:
            FigureDialog(self.desk, self, provider_id=self.record_id, figure=figure).open()

    def _figure(self, line: FigureLine) -> MeasuredFigure | None:
        return self.desk.store.get(MeasuredFigure, line.figure_id)

    def _remove(self) -> None:
        line = self._chosen()
        if line is not None and not line.computed:
            ask(self, texts.remove_question(line), self._remove_now)

    def _remove_now(self) -> None:
        line = self._chosen()
        if line is not None:
            self.desk.act(remove_figure, line.figure_id)

    def _import(self) -> None:
        from contractbeoordeling.desktop.dialogs.import_files import ask_files

        ask_files(self.desk, self)

    def _ask_place(self) -> None:
        provider = self.desk.store.get(Provider, self.record_id)
        if provider is None:
            return
        name = texts.list_name(provider.name, today().year - 1)
        dialog = QFileDialog(self, texts.list_title(), self.desk.folder, texts.workbooks())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.write_list)
        dialog.open()

    def write_list(self, name: str) -> None:
        """Write a list over last year to fill in for this provider."""
        from contractbeoordeling.usecases.figures.form import FormWish, write_figure_form

        year, path = today().year - 1, given_path(name)
        wish = FormWish(providers=[self.record_id], since=date(year, 1, 1), until=date(year, 12, 31))
        rows = self.desk.runner.act(partial(write_figure_form, self.desk.store, path, wish))
        if rows is not None:
            ResultDialog(texts.list_done(rows, year), path, self.desk.window).open()

    def _ask_norms(self) -> None:
        done = self.desk.act(apply_norms, dry_run=True)
        if done is not None:
            ask(self, texts.norms_question(done), self._apply_norms)

    def _apply_norms(self) -> None:
        self.desk.act(apply_norms)


def _named(keys: Sequence[str], names: dict[str, str]) -> str:
    return ", ".join(names.get(each, each) for each in dict.fromkeys(keys))
