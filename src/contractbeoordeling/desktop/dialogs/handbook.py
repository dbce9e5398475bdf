"""The handbook (F1): the Dutch chapters of docs/ that come with the program, to read without a network."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from contractbeoordeling import paths
from contractbeoordeling.desktop._built.ui_handbook import Ui_HandbookDialog
from contractbeoordeling.desktop.fitting import FittedDialog
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.files import disk

CHAPTERS = (
    "beoordelingen",
    "gesprekken-en-bezoeken",
    "escalatie",
    "kwartaalrapportage",
    "sjablonen",
    "indelingen",
    "archief",
)
"""In the order of a year."""
_OF_PLACES = {
    Place.ACTIONS: "escalatie",
    Place.YEAR: "archief",
    Place.VISIT: "gesprekken-en-bezoeken",
    Place.CONVERSATION: "gesprekken-en-bezoeken",
}


def chapter_of(place: Place | None) -> str:
    """The chapter that tells about a page; the first one where none does."""
    return CHAPTERS[0] if place is None else _OF_PLACES.get(place, CHAPTERS[0])


class HandbookDialog(FittedDialog):
    """The chapters by their titles, and the text of the chosen one."""

    def __init__(self, parent: QWidget, chapter: str = CHAPTERS[0]) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_HandbookDialog()
        ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._texts = [disk.read(paths.chapter(each)).decode("utf-8") for each in CHAPTERS]
        for each in self._texts:
            ui.chapters.addItem(QListWidgetItem(each.partition("\n")[0].lstrip("# ")))
        ui.chapters.currentRowChanged.connect(self._show)
        ui.chapters.setCurrentRow(CHAPTERS.index(chapter))
        ui.chapters.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, row: int) -> None:
        self.ui.text.setMarkdown(self._texts[row])
