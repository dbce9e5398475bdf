"""The first page: what must be decided today stands on top, and leads to where it can be done."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.aims import read_aim
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.home import HomePage
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.provider import Provider, ProviderStatus
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.usecases.attention import Item, Matter
from contractbeoordeling.usecases.clock import today


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> HomePage:
    made = HomePage(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def finding(page: HomePage) -> Provider:
    """Let a finding of severity 4 be verified today, of the provider that comes last by name."""
    provider = page.desk.store.find(Provider)[-1]
    with page.desk.store.change(page.desk.who, Verb.SIGNAL_VERIFIED) as change:
        change.add(
            Signal(
                provider_id=provider.id, observed_on=today(), severity=4, text="Onveilig", verified_on=today()
            )
        )
    return provider


def test_finding_of_severity_four_stands_on_top_and_leads_to_the_ladder(page: HomePage, qtbot: QtBot) -> None:
    provider = finding(page)
    rows = page.ui.table.table().rows
    number, item = next(
        (number, row)
        for number, row in enumerate(rows)
        if isinstance(row, Item) and row.matter is Matter.DECISION and row.what == "Onveilig"
    )
    assert rows[0].matter is Matter.DECISION
    severity = page.ui.table.table().index(number, 2)
    assert page.ui.table.table().data(severity) == "4 zeer ernstig"
    with qtbot.waitSignal(page.going) as went:
        page.ui.table.opened.emit(item)
    place, line = cast("tuple[str, str]", tuple(cast("Any", went).args))
    to = read_aim(line)
    assert (place, to.provider_id, to.kind) == (Place.PROVIDER, provider.id, "Escalation")


def test_provider_whose_last_day_has_come_is_marked_stopped_after_a_yes(page: HomePage) -> None:
    store = page.desk.store
    provider = store.find(Provider)[0]
    with store.change(page.desk.who, Verb.PROVIDER_CHANGED) as change:
        change.update(replace(provider, stops_on=today(), stop_reason="Fusie"))
    [item] = [
        each
        for each in page.ui.table.table().rows
        if isinstance(each, Item) and each.matter is Matter.STOPPED
    ]
    page.ui.table.opened.emit(item)
    [box] = page.findChildren(QMessageBox)
    assert provider.name in box.text()
    assert store.find(Provider, id=provider.id)[0].status is ProviderStatus.ACTIVE
    box.button(QMessageBox.StandardButton.Yes).click()
    assert store.find(Provider, id=provider.id)[0].status is ProviderStatus.STOPPED
    assert Matter.STOPPED not in {each.matter for each in page.ui.table.table().rows}
