"""Room for a page: its lines fold where it is too wide, and what is still too large is scrolled.

So the window never outgrows the screen.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from contractbeoordeling.desktop.lines import fold


class Room(QScrollArea):
    """Shows a page over its whole place, and scrolls where that is too small."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        fold(page)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(page)
