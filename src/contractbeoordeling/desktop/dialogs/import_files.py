"""Importing files: first a look at what would come of it, then the same for real."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTemporaryDir, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from contractbeoordeling.desktop._built.ui_import_files import Ui_ImportFilesDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.import_asking import ImportAsking
from contractbeoordeling.desktop.dialogs.import_mapping import ImportMapping
from contractbeoordeling.desktop.dialogs.import_remarks import ImportRemarks
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.fitting import FittedDialog
from contractbeoordeling.desktop.pages.import_columns import file_columns, identify_file
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import imports as texts
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.usecases.form_import.run import FormOptions
from contractbeoordeling.usecases.import_files import ImportOptions, ImportRun, import_files
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus, OnConflict
from contractbeoordeling.usecases.mapped_import.options import MappedOptions
from contractbeoordeling.usecases.marked_forms import keep_marked
from contractbeoordeling.usecases.undoing import next_steps


class ImportFilesDialog(FittedDialog):
    """Shows what a dry run says of every file; the same files are then imported, or not.

    Files with faults are written to a folder aside as well, so that they can be kept to be sent back.
    """

    def __init__(self, desk: Desk, files: Sequence[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportFilesDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._files = list(files)
        self._aside = QTemporaryDir()
        self._run: ImportRun | None = None
        self._busy = False
        self._imported = False
        self._remarks = ImportRemarks(self.ui, self)
        self._asking = ImportAsking(self.ui, desk, self)
        self._asking.answered.connect(self._look_again)
        self._mapping = ImportMapping(self.ui, desk, self, self._asking)
        self._mapping.imported.connect(self.look)
        ui = self.ui
        ui.files.begin(TableModel(file_columns(), identify_file, self), "import_files", sortable=True)
        offer(ui.on_conflict, [(texts.on_conflict(each), str(each)) for each in OnConflict])
        choose(ui.on_conflict, OnConflict.STOP)
        ui.import_button.setEnabled(False)
        ui.on_conflict.activated.connect(self.look)
        ui.all_or_nothing.clicked.connect(self.look)
        ui.import_button.clicked.connect(self._import)
        ui.again_button.clicked.connect(self.look)
        ui.marked_button.clicked.connect(self._ask_folder)
        ui.close_button.clicked.connect(self.reject)
        self.finished.connect(self._aside.remove)

    def look(self) -> None:
        """Find out what would come of it, without changing anything."""
        self.ui.import_button.setEnabled(False)
        self._start(texts.looking(), self._files, self._preview)

    def _look_again(self, files: Sequence[Path]) -> None:
        """Look once more at some of the files, after something was said of them."""
        self.ui.import_button.setEnabled(False)
        self._start(texts.looking(), files, self._preview_some)

    def reject(self) -> None:
        """Close, but never under work that still runs: that is stopped in its own dialog."""
        if not self._busy:
            super().reject()

    def _import(self) -> None:
        self._start(texts.importing(), self._files, self._done)

    def _options(self, *, dry_run: bool) -> ImportOptions:
        """How the files are taken over, with all that was said of single ones."""
        on_conflict = OnConflict(code_of(self.ui.on_conflict))
        strict = self.ui.all_or_nothing.isChecked()
        return ImportOptions(
            forms=FormOptions(on_conflict=on_conflict, all_or_nothing=strict),
            mapped=MappedOptions(on_conflict=on_conflict, all_or_nothing=strict),
            passwords=dict(self._asking.passwords),
            targets=dict(self._asking.targets),
            group=self._mapping.group,
            dry_run=dry_run,
            marked=Path(tempfile.mkdtemp(dir=self._aside.path())),
        )

    def _start(self, title: str, files: Sequence[Path], then: Callable[[ImportRun], None]) -> None:
        store, who = self._desk.store, self._desk.who
        options = self._options(dry_run=then != self._done)

        def work(progress: Progress) -> ImportRun:
            return import_files(store, who, files, options, progress)

        self._busy = True
        job = self._desk.start(title, work, then)
        job.ended.connect(self._end)

    def _end(self) -> None:
        self._busy = False
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """Say where it stands; a first look that was stopped leaves nothing to show."""
        if self._run is None:
            self.reject()
        elif not (self._busy or self._imported or self.ui.import_button.isEnabled()):
            taken = any(each.status is ImportStatus.WOULD_IMPORT for each in self._run.files)
            self.ui.hint.setText(texts.stopped() if taken else texts.nothing_changed())

    def _preview_some(self, later: ImportRun) -> None:
        self._preview(later if self._run is None else self._run.renewed(later))

    def _preview(self, run: ImportRun) -> None:
        self._show(run)
        self.ui.said.setText(texts.preview(run.files))
        self.ui.hint.setText(texts.nothing_changed())
        takes = any(each.status is ImportStatus.WOULD_IMPORT for each in run.files)
        self.ui.import_button.setEnabled(takes)
        self._asking.ask_passwords()

    def _done(self, run: ImportRun) -> None:
        self._imported = True
        self._show(run)
        self.ui.said.setText(texts.done(run.files))
        self.ui.hint.setText(self._after(run))
        for widget in (
            self.ui.import_button,
            self.ui.on_conflict,
            self.ui.all_or_nothing,
            self.ui.mapping_button,
        ):
            widget.setEnabled(False)
        self.ui.close_button.setText(texts.close())
        self.ui.close_button.setFocus()

    def _after(self, run: ImportRun) -> str:
        """Say what can still be done about it; verified signals are not undone."""
        if run.change_set is None:
            return texts.nothing_changed()
        step = next_steps(self._desk.store).undo
        return texts.can_be_undone() if step is not None and step.id == run.change_set else texts.stays()

    def _show(self, run: ImportRun) -> None:
        self._run = run
        files = sorted(run.files, key=_calmness)
        self.ui.files.show_rows(files)
        self._remarks.show(files)
        self._mapping.show(files)
        self._asking.show([] if self._imported else files)
        self.ui.marked_button.setEnabled(bool(run.to_send))
        self.ui.again_button.setVisible(bool(run.closed) and not self._imported)
        self.ui.marked_button.setText(texts.marked(run.senders))

    # What goes back

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, texts.marked_folder(), self._desk.folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.keep_marked)
        dialog.open()

    def keep_marked(self, folder: str) -> None:
        """Keep what goes back, with its faults marked, in a folder."""
        run = self._run
        if run is not None and self._desk.runner.act(_Keeping(run.to_send, Path(folder))):
            ResultDialog(texts.marked_saved(run.senders), Path(folder), self).open()


def _calmness(file: ImportedFile) -> int:
    """What asks for attention comes first, what is known already last; else in their own order."""
    if file.status in (ImportStatus.REFUSED, ImportStatus.PARTLY) or file.faulty:
        return 0
    if file.worth_a_look or file.changes:
        return 1
    return 3 if file.status is ImportStatus.DUPLICATE else 2


class _Keeping:
    """Keeping some files in a folder, to be done by the runner."""

    def __init__(self, forms: Sequence[Path], folder: Path) -> None:
        self._forms, self._folder = forms, folder

    def __call__(self) -> list[Path]:
        return keep_marked(self._forms, self._folder)


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
