"""The mappings that are kept: their names, and what they are shared with."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from contractbeoordeling.desktop._built.ui_kept_mappings import Ui_KeptMappingsDialog
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.kept_list import KeptListDialog
from contractbeoordeling.desktop.table import Column, TableModel
from contractbeoordeling.desktop.texts import kept_mappings as texts
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.given_file import given_file
from contractbeoordeling.usecases.mapped_import.remembering import remove_kept
from contractbeoordeling.usecases.mapped_import.sharing import exported, import_kept
from contractbeoordeling.usecases.mapping_draft.finish import rename_kept
from contractbeoordeling.usecases.written import write_file
from contractbeoordeling.wording.i18n import tr


class KeptMappingsDialog(KeptListDialog):
    """Lists, renames, removes, and takes mappings to and from files; each is one step to undo."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_KeptMappingsDialog()
        self.ui.setupUi(self)
        self.problem = self.ui.problem
        self._providers: dict[str, str] = {}
        ui = self.ui
        ui.problem.hide()
        columns = (
            Column("name", tr("Naam"), _name, width=30, grow=True, hint=_name),
            Column("kind", tr("Soort"), texts.kind, width=22),
            Column("for_whom", tr("Voor"), self._for_whom, width=30, grow=True, hint=self._for_whom),
            Column("made_on", tr("Gemaakt"), texts.made, width=11, order=_made_on),
            Column("used_on", tr("Laatst gebruikt"), texts.used, width=15, order=_used_on),
        )
        ui.mappings.begin(TableModel(columns, _id, self), "kept_mappings", sortable=True, always_one=True)
        ui.mappings.chose.connect(self._follow)
        ui.mappings.opened.connect(self._ask_name)
        ui.rename_button.clicked.connect(self._ask_name)
        ui.remove_button.clicked.connect(self._ask_remove)
        ui.export_button.clicked.connect(self._ask_place)
        ui.import_button.clicked.connect(self._ask_file)
        ui.close_button.clicked.connect(self.accept)
        self.show_all()

    def show_all(self) -> None:
        """Show what is kept now."""
        kept = sorted(self._desk.store.find(KeptMapping), key=_name_order)
        ids = [each.provider_id for each in kept if each.provider_id]
        self._providers = {key: each.name for key, each in self._desk.store.by_id(Provider, ids).items()}
        self.ui.mappings.show_rows(kept)
        self._follow(self.ui.mappings.chosen())

    def rename(self, kept: KeptMapping, name: str) -> None:
        """Give a mapping another name."""
        self._do(partial(rename_kept, self._desk.store, self._desk.who, kept, name))

    def save(self, kept: KeptMapping, file: str) -> None:
        """Write a mapping to a file for others."""

        def write() -> bool:
            write_file(Path(file), exported(self._desk.store, kept))
            return True

        self._do(write)

    def add(self, file: str) -> None:
        """Keep a mapping that somebody shared."""

        def read() -> KeptMapping:
            return import_kept(self._desk.store, self._desk.who, given_file(Path(file)))

        self._do(read)

    def _for_whom(self, kept: KeptMapping) -> str:
        return self._providers.get(kept.provider_id or "", "") or texts.everybody()

    def _follow(self, kept: KeptMapping | None) -> None:
        for button in (self.ui.rename_button, self.ui.remove_button, self.ui.export_button):
            button.setEnabled(kept is not None)

    # Asking

    def _ask_name(self) -> None:
        kept: KeptMapping | None = self.ui.mappings.chosen()
        if kept is None:
            return
        box = QInputDialog(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.windowTitle())
        box.setLabelText(texts.new_name())
        box.setTextValue(kept.name)
        box.textValueSelected.connect(partial(self.rename, kept))
        box.open()

    def _ask_remove(self) -> None:
        kept: KeptMapping | None = self.ui.mappings.chosen()
        if kept is not None:
            ask(self, texts.forget(kept.name), partial(self.remove, kept))

    def remove(self, kept: KeptMapping, _checked: bool = False) -> None:
        """Forget a mapping."""

        def forget() -> bool:
            remove_kept(self._desk.store, self._desk.who, kept)
            return True

        self._do(forget)

    def _ask_place(self) -> None:
        kept: KeptMapping | None = self.ui.mappings.chosen()
        if kept is None:
            return
        dialog = QFileDialog(self, texts.save(), self._desk.folder, texts.file_filter())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(f"{kept.name}.json")
        dialog.fileSelected.connect(partial(self.save, kept))
        dialog.open()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, texts.add(), self._desk.folder, texts.file_filter())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.add)
        dialog.open()


def _name(kept: KeptMapping) -> str:
    return kept.name


def _name_order(kept: KeptMapping) -> str:
    return kept.name.casefold()


def _id(kept: KeptMapping) -> str:
    return kept.id


def _made_on(kept: KeptMapping) -> str:
    return kept.made_on.isoformat()


def _used_on(kept: KeptMapping) -> str:
    return kept.last_used_on.isoformat() if kept.last_used_on else ""
