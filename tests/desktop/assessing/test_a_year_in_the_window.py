"""From "everything is in" to sealed reports, with a mouse or with the keyboard alone."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from contractbeoordeling import settings
from contractbeoordeling.desktop.pages.assessment import AssessmentPage
from contractbeoordeling.desktop.places import NAVIGATION, Place
from contractbeoordeling.domain.assessment import AssessmentVersion, Deviation, RemarkDecision, ReplyRemark
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.usecases.assessments.verify import verify_assessments
from tests.desktop.assessing.year_in_window import Hands, all_in, opened

MOST_ACTIONS = 20
SLOW_KEY = 1.2
"""Seconds for each key by somebody who types slowly (Card, Moran and Newell's keystroke model)."""
AT_THE_KEYS = 15 * 60
"""Seconds of an hour; the rest of it is for reading and thinking."""
WRITING = (Qt.Key.Key_V, Qt.Key.Key_S)


def written(folder: Path) -> dict[str, int]:
    """How many files of each kind lie in a folder."""
    return dict(Counter(each.suffix for each in folder.iterdir()))


@pytest.fixture(autouse=True)
def person() -> None:
    """Who works here has a function."""
    settings.write(
        person={"id": "p1", "name": "S. van Houten", "function": "contractmanager", "organisation": ""}
    )


def test_ten_providers_without_remarks_are_sealed_and_reported_in_twenty_actions(
    qtbot: QtBot, tmp_path: Path
) -> None:
    hands = opened(qtbot, all_in(tmp_path / "Waterbeke.register", 10))
    hands.click_on(Place.ASSESSMENTS)
    hands.alt(Qt.Key.Key_A)
    for step in (Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_G, Qt.Key.Key_S):
        hands.alt(step)
        hands.press(Qt.Key.Key_Return)  # the list is confirmed
        if step in WRITING:
            hands.press(Qt.Key.Key_Return)  # where the files lie is read
    store = hands.desk.store
    sealed = [each for each in store.find(AssessmentVersion) if each.seal_sha256]
    assert len(sealed) == 10
    assert {each.determined_function for each in sealed} == {"contractmanager"}
    assert all(not each.differences for each in verify_assessments(store, store.find(Participation)))
    assert written(tmp_path / "Concepten 2026") == {".pdf": 10, ".docx": 10, ".xlsx": 10}
    assert written(tmp_path / "Rapporten 2026") == {".pdf": 10, ".docx": 10}
    assert [each for each in hands.window.findChildren(QDialog) if each.isVisible()] == []
    assert hands.actions == 12
    assert hands.actions <= MOST_ACTIONS


def send_draft_of_one(hands: Hands) -> AssessmentPage:
    """Go to the assessments with the keyboard, send the draft of the only one, and open it."""
    names = hands.window.ui.navigation
    hands.tab_to(names)
    for _ in range(NAVIGATION.index(Place.ASSESSMENTS) - names.currentRow()):
        hands.press(Qt.Key.Key_Down)
    hands.alt(Qt.Key.Key_A)
    hands.alt(Qt.Key.Key_C)
    hands.press(Qt.Key.Key_Return)
    hands.alt(Qt.Key.Key_V)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)  # on the row that is current
    page = hands.window.shell.navigator.page
    assert isinstance(page, AssessmentPage)
    return page


def remark_and_decide(hands: Hands) -> None:
    """Record a remark about the whole, adopt part of it, and say that there are no others."""
    hands.alt(Qt.Key.Key_N)
    hands.alt(Qt.Key.Key_K)
    hands.write("De evaluaties tellen niet mee.")
    hands.confirm()
    hands.alt(Qt.Key.Key_I)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Tab)
    hands.write("Twee van de vijf gaan over dit jaar.")
    hands.confirm()
    hands.alt(Qt.Key.Key_M)
    hands.press(Qt.Key.Key_Return)


def deviate_and_read(hands: Hands, page: AssessmentPage, reader: str) -> None:
    """Deviate at the third row (a criterion), and let somebody else confirm it."""
    hands.alt(Qt.Key.Key_R)
    hands.tab_to(page.ratings.ui.table)
    hands.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(2):
        hands.press(Qt.Key.Key_Down)
    hands.alt(Qt.Key.Key_F)
    hands.press(Qt.Key.Key_Tab)
    hands.write("Bij het werkbezoek was het beter.")
    hands.press(Qt.Key.Key_Tab)
    hands.write(reader)
    hands.confirm()
    hands.alt(Qt.Key.Key_L)
    hands.confirm()


def test_one_provider_with_remarks_is_sealed_with_the_keyboard_alone_well_within_an_hour(
    qtbot: QtBot, tmp_path: Path
) -> None:
    hands = opened(qtbot, all_in(tmp_path / "Waterbeke.register", 1))
    page = send_draft_of_one(hands)
    remark_and_decide(hands)
    deviate_and_read(hands, page, "Sam de Wit")
    hands.alt(Qt.Key.Key_S)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    assert hands.actions * SLOW_KEY <= AT_THE_KEYS
    store = hands.desk.store
    (remark,) = store.find(ReplyRemark)
    (deviation,) = store.find(Deviation)
    assert remark.decision is RemarkDecision.PARTLY
    reader = store.get(Person, deviation.second_reader_id or "")
    assert reader is not None
    assert (reader.name, deviation.confirmed_on is not None) == ("Sam de Wit", True)
    assert deviation.decided_by_id != deviation.second_reader_id
    (version,) = store.find(AssessmentVersion)
    assert version.seal_sha256 is not None
    assert page.ui.state.text() == "vastgesteld v1"
    assert page.ratings.chosen() is not None
    assert "Vastgesteld: 4 goed*." in page.ratings.ui.why.toPlainText()
