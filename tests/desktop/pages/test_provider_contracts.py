"""Contracts, certificates and details are kept, with dates and amounts as the Dutch write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.contract import ContractDialog
from contractbeoordeling.desktop.dialogs.detail import DetailDialog
from contractbeoordeling.desktop.pages.provider_contracts import ProviderContracts
from contractbeoordeling.desktop.pages.provider_details import ProviderDetails
from contractbeoordeling.desktop.table import TONE_ROLE
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.provider import AgbCode, Certificate, Contact, Provider
from contractbeoordeling.usecases.details import keep_detail
from tests.desktop.hands import write


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ProviderContracts:
    made = ProviderContracts(desk)
    qtbot.addWidget(made)
    made.show_record(desk.store.find(Provider)[0].id)
    made.show()
    return made


def test_a_contract_is_added_with_its_ceiling_and_shows_how_much_is_used(page: ProviderContracts) -> None:
    page.ui.add_contract.click()
    dialog = page.findChildren(ContractDialog)[0]
    for field, text in {
        "number": "2026-99",
        "starts": "1-1-2026",
        "ends": "31/12/2027",
        "year": "2026",
        "ceiling": "100000",
        "used": "75000,50",
    }.items():
        box = getattr(dialog.ui, field)
        box.clear()
        write(box, text)
    dialog.accept()
    made = page.desk.store.first(Contract, number="2026-99")
    assert made is not None
    assert f"{made.starts_on} {made.ends_on}" == "2026-01-01 2027-12-31"
    year = page.desk.store.first(ContractYear, contract_id=made.id)
    assert year is not None
    assert (year.ceiling, year.used) == (Decimal(100000), Decimal("75000.50"))
    model = page.ui.contracts.table()
    used = [column.key for column in model.columns].index("used")
    cell = model.index(model.row_of(made.id) or 0, used)
    assert (model.data(cell), model.data(cell, TONE_ROLE)) == ("75% gebruikt", Tone.ATTENTION)


def test_other_years_stay_when_a_contract_is_changed(page: ProviderContracts) -> None:
    line = page.ui.contracts.table().rows[0]
    before = page.desk.store.find(ContractYear, contract_id=line.contract.id)
    page.ui.contracts.go_to(line.contract.id)
    page.ui.change_contract.click()
    dialog = page.findChildren(ContractDialog)[0]
    dialog.ui.year.setText("2031")
    dialog.ui.ceiling.setText("2.500.000")
    dialog.accept()
    assert dialog.ui.problem.text() == ""
    years = page.desk.store.find(ContractYear, contract_id=line.contract.id)
    assert {each.year for each in years} == {each.year for each in before} | {2031}


def test_an_expired_certificate_says_so(page: ProviderContracts) -> None:
    page.ui.add_certificate.click()
    dialog = page.findChildren(DetailDialog)[0]
    write(dialog.ui.certificate_kind, "HKZ")
    write(dialog.ui.certificate_until, "1-2-2024")
    dialog.accept()
    model = page.ui.certificates.table()
    place = next(n for n, row in enumerate(model.rows) if row.kind == "HKZ")
    assert model.data(model.index(place, 4)) == "01-02-2024, verlopen"


def test_removing_a_certificate_asks_first(page: ProviderContracts) -> None:
    kept = keep_detail(
        page.desk.store, page.desk.who, Certificate(provider_id=page.record_id, kind="ISO 9001")
    )
    page.ui.certificates.go_to(kept.id)
    page.ui.remove_certificate.click()
    page.findChildren(QMessageBox)[0].button(QMessageBox.StandardButton.Yes).click()
    assert page.desk.store.get(Certificate, kept.id) is None


def test_every_kind_of_detail_has_its_own_fields(desk: Desk, qtbot: QtBot) -> None:
    page = ProviderDetails(desk)
    qtbot.addWidget(page)
    page.show_record(desk.store.find(Provider)[0].id)
    page.show()
    actions = page.ui.add_button.menu().actions()
    actions[0].trigger()
    contact = page.findChildren(DetailDialog)[0]
    write(contact.ui.contact_name, "M. Bakker")
    write(contact.ui.contact_email, "geen adres")
    contact.accept()
    assert "e-mailadres" in contact.ui.problem.text().lower()
    contact.ui.contact_email.setText("m.bakker@zorg.example")
    contact.accept()
    actions[3].trigger()
    code = page.findChildren(DetailDialog)[-1]
    write(code.ui.line, "12345670")
    code.accept()
    assert desk.store.first(Contact, name="M. Bakker") is not None
    assert desk.store.first(AgbCode, code="12345670") is not None
