"""The last step: a rehearsal that changes nothing, then the same for real as one step to undo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog

from contractbeoordeling.desktop._built.ui_mapping_check import Ui_MappingCheckPage
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.choices_of import provider_choices
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.mapping.columns import (
    SkippedRow,
    cause_columns,
    identify_cause,
    identify_skipped,
    skipped_columns,
)
from contractbeoordeling.desktop.mapping.rehearsal import Shown, shown
from contractbeoordeling.desktop.mapping.step import Preparing, Step
from contractbeoordeling.desktop.mapping.work import Work
from contractbeoordeling.desktop.pages.import_columns import change_columns, identify_change
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import imports as import_texts
from contractbeoordeling.desktop.texts import mapping as mapping_texts
from contractbeoordeling.desktop.texts import mapping_values as texts
from contractbeoordeling.domain.cause import Cause
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.usecases.imported import ImportStatus, OnConflict
from contractbeoordeling.usecases.mapped_import.options import MappedOptions
from contractbeoordeling.usecases.mapped_import.run import preview_mapped
from contractbeoordeling.usecases.mapped_import.sharing import mapping_bytes
from contractbeoordeling.usecases.mapping_draft.finish import Made, Remember, import_draft, mapping_made
from contractbeoordeling.usecases.undoing import next_steps
from contractbeoordeling.usecases.word_back.give_back import WordBack, give_back
from contractbeoordeling.usecases.written import write_file
from contractbeoordeling.workbook.mapping import MappingFile
from contractbeoordeling.workbook.mapping_document import shared

_NAMELESS = ("provider_unknown", "provider_asks")


class CheckStep(Step):
    """Shows what would come of it; `done` tells that it was imported."""

    code = "check"
    done = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.ui = Ui_MappingCheckPage()
        self.ui.setupUi(self)
        self.imported = False
        self._found: Shown | None = None
        self._mapping = MappingFile(())
        self._change_set: str | None = None
        ui = self.ui
        ui.causes.begin(
            TableModel(cause_columns(), identify_cause, self),
            "mapping_causes",
            sortable=True,
            always_one=True,
        )
        ui.skipped.begin(
            TableModel(skipped_columns(), identify_skipped, self), "mapping_skipped", sortable=True
        )
        ui.differences.begin(
            TableModel(change_columns(), identify_change, self), "mapping_differences", sortable=True
        )
        ui.differences.show_column("file", shown=False)
        offer(ui.on_conflict, [(import_texts.on_conflict(each), str(each)) for each in OnConflict])
        choose(ui.on_conflict, OnConflict.STOP)
        ui.on_conflict.activated.connect(self._again)
        ui.all_or_nothing.clicked.connect(self._again)
        ui.causes.chose.connect(self._explain)
        ui.causes.opened.connect(self._show_cause)
        ui.skipped.opened.connect(self._show_skipped)
        ui.remember.toggled.connect(self._toggle_remember)
        ui.name.textEdited.connect(self.changed.emit)
        ui.export_button.clicked.connect(self._ask_file)
        ui.meant.hide()
        self._providers = provider_choices(work.desk.store)
        offer(ui.provider, [(mapping_texts.choose_provider(), ""), *self._providers])
        ui.meant_button.clicked.connect(self._say_who)
        ui.back_to_sender_button.clicked.connect(self._ask_folder)

    def title_of_work(self) -> str:
        return mapping_texts.rehearsing()

    def preparing(self) -> Preparing:
        work, options = self.work, self._options()
        store, who, opened, about = work.desk.store, work.desk.who, work.draft.opened, work.provider

        def rehearse(progress: Progress) -> None:
            self._mapping = mapping_made(work.draft, work.values, work.questions, about)
            done = preview_mapped(store, who, opened, self._mapping, options, progress)
            self._found = shown(done, opened.workbook)

        return rehearse

    def enter(self) -> None:
        ui, draft = self.ui, self.work.draft
        if not ui.name.text():
            kept = draft.kept.kept.name if draft.kept is not None else ""
            ui.name.setText(kept or Path(draft.opened.name).stem)
            ui.name.setCursorPosition(0)
        provider = self.work.provider
        own = provider.name if provider is not None else ""
        offer(ui.scope, texts.scopes(draft.kind, own))
        choose(ui.scope, "general" if self.work.others else code_of(ui.scope))
        self._toggle_remember(ui.remember.isChecked())
        if self._found is not None:
            self._show(self._found)
            ui.said.setText(texts.rehearsed(self._found.result))

    def problem(self) -> str:
        if self._found is None or self.imported:
            return ""
        taken = self._found.result.status is ImportStatus.WOULD_IMPORT
        return "" if taken else texts.nothing_taken()

    def take_over(self) -> None:
        """Import what was rehearsed."""
        work, ui = self.work, self.ui
        store, who = work.desk.store, work.desk.who
        remember = Remember(name=ui.name.text().strip(), general=code_of(ui.scope) != "own")
        made = Made(
            mapping=self._mapping,
            options=self._options(),
            remember=remember if ui.remember.isChecked() else None,
            group=work.group,
        )

        def take(progress: Progress) -> Shown:
            return shown(import_draft(store, who, work.draft, made, progress), work.draft.workbook)

        self._set_busy(True)
        job = work.desk.start(mapping_texts.taking_over(), take, self._taken)
        job.ended.connect(self._end)

    def after(self) -> str:
        """What can still be done about what was imported."""
        if self._change_set is None:
            return import_texts.nothing_changed()
        step = next_steps(self.work.desk.store).undo
        return import_texts.can_be_undone() if step is not None else import_texts.stays()

    def _options(self) -> MappedOptions:
        return MappedOptions(
            target=self.work.target(),
            on_conflict=OnConflict(code_of(self.ui.on_conflict)),
            all_or_nothing=self.ui.all_or_nothing.isChecked(),
        )

    def _again(self) -> None:
        """Rehearse once more, after another choice."""
        work = self.preparing()
        self._set_busy(True)
        job = self.work.desk.start(self.title_of_work(), work, self._rehearsed)
        job.ended.connect(self._end)

    def _rehearsed(self, _result: object) -> None:
        self.enter()
        self.changed.emit()

    def _taken(self, found: Shown) -> None:
        self._found = found
        self.imported = True
        self._change_set = found.result.change_set
        self._show(found)
        self.ui.said.setText(texts.taken(found.result))
        for widget in (
            self.ui.on_conflict,
            self.ui.all_or_nothing,
            self.ui.remember,
            self.ui.name,
            self.ui.scope,
        ):
            widget.setEnabled(False)
        self.done.emit()

    def _end(self) -> None:
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.setEnabled(not busy)

    def _toggle_remember(self, on: bool) -> None:
        for widget in (self.ui.name, self.ui.scope):
            widget.setEnabled(on)

    # What is shown

    def _show(self, found: Shown) -> None:
        ui = self.ui
        ui.causes.show_rows(found.causes)
        ui.skipped.show_rows(found.skipped)
        ui.differences.show_rows(found.changes)
        for tab, text in (
            (ui.causes_tab, texts.causes_tab(len(found.causes))),
            (ui.skipped_tab, texts.skipped_tab(len(found.skipped))),
            (ui.differences_tab, texts.differences_tab(len(found.changes))),
        ):
            ui.tabs.setTabText(ui.tabs.indexOf(tab), text)
        ui.back_to_sender_button.setEnabled(found.to_send)
        self._explain(ui.causes.chosen())

    def _explain(self, cause: Cause | None) -> None:
        """Tell all about a cause; of a name that nobody knows it can be said here who is meant."""
        ui = self.ui
        nameless = cause is not None and cause.first.code in _NAMELESS and bool(cause.found)
        ui.meant.setVisible(nameless and not self.imported)
        if cause is not None and nameless:
            # Who is meant is proposed, and taken once the user says so.
            choose(
                ui.provider, next((key for name, key in self._providers if name in cause.first.expected), "")
            )
        if cause is None:
            ui.details.clear()
            return
        ui.details.setHtml(import_texts.details(cause.first))
        if nameless:
            ui.provider_label.setText(texts.meant_by(cause.found))

    def _say_who(self) -> None:
        """Say which provider a name in the file means, and rehearse again."""
        cause: Cause | None = self.ui.causes.chosen()
        provider_id = self.ui.provider.code()
        if cause is not None and provider_id:
            self.work.draft.providers[cause.found] = provider_id
            self.changed.emit()
            self._again()

    def _show_cause(self, cause: Cause) -> None:
        if cause.first.cell and not self.imported:
            self.shown_cell.emit(cause.first.sheet, cause.first.cell)

    def _show_skipped(self, row: SkippedRow) -> None:
        if not self.imported:
            self.shown_cell.emit(row.line.sheet, f"A{row.line.row}")

    # The mapping as a file

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, texts.save_mapping(), self.work.desk.folder, texts.mapping_file())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(f"{self.ui.name.text().strip() or 'indeling'}.json")
        dialog.fileSelected.connect(self.save_mapping)
        dialog.open()

    def save_mapping(self, file: str) -> None:
        """Write the mapping to a file for others: nothing of providers or of this one file is in it."""
        work = self.work

        def write() -> bool:
            write_file(Path(file), mapping_bytes(shared(self._mapping), work.desk.store))
            return True

        if work.desk.runner.act(write):
            self.ui.said.setText(texts.saved(Path(file).name))

    # The word back

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, texts.back_folder(), self.work.desk.folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.give_back)
        dialog.open()

    def give_back(self, folder: str) -> None:
        """Keep the file with its faults marked, and a mail, to be sent back."""
        found, work = self._found, self.work
        if found is None:
            return
        store, opened = work.desk.store, work.draft.opened

        def write(_progress: Progress) -> WordBack | None:
            return give_back(store, opened, found.result, Path(folder))

        def tell(made: WordBack | None) -> None:
            if made is not None:
                ResultDialog(texts.given_back(), Path(folder), self).open()

        work.desk.start(texts.giving_back(), write, tell)
