"""The five tables of a round, each read when somebody looks at it; the record id is that of the round."""

from __future__ import annotations

from typing import Any

from contractbeoordeling.desktop._built.ui_round_tab import Ui_RoundTab
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.reason import ReasonDialog
from contractbeoordeling.desktop.pages import round_columns as columns
from contractbeoordeling.desktop.pages.ask_next_columns import ask_next_columns, identify_ask_next
from contractbeoordeling.desktop.pages.assessed_kinds import CASE
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.pages.round_columns import Outcome
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import ask_next as ask_next_texts
from contractbeoordeling.desktop.texts import rounds as texts
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import NotApplicable, Participation, Request, RequestState, Round
from contractbeoordeling.usecases.cycle.widen import widen
from contractbeoordeling.usecases.round_context import round_context
from contractbeoordeling.usecases.rounds.ask_next import ProviderAskNext, RoundAskNext, round_ask_next
from contractbeoordeling.usecases.rounds.change import close_request, reopen_request
from contractbeoordeling.usecases.rounds.reach import ProviderReach, RoundReach, round_reach
from contractbeoordeling.usecases.rounds.status import RequestStatus, round_status
from contractbeoordeling.usecases.summaries import ResultSummary, round_summaries

_ASKED = frozenset({Answer, Participation, Provider, Request, Round, NotApplicable})


class RoundTab(Page):
    """A sentence, a table, and below it what can be done with the chosen line."""

    def __init__(self, desk: Desk, model: TableModel[Any], name: str, *, sortable: bool = True) -> None:
        super().__init__(desk)
        self.ui = Ui_RoundTab()
        self.ui.setupUi(self)
        self.ui.table.begin(model, name, sortable=sortable)
        self.ui.table.opened.connect(self.open_line)
        self.ui.buttons.hide()

    @property
    def of_round(self) -> Round | None:
        """The round that is shown."""
        return self.desk.store.get(Round, self.record_id) if self.record_id else None

    def open_line(self, line: Any) -> None:
        """Go to what a line is about."""


class ProgressTab(RoundTab):
    """Who answered; waiting for somebody can be given up, with the reason."""

    KINDS = _ASKED

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, TableModel(columns.request_columns(), columns.identify_request), "round_requests"
        )
        self.ui.buttons.show()
        self.ui.table.chose.connect(self._choose)
        self.ui.close_button.clicked.connect(self._close)
        self.ui.reopen_button.clicked.connect(self._reopen)
        self.ui.whole_button.clicked.connect(self._ask_whole)
        self._light: frozenset[str] = frozenset()

    def refresh(self) -> None:
        of_round = self.of_round
        status = round_status(self.desk.store, of_round) if of_round else None
        requests, light = (status.requests, status.light) if status else ((), ())
        self._light = frozenset(each.participation.id for each in light)
        self.ui.said.setText(texts.progress_and_light(requests, [each.provider.name for each in light]))
        self.ui.whole_button.setVisible(bool(light))
        self.ui.table.show_rows(requests)
        self._choose(self.ui.table.chosen())

    def open_line(self, line: RequestStatus) -> None:
        self.going.emit(Place.PROVIDER, line.participant.provider.id)

    def _choose(self, line: RequestStatus | None) -> None:
        closed = line is not None and line.state is RequestState.CLOSED
        waits = line is not None and line.state in (RequestState.OPEN, RequestState.PARTLY)
        self.ui.close_button.setEnabled(waits)
        self.ui.reopen_button.setEnabled(closed)
        self.ui.whole_button.setEnabled(line is not None and line.request.participation_id in self._light)

    def _close(self) -> None:
        line: RequestStatus | None = self.ui.table.chosen()
        if line is None:
            return
        request = line.request

        def close(reason: str) -> Request:
            return close_request(self.desk.store, self.desk.who, request, reason)

        title, explanation = texts.close_request_title(), texts.close_request_explanation()
        ReasonDialog(self.desk, self, title, explanation, close).open()

    def _ask_whole(self) -> None:
        """Give the chosen participation all themes of the round, with the reason."""
        line: RequestStatus | None = self.ui.table.chosen()
        if line is None:
            return
        participation = line.participant.participation

        def whole(reason: str) -> tuple[Request, ...]:
            return widen(self.desk.store, self.desk.who, participation, reason)

        title, explanation = texts.whole_title(line.participant.provider.name), texts.whole_explanation()
        ReasonDialog(self.desk, self, title, explanation, whole).open()

    def _reopen(self) -> None:
        line: RequestStatus | None = self.ui.table.chosen()
        if line is not None:
            self.desk.act(reopen_request, line.request)


