"""All providers: searched as one types, filtered, opened with Enter."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox

from contractbeoordeling.desktop._built.ui_providers_page import Ui_ProvidersPage
from contractbeoordeling.desktop.choices import code_of, offer, used
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.pages.provider_columns import Line, columns, identify
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import all_of_them
from contractbeoordeling.desktop.texts import providers as texts
from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.provider import AgbCode, Law, Location, Provider, ProviderStatus, TradeName
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.overview import (
    ProviderCounts,
    ProviderFilter,
    ProviderRow,
    haystacks,
    provider_counts,
    provider_rows,
)
from contractbeoordeling.wording.labels import LAWS, STATUSES

_NOTHING_OPEN = ProviderCounts()


class ProvidersPage(Page):
    """The list of providers; what is open about each is read once the list stands."""

    KINDS = frozenset({Provider, TradeName, AgbCode, Location, Action, Signal})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_ProvidersPage()
        self.ui.setupUi(self)
        self._rows: list[ProviderRow] = []
        self._counts: Mapping[str, ProviderCounts] = {}
        self._haystacks: dict[str, str] | None = None
        self.ui.table.begin(TableModel(columns(), identify, self), "providers", sortable=True)
        for box in self._filters():
            box.currentIndexChanged.connect(self._show)
        self.ui.search.textChanged.connect(self._show)
        self.ui.search.returnPressed.connect(self._enter_list)
        self.ui.clear_button.clicked.connect(self._clear)
        self.ui.add_button.clicked.connect(self._add)
        self.ui.table.opened.connect(self._open)

    def refresh(self) -> None:
        self._rows = provider_rows(self.desk.store) if self.desk.is_open else list(self.desk.glimpse)
        self._haystacks = None
        self._offer_filters()
        self._show()
        if self.desk.is_open:
            QTimer.singleShot(0, self, self._count)

    def search(self) -> None:
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def _filters(self) -> tuple[QComboBox, ...]:
        return self.ui.law, self.ui.form, self.ui.region, self.ui.status

    def _offer_filters(self) -> None:
        every = (all_of_them(), "")
        offer(self.ui.law, [every, *((LAWS[each], str(each)) for each in Law)])
        offer(self.ui.form, [every, *((each, each) for each in used(row.care_forms for row in self._rows))])
        offer(self.ui.region, [every, *((each, each) for each in used(row.regions for row in self._rows))])
        offer(self.ui.status, [every, *((STATUSES[each], str(each)) for each in ProviderStatus)])

    def _asked(self) -> ProviderFilter:
        law, form, region, status = (code_of(box) for box in self._filters())
        words = self.ui.search.text()
        return ProviderFilter(words=words, law=law, care_form=form, region=region, status=status)

    def _show(self) -> None:
        asked = self._asked()
        if asked.words and self._haystacks is None:
            self._haystacks = haystacks(self.desk.store if self.desk.is_open else None, self._rows)
        found = asked.of(self._rows, self._haystacks or {})
        self.ui.table.show_rows([Line(row, self._counts.get(row.id, _NOTHING_OPEN)) for row in found])
        self.ui.count.setText(texts.count(len(found), len(self._rows)))
        self.ui.clear_button.setText(texts.clear_filters(asked.active))
        self.ui.clear_button.setEnabled(bool(asked.active or asked.words))
        self.ui.nothing.setVisible(not found)
        self.ui.nothing.setText(texts.none_found() if self._rows else texts.none_yet())

    def _count(self) -> None:
        if self.desk.is_open:  # it may have been put away since this was asked for
            self._counts = provider_counts(self.desk.store, today())
            self._show()

    def _clear(self) -> None:
        for box in self._filters():
            box.setCurrentIndex(0)
        self.ui.search.clear()

    def _enter_list(self) -> None:
        """Enter in the search goes on in the list; with one provider left it is opened."""
        if self.ui.table.table().rowCount() == 1:
            self._open(self.ui.table.table().rows[0])
        else:
            self.ui.table.enter()

    def _open(self, line: Line) -> None:
        self.going.emit(Place.PROVIDER, line.row.id)

    def _add(self) -> None:
        from contractbeoordeling.desktop.dialogs.new_provider import NewProviderDialog

        dialog = NewProviderDialog(self.desk, self)
        dialog.made.connect(self._made)
        dialog.open()

    def _made(self, provider_id: str) -> None:
        self.going.emit(Place.PROVIDER, provider_id)
