"""What a person types in a field, as a value: days and numbers in their Dutch spellings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from contractbeoordeling.domain.days import read_day
from contractbeoordeling.domain.decimals import read_decimal
from contractbeoordeling.domain.errors import Refusal


def day_of(field: QLineEdit) -> date | None:
    """The day in a field, or None where it is empty; refuses what is no day."""
    text = field.text().strip()
    reading = read_day(text)
    if text and (reading.day is None or not reading.exact):
        raise Refusal("day_unreadable", text=text)
    return reading.day


def needed_day(field: QLineEdit) -> date:
    """The day in a field that can't be empty."""
    day = day_of(field)
    if day is None:
        raise Refusal("day_missing")
    return day


def show_day(field: QLineEdit, day: date | None) -> None:
    """Show a day in a field."""
    field.setText("" if day is None else f"{day:%d-%m-%Y}")


def number_of(field: QLineEdit) -> Decimal | None:
    """The number in a field, with a comma or a point; refuses what is no number."""
    text = field.text().strip()
    if not text:
        return None
    number = read_decimal(text)
    if number is None:
        raise Refusal("number_unreadable", text=text)
    return number


def whole_number_of(field: QLineEdit) -> int | None:
    """The whole number in a field; refuses any other."""
    number = number_of(field)
    if number is not None and number != int(number):
        raise Refusal("number_unreadable", text=field.text().strip())
    return None if number is None else int(number)


def offer_searchable(box: QComboBox, choices: Sequence[tuple[str, str]], chosen: str) -> None:
    """Offer many choices with their codes, found by any part of what they say."""
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    for text, code in choices:
        box.addItem(text, code)
    completer = QCompleter(box.model(), box)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    box.setCompleter(completer)
    box.setCurrentIndex(box.findData(chosen) if chosen else -1)


def searched_code(box: QComboBox) -> str:
    """The code of what was typed or chosen; nothing where the text is none of the choices."""
    place = box.findText(box.currentText().strip(), Qt.MatchFlag.MatchFixedString)
    return "" if place < 0 else str(box.itemData(place))
