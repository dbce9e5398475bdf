"""Days and numbers as people type them in a field."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.entry import day_of, needed_day, number_of, offer_searchable, searched_code
from contractbeoordeling.domain.errors import Refusal


def field(qtbot: QtBot, text: str) -> QLineEdit:
    made = QLineEdit(text)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("text", ["1-6-2026", "01/06/2026", "2026-06-01", "1 juni 2026", "1-6-26"])
def test_a_day_is_understood_in_its_usual_spellings(qtbot: QtBot, text: str) -> None:
    assert f"{day_of(field(qtbot, text))}" == "2026-06-01"


@pytest.mark.parametrize("text", ["30-2-2026", "volgende week", "juni 2026"])
def test_what_names_no_day_is_refused(qtbot: QtBot, text: str) -> None:
    with pytest.raises(Refusal, match="day_unreadable"):
        day_of(field(qtbot, text))


def test_an_empty_day_is_none_unless_it_is_needed(qtbot: QtBot) -> None:
    assert day_of(field(qtbot, " ")) is None
    with pytest.raises(Refusal, match="day_missing"):
        needed_day(field(qtbot, ""))


@pytest.mark.parametrize(
    ("text", "number"),
    [("3,5", "3.5"), ("3.5", "3.5"), ("2.116.000", "2116000"), ("1.250,75", "1250.75"), ("100000", "100000")],
)
def test_comma_and_point_are_both_accepted(qtbot: QtBot, text: str, number: str) -> None:
    assert number_of(field(qtbot, text)) == Decimal(number)


@pytest.mark.parametrize("text", ["veel", "nan", "1,2,3"])
def test_what_is_no_number_is_refused(qtbot: QtBot, text: str) -> None:
    with pytest.raises(Refusal, match="number_unreadable"):
        number_of(field(qtbot, text))


def test_a_long_list_is_searched_by_any_part_and_only_a_choice_counts(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    offer_searchable(box, [("Stichting De Brug", "1"), ("Zorg Kade", "2")], "")
    completer = box.completer()
    assert completer is not None
    completer.setCompletionPrefix("brug")
    assert completer.currentCompletion() == "Stichting De Brug"
    box.setCurrentText("ZORG KADE")
    assert searched_code(box) == "2"
    box.setCurrentText("iets anders")
    assert searched_code(box) == ""
