"""Tells whoever hears the window what others see change beside what they are doing."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(teller: QWidget, text: str, *, at_once: bool = False) -> None:
    """Let a screen reader say a sentence: after what it is saying, or `at_once` where somebody must know first."""
    event = QAccessibleAnnouncementEvent(teller, text)
    polite, assertive = (
        QAccessible.AnnouncementPoliteness.Polite,
        QAccessible.AnnouncementPoliteness.Assertive,
    )
    event.setPoliteness(assertive if at_once else polite)
    QAccessible.updateAccessibility(event)
