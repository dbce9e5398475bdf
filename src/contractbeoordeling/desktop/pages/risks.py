"""The list of risks: of a round, computed beside the window, or of one provider."""

from __future__ import annotations

from collections.abc import Sequence

from contractbeoordeling.desktop._built.ui_risks import Ui_RisksPage
from contractbeoordeling.desktop.choices import code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.assessed_kinds import CASE
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.pages.risk_columns import aim_of, identify_risk, risk_columns
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import risks as texts
from contractbeoordeling.desktop.texts import rounds as round_texts
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.rounds.risks import (
    ProviderRisk,
    RiskView,
    RoundRisks,
    provider_risks,
    round_risks,
)


class RisksPage(Page):
    """One line per risk; a double click goes to what it is about. The record is a round, or a provider."""

    KINDS = CASE | {ContinuityRisk, Escalation}

    def __init__(self, desk: Desk, *, of_provider: bool = False) -> None:
        super().__init__(desk)
        self.ui = Ui_RisksPage()
        self.ui.setupUi(self)
        self._of_provider = of_provider
        self._found: Sequence[ProviderRisk] = ()
        model = TableModel(risk_columns(today()), identify_risk, self)
        self.ui.table.begin(model, "provider_risks" if of_provider else "round_risks", sortable=True)
        if of_provider:
            self.ui.table.show_column("provider", False)
        offer(self.ui.kind, texts.kinds(()))
        self.ui.kind.currentIndexChanged.connect(self._narrow)
        self.ui.table.opened.connect(self.open_line)

    def refresh(self) -> None:
        store, record_id, seen_on = self.desk.store, self.record_id, RiskView(today())
        if self._of_provider:
            provider = store.get(Provider, record_id)
            if provider is not None:
                found = provider_risks(store, provider, seen_on)
                self._show(found.risks, texts.of_provider(found.round, len(found.risks), blind=found.blind))
            return
        if not record_id:
            self._show((), "")
            return

        def work(progress: Progress) -> RoundRisks:
            return round_risks(store, record_id, seen_on, progress=progress)

        self.desk.start(round_texts.assessing(), work, self._show_round)

    def open_line(self, line: ProviderRisk) -> None:
        """Go to the record that a risk stands for, or to its criterion."""
        self.going.emit(Place.PROVIDER, aim_of(line))

    def _show_round(self, found: RoundRisks) -> None:
        if found.round.id == self.record_id:
            self._show(found.risks, texts.of_round(found.without, found.blind))

    def _show(self, found: Sequence[ProviderRisk], said: str) -> None:
        self._found = found
        self.ui.said.setText(said)
        offer(self.ui.kind, texts.kinds(found))
        self._narrow()

    def _narrow(self) -> None:
        """Show the kind that is chosen, or all of them."""
        kind = code_of(self.ui.kind)
        lines = [each for each in self._found if kind in ("", each.risk.kind)]
        self.ui.table.show_rows(lines)
        self.ui.count.setText(texts.shown(len(lines)))