class OutcomesTab(RoundTab):
    """What the method makes of every participation; computed beside the window, in the order of the names."""

    KINDS = CASE

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            TableModel(columns.outcome_columns(()), columns.identify_outcome),
            "round_outcomes",
            sortable=False,
        )
        self._shown_round = ""

    def refresh(self) -> None:
        of_round = self.of_round
        if of_round is None:
            self.ui.table.show_rows([])
            return
        if of_round.id != self._shown_round:
            self._shown_round = of_round.id
            framework = round_context(self.desk.store, of_round.id).framework
            themes = [each for each in framework.themes if each.core or each.code in of_round.theme_codes]
            model = TableModel(columns.outcome_columns(themes), columns.identify_outcome, self)
            self.ui.table.begin(model, "round_outcomes")
        store, round_id = self.desk.store, of_round.id

        def work(progress: Progress) -> dict[str, ResultSummary]:
            return round_summaries(store, round_id, progress=progress)

        self.desk.start(texts.assessing(), work, self._show)

    def chosen_participations(self) -> list[Participation]:
        """Return whom several chosen lines are about; one line is only where somebody looks."""
        rows: list[Outcome] = self.ui.table.chosen_rows()
        found = self.desk.store.by_id(Participation, [each.participation_id for each in rows])
        return list(found.values()) if len(found) > 1 else []

    def open_line(self, line: Outcome) -> None:
        self.going.emit(Place.PROVIDER, line.provider_id)

    def _show(self, found: dict[str, ResultSummary]) -> None:
        store = self.desk.store
        participations = store.by_id(Participation, found)
        names = {
            each.id: each.name
            for each in store.by_id(Provider, {one.provider_id for one in participations.values()}).values()
        }
        lines = [
            Outcome(each.id, each.provider_id, names[each.provider_id], found[each.id])
            for each in participations.values()
        ]
        lines.sort(key=_by_name)
        self.ui.table.show_rows(lines)
        rated = sum(each.overall is not None for each in found.values())
        self.ui.said.setText(texts.outcomes_said(rated, len(found)))


class ReachTab(RoundTab):
    """What can be rated if everybody answers, and the cheapest addition to that; computed beside the window."""

    KINDS = CASE

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, TableModel(columns.reach_columns(), columns.identify_reach), "round_reach")

    def refresh(self) -> None:
        store, round_id = self.desk.store, self.record_id
        if not round_id:
            self.ui.table.show_rows([])
            return

        def work(progress: Progress) -> RoundReach:
            return round_reach(store, round_id, progress=progress)

        self.desk.start(texts.assessing(), work, self._show)

    def open_line(self, line: ProviderReach) -> None:
        self.going.emit(Place.PROVIDER, line.participant.provider.id)

    def _show(self, found: RoundReach) -> None:
        self.ui.said.setText(texts.reach_said(found))
        self.ui.table.show_rows(found.providers)


class AskNextTab(RoundTab):
    """The cheapest questions that give or settle a rating; computed beside the window."""

    KINDS = CASE

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, TableModel(ask_next_columns(), identify_ask_next), "round_ask_next")

    def refresh(self) -> None:
        store, round_id = self.desk.store, self.record_id
        if not round_id:
            self.ui.table.show_rows([])
            return

        def work(progress: Progress) -> RoundAskNext:
            return round_ask_next(store, round_id, progress=progress)

        self.desk.start(texts.assessing(), work, self._show)

    def open_line(self, line: ProviderAskNext) -> None:
        self.going.emit(Place.PROVIDER, line.assessment.provider.id)

    def _show(self, found: RoundAskNext) -> None:
        self.ui.said.setText(ask_next_texts.said(found))
        self.ui.table.show_rows(found.providers)


class BurdenTab(RoundTab):
    """What the round asks of every respondent."""

    KINDS = _ASKED

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, TableModel(columns.burden_columns(), columns.identify_burden), "round_burden")

    def refresh(self) -> None:
        of_round = self.of_round
        self.ui.table.show_rows(round_status(self.desk.store, of_round).burdens if of_round else ())
        self.ui.said.hide()


def _by_name(line: Outcome) -> str:
    return line.provider.casefold()
