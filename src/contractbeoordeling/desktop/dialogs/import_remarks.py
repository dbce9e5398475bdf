"""What is to be said of the files of an import: findings and differences, of all of them or of one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSignalBlocker

from contractbeoordeling.desktop._built.ui_import_files import Ui_ImportFilesDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.pages.import_columns import (
    Change,
    Remark,
    change_columns,
    identify_change,
    identify_remark,
    remark_columns,
)
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import imports as texts
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.usecases.imported import ImportedFile


class ImportRemarks(QObject):
    """The lower half of the dialog; choosing a file in the upper half narrows it to that file."""

    def __init__(self, ui: Ui_ImportFilesDialog, parent: QObject) -> None:
        super().__init__(parent)
        self.ui = ui
        self._files: Sequence[ImportedFile] = ()
        ui.remarks.begin(
            TableModel(remark_columns(), identify_remark, self),
            "import_remarks",
            sortable=True,
            always_one=True,
        )
        ui.differences.begin(
            TableModel(change_columns(), identify_change, self), "import_differences", sortable=True
        )
        severities = [(texts.severity(each), str(each)) for each in FindingSeverity]
        offer(ui.severity, [(texts.any_severity(), ""), *severities])
        offer(ui.of_file, [(texts.every_file(), "")])
        ui.files.chose.connect(self._choose)
        ui.of_file.currentIndexChanged.connect(self._narrow)
        ui.severity.currentIndexChanged.connect(self._narrow)
        ui.remarks.chose.connect(self._explain)

    def show(self, files: Sequence[ImportedFile]) -> None:
        """Show what is to be said of these files."""
        self._files = files
        names = [(Path(each.file).name, each.file) for each in files]
        with QSignalBlocker(self.ui.of_file):
            offer(self.ui.of_file, [(texts.every_file(), ""), *names])
        self._narrow()
        if any(each.changes for each in files) and not any(each.findings for each in files):
            self.ui.tabs.setCurrentWidget(self.ui.differences_tab)

    def _choose(self, line: ImportedFile | None) -> None:
        """Narrow to the file that was chosen above."""
        if line is not None:
            choose(self.ui.of_file, line.file)

    def _narrow(self) -> None:
        ui, file, severity = self.ui, code_of(self.ui.of_file), code_of(self.ui.severity)
        files = [each for each in self._files if file in ("", each.file)]
        found = [(each.file, finding) for each in files for finding in each.findings]
        remarks = [
            Remark(number, name, finding)
            for number, (name, finding) in enumerate(found)
            if severity in ("", finding.severity)
        ]
        changes = [Change(each.file, difference) for each in files for difference in each.changes]
        ui.remarks.show_rows(remarks)
        ui.differences.show_rows(changes)
        for table in (ui.remarks, ui.differences):
            table.show_column("file", shown=not file and len(self._files) > 1)
        ui.tabs.setTabText(ui.tabs.indexOf(ui.findings_tab), texts.findings_tab(len(remarks)))
        ui.tabs.setTabText(ui.tabs.indexOf(ui.differences_tab), texts.differences_tab(len(changes)))
        ui.nothing.setText("" if found or changes else texts.nothing_said(len(files)))
        self._explain(ui.remarks.chosen())

    def _explain(self, remark: Remark | None) -> None:
        if remark is None:
            self.ui.details.clear()
        else:
            self.ui.details.setHtml(texts.details(remark.finding))
