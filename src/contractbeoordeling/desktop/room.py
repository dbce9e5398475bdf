"""Room for a page: its lines fold where it is too wide, and what is still too large is scrolled.

So the window never outgrows the screen.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from contractbeoordeling.desktop.lines import fold


class Room(QScrollArea):
    """Shows a page over its whole place, and scrolls where that is too small.

    Qt scrolls to where one tabs within it, but not to where one tabs into it from elsewhere.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        fold(page)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(page)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _former: QWidget | None, focus: QWidget | None) -> None:
        if focus is not None and self.isAncestorOf(focus) and focus.visibleRegion().isEmpty():
            self.ensureWidgetVisible(focus)
