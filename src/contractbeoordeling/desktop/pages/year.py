"""The year: goals of the board, signals per quarter, ceilings, and how long what is kept."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker

from contractbeoordeling.desktop._built.ui_year_page import Ui_YearPage
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.pages.year_retention import DueTab, TermsTab
from contractbeoordeling.desktop.pages.year_tabs import CeilingsTab, GoalsTab, QuartersTab
from contractbeoordeling.desktop.texts import year as texts
from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.contract import ContractYear
from contractbeoordeling.usecases.clock import today


class YearPage(Page):
    """One year at a time; signals and retention look at today, whatever the year."""

    KINDS = frozenset({BoardGoal, ContractYear})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_YearPage()
        self.ui.setupUi(self)
        self.tabs: tuple[Page, ...] = (
            GoalsTab(desk),
            QuartersTab(desk),
            CeilingsTab(desk),
            TermsTab(desk),
            DueTab(desk),
        )
        for tab, name in zip(self.tabs, texts.tabs(), strict=True):
            self.ui.tabs.addTab(tab, name)
            tab.going.connect(self.going)
        self.ui.year.currentIndexChanged.connect(self._show)

    def refresh(self) -> None:
        store = self.desk.store
        known = {each.year for each in store.find(ContractYear)} | {
            each.year for each in store.find(BoardGoal)
        }
        now = today().year
        chosen = code_of(self.ui.year) or str(now)
        with QSignalBlocker(self.ui.year):
            years = sorted(known | {now - 1, now, now + 1}, reverse=True)
            offer(self.ui.year, [(str(each), str(each)) for each in years])
            choose(self.ui.year, chosen)
        self._show()

    def _show(self) -> None:
        year = code_of(self.ui.year)
        for tab in self.tabs:
            if tab.record_id != year:
                tab.show_record(year)
