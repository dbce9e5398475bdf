"""Drop-down lists stay with what was chosen, and begin at their first entry."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose, code_of, offer, used


def box(qtbot: QtBot) -> QComboBox:
    made = QComboBox()
    qtbot.addWidget(made)
    return made


def test_a_new_list_begins_at_its_first_entry_even_where_another_means_nothing(qtbot: QtBot) -> None:
    made = box(qtbot)
    offer(made, [("toegang", "access"), ("iemand anders", "")])
    assert code_of(made) == "access"


def test_an_offer_made_anew_stays_with_the_choice_and_tells_nobody(qtbot: QtBot) -> None:
    made = box(qtbot)
    offer(made, [("a", "1"), ("b", "2")])
    choose(made, "2")
    told: list[int] = []
    made.currentIndexChanged.connect(told.append)
    offer(made, [("b", "2"), ("c", "3")])
    assert (code_of(made), told) == ("2", [])


def test_a_choice_that_is_gone_falls_back_to_the_first(qtbot: QtBot) -> None:
    made = box(qtbot)
    offer(made, [("a", "1"), ("b", "2")])
    choose(made, "2")
    offer(made, [("a", "1")])
    assert code_of(made) == "1"


def test_every_text_that_occurs_is_offered_once_in_order() -> None:
    assert used([("b", "C"), ("a", "b")]) == ["a", "b", "C"]
