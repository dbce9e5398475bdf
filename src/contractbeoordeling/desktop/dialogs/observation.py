"""Typing an observation: one screen, one minute."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_observation import Ui_ObservationDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.choices_of import criterion_choices
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import needed_day, number_of, show_day
from contractbeoordeling.desktop.texts import observations as texts
from contractbeoordeling.domain.observation import Evidence, Observation, Origin
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import Round
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.observations.add import add_observation
from contractbeoordeling.usecases.observations.change import change_observation
from contractbeoordeling.usecases.pictures import participations_of
from contractbeoordeling.wording.forms import EVIDENCES
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.numbers import number

_NO_SCORE = Decimal(0)


class ObservationDialog(FormDialog):
    """The fields of one observation; what came from a form or report only shows what it rests on."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        *,
        provider_id: str,
        criterion_key: str = "",
        observation: Observation | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_ObservationDialog()
        self.ui.setupUi(self)
        self._provider_id = provider_id
        self._observation = observation
        self._rounds = {
            participation.id: (participation, of_round)
            for of_round, participation in participations_of(desk.store, provider_id)
        }
        self._offer(criterion_key)
        if observation is not None:
            self._fill(observation)
        self.ui.about.setVisible(bool(self.ui.about.text()))
        self.ui.perspective.currentIndexChanged.connect(self._show_state)
        self._show_state()
        self.begin(self.ui.problem, self.ui.button_box)

    def _offer(self, criterion_key: str) -> None:
        ui = self.ui
        offer(ui.perspective, [(PARTIES[Party(each)], str(each)) for each in Perspective])
        choose(ui.perspective, Perspective.VISIT)
        offer(ui.criterion, criterion_choices(self.desk.store, self._framework_id()))
        choose(ui.criterion, criterion_key)
        offer(ui.evidence, [(EVIDENCES[each], str(each)) for each in Evidence])
        rounds = [(of_round.name, key) for key, (_, of_round) in self._rounds.items()]
        offer(ui.round, [*rounds, (texts.outside_round(), "")])
        show_day(ui.day, today())

    def _framework_id(self) -> str:
        newest = next(iter(self._rounds.values()), None)
        return newest[1].framework_id if newest else framework_in_use(self.desk.store)[0]

    def _fill(self, observation: Observation) -> None:
        ui = self.ui
        self.setWindowTitle(texts.change_title())
        ui.title.setText(texts.change_title())
        choose(ui.perspective, observation.perspective)
        choose(ui.criterion, observation.criterion_key)
        choose(ui.evidence, observation.evidence)
        choose(ui.round, observation.participation_id or "")
        show_day(ui.day, observation.observed_on)
        ui.score.setText(number(observation.score, 2).rstrip("0").rstrip(","))
        ui.respondents.setText("" if observation.respondents is None else str(observation.respondents))
        ui.remark.setPlainText(observation.remark)
        if observation.origin is not Origin.TYPED:
            for field in (
                ui.perspective,
                ui.criterion,
                ui.score,
                ui.day,
                ui.respondents,
                ui.remark,
                ui.round,
            ):
                field.setEnabled(False)
            ui.about.setText(texts.follows_source())

    def _show_state(self) -> None:
        """Only residents come with their number."""
        residents = code_of(self.ui.perspective) == Perspective.RESIDENT
        self.ui.respondents.setVisible(residents)
        self.ui.respondents_label.setVisible(residents)

    def store(self) -> Noted[Observation]:
        ui, store, who = self.ui, self.desk.store, self.desk.who
        evidence = Evidence(code_of(ui.evidence))
        if self._observation is not None and self._observation.origin is not Origin.TYPED:
            return change_observation(store, who, replace(self._observation, evidence=evidence))
        perspective, part = Perspective(code_of(ui.perspective)), code_of(ui.round)
        of_round: Round | None = self._rounds[part][1] if part else None
        respondents = number_of(ui.respondents) if perspective is Perspective.RESIDENT else None
        observation = Observation(
            provider_id=self._provider_id,
            participation_id=part or None,
            criterion_key=code_of(ui.criterion),
            framework_id=of_round.framework_id if of_round else framework_in_use(store)[0],
            perspective=perspective,
            observed_on=needed_day(ui.day),
            evidence=evidence,
            respondents=None if respondents is None else int(respondents),
            score=number_of(ui.score) or _NO_SCORE,
            remark=ui.remark.toPlainText(),
        )
        if self._observation is None:
            return add_observation(store, who, observation)
        return change_observation(store, who, replace(observation, id=self._observation.id))
