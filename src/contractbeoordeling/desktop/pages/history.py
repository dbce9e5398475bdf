"""Who did what, when, and what stood there before: of the register, or of one provider."""

from __future__ import annotations

from contractbeoordeling.desktop._built.ui_history_page import Ui_HistoryPage
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.table import Column, TableModel
from contractbeoordeling.desktop.texts import history as texts
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.usecases.change_details import act_fields
from contractbeoordeling.usecases.history import HistoryLine, history, provider_history
from contractbeoordeling.wording.i18n import tr

_MOST = 1_000


class HistoryPage(Page):
    """The acts, the newest first; the chosen one in full."""

    def __init__(self, desk: Desk, *, of_provider: bool = False) -> None:
        super().__init__(desk)
        self.ui = Ui_HistoryPage()
        self.ui.setupUi(self)
        self._of_provider = of_provider
        self.ui.title.setVisible(not of_provider)
        name = "history_of_provider" if of_provider else "history"
        self.ui.table.begin(TableModel(_columns(), _identify, self), name, always_one=True)
        self.ui.table.chose.connect(self._explain)
        desk.changed.connect(self._any_change)

    def refresh(self) -> None:
        self.ui.table.show_rows(self._lines())
        self.ui.nothing.setVisible(not self.ui.table.table().rows)
        self.ui.nothing.setText(texts.nothing_yet())
        self._explain(self.ui.table.chosen())

    def _lines(self) -> list[HistoryLine]:
        if not self._of_provider:
            return history(self.desk.store, _MOST)
        provider = self.desk.store.get(Provider, self.record_id)
        return provider_history(self.desk.store, provider, _MOST) if provider is not None else []

    def _any_change(self, _touched: frozenset[type[Record]]) -> None:
        """Every change is history."""
        self.follow_now()

    def _explain(self, line: HistoryLine | None) -> None:
        if line is None:
            self.ui.details.clear()
        else:
            changes = line.fields or act_fields(self.desk.store, line.change.id)
            self.ui.details.setHtml(texts.details(line, changes))


def _columns() -> tuple[Column[HistoryLine], ...]:
    return (
        Column("at", tr("Wanneer"), texts.moment, width=16),
        Column("person", tr("Wie"), _person, width=20),
        Column("what", tr("Wat"), texts.what, width=40, grow=True),
        Column("note", tr("Toelichting"), _note, width=24, grow=True),
        Column("touched", tr("Gegevens"), texts.touched, width=40, grow=True),
    )


def _identify(line: HistoryLine) -> str:
    return line.change.id


def _person(line: HistoryLine) -> str:
    return line.person or line.change.account


def _note(line: HistoryLine) -> str:
    return line.change.note
