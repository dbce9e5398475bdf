"""One provider on the ladder: where it stands, what was decided, what a termination asks for, and its continuity."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from contractbeoordeling.desktop._built.ui_provider_escalation import Ui_ProviderEscalation
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.continuity import ContinuityDialog
from contractbeoordeling.desktop.dialogs.contract_ground import GroundDialog
from contractbeoordeling.desktop.dialogs.ladder_step import LadderStepDialog
from contractbeoordeling.desktop.dialogs.reason import ReasonDialog
from contractbeoordeling.desktop.dialogs.take_step import TakeStepDialog
from contractbeoordeling.desktop.dialogs.termination_task import TerminationTaskDialog
from contractbeoordeling.desktop.pages.escalation_columns import (
    LadderLine,
    identify_ladder,
    identify_taken,
    identify_task,
    ladder_columns,
    taken_columns,
    task_columns,
)
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import escalation as texts
from contractbeoordeling.desktop.where import ask_file
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.escalation import ContractGround, Escalation, LadderStep, TerminationTask
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.files.names import safe_name
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.continuity.steps import list_continuity
from contractbeoordeling.usecases.dossier.export import DossierDone, export_dossier
from contractbeoordeling.usecases.escalation.escalate import end_escalation
from contractbeoordeling.usecases.escalation.letter import write_letter
from contractbeoordeling.usecases.escalation.listing import ProviderLadder, TakenStep, provider_ladder
from contractbeoordeling.usecases.noted import Noted


class ProviderEscalation(Page):
    """The ladder as a list with where the provider is, and the acts on it."""

    KINDS = frozenset(
        {Contract, ContinuityRisk, ContractGround, Escalation, LadderStep, Provider, TerminationTask}
    )
    HOME = frozenset({ContinuityRisk, Escalation})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = ui = Ui_ProviderEscalation()
        ui.setupUi(self)
        ui.ladder.begin(TableModel(ladder_columns(), identify_ladder, self), "ladder", always_one=True)
        ui.taken.begin(TableModel(taken_columns(), identify_taken, self), "escalations", always_one=True)
        ui.tasks.begin(TableModel(task_columns(), identify_task, self), "termination", always_one=True)
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        ui.ladder.opened.connect(self._take)
        ui.taken.chose.connect(self._explain)
        ui.tasks.opened.connect(self._change_task)
        for button, act in (
            (ui.take_button, self._take),
            (ui.ground_button, self._ground),
            (ui.change_button, self._change_ladder),
            (ui.letter_button, self._letter),
            (ui.end_button, self._end),
            (ui.dossier_button, self._ask_reader),
            (ui.add_task_button, self._add_task),
            (ui.task_button, self._change_task),
            (ui.continuity_button, self._continuity),
        ):
            button.clicked.connect(act)

    def refresh(self) -> None:
        ui, found = self.ui, provider_ladder(self.desk.store, self.record_id)
        ui.ladder.show_rows([_line(found, each) for each in found.ladder.steps])
        ui.taken.show_rows(found.taken)
        if ui.ladder.currentIndex().row() <= 0:
            ui.ladder.go_to(found.ladder.next_after(found.highest))
        lines = list_continuity(self.desk.store, self.record_id, only_running=True)
        ui.continuity.setText(texts.continuity_said(lines[0].risk if lines else None))
        self._explain(ui.taken.chosen())

    def _explain(self, taken: TakenStep | None) -> None:
        ui = self.ui
        ui.details.setText(texts.details(taken))
        ui.details.setVisible(taken is not None)
        ui.letter_button.setEnabled(taken is not None)
        ui.end_button.setEnabled(taken is not None and taken.running)
        terminates = taken is not None and bool(taken.tasks)
        for widget in (ui.tasks_title, ui.tasks, ui.add_task_button, ui.task_button):
            widget.setVisible(terminates)
        ui.tasks.show_rows(taken.tasks if taken is not None else ())

    # Acts

    def _take(self) -> None:
        line: LadderLine | None = self.ui.ladder.chosen()
        if line is not None:
            dialog = TakeStepDialog(self.desk, self, provider_id=self.record_id, step=line.step)
            dialog.stored.connect(partial(self._taken, dialog))
            dialog.open()

    def _taken(self, dialog: TakeStepDialog, done: Noted[Escalation]) -> None:
        """Go on with the letter, where that was asked for."""
        self.update_now()
        self.ui.taken.go_to(done.record.id)
        if dialog.wants_letter:
            self._letter()

    def _ground(self) -> None:
        line: LadderLine | None = self.ui.ladder.chosen()
        GroundDialog(self.desk, self, provider_id=self.record_id, step=line.step if line else None).open()

    def _change_ladder(self) -> None:
        line: LadderLine | None = self.ui.ladder.chosen()
        if line is not None:
            LadderStepDialog(self.desk, self, line.step).open()

    def _letter(self) -> None:
        taken: TakenStep | None = self.ui.taken.chosen()
        if taken is not None:
            name = safe_name(texts.letter_name(taken.provider.name, taken.escalation.step))
            write = partial(self._write_letter, taken.escalation.id)
            ask_file(self, texts.letter_title(), (self.desk.folder, name), texts.documents(), write)

    def _write_letter(self, escalation_id: str, path: str) -> None:
        self.desk.act(write_letter, escalation_id, Path(path), today())

    def _end(self) -> None:
        taken: TakenStep | None = self.ui.taken.chosen()
        if taken is not None:
            verb = partial(end_escalation, self.desk.store, self.desk.who, taken.escalation.id)
            ReasonDialog(self.desk, self, texts.end_title(), texts.end_explanation(), verb).open()

    def _add_task(self) -> None:
        taken: TakenStep | None = self.ui.taken.chosen()
        if taken is not None:
            task = TerminationTask(escalation_id=taken.escalation.id, task="")
            TerminationTaskDialog(self.desk, self, task, new=True).open()

    def _change_task(self) -> None:
        task: TerminationTask | None = self.ui.tasks.chosen()
        if task is not None:
            TerminationTaskDialog(self.desk, self, task).open()

    def _continuity(self) -> None:
        ContinuityDialog(self.desk, self, self.record_id).open()

    # The dossier

    def _ask_reader(self) -> None:
        """Ask who reads the dossier, before anything is gathered."""
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(texts.dossier_title())
        box.setText(texts.dossier_question())
        for said, audience in (
            (texts.dossier_inside(), Audience.INTERNAL),
            (texts.dossier_provider(), Audience.PROVIDER),
        ):
            button = box.addButton(said, QMessageBox.ButtonRole.AcceptRole)
            button.clicked.connect(partial(self._ask_place, audience))
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.open()

    def _ask_place(self, audience: Audience) -> None:
        provider = self.desk.store.get(Provider, self.record_id)
        if provider is not None:
            name = safe_name(texts.dossier_name(provider.name))
            write = partial(self._write_dossier, provider, audience)
            ask_file(self, texts.dossier_title(), (self.desk.folder, name), [texts.zip_files()], write)

    def _write_dossier(self, provider: Provider, audience: Audience, path: str) -> None:
        store = self.desk.store

        def work(_progress: Progress) -> DossierDone:
            return export_dossier(store, provider, audience, Path(path), today())

        self.desk.start(texts.writing_dossier(), work, self._tell_dossier)

    def _tell_dossier(self, done: DossierDone) -> None:
        box = QMessageBox(self.desk.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(texts.dossier_title())
        box.setText(texts.dossier_done(done.entries, len(done.files), done.gone))
        box.open()


def _line(found: ProviderLadder, step: LadderStep) -> LadderLine:
    runs = any(each.running and each.escalation.step == step.number for each in found.taken)
    return LadderLine(step, texts.standing(found, step.number), texts.grounds(found, step), runs)
