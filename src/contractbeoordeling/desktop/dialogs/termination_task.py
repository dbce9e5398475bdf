"""One thing that must happen when a contract ends: who does it, by when, and whether it is done."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_termination_task import Ui_TerminationTaskDialog
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import day_of, show_day
from contractbeoordeling.desktop.texts import escalation as texts
from contractbeoordeling.domain.escalation import TerminationTask
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.escalation.termination import add_task, change_task


class TerminationTaskDialog(FormDialog):
    """The fields of one task."""

    def __init__(self, desk: Desk, parent: QWidget, task: TerminationTask, *, new: bool = False) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_TerminationTaskDialog()
        ui.setupUi(self)
        self._task, self._new = task, new
        self.setWindowTitle(texts.task_title())
        ui.title.setText(texts.task_title())
        ui.task.setPlainText(task.task)
        ui.owner.setText(task.owner)
        show_day(ui.due, task.due_on)
        show_day(ui.done, task.done_on)
        ui.note.setPlainText(task.note)
        ui.told_box.setChecked(Audience.PROVIDER.shows(task.audience))
        self.begin(ui.problem, ui.button_box)

    def store(self) -> TerminationTask:
        ui = self.ui
        task = replace(
            self._task,
            task=ui.task.toPlainText(),
            owner=ui.owner.text(),
            due_on=day_of(ui.due),
            done_on=day_of(ui.done),
            note=ui.note.toPlainText(),
        )
        if ui.told_box.isChecked() is not Audience.PROVIDER.shows(task.audience):
            task = replace(task, audience=Audience.PROVIDER if ui.told_box.isChecked() else Audience.INTERNAL)
        verb = add_task if self._new else change_task
        return verb(self.desk.store, self.desk.who, task)
