"""The pictures of one provider side by side: self-image, each party, difference, coverage, verdict and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker

from contractbeoordeling.desktop._built.ui_provider_pictures import Ui_ProviderPictures
from contractbeoordeling.desktop.choices import code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.action import ActionDialog
from contractbeoordeling.desktop.dialogs.observation import ObservationDialog
from contractbeoordeling.desktop.pages.assessed_kinds import CASE
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.pages.picture_columns import Line, columns, identify, is_heading
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import pictures as texts
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.usecases.actions.propose import action_from_result
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.figures.listing import FigureLine, figure_lines, figures_by_criterion
from contractbeoordeling.usecases.pictures import (
    CriterionPicture,
    ProviderPicture,
    Said,
    ThemePicture,
    participations_of,
    provider_picture,
)


class ProviderPictures(Page):
    """What is known and what isn't first; then every criterion, and the details of the one that is chosen."""

    KINDS = CASE | {MeasuredFigure}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_ProviderPictures()
        self.ui.setupUi(self)
        self.picture: ProviderPicture | None = None
        self._participations: dict[str, Participation] = {}
        self._figures: Mapping[str, Sequence[FigureLine]] = {}
        model: TableModel[Line] = TableModel(columns(), identify, self, is_heading=is_heading)
        self.ui.table.begin(model, "pictures", always_one=True)
        self.ui.table.chose.connect(self._explain)
        self.ui.round.currentIndexChanged.connect(self._show)
        self.ui.action_button.clicked.connect(self._make_action)
        self.ui.observe_button.clicked.connect(self._observe)

    def refresh(self) -> None:
        found = participations_of(self.desk.store, self.record_id)
        self._participations = {participation.id: participation for _, participation in found}
        with QSignalBlocker(self.ui.round):
            offer(
                self.ui.round, [(texts.round_name(each), participation.id) for each, participation in found]
            )
        self._show()

    def _show(self) -> None:
        participation = self._participations.get(code_of(self.ui.round))
        self.picture = None if participation is None else provider_picture(self.desk.store, participation)
        for widget in (
            self.ui.round,
            self.ui.round_label,
            self.ui.splitter,
            self.ui.overall,
            self.ui.buttons,
        ):
            widget.setVisible(self.picture is not None)
        if self.picture is None:
            self.ui.themes.setText(texts.no_round())
            self.ui.unknown.clear()
            return
        on = self.picture.assessment.context.round.reference_date
        self._figures = figures_by_criterion(figure_lines(self.desk.store, [self.record_id]), on)
        self.ui.themes.setText(texts.themes_rated(self.picture))
        self.ui.unknown.setText(texts.unknown(self.picture))
        self.ui.overall.setText(texts.overall(self.picture))
        out = len(self.picture.assessment.left_out)
        self.ui.left_out.setText(texts.left_out(out))
        self.ui.left_out.setVisible(out > 0)
        lines: list[Line] = []
        for theme in self.picture.themes:
            lines += [theme, *theme.criteria]
        self.ui.table.show_rows(lines)
        self.ui.table.show_column("visit", any(_visited(line) for line in lines))
        self._explain(self.ui.table.chosen())

    def _explain(self, line: Line | None) -> None:
        """Tell why the chosen line came out as it did."""
        self.ui.observe_button.setEnabled(isinstance(line, CriterionPicture))
        self.ui.action_button.setEnabled(isinstance(line, CriterionPicture) and not line.blind)
        if self.picture is None or line is None:
            self.ui.details.clear()
        elif isinstance(line, ThemePicture):
            self.ui.details.setHtml(texts.theme_details(line))
        else:
            parameters = self.picture.assessment.case.parameters
            figures = self._figures.get(line.criterion.key, ())
            self.ui.details.setHtml(texts.criterion_details(line, parameters, figures))

    def _make_action(self) -> None:
        """Propose what the result of the chosen criterion calls for."""
        line: Line | None = self.ui.table.chosen()
        participation = self._participations.get(code_of(self.ui.round))
        if not isinstance(line, CriterionPicture) or participation is None:
            return
        draft = action_from_result(self.desk.store, participation, line.criterion.code, today())
        ActionDialog(self.desk, self, draft=draft).open()

    def _observe(self) -> None:
        line: Line | None = self.ui.table.chosen()
        if isinstance(line, CriterionPicture):
            key = line.criterion.key
            ObservationDialog(self.desk, self, provider_id=self.record_id, criterion_key=key).open()


def _visited(line: Line) -> bool:
    """Whether the municipality's own control says something: most rounds do without."""
    return isinstance(line, CriterionPicture) and line.seen[Perspective.VISIT].said is not Said.NOTHING
