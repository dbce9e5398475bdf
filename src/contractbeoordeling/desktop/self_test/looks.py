"""What the window is made of: Qt, the forms, Qt's own Dutch texts, pictures and letters."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterator

from PySide6.QtCore import QDir, QDirIterator, Qt, qVersion
from PySide6.QtGui import QFontInfo, QFontMetrics, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from contractbeoordeling import desktop
from contractbeoordeling.desktop.application import prepare
from contractbeoordeling.desktop.self_test.seeing import colours
from contractbeoordeling.desktop.theme import STYLE, dress
from contractbeoordeling.usecases.self_test.check import NotSound
from contractbeoordeling.wording.i18n import current_language
from contractbeoordeling.wording.self_test import say

LETTERS = "éëïóúÉ€–’"
CANCEL = {"nl": "Annuleren", "en": "Cancel"}
_SIZE = 32


def made_application() -> QApplication:
    """Make the application as the program itself does, whatever appearance the user chose."""
    application = QApplication([*sys.argv[:1], *STYLE])
    prepare(application, current_language())
    dress(application)
    return application


class Looks:
    """The application and what it draws with, tried apart."""

    def __init__(self, application: QApplication, facts: dict[str, object]) -> None:
        self._application = application
        self._facts = facts

    def qt(self) -> str:
        """Name Qt, how it draws here, and the screen."""
        screen = self._application.primaryScreen()
        size, scale = screen.size(), round(screen.devicePixelRatio() * 100)
        self._facts |= {
            "qt": qVersion(),
            "platform": self._application.platformName(),
            "screen": f"{size.width()}x{size.height()}",
            "scale": scale,
            "screens": len(self._application.screens()),
        }
        named = {"qt": qVersion(), "platform": self._application.platformName(), "scale": scale}
        return say("qt_loaded", width=size.width(), height=size.height(), **named)

    def screens(self) -> str:
        """Load every module of the window, and every form."""
        found = list(_modules())
        for each in found:
            importlib.import_module(each)
        forms = sum("._built.ui_" in each for each in found)
        if not forms:
            raise NotSound("screens_missing", count=forms)
        return say("screens_loaded", modules=len(found), forms=forms)

    def qt_texts(self) -> str:
        """Read the text of a button that is Qt's own."""
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        text = box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")
        if text != CANCEL[current_language()]:
            raise NotSound("button_differs", text=text)
        return say("buttons_right", text=text)

    def images(self) -> str:
        """Draw every picture that comes with the program."""
        found = sorted(_images())
        if not found:
            raise NotSound("image_missing")
        for each in found:
            if colours(QIcon(each).pixmap(_SIZE, _SIZE).toImage()) < 2:
                raise NotSound("image_blank", name=each)
        return say("images_drawn", count=len(found))

    def font(self) -> str:
        """Draw the letters of Dutch in the font of the window."""
        font = self._application.font()
        info, metrics = QFontInfo(font), QFontMetrics(font)
        lacking = "".join(each for each in LETTERS if not metrics.inFontUcs4(ord(each)))
        if lacking:
            raise NotSound("letters_missing", family=info.family(), letters=lacking)
        picture = QImage(_SIZE * len(LETTERS), _SIZE, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setFont(font)
        painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, LETTERS)
        painter.end()
        if colours(picture) < 2:
            raise NotSound("not_painted", name=info.family())
        return say("font_drawn", family=info.family(), size=round(info.pointSizeF()), letters=LETTERS)


def _modules() -> Iterator[str]:
    """Go through the modules of the window but for those that a process starts with."""
    for each in pkgutil.walk_packages(desktop.__path__, f"{desktop.__name__}."):
        if not each.name.endswith(".__main__"):
            yield each.name


def _images() -> Iterator[str]:
    """Go through the pictures that are built in, but for Qt's own."""
    found = QDirIterator(":/", ["*.svg"], QDir.Filter.Files, QDirIterator.IteratorFlag.Subdirectories)
    while found.hasNext():
        name = found.next()
        if not name.startswith(":/qt-project.org"):
            yield name
