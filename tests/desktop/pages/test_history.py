"""The history tells who did what, and what stood there before, without a code."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.history import HistoryPage
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.provider import Provider, ProviderStatus
from contractbeoordeling.usecases import undoing
from contractbeoordeling.usecases.change_provider import change_provider
from contractbeoordeling.usecases.history_list import Topic
from tests.desktop.hands import write


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


def cells(page: HistoryPage, place: int = 0) -> dict[str, str]:
    """What stands in a row, by the columns' keys."""
    model = page.ui.table.table()
    return {each.key: each.text(model.rows[place]) for each in model.columns}


def test_a_change_shows_at_once_with_what_was_and_became(page: HistoryPage) -> None:
    provider = stop(page)
    assert cells(page)["about"] == provider.name
    page.ui.table.selectRow(0)
    told = page.ui.details.toPlainText()
    assert told.startswith("Aanbieder gewijzigd")
    assert [each for each in told.split() if each in ("status", "actief", "gestopt")] == [
        "status",
        "actief",
        "gestopt",
    ]


def test_undoing_is_history_too_and_marks_what_was_undone(page: HistoryPage) -> None:
    stop(page)
    undoing.undo(page.desk.store, page.desk.who)
    assert cells(page, 0)["what"] == "ongedaan gemaakt: aanbieder gewijzigd"
    assert cells(page, 1)["what"] == "aanbieder gewijzigd (later ongedaan gemaakt)"


def test_of_one_provider_only_its_own_changes_are_shown(desk: Desk, qtbot: QtBot, page: HistoryPage) -> None:
    changed = stop(page)
    other = next(each for each in desk.store.find(Provider) if each.id != changed.id)
    own = HistoryPage(desk, of_provider=True)
    qtbot.addWidget(own)
    own.show_record(other.id)
    own.show()
    verbs = [each.row.verb for each in own.ui.table.table().rows]
    assert Verb.PROVIDER_CHANGED not in verbs
    own.show_record(changed.id)
    assert own.ui.table.table().rows[0].row.verb == Verb.PROVIDER_CHANGED
    # What an act did to others isn't told here either.
    own.ui.table.selectRow(own.ui.table.table().rowCount() - 1)
    assert other.name not in own.ui.details.toPlainText()


def test_a_topic_and_words_narrow_the_list(page: HistoryPage, qtbot: QtBot) -> None:
    choose(page.ui.topic, Topic.ACTIONS)
    assert [cells(page, place)["what"] for place in range(page.ui.table.table().rowCount())] == [
        "acties geïmporteerd"
    ]
    choose(page.ui.topic, "")
    write(page.ui.search, "signalen")
    qtbot.waitUntil(lambda: page.ui.table.table().rowCount() == 1)
    assert page.ui.count.text() == "1 handeling"
    page.ui.search.setText("komt nergens voor")
    qtbot.waitUntil(page.ui.nothing.isVisible)
    assert page.ui.nothing.text().startswith("Niets in de geschiedenis past")
    assert page.ui.details.toPlainText() == ""


def test_a_long_history_is_fetched_as_far_as_one_scrolls(page: HistoryPage) -> None:
    provider = page.desk.store.find(Provider)[0]
    page.hide()
    for number in range(110):
        with page.desk.store.change(page.desk.who, Verb.PROVIDER_CHANGED) as change:
            change.update(replace(provider, note=f"Notitie {number}"))
    page.show()
    model = page.ui.table.table()
    assert model.rowCount() == 100
    assert page.ui.count.text().startswith("11")
    model.fetchMore(QModelIndex())
    assert model.rowCount() > 110


def test_no_act_shows_a_code(page: HistoryPage) -> None:
    for place in range(page.ui.table.table().rowCount()):
        page.ui.table.selectRow(place)
        assert "_" not in page.ui.details.toPlainText()
        assert "_" not in " ".join(cells(page, place).values())
