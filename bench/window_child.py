"""One start of a window in a process of its own; prints the seconds since its parent let go.

`bare BEGUN` paints an empty main window. `first BEGUN REGISTER` paints ours, `row BEGUN REGISTER` goes on
until a provider's row is painted. Nothing heavier than Qt is loaded here before our window loads it.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


def say(begun: float) -> None:
    """Print and end at once: what comes after isn't measured."""
    print(time.time() - begun, flush=True)
    sys.stdout.close()
    # Qt's own tidying up is not part of the start.
    import os

    os._exit(0)


def bare(begun: float) -> None:
    """Show an empty window."""

    class Painted(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            super().paintEvent(event)
            say(begun)

    application = QApplication([])
    window = Painted()
    window.resize(1280, 800)
    window.show()
    application.exec()


def ours(begun: float, register: Path, *, until_row: bool) -> None:
    """Show our window with a register."""
    from contractbeoordeling.desktop.application import prepare
    from contractbeoordeling.desktop.main_window import MainWindow
    from contractbeoordeling.desktop.single_instance import enter
    from contractbeoordeling.desktop.theme import STYLE, dress

    class Painted(MainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            super().paintEvent(event)
            if not until_row:
                say(begun)

    class RowWatch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.UpdateRequest and shows_a_provider(window):
                application.removeEventFilter(self)
                application.sendEvent(watched, event)
                say(begun)
            return False

    lock = enter(register)
    if lock is None:
        raise RuntimeError("another window took the register")
    application = QApplication(["contractbeoordeling", *STYLE])
    prepare(application, "nl")
    dress(application)
    window = Painted(register)
    watch = RowWatch()
    if until_row:
        application.installEventFilter(watch)
    window.show()
    application.exec()


def shows_a_provider(window: QMainWindow) -> bool:
    """Tell whether the list of providers stands in the window with rows in it."""
    from contractbeoordeling.desktop.main_window import MainWindow
    from contractbeoordeling.desktop.pages.providers import ProvidersPage

    if not isinstance(window, MainWindow) or "shell" not in vars(window):
        return False
    page = window.shell.navigator.page
    return isinstance(page, ProvidersPage) and page.ui.table.table().rowCount() > 0


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare(float(sys.argv[2]))
    else:
        ours(float(sys.argv[2]), Path(sys.argv[3]), until_row=sys.argv[1] == "row")
