"""The contracts and certificates of one provider: what runs until when, and what of the ceiling is used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from contractbeoordeling.desktop._built.ui_provider_contracts import Ui_ProviderContracts
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.contract import ContractDialog
from contractbeoordeling.desktop.dialogs.detail import DetailDialog
from contractbeoordeling.desktop.dialogs.indicator import IndicatorDialog
from contractbeoordeling.desktop.dialogs.stop_provider import StopProviderDialog
from contractbeoordeling.desktop.pages.contract_columns import (
    ContractLine,
    certificate_columns,
    contract_columns,
    identify_contract,
    identify_record,
)
from contractbeoordeling.desktop.pages.indicator_columns import identify_indicator, indicator_columns
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import contracts as texts
from contractbeoordeling.desktop.texts import year as texts_year
from contractbeoordeling.domain.contract import Contract, ContractYear, Municipality, SuccessIndicator
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.provider import Certificate, Provider
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.details import remove_detail
from contractbeoordeling.usecases.remove_contract import remove_contract
from contractbeoordeling.usecases.year.indicators import remove_indicator

if TYPE_CHECKING:
    from contractbeoordeling.usecases.woo.export import WooDone


class ProviderContracts(Page):
    """Three lists, each with adding, changing and removing; and what there is to do when the provider stops."""

    KINDS = frozenset({Contract, ContractYear, Certificate, Municipality, Provider, SuccessIndicator})
    HOME = frozenset({Certificate, Contract})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = ui = Ui_ProviderContracts()
        ui.setupUi(self)
        names = {each.id: each.name for each in desk.store.find(Municipality)}
        ui.contracts.begin(
            TableModel(contract_columns(names), identify_contract, self), "contracts", sortable=True
        )
        ui.certificates.begin(
            TableModel(certificate_columns(), identify_record, self), "certificates", sortable=True
        )
        self._numbers: dict[str, str] = {}
        ui.indicators.begin(
            TableModel(indicator_columns(self._numbers), identify_indicator, self),
            "indicators",
            sortable=True,
        )
        ui.indicators.chose.connect(self._show_state)
        ui.indicators.opened.connect(self._change_indicator)
        ui.add_indicator.clicked.connect(self._add_indicator)
        ui.change_indicator.clicked.connect(self._change_indicator)
        ui.remove_indicator.clicked.connect(self._remove_indicator)
        ui.stop_button.clicked.connect(self._ask_stop)
        ui.woo_button.clicked.connect(self._ask_woo_folder)
        ui.contracts.chose.connect(self._show_state)
        ui.certificates.chose.connect(self._show_state)
        ui.contracts.opened.connect(self._change_contract)
        ui.certificates.opened.connect(self._change_certificate)
        ui.add_contract.clicked.connect(self._add_contract)
        ui.change_contract.clicked.connect(self._change_contract)
        ui.remove_contract.clicked.connect(self._remove_contract)
        ui.add_certificate.clicked.connect(self._add_certificate)
        ui.change_certificate.clicked.connect(self._change_certificate)
        ui.remove_certificate.clicked.connect(self._remove_certificate)

    def refresh(self) -> None:
        store = self.desk.store
        contracts = store.find(Contract, provider_id=self.record_id)
        newest: dict[str, ContractYear] = {}
        for year in sorted(store.find(ContractYear, contract_id=[each.id for each in contracts]), key=_year):
            newest[year.contract_id] = year
        self.ui.contracts.show_rows([ContractLine(each, newest.get(each.id)) for each in contracts])
        self.ui.certificates.show_rows(store.find(Certificate, provider_id=self.record_id))
        self._numbers.clear()
        self._numbers.update((each.id, each.number) for each in contracts)
        ids = list(self._numbers)
        self.ui.indicators.show_rows(store.find(SuccessIndicator, contract_id=ids) if ids else [])
        self._show_stop()
        self._show_state()

    def _show_stop(self) -> None:
        provider = self.desk.store.get(Provider, self.record_id)
        stops = provider is not None and provider.stops_on is not None
        self.ui.stops.setVisible(stops)
        if provider is not None and provider.stops_on is not None:
            self.ui.stops.setText(texts_year.stops_on(provider.stops_on, provider.stop_reason))

    def _show_state(self) -> None:
        ui = self.ui
        for button in (ui.change_contract, ui.remove_contract):
            button.setEnabled(ui.contracts.chosen() is not None)
        ui.add_indicator.setEnabled(bool(self._numbers))
        for button in (ui.change_indicator, ui.remove_indicator):
            button.setEnabled(ui.indicators.chosen() is not None)
        for button in (ui.change_certificate, ui.remove_certificate):
            button.setEnabled(ui.certificates.chosen() is not None)

    def _add_contract(self) -> None:
        ContractDialog(self.desk, self, Contract(provider_id=self.record_id, number="")).open()

    def _change_contract(self) -> None:
        line: ContractLine | None = self.ui.contracts.chosen()
        if line is not None:
            ContractDialog(self.desk, self, line.contract).open()

    def _remove_contract(self) -> None:
        line: ContractLine | None = self.ui.contracts.chosen()
        if line is not None:
            ask(self, texts.remove_contract(line.contract.number), self._remove_contract_now)

    def _remove_contract_now(self) -> None:
        line: ContractLine | None = self.ui.contracts.chosen()
        if line is not None:
            self.desk.act(remove_contract, line.contract)

    def _add_certificate(self) -> None:
        DetailDialog(self.desk, self, Certificate(provider_id=self.record_id, kind="")).open()

    def _change_certificate(self) -> None:
        certificate: Certificate | None = self.ui.certificates.chosen()
        if certificate is not None:
            DetailDialog(self.desk, self, certificate).open()

    def _remove_certificate(self) -> None:
        certificate: Certificate | None = self.ui.certificates.chosen()
        if certificate is not None:
            ask(self, texts.remove_certificate(certificate.kind), self._remove_certificate_now)

    def _remove_certificate_now(self) -> None:
        certificate: Certificate | None = self.ui.certificates.chosen()
        if certificate is not None:
            self.desk.act(remove_detail, certificate)

    def _add_indicator(self) -> None:
        contract_id = next(iter(self._numbers), "")
        line: ContractLine | None = self.ui.contracts.chosen()
        if line is not None:
            contract_id = line.contract.id
        indicator = SuccessIndicator(contract_id=contract_id, name="")
        IndicatorDialog(self.desk, self, self.record_id, indicator).open()

    def _change_indicator(self) -> None:
        indicator: SuccessIndicator | None = self.ui.indicators.chosen()
        if indicator is not None:
            IndicatorDialog(self.desk, self, self.record_id, indicator).open()

    def _remove_indicator(self) -> None:
        indicator: SuccessIndicator | None = self.ui.indicators.chosen()
        if indicator is not None:
            ask(self, texts_year.remove_indicator(indicator.name), self._remove_indicator_now)

    def _remove_indicator_now(self) -> None:
        indicator: SuccessIndicator | None = self.ui.indicators.chosen()
        if indicator is not None:
            self.desk.act(remove_indicator, indicator)

    def _ask_stop(self) -> None:
        provider = self.desk.store.get(Provider, self.record_id)
        if provider is not None:
            StopProviderDialog(self.desk, self, provider).open()

    def _ask_woo_folder(self) -> None:
        dialog = QFileDialog(self, texts_year.woo_folder(), self.desk.folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.export_woo)
        dialog.open()

    def export_woo(self, folder: str) -> None:
        """Put everything about the provider ready in a folder."""
        from contractbeoordeling.usecases.woo.export import (
            export_woo,  # what it writes with is only loaded here
        )

        store, provider = self.desk.store, self.desk.store.get(Provider, self.record_id)
        if provider is None:
            return

        def work(progress: Progress) -> WooDone:
            return export_woo(store, provider, Path(folder), today(), progress)

        self.desk.start(texts_year.woo_working(), work, self._told_woo)

    def _told_woo(self, done: WooDone) -> None:
        left_out = sum(each.count for each in done.left_out)
        self.desk.runner.told.emit(texts_year.woo_done(len(done.lines), left_out, str(done.folder)))


def _year(year: ContractYear) -> int:
    return year.year
