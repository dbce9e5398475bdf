"""Facts are stored when left, or after a moment of quiet; what can't be right is said and not stored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.autosave import QUIET_MILLISECONDS
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.provider_facts import ProviderFacts
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.provider import Law, Provider, ProviderStatus
from tests.desktop.hands import press, write


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ProviderFacts:
    made = ProviderFacts(desk)
    qtbot.addWidget(made)
    made.show_record(desk.store.find(Provider)[0].id)
    made.show()
    return made


def stored(page: ProviderFacts) -> Provider:
    found = page.desk.store.get(Provider, page.record_id)
    assert found is not None
    return found


def retype(page: ProviderFacts, qtbot: QtBot, field: str, text: str) -> None:
    box = getattr(page.ui, field)
    box.selectAll()
    write(box, text)


def test_a_field_is_stored_when_it_is_left(page: ProviderFacts, qtbot: QtBot) -> None:
    retype(page, qtbot, "city", "Hogerlande")
    assert stored(page).city != "Hogerlande"
    press(page.ui.city, Qt.Key.Key_Return)
    assert stored(page).city == "Hogerlande"
    assert page.desk.store.history(limit=1)[0].verb is Verb.PROVIDER_CHANGED


def test_a_field_is_stored_after_two_seconds_of_quiet(page: ProviderFacts, qtbot: QtBot) -> None:
    assert QUIET_MILLISECONDS == 2_000
    page.autosave.quiet.setInterval(20)
    retype(page, qtbot, "street", "Dijkweg 3")
    qtbot.waitUntil(lambda: stored(page).street == "Dijkweg 3")


def test_leaving_the_page_stores_what_was_typed(page: ProviderFacts, qtbot: QtBot) -> None:
    write(page.ui.note, "Let op: fusie per 2027.")
    page.flush()
    assert stored(page).note == "Let op: fusie per 2027."


def test_a_wrong_number_is_explained_and_not_stored(page: ProviderFacts, qtbot: QtBot) -> None:
    before = stored(page).kvk
    retype(page, qtbot, "kvk", "123")
    page.flush()
    assert stored(page).kvk == before
    assert page.ui.problem.text().startswith("KvK-nummer '123' klopt niet")
    retype(page, qtbot, "kvk", "87654321")
    page.flush()
    assert stored(page).kvk == "87654321"
    assert page.ui.problem.text() == ""


def test_a_choice_is_stored_at_once(page: ProviderFacts, qtbot: QtBot) -> None:
    page.ui.law_youth.click()
    assert stored(page).laws == (Law.WMO, Law.YOUTH)
    page.ui.status.setCurrentIndex(page.ui.status.findData(ProviderStatus.STOPPED))
    page.ui.status.activated.emit(page.ui.status.currentIndex())
    assert stored(page).status is ProviderStatus.STOPPED


def test_care_forms_are_given_with_commas(page: ProviderFacts, qtbot: QtBot) -> None:
    retype(page, qtbot, "care_forms", "begeleiding,  dagbesteding,")
    page.flush()
    assert stored(page).care_forms == ("begeleiding", "dagbesteding")


def test_typing_goes_on_while_something_else_changes(page: ProviderFacts, qtbot: QtBot) -> None:
    retype(page, qtbot, "city", "Linde")
    page.ui.law_youth.click()
    assert page.ui.city.text() == "Linde"
