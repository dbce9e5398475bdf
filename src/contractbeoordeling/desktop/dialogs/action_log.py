"""A dated line in the log of an action: how it goes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_action_log import Ui_ActionLogDialog
from contractbeoordeling.desktop.choices import code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import needed_day, show_day
from contractbeoordeling.desktop.texts import actions as texts
from contractbeoordeling.domain.action import Action, ActionEntry, ActionStatus
from contractbeoordeling.usecases.actions.log import log_action
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.wording.signals import STATUSES

_OPEN = (ActionStatus.AGREED, ActionStatus.RUNNING)


class ActionLogDialog(FormDialog):
    """Writes one line, and says how far the action is."""

    def __init__(self, desk: Desk, parent: QWidget, action: Action) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_ActionLogDialog()
        self.ui.setupUi(self)
        self._action = action
        self.setWindowTitle(texts.log_title())
        self.ui.title.setText(texts.log_title())
        self.ui.measure.setText(action.measure)
        show_day(self.ui.day, today())
        offer(self.ui.status, [(texts.unchanged(), ""), *((STATUSES[each], str(each)) for each in _OPEN)])
        self.begin(self.ui.problem, self.ui.button_box)

    def store(self) -> object:
        ui, status = self.ui, code_of(self.ui.status)
        entry = ActionEntry(
            action_id=self._action.id, written_on=needed_day(ui.day), text=ui.text.toPlainText()
        )
        store, who = self.desk.store, self.desk.who
        return log_action(store, who, entry, status=ActionStatus(status) if status else None)
