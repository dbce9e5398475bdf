"""The Qt application: made once, in Dutch, shows the window.

Nothing but Qt and light modules may be imported before the window is painted; a test counts them.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from contractbeoordeling import __version__, paths
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.wording.i18n import current_language

_FORMS = Path(__file__).with_name("_built")


def run(register: Path | None) -> int:
    """Show the window until it is closed."""
    application = QApplication(sys.argv[:1])
    prepare(application, current_language())
    window = MainWindow(register)
    window.show()
    return application.exec()


def prepare(application: QApplication, language: str) -> None:
    """Name the application and let it speak the language, Qt's own buttons too."""
    application.setApplicationName(paths.APP)
    application.setApplicationDisplayName("Contractbeoordeling")
    application.setApplicationVersion(__version__)
    locale = QLocale(QLocale.Language.English if language == "en" else QLocale.Language.Dutch)
    QLocale.setDefault(locale)
    for former in application.findChildren(QTranslator):
        application.removeTranslator(former)
        former.deleteLater()
    qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{qt_texts}/qtbase_{language}.qm", str(_FORMS / f"{paths.APP}_{language}.qm")):
        translator = QTranslator(application)
        if translator.load(file):
            application.installTranslator(translator)
