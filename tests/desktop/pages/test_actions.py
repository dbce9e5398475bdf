"""Improvement actions: what is late stands out, every step leaves a dated line."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.action import ActionDialog
from contractbeoordeling.desktop.dialogs.action_close import ActionCloseDialog
from contractbeoordeling.desktop.dialogs.action_log import ActionLogDialog
from contractbeoordeling.desktop.pages.actions import ActionsPage
from contractbeoordeling.desktop.table import TONE_ROLE
from contractbeoordeling.desktop.texts.actions import Which
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.action import Action, ActionEntry, ActionStatus, Effect
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.actions.close import write_lesson
from tests.desktop.hands import write


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ActionsPage:
    made = ActionsPage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


def test_only_open_actions_are_shown_at_first(page: ActionsPage) -> None:
    lines = page.ui.table.table().rows
    assert lines
    assert all(line.closed_on is None for line in lines)


def test_what_is_late_says_so_in_a_word_and_a_colour(page: ActionsPage) -> None:
    choose(page.ui.which, Which.OVERDUE)
    model = page.ui.table.table()
    assert model.rowCount() > 0
    for place in range(model.rowCount()):
        cell = model.index(place, [column.key for column in model.columns].index("status"))
        assert str(model.data(cell)).endswith("te laat")
        assert model.data(cell, TONE_ROLE) is Tone.BAD


def test_an_action_is_agreed_with_a_provider(page: ActionsPage, qtbot: QtBot) -> None:
    provider = page.desk.store.find(Provider)[0]
    page.ui.add_button.click()
    dialog = page.findChildren(ActionDialog)[0]
    dialog.ui.provider.setCurrentText(provider.name)
    write(dialog.ui.measure, "Elke week de wachttijd melden")
    write(dialog.ui.due, "1-3-2027")
    dialog.accept()
    made = next(each for each in page.desk.store.find(Action) if each.measure.startswith("Elke week"))
    assert made.provider_id == provider.id
    assert f"{made.due_on}" == "2027-03-01"


def test_an_impossible_date_is_refused_in_words(page: ActionsPage) -> None:
    page.ui.add_button.click()
    dialog = page.findChildren(ActionDialog)[0]
    write(dialog.ui.measure, "Iets")
    write(dialog.ui.due, "31-2-2027")
    dialog.accept()
    assert dialog.ui.problem.text().startswith("'31-2-2027' is geen datum")


def test_a_log_line_shows_at_once_with_the_action(page: ActionsPage) -> None:
    page.ui.log_button.click()
    dialog = page.findChildren(ActionLogDialog)[0]
    write(dialog.ui.text, "Steekproef gedaan, acht van de tien op orde.")
    dialog.accept()
    assert "Steekproef gedaan" in page.ui.details.toPlainText()


def test_closing_asks_what_came_of_it_and_who_checked(page: ActionsPage) -> None:
    line = page.ui.table.chosen()
    page.ui.close_button.click()
    dialog = page.findChildren(ActionCloseDialog)[0]
    dialog.accept()
    assert "effect" in dialog.ui.problem.text()
    choose(dialog.ui.effect, Effect.PARTLY)
    dialog.ui.by.setCurrentText("P. de Lange")
    write(dialog.ui.how, "Steekproef van tien dossiers")
    dialog.accept()
    assert "Schrijf op" in dialog.ui.problem.text()
    write(dialog.ui.text, "Gelukt.")
    write(dialog.ui.lesson, "Eerder beginnen")
    dialog.accept()
    closed = page.desk.store.get(Action, line.id)
    assert closed is not None
    assert (closed.status, closed.effect, closed.lesson) == (
        ActionStatus.DONE,
        Effect.PARTLY,
        "Eerder beginnen",
    )
    assert page.desk.store.find(ActionEntry, action_id=line.id)[-1].text == "Gelukt."
    assert line.id not in [each.id for each in page.ui.table.table().rows]
    choose(page.ui.which, Which.CLOSED)
    page.ui.table.go_to(line.id)
    assert "Eerder beginnen" in page.ui.details.toPlainText()


def test_action_that_is_dropped_asks_for_a_reason_only(page: ActionsPage) -> None:
    line = page.ui.table.chosen()
    page.ui.close_button.click()
    dialog = page.findChildren(ActionCloseDialog)[0]
    dialog.ui.status.setCurrentIndex(1)
    assert not dialog.ui.effect.isEnabled()
    write(dialog.ui.text, "Aanbieder stopt met deze vorm van zorg")
    dialog.accept()
    closed = page.desk.store.get(Action, line.id)
    assert closed is not None
    assert (closed.status, closed.effect) == (ActionStatus.DROPPED, None)


def test_actions_are_found_by_words_of_measure_and_lesson(page: ActionsPage) -> None:
    line = page.ui.table.chosen()
    write_lesson(page.desk.store, page.desk.who, line.id, "Vaste contactpersoon helpt")
    page.ui.search.setText("contactpersoon HELPT")
    assert [each.id for each in page.ui.table.table().rows] == [line.id]
    page.ui.search.setText("contactpersoon bestaat niet")
    assert page.ui.table.table().rows == []
