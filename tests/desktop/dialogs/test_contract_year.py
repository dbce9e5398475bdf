"""Success indicators, product categories, a provider that stops and a Woo request, from the tab with contracts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.contract import ContractDialog
from contractbeoordeling.desktop.dialogs.indicator import IndicatorDialog
from contractbeoordeling.desktop.dialogs.stop_provider import StopProviderDialog
from contractbeoordeling.desktop.pages.provider_contracts import ProviderContracts
from contractbeoordeling.domain.contract import Contract, ContractYear, IndicatorState, SuccessIndicator
from contractbeoordeling.domain.provider import Provider, ProviderStatus


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[ProviderContracts]:
    """The contracts of the first provider that has one."""
    made = ProviderContracts(desk)
    made.show_record(desk.store.find(Contract)[0].provider_id)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not desk.runner.jobs.running(), timeout=20_000)
    made.close()
    made.deleteLater()


def contract(page: ProviderContracts) -> Contract:
    return page.desk.store.find(Contract, provider_id=page.record_id)[0]


def test_indicator_is_added_to_a_contract_and_shows_its_state(page: ProviderContracts) -> None:
    page.ui.add_indicator.click()
    dialog = page.findChildren(IndicatorDialog)[0]
    dialog.ui.name.setText("Wachttijd")
    dialog.ui.state.setCurrentIndex(2)
    dialog.accept()
    [kept] = page.desk.store.find(SuccessIndicator)
    assert (kept.contract_id, kept.state) == (contract(page).id, IndicatorState.AT_RISK)
    model = page.ui.indicators.table()
    assert "in gevaar" in model.summary(model.rows[0])


def test_product_categories_are_named_while_they_are_typed(page: ProviderContracts) -> None:
    dialog = ContractDialog(page.desk, page, contract(page))
    dialog.ui.law.setCurrentIndex(1)
    dialog.ui.categories.setText("2, 45")
    said = dialog.ui.category_names.text()
    assert ("02 Begeleiding" in said, "hoort bij de Jeugdwet" in said) == (True, True)
    dialog.ui.used_until.setText("31-8-2026")
    dialog.ui.clients.setText("12")
    dialog.accept()
    kept = page.desk.store.get(Contract, contract(page).id)
    assert kept is not None
    assert kept.product_categories == ("02", "45")
    years = page.desk.store.find(ContractYear, contract_id=kept.id)
    assert 12 in {each.clients for each in years}


def test_provider_that_stops_is_recorded_with_what_falls_away_in_sight(page: ProviderContracts) -> None:
    page.ui.stop_button.click()
    dialog = page.findChildren(StopProviderDialog)[0]
    assert contract(page).number in dialog.ui.falls.toPlainText()
    dialog.ui.on.setText("1-1-2020")
    dialog.show()
    dialog.accept()
    assert dialog.ui.problem.isVisible()
    dialog.ui.reason.setText("Fusie")
    dialog.accept()
    stopped = page.desk.store.get(Provider, page.record_id)
    assert stopped is not None
    assert (stopped.status, stopped.stop_reason) == (ProviderStatus.STOPPED, "Fusie")
    assert page.ui.stops.text() == "Stopt op 01-01-2020: Fusie"


def test_everything_for_a_woo_request_is_put_in_a_folder(
    page: ProviderContracts, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "woo"
    folder.mkdir()
    told: list[str] = []
    page.desk.runner.told.connect(told.append)
    page.export_woo(str(folder))
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "Er is niets verstuurd" in told[0]
    assert (folder / "inventaris.xlsx").is_file()
