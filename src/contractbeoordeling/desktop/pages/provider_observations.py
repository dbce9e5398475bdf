"""Every observation about one provider, whichever round or source it came from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt

from contractbeoordeling.desktop._built.ui_provider_observations import Ui_ProviderObservations
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.choices_of import criterion_names
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.observation import ObservationDialog
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.table import Column, TableModel
from contractbeoordeling.desktop.texts import observations as texts
from contractbeoordeling.domain.figures.kinds import HIDDEN_BELOW
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import Respondent
from contractbeoordeling.usecases.observations.remove import remove_observation
from contractbeoordeling.wording.forms import EVIDENCES
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.numbers import day, number
from contractbeoordeling.wording.signals import ORIGINS


class ProviderObservations(Page):
    """The list, the newest first, with typing, changing and removing."""

    KINDS = frozenset({Observation, Respondent})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_ProviderObservations()
        self.ui.setupUi(self)
        self._teams: dict[str, str] = {}
        model = TableModel(_columns(criterion_names(desk.store), self._teams), _identify, self)
        self.ui.table.begin(model, "observations", sortable=True, always_one=True)
        self.ui.table.chose.connect(self._show_state)
        self.ui.table.opened.connect(self._change)
        self.ui.add_button.clicked.connect(self._add)
        self.ui.change_button.clicked.connect(self._change)
        self.ui.remove_button.clicked.connect(self._remove)

    def refresh(self) -> None:
        found = self.desk.store.find(Observation, provider_id=self.record_id)
        teams = self.desk.store.by_id(
            Respondent, {each.respondent_id for each in found if each.respondent_id}
        )
        self._teams.clear()
        self._teams.update((each.id, each.name) for each in teams.values())
        self.ui.table.show_rows(sorted(found, key=_newest, reverse=True))
        self.ui.nothing.setVisible(not found)
        self.ui.nothing.setText(texts.none_yet())
        self._show_state()

    def _show_state(self) -> None:
        chosen: Observation | None = self.ui.table.chosen()
        typed = chosen is not None and chosen.origin is Origin.TYPED
        self.ui.change_button.setEnabled(chosen is not None and not _fixed(chosen))
        self.ui.remove_button.setEnabled(typed)

    def _add(self) -> None:
        ObservationDialog(self.desk, self, provider_id=self.record_id).open()

    def _change(self) -> None:
        chosen: Observation | None = self.ui.table.chosen()
        if chosen is not None and not _fixed(chosen):
            ObservationDialog(self.desk, self, provider_id=self.record_id, observation=chosen).open()

    def _remove(self) -> None:
        ask(self, texts.remove_question(), self._remove_now)

    def _remove_now(self) -> None:
        chosen: Observation | None = self.ui.table.chosen()
        if chosen is not None:
            self.desk.act(remove_observation, chosen.id)


def _columns(criteria: Mapping[str, str], teams: Mapping[str, str]) -> tuple[Column[Observation], ...]:
    middle = Qt.AlignmentFlag.AlignHCenter
    return (
        Column("day", tr("Datum"), _day, width=11, order=_day_order),
        Column("criterion", tr("Criterium"), partial(_criterion, criteria), width=28, grow=True),
        Column("source", tr("Bron"), partial(_source, teams), width=26, grow=True),
        Column("score", tr("Score"), _score, width=7, side=middle, order=_score_order),
        Column("number", tr("Inwoners"), _number, width=9, side=middle),
        Column("evidence", tr("Rust op"), _evidence, width=26),
        Column("origin", tr("Herkomst"), _origin, width=14),
        Column("remark", tr("Toelichting"), _remark, width=34, grow=True, hint=_remark),
    )


def _identify(line: Observation) -> str:
    return line.id


def _newest(line: Observation) -> tuple[str, str]:
    return line.observed_on.isoformat(), line.id


def _day(line: Observation) -> str:
    return day(line.observed_on)


def _day_order(line: Observation) -> date:
    return line.observed_on


def _criterion(criteria: Mapping[str, str], line: Observation) -> str:
    return criteria.get(line.criterion_key, line.criterion_key)


def _source(teams: Mapping[str, str], line: Observation) -> str:
    team = teams.get(line.respondent_id or "", "")
    return " – ".join(each for each in (PARTIES[Party(line.perspective)], team) if each)


def _score(line: Observation) -> str:
    return number(line.score) if _shown(line) else tr("n<5")


def _score_order(line: Observation) -> float:
    return float(line.score) if _shown(line) else 0.0


def _shown(line: Observation) -> bool:
    """Whether what was seen may be told: of too few residents it may not."""
    return line.perspective is not Perspective.RESIDENT or (line.respondents or 0) >= HIDDEN_BELOW


def _fixed(line: Observation) -> bool:
    """Whether it can't be changed here; what was typed can always be mended, also its number of residents."""
    return line.origin is Origin.SUPERVISION or (line.origin is not Origin.TYPED and not _shown(line))


def _number(line: Observation) -> str:
    return "" if line.respondents is None or not _shown(line) else str(line.respondents)


def _evidence(line: Observation) -> str:
    return EVIDENCES[line.evidence]


def _origin(line: Observation) -> str:
    return ORIGINS[line.origin]


def _remark(line: Observation) -> str:
    return " ".join(line.remark.split()) if _shown(line) else ""
