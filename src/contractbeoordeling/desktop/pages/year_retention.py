"""Retention: the table of terms, and what is due to be decided on; nothing goes by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from contractbeoordeling.desktop._built.ui_year_due import Ui_YearDue
from contractbeoordeling.desktop._built.ui_year_terms import Ui_YearTerms
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.retention import RetentionDecisionDialog, RetentionTermDialog
from contractbeoordeling.desktop.pages import year_columns as columns
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import year as texts
from contractbeoordeling.domain.assessment import AssessmentVersion
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.retention import Destruction, KeptLonger, RetentionRule
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.retention.destroy import DestroyDone, destructions
from contractbeoordeling.usecases.retention.due import DueItem, DueList, due_list
from contractbeoordeling.usecases.retention.rules import RetentionLine, retention_table


class TermsTab(Page):
    """How long what is kept, with what is proposed beside what nobody filled in."""

    KINDS = frozenset({RetentionRule})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_YearTerms()
        self.ui.setupUi(self)
        model: TableModel[RetentionLine] = TableModel(columns.term_columns(), columns.identify_term, self)
        self.ui.table.begin(model, "year_terms", always_one=True)
        self.ui.table.opened.connect(self._change)
        self.ui.change_button.clicked.connect(self._change)

    def refresh(self) -> None:
        lines = retention_table(self.desk.store)
        self.ui.said.setText(texts.terms(lines))
        self.ui.table.show_rows(lines)

    def _change(self) -> None:
        line: RetentionLine | None = self.ui.table.chosen()
        if line is not None:
            RetentionTermDialog(self.desk, self, line).open()


class DueTab(Page):
    """What is due today, to keep longer or to destroy; and what was destroyed."""

    KINDS = frozenset({AssessmentVersion, Contract, Destruction, KeptLonger, RetentionRule})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_YearDue()
        self.ui.setupUi(self)
        model: TableModel[DueItem] = TableModel(columns.due_columns(), columns.identify_due, self)
        self.ui.table.begin(model, "year_due", sortable=True)
        self.ui.table.selectionModel().selectionChanged.connect(self._show_state)
        done: TableModel[Destruction] = TableModel(
            columns.destruction_columns(), columns.identify_destruction, self
        )
        self.ui.done.begin(done, "year_destructions", sortable=True)
        self.ui.keep_button.clicked.connect(self._ask_keep)
        self.ui.destroy_button.clicked.connect(self._ask_destroy)

    def refresh(self) -> None:
        store, day = self.desk.store, today()

        def work(_progress: Progress) -> DueList:
            return due_list(store, day)

        self.desk.start(texts.looking(), work, self._show)

    def _show(self, found: DueList) -> None:
        self.ui.said.setText(texts.due(found))
        self.ui.table.show_rows(found.items)
        done = destructions(self.desk.store)
        self.ui.done.show_rows(done)
        for each in (self.ui.done, self.ui.done_title):
            each.setVisible(bool(done))
        self._show_state()

    def _chosen(self) -> list[DueItem]:
        return self.ui.table.chosen_rows()

    def _show_state(self) -> None:
        chosen = self._chosen()
        self.ui.chosen.setText(texts.chosen(len(chosen)))
        self.ui.keep_button.setEnabled(bool(chosen))
        self.ui.destroy_button.setEnabled(bool(chosen) and all(each.kept is None for each in chosen))

    def _ask_keep(self) -> None:
        RetentionDecisionDialog(self.desk, self, self._chosen(), destroys=False).open()

    def _ask_destroy(self) -> None:
        dialog = RetentionDecisionDialog(self.desk, self, self._chosen(), destroys=True)
        dialog.stored.connect(self._tell)
        dialog.open()

    def _tell(self, done: DestroyDone) -> None:
        box = QMessageBox(self.desk.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(texts.destroy_title())
        box.setText(texts.destroyed_said(done))
        box.open()
