"""The application as the program itself prepares it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from contractbeoordeling.desktop.application import prepare


@pytest.fixture(autouse=True)
def dutch_application(qapp: QApplication) -> QApplication:
    """Qt speaks Dutch at the start of every test."""
    prepare(qapp, "nl")
    return qapp
