"""The contracts and certificates of one provider: what runs until when, and what of the ceiling is used."""

from __future__ import annotations

from contractbeoordeling.desktop._built.ui_provider_contracts import Ui_ProviderContracts
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.contract import ContractDialog
from contractbeoordeling.desktop.dialogs.detail import DetailDialog
from contractbeoordeling.desktop.pages.contract_columns import (
    ContractLine,
    certificate_columns,
    contract_columns,
    identify_contract,
    identify_record,
)
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import contracts as texts
from contractbeoordeling.domain.contract import Contract, ContractYear, Municipality
from contractbeoordeling.domain.provider import Certificate
from contractbeoordeling.usecases.details import remove_detail
from contractbeoordeling.usecases.remove_contract import remove_contract


class ProviderContracts(Page):
    """Two lists, each with adding, changing and removing."""

    KINDS = frozenset({Contract, ContractYear, Certificate, Municipality})
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
        self._show_state()

    def _show_state(self) -> None:
        ui = self.ui
        for button in (ui.change_contract, ui.remove_contract):
            button.setEnabled(ui.contracts.chosen() is not None)
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


def _year(year: ContractYear) -> int:
    return year.year
