"""The history tells who did what, and what stood there before, without a code."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.history import HistoryPage
from contractbeoordeling.desktop.texts import fields
from contractbeoordeling.domain.provider import Provider, ProviderStatus
from contractbeoordeling.usecases import undoing
from contractbeoordeling.usecases.change_details import act_fields
from contractbeoordeling.usecases.change_provider import change_provider
from contractbeoordeling.usecases.history import history


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> HistoryPage:
    made = HistoryPage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


def stop(page: HistoryPage) -> Provider:
    provider = page.desk.store.find(Provider)[0]
    stopped = replace(provider, status=ProviderStatus.STOPPED)
    return change_provider(page.desk.store, page.desk.who, stopped)


def test_a_change_shows_at_once_with_what_was_and_became(page: HistoryPage) -> None:
    stop(page)
    page.ui.table.go_to(page.ui.table.table().rows[0].change.id)
    told = page.ui.details.toPlainText()
    assert told.startswith("Aanbieder gewijzigd")
    assert "actief" in told
    assert "gestopt" in told


def test_undoing_is_history_too(page: HistoryPage) -> None:
    stop(page)
    undoing.undo(page.desk.store, page.desk.who)
    first = page.ui.table.table()
    assert first.columns[2].text(first.rows[0]) == "ongedaan gemaakt: aanbieder gewijzigd"


def test_of_one_provider_only_its_own_changes_are_shown(desk: Desk, qtbot: QtBot, page: HistoryPage) -> None:
    changed = stop(page)
    other = next(each for each in desk.store.find(Provider) if each.id != changed.id)
    own = HistoryPage(desk, of_provider=True)
    qtbot.addWidget(own)
    own.show_record(other.id)
    own.show()
    before = own.ui.table.table().rowCount()
    own.show_record(changed.id)
    assert own.ui.table.table().rowCount() == before + 1


def test_no_act_shows_a_code(page: HistoryPage) -> None:
    for line in history(page.desk.store):
        for change in act_fields(page.desk.store, line.change.id, limit=3_000):
            if fields.field_name(change):
                said = fields.value(change, change.after) + fields.value(change, change.before)
                assert "_" not in fields.field_name(change)
                assert "_" not in said
