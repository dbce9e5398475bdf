"""What every step of making a mapping has in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop.mapping.work import Work
from contractbeoordeling.domain.progress import Progress

Preparing = Callable[[Progress], object]


class Step(QWidget):
    """One page: `changed` follows whatever the user says on it, `shown_cell` asks to show a cell in the preview."""

    code = ""
    busy = False
    """Whether something is still being found out that the dialog may not be closed over."""
    changed = Signal()
    shown_cell = Signal(str, str)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work = work

    def title_of_work(self) -> str:
        """What is being done while the step is prepared."""
        return ""

    def preparing(self) -> Preparing | None:
        """What has to be done beside the window before the step can be shown, if anything."""
        return None

    def enter(self) -> None:
        """Show how things stand now."""

    def leave(self) -> None:
        """The dialog closes: what is still being found out is not shown any more."""

    def problem(self) -> str:
        """Why the next step can't be taken yet, as a sentence; empty where it can."""
        return ""
