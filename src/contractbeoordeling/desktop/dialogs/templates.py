"""The Word templates of the register: adding, removing, and an example to begin from."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from contractbeoordeling.desktop._built.ui_templates import Ui_TemplatesDialog
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.choices import code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.kept_list import KeptListDialog
from contractbeoordeling.desktop.table import Column, TableModel
from contractbeoordeling.desktop.texts import documents as texts
from contractbeoordeling.desktop.where import ask_file
from contractbeoordeling.domain.document import DocumentKind, Template
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.documents.templates import (
    KeptTemplate,
    add_template,
    list_templates,
    remove_template,
    write_example,
)
from contractbeoordeling.usecases.given_file import given_file
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import day


class TemplatesDialog(KeptListDialog):
    """Lists the templates; what is wrong with a file that is added stands in the dialog, each fault by itself."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_TemplatesDialog()
        self.ui.setupUi(self)
        self.problem = self.ui.problem
        ui = self.ui
        ui.problem.hide()
        columns = (
            Column("name", tr("Naam"), _name, width=30, grow=True, hint=_name),
            Column("kind", tr("Voor"), _kind, width=30, grow=True),
            Column("added_on", tr("Toegevoegd"), _added, width=12, order=_order),
            Column("used", tr("In gebruik"), _used, width=20),
        )
        ui.templates.begin(TableModel(columns, _id, self), "templates", sortable=True, always_one=True)
        offer(ui.kind, [(texts.every_kind(), ""), *((texts.kind(each), str(each)) for each in DocumentKind)])
        ui.templates.chose.connect(self._follow)
        ui.add_button.clicked.connect(self._ask_file)
        ui.remove_button.clicked.connect(self._ask_remove)
        ui.example_button.clicked.connect(self._ask_place)
        ui.close_button.clicked.connect(self.accept)
        self.show_all()

    def show_all(self) -> None:
        """Show what is kept now."""
        self.ui.templates.show_rows(list_templates(self._desk.store))
        self._follow(self.ui.templates.chosen())

    def add(self, file: str) -> None:
        """Keep a template for the chosen kind of document."""
        code = code_of(self.ui.kind)

        def read() -> Template:
            path = Path(file)
            kind = DocumentKind(code) if code else None
            given = (path.name, given_file(path))
            return add_template(self._desk.store, self._desk.who, given, kind, today())

        self._do(read)

    def remove(self, template: Template, _checked: bool = False) -> None:
        """Take a template out."""

        def take_out() -> bool:
            remove_template(self._desk.store, self._desk.who, template)
            return True

        self._do(take_out)

    def save_example(self, file: str) -> None:
        """Write the example to a file."""

        def write() -> bool:
            write_example(Path(file))
            return True

        self._do(write)

    def _follow(self, kept: KeptTemplate | None) -> None:
        self.ui.remove_button.setEnabled(kept is not None)

    # Asking

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, texts.add_template(), self._desk.folder, texts.word_files())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.add)
        dialog.open()

    def _ask_remove(self) -> None:
        kept: KeptTemplate | None = self.ui.templates.chosen()
        if kept is not None:
            ask(self, texts.remove(kept.template.name), partial(self.remove, kept.template))

    def _ask_place(self) -> None:
        place = (self._desk.folder, texts.example_name())
        ask_file(self, texts.save_example(), place, [texts.word_files()], self.save_example)


def _name(kept: KeptTemplate) -> str:
    return kept.template.name


def _kind(kept: KeptTemplate) -> str:
    kind = kept.template.kind
    return texts.every_kind() if kind is None else texts.kind(kind)


def _added(kept: KeptTemplate) -> str:
    return day(kept.template.added_on)


def _order(kept: KeptTemplate) -> str:
    return kept.template.added_on.isoformat()


def _used(kept: KeptTemplate) -> str:
    return texts.used(kept.used)


def _id(kept: KeptTemplate) -> str:
    return kept.template.id
