"""Contacts, locations, names, codes and links of one provider, under its facts."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from contractbeoordeling.desktop._built.ui_provider_details import Ui_ProviderDetails
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.detail import DetailDialog
from contractbeoordeling.desktop.pages.contract_columns import detail_columns, identify_record
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import contracts as texts
from contractbeoordeling.domain.provider import (
    AgbCode,
    Contact,
    LinkKind,
    Location,
    Provider,
    ProviderLink,
    TradeName,
)
from contractbeoordeling.usecases.details import Detail, remove_detail
from contractbeoordeling.usecases.overview import provider_rows
from contractbeoordeling.wording.fields import record_label

_SHOWN: tuple[type[Detail], ...] = (Contact, Location, TradeName, AgbCode, ProviderLink)


class ProviderDetails(Page):
    """One list of everything that belongs to a provider."""

    KINDS = frozenset({*_SHOWN, Provider})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_ProviderDetails()
        self.ui.setupUi(self)
        self._names: dict[str, str] = {}
        model = TableModel(detail_columns(self._names), identify_record, self)
        self.ui.table.begin(model, "details", sortable=True)
        self.ui.table.chose.connect(self._show_state)
        self.ui.table.opened.connect(self._change)
        self.ui.change_button.clicked.connect(self._change)
        self.ui.remove_button.clicked.connect(self._remove)
        menu = QMenu(self.ui.add_button)
        for kind in _SHOWN:
            name = record_label(kind)
            menu.addAction(f"{name[:1].upper()}{name[1:]}…").setData(kind)
        menu.triggered.connect(self._add)
        self.ui.add_button.setMenu(menu)

    def refresh(self) -> None:
        found: list[Detail] = [
            each for kind in _SHOWN for each in self.desk.store.find(kind, provider_id=self.record_id)
        ]
        if any(isinstance(each, ProviderLink) for each in found):
            self._names.update((row.id, row.name) for row in provider_rows(self.desk.store))
        self.ui.table.show_rows(found)
        self._show_state()

    def _show_state(self) -> None:
        chosen = self.ui.table.chosen() is not None
        self.ui.change_button.setEnabled(chosen)
        self.ui.remove_button.setEnabled(chosen)

    def _add(self, action: QAction) -> None:
        kind, provider_id = action.data(), self.record_id
        empty: dict[type[Detail], Detail] = {
            Contact: Contact(provider_id=provider_id, name=""),
            Location: Location(provider_id=provider_id),
            TradeName: TradeName(provider_id=provider_id, name=""),
            AgbCode: AgbCode(provider_id=provider_id, code=""),
            ProviderLink: ProviderLink(provider_id=provider_id, other_id="", kind=LinkKind.CONCERN),
        }
        DetailDialog(self.desk, self, empty[kind]).open()

    def _change(self) -> None:
        detail: Detail | None = self.ui.table.chosen()
        if detail is not None:
            DetailDialog(self.desk, self, detail).open()

    def _remove(self) -> None:
        detail: Detail | None = self.ui.table.chosen()
        if detail is not None:
            name = self.ui.table.table().columns[1].text(detail)
            ask(self, texts.remove_detail(name), self._remove_now)

    def _remove_now(self) -> None:
        detail: Detail | None = self.ui.table.chosen()
        if detail is not None:
            self.desk.act(remove_detail, detail)
