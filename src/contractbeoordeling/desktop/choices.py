"""Drop-down lists whose entries carry a code beside their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox


def offer(box: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """Offer words with their codes, staying with what was chosen, else at the first; nobody hears of the change."""
    if [(box.itemText(place), box.itemData(place)) for place in range(box.count())] == list(choices):
        return
    first_time, former = box.count() == 0, code_of(box)
    with QSignalBlocker(box):
        box.clear()
        for text, code in choices:
            box.addItem(text, code)
        if first_time:
            box.setCurrentIndex(0)
        else:
            choose(box, former)


def choose(box: QComboBox, code: str) -> None:
    """Choose the entry with a code; the first one where there is none."""
    box.setCurrentIndex(max(0, box.findData(code)))


def code_of(box: QComboBox) -> str:
    """The code of what is chosen, or nothing."""
    return box.currentData() or ""


def used(values: Iterable[Iterable[str]]) -> list[str]:
    """Every text that occurs, once, in the order of the alphabet."""
    return sorted({each for group in values for each in group}, key=str.casefold)
