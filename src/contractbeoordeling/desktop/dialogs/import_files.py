"""Importing files: first a look at what would come of it, then the same for real."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from contractbeoordeling.desktop._built.ui_import_files import Ui_ImportFilesDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.import_columns import (
    Remark,
    file_columns,
    identify_file,
    identify_remark,
    remark_columns,
)
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import imports as texts
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.usecases.form_import.run import FormOptions
from contractbeoordeling.usecases.import_files import ImportOptions, ImportRun, import_files
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus, OnConflict


class ImportFilesDialog(QDialog):
    """Shows what a dry run says of every file; the same files are then imported, or not."""

    def __init__(self, desk: Desk, files: Sequence[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportFilesDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._files = list(files)
        ui = self.ui
        ui.files.begin(
            TableModel(file_columns(), identify_file, self), "import_files", sortable=True, always_one=True
        )
        remarks: TableModel[Remark] = TableModel(remark_columns(), identify_remark, self)
        ui.remarks.begin(remarks, "import_remarks", sortable=True)
        offer(ui.on_conflict, [(texts.on_conflict(each), str(each)) for each in OnConflict])
        choose(ui.on_conflict, OnConflict.STOP)
        ui.import_button.setEnabled(False)
        ui.files.chose.connect(self._show_remarks)
        ui.on_conflict.activated.connect(self.look)
        ui.all_or_nothing.clicked.connect(self.look)
        ui.import_button.clicked.connect(self._import)
        ui.close_button.clicked.connect(self.reject)

    def look(self) -> None:
        """Find out what would come of it, without changing anything."""
        self._start(texts.looking(), dry_run=True)

    def _import(self) -> None:
        self._start(texts.importing(), dry_run=False)

    def _start(self, title: str, *, dry_run: bool) -> None:
        store, who, files = self._desk.store, self._desk.who, self._files
        options = ImportOptions(
            forms=FormOptions(
                on_conflict=OnConflict(code_of(self.ui.on_conflict)),
                all_or_nothing=self.ui.all_or_nothing.isChecked(),
            ),
            dry_run=dry_run,
        )

        def work(progress: Progress) -> ImportRun:
            return import_files(store, who, files, options, progress)

        self._desk.start(title, work, self._preview if dry_run else self._done)

    def _preview(self, run: ImportRun) -> None:
        self._show(run.files)
        self.ui.said.setText(texts.preview(run.files))
        takes = any(each.status is ImportStatus.WOULD_IMPORT for each in run.files)
        self.ui.import_button.setEnabled(takes)

    def _done(self, run: ImportRun) -> None:
        self._show(run.files)
        self.ui.said.setText(texts.done(run.files))
        for widget in (self.ui.import_button, self.ui.on_conflict, self.ui.all_or_nothing):
            widget.setEnabled(False)
        self.ui.close_button.setFocus()

    def _show(self, files: Sequence[ImportedFile]) -> None:
        self.ui.files.show_rows(files)
        self._show_remarks(self.ui.files.chosen())

    def _show_remarks(self, line: ImportedFile | None) -> None:
        remarks: list[Remark] = [] if line is None else [*line.findings, *line.changes]
        self.ui.remarks.show_rows(remarks)
        self.ui.nothing.setVisible(line is not None and not remarks)
        self.ui.nothing.setText(texts.no_findings())


def ask_files(desk: Desk, parent: QWidget) -> None:
    """Let the user point at files, and show what would come of them."""
    dialog = QFileDialog(parent, texts.choose_files(), desk.folder, texts.file_filter())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)

    def take(names: list[str]) -> None:
        import_these(desk, [Path(each) for each in names], parent)

    dialog.filesSelected.connect(take)
    dialog.open()


def import_these(desk: Desk, files: Sequence[Path], parent: QWidget) -> ImportFilesDialog:
    """Show what would come of these files."""
    dialog = ImportFilesDialog(desk, files, parent)
    dialog.open()
    dialog.look()
    return dialog
