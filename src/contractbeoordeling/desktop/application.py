"""The Qt application: made once, in Dutch, shows the window.

Nothing but Qt and light modules may be imported before the window is painted; a test counts them.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from contractbeoordeling import __version__, paths, settings
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.theme import STYLE, dress
from contractbeoordeling.wording.i18n import current_language

_FORMS = Path(__file__).with_name("_built")
_translators: list[QTranslator] = []


def run(register: Path | None) -> int:
    """Show the window until it is closed."""
    application = QApplication([*sys.argv[:1], *STYLE])
    prepare(application, current_language())
    dress(application, str(settings.read().get("appearance", "")))
    window = MainWindow(register)
    sys.excepthook = partial(_tell, window)
    window.show()
    return application.exec()


def _tell(
    window: MainWindow, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    """Tell of an error that a slot let through; Python calls this instead of ending the program."""
    window.shell.runner.tell(error)


def prepare(application: QApplication, language: str) -> None:
    """Name the application and let it speak the language, Qt's own buttons too."""
    application.setApplicationName(paths.APP)
    application.setApplicationDisplayName("Contractbeoordeling")
    application.setApplicationVersion(__version__)
    # By its name: QLocale's own list of languages takes milliseconds to make.
    QLocale.setDefault(QLocale("en_GB" if language == "en" else "nl_NL"))
    while _translators:
        application.removeTranslator(_translators.pop())
    qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{qt_texts}/qtbase_{language}.qm", str(_FORMS / f"{paths.APP}_{language}.qm")):
        translator = QTranslator()
        if translator.load(file):
            application.installTranslator(translator)
            _translators.append(translator)
