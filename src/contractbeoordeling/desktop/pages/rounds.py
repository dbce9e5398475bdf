"""Assessment rounds: how far one is, and the steps from forms to workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFileDialog

from contractbeoordeling.desktop._built.ui_rounds_page import Ui_RoundsPage
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.pages.risks import RisksPage
from contractbeoordeling.desktop.pages.round_cycle import RoundCycle
from contractbeoordeling.desktop.pages.round_tabs import (
    AskNextTab,
    BurdenTab,
    OutcomesTab,
    ProgressTab,
    ReachTab,
)
from contractbeoordeling.desktop.texts import rounds as texts
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.round import Participation, Request, Round
from contractbeoordeling.usecases.round_context import round_context
from contractbeoordeling.usecases.rounds.newest import newest_rounds
from contractbeoordeling.usecases.rounds.reach import RoundReach

if TYPE_CHECKING:
    from contractbeoordeling.usecases.rounds.send_forms import SentForm


class RoundsPage(Page):
    """One round at a time, the newest first."""

    KINDS = frozenset({Round, Participation, Request})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_RoundsPage()
        self.ui.setupUi(self)
        self.progress = ProgressTab(desk)
        self.outcomes = OutcomesTab(desk)
        self.tabs: tuple[Page, ...] = (
            self.progress,
            self.outcomes,
            ReachTab(desk),
            AskNextTab(desk),
            RisksPage(desk),
            BurdenTab(desk),
            RoundCycle(desk),
        )
        for tab, name in zip(self.tabs, texts.tabs(), strict=True):
            self.ui.tabs.addTab(tab, name)
            tab.going.connect(self.going)
        self.ui.round.currentIndexChanged.connect(self._show)
        self.ui.new_button.clicked.connect(self._ask_new)
        self.ui.change_button.clicked.connect(self._ask_change)
        self.ui.forms_button.clicked.connect(self._ask_folder)
        self.ui.remind_button.clicked.connect(self._remind)
        self.ui.import_button.clicked.connect(self._ask_files)
        self.ui.export_button.clicked.connect(self._ask_export)
        self.ui.documents_button.clicked.connect(self._ask_documents)

    @property
    def of_round(self) -> Round | None:
        """The round that is chosen."""
        return self.desk.store.get(Round, code_of(self.ui.round)) if code_of(self.ui.round) else None

    def about(self) -> str:
        return self.of_round.name if self.of_round is not None else ""

    def refresh(self) -> None:
        rounds = newest_rounds(self.desk.store)
        with QSignalBlocker(self.ui.round):
            offer(self.ui.round, [(each.name, each.id) for each in rounds])
        self._show()

    def show_record(self, record_id: str) -> None:
        super().show_record(record_id)
        choose(self.ui.round, record_id)

    def _show(self) -> None:
        of_round = self.of_round
        for widget in (
            self.ui.round,
            self.ui.tabs,
            self.ui.change_button,
            self.ui.forms_button,
            self.ui.remind_button,
            self.ui.import_button,
            self.ui.export_button,
            self.ui.documents_button,
        ):
            widget.setVisible(of_round is not None)
        if of_round is None:
            self.ui.facts.setText(texts.none_yet())
            return
        framework = round_context(self.desk.store, of_round.id).framework
        count = self.desk.store.count(Participation, round_id=of_round.id)
        self.ui.facts.setText(texts.facts(of_round, framework, count))
        for tab in self.tabs:
            if tab.record_id != of_round.id:
                tab.show_record(of_round.id)

    # Steps

    def _ask_new(self) -> None:
        from contractbeoordeling.desktop.dialogs.new_round import NewRoundDialog

        dialog = NewRoundDialog(self.desk, self)
        dialog.stored.connect(self._made)
        dialog.open()

    def _made(self, reach: RoundReach) -> None:
        choose(self.ui.round, reach.round.id)
        self.desk.runner.told.emit(texts.round_made(reach.round.name))

    def _ask_change(self) -> None:
        """Ask what changes about the round that is shown."""
        from contractbeoordeling.desktop.dialogs.change_round import ChangeRoundDialog

        if self.of_round is not None:
            dialog = ChangeRoundDialog(self.desk, self, self.of_round)
            dialog.stored.connect(self._changed)
            dialog.open()

    def _changed(self, of_round: Round) -> None:
        self.desk.runner.told.emit(texts.round_changed(of_round.name))

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, texts.choose_folder(), self.desk.folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.make_forms)
        dialog.open()

    def make_forms(self, folder: str) -> None:
        """Write all open forms of the round into a folder."""
        from contractbeoordeling.usecases.rounds.send_forms import send_forms

        of_round = self.of_round
        if of_round is None:
            return
        store, who = self.desk.store, self.desk.who

        def work(progress: Progress) -> list[SentForm]:
            return send_forms(store, who, of_round, Path(folder), progress=progress)

        def tell(sent: list[SentForm]) -> None:
            ResultDialog(texts.forms_made(sent), Path(folder), self.desk.window).open()

        self.desk.start(texts.making_forms(), work, tell)

    def _remind(self) -> None:
        """Remind of everything of the round that isn't back."""
        from contractbeoordeling.desktop.dialogs.remind import ask_reminders

        if self.of_round is not None:
            ask_reminders(self.desk, self, self.of_round)

    def _ask_files(self) -> None:
        from contractbeoordeling.desktop.dialogs.import_files import ask_files

        ask_files(self.desk, self)

    def _ask_export(self) -> None:
        from contractbeoordeling.desktop.dialogs.export import ExportDialog

        if self.of_round is not None:
            ExportDialog(self.desk, self.of_round, self).open()

    def _ask_documents(self) -> None:
        """Ask which documents of the round; for those that are chosen under Uitkomsten, where there are several."""
        from contractbeoordeling.desktop.dialogs.documents import DocumentsDialog

        if self.of_round is not None:
            DocumentsDialog(
                self.desk, self.of_round, self, chosen=self.outcomes.chosen_participations()
            ).open()
