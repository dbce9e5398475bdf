"""The Qt application: made once, in Dutch, shows the window.

Nothing but Qt and light modules may be imported before the window is painted; a test counts them.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from contractbeoordeling import __version__, paths, settings
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.theme import STYLE, dress
from contractbeoordeling.wording.i18n import current_language

if TYPE_CHECKING:
    from contractbeoordeling.desktop.lock import Lock
    from contractbeoordeling.domain.errors import CodedError

APP_USER_MODEL_ID = "Contractbeoordeling.Venster"
"""What Windows knows the program by; the setup gives the same name to the entry in the Start menu."""
_MILLISECONDS_UNTIL_LISTENING = 3_000
_FORMS = Path(__file__).with_name("_built")
_translators: list[QTranslator] = []


def run(register: Path | None, lock: Lock) -> int:
    """Show the window until it is closed; as long as it stands, later starts come to it."""
    application = _made()
    window = MainWindow(register)
    sys.excepthook = partial(_tell, window)
    listen = partial(_listen, window, lock)
    window.stands.connect(listen)
    QTimer.singleShot(_MILLISECONDS_UNTIL_LISTENING, window, listen)  # a minimized window is not painted
    application.commitDataRequest.connect(window.commit)
    application.aboutToQuit.connect(window.leave)
    window.show()
    status = application.exec()
    lock.free()
    return status


def _listen(window: MainWindow, lock: Lock) -> None:
    """Let later starts come to this window, from now on."""
    from contractbeoordeling.desktop.reception import Reception

    if window.findChild(Reception) is None:
        reception = Reception(lock, window)
        reception.asked.connect(window.receive)
        window.leaving.connect(reception.close)
        reception.open()


def say(error: CodedError) -> None:
    """Say what is wrong where there is no window to say it in."""
    from PySide6.QtWidgets import QMessageBox

    from contractbeoordeling.wording.refusals import sentence

    application = _made()
    QMessageBox.warning(None, application.applicationDisplayName(), sentence(error))


def _made() -> QApplication:
    """Make the application, once in a process."""
    introduce_to_system()
    application = QApplication([*sys.argv[:1], *STYLE])
    prepare(application, current_language())
    dress(application, str(settings.read().get("appearance", "")))
    return application


def introduce_to_system() -> None:
    """Let the task bar of Windows show the program under its own name, whatever program it runs in."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_USER_MODEL_ID)


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
    application.setDesktopFileName(paths.APP)
    application.setWindowIcon(QIcon(":/icons/app.svg"))
    letters = application.font()
    # An underlined letter is drawn without kerning, and the last letter of the word would be cut off.
    letters.setKerning(False)
    application.setFont(letters)
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
