"""Who did what, when, and what stood there before: of the register, or of one provider."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from contractbeoordeling.desktop._built.ui_history_page import Ui_HistoryPage
from contractbeoordeling.desktop.choices import code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.history_columns import columns, identify
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import history as texts
from contractbeoordeling.storage.views.journal import HistoryFilter
from contractbeoordeling.usecases.history_list import (
    HistoryEntry,
    Topic,
    act_details,
    history_list,
    history_total,
    verbs_named,
    verbs_of,
)
from contractbeoordeling.wording.fields import RECORDS

_PAGE = 100
_QUIET_MILLISECONDS = 200


class HistoryPage(Page):
    """The acts, the newest first and as far as somebody scrolls; the chosen one in full."""

    KINDS = frozenset(RECORDS)

    def __init__(self, desk: Desk, *, of_provider: bool = False) -> None:
        super().__init__(desk)
        self.ui = Ui_HistoryPage()
        self.ui.setupUi(self)
        self._of_provider = of_provider
        self._search_later = QTimer(self, singleShot=True, interval=_QUIET_MILLISECONDS)
        self._search_later.timeout.connect(self.refresh)
        self.ui.title.setVisible(not of_provider)
        model = TableModel(columns(), identify, self)
        model.continue_with(self._more)
        self.ui.table.begin(model, "history_of_provider" if of_provider else "history", always_one=True)
        if of_provider:
            self.ui.table.show_column("about", shown=False)
        offer(self.ui.topic, [(texts.everything(), ""), *((texts.topic(each), str(each)) for each in Topic)])
        self.ui.search.textChanged.connect(self._search_later.start)
        self.ui.topic.currentIndexChanged.connect(self.refresh)
        self.ui.table.chose.connect(self._explain)

    def refresh(self) -> None:
        self._search_later.stop()
        wanted = self._wanted()
        entries = history_list(self.desk.store, wanted, _PAGE)
        self.ui.table.show_rows(entries)
        total = history_total(self.desk.store, wanted) if len(entries) == _PAGE else len(entries)
        self.ui.count.setText(texts.count(total))
        self.ui.nothing.setVisible(not entries)
        narrowed = bool(wanted.words or wanted.verbs is not None)
        self.ui.nothing.setText(texts.none_found() if narrowed else texts.nothing_yet())
        if self.ui.table.chosen() is None:
            self._explain(None)

    def search(self) -> None:
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def _wanted(self) -> HistoryFilter:
        topic, words = code_of(self.ui.topic), self.ui.search.text().strip()
        return HistoryFilter(
            provider_id=self._provider,
            verbs=verbs_of(Topic(topic)) if topic else None,
            words=words,
            words_in=verbs_named(words),
        )

    @property
    def _provider(self) -> str | None:
        return self.record_id if self._of_provider else None

    def _more(self, shown: int) -> list[HistoryEntry]:
        return history_list(self.desk.store, self._wanted(), _PAGE, shown)

    def _explain(self, entry: HistoryEntry | None) -> None:
        if entry is None:
            self.ui.details.clear()
        else:
            found = act_details(self.desk.store, entry.row.id, self._provider)
            self.ui.details.setHtml(texts.details(entry, found))
