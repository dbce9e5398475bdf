"""Making a mapping for files of an import that have a layout of their own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from contractbeoordeling.desktop._built.ui_import_files import Ui_ImportFilesDialog
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.import_asking import ImportAsking
from contractbeoordeling.desktop.texts import imports as texts
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus
from contractbeoordeling.usecases.mapping_draft.need import needs_mapping
from contractbeoordeling.usecases.undoing import next_steps

if TYPE_CHECKING:
    from contractbeoordeling.desktop.mapping.dialog import MappingDialog
    from contractbeoordeling.desktop.mapping.work import Work

_MAPPABLE = (ImportStatus.REFUSED, ImportStatus.PARTLY, ImportStatus.WOULD_IMPORT)


class ImportMapping(QObject):
    """Offers the steps for the chosen file, else for the first one that waits for them; `imported` follows an import.

    `group` is what such an import is undone together with, and the other files after it.
    """

    imported = Signal()

    def __init__(self, ui: Ui_ImportFilesDialog, desk: Desk, parent: QDialog, asking: ImportAsking) -> None:
        super().__init__(parent)
        self._asking = asking
        self.group: str | None = None
        self._ui, self._desk, self._dialog = ui, desk, parent
        self._files: Sequence[ImportedFile] = ()
        self._taken = False
        ui.files.chose.connect(self._follow)
        ui.mapping_button.clicked.connect(self.make)

    def show(self, files: Sequence[ImportedFile]) -> None:
        """Know these files."""
        self._files = files
        self._follow(self._ui.files.chosen())

    def make(self) -> None:
        """Go through the steps for one file; what is remembered then serves the others."""
        from contractbeoordeling.desktop.mapping.opening import MappingStart

        file = self._file()
        if file is None:
            return
        others = sum(each is not file for each in self._waiting())
        path = Path(file.file)
        start = MappingStart(self._desk, path, self._dialog, partial(self._began, path), others)
        start.begin(self._asking.passwords.get(path))

    def _waiting(self) -> list[ImportedFile]:
        return [each for each in self._files if needs_mapping(each)]

    def _file(self) -> ImportedFile | None:
        """The chosen file, else the first that needs a mapping."""
        chosen: ImportedFile | None = self._ui.files.chosen()
        if chosen is not None:
            return chosen if chosen.status in _MAPPABLE else None
        return next(iter(self._waiting()), None)

    def _began(self, path: Path, dialog: MappingDialog) -> None:
        self._taken = False
        dialog.work.group = self.group
        dialog.imported.connect(partial(self._note, path, dialog.work))
        dialog.finished.connect(self._ended)

    def _note(self, path: Path, work: Work) -> None:
        """Something was taken over; what was said of the file needs no asking any more."""
        self._taken = True
        self._asking.targets[path] = work.target()
        step = next_steps(self._desk.store).undo
        self.group = None if step is None else step.group_id

    def _ended(self) -> None:
        if self._taken:
            self.imported.emit()

    def _follow(self, _file: ImportedFile | None) -> None:
        self._ui.mapping_button.setEnabled(self._file() is not None)
        self._ui.mapping_button.setToolTip(texts.make_mapping(len(self._waiting())))
