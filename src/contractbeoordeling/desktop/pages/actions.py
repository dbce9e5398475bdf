"""Improvement actions with their logs: of the whole register, or of one provider; what is late stands out."""

from __future__ import annotations

from contractbeoordeling.desktop._built.ui_actions_page import Ui_ActionsPage
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.choices_of import criterion_names
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.action import ActionDialog
from contractbeoordeling.desktop.dialogs.action_close import ActionCloseDialog
from contractbeoordeling.desktop.dialogs.action_log import ActionLogDialog
from contractbeoordeling.desktop.dialogs.plans import PlansDialog
from contractbeoordeling.desktop.dialogs.reminders import Reminders
from contractbeoordeling.desktop.pages.action_columns import columns, identify
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import actions as texts
from contractbeoordeling.desktop.texts.actions import Which
from contractbeoordeling.domain.action import Action, ActionEntry, Owner
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.actions.listing import (
    ActionFilter,
    ActionLine,
    list_actions,
    log_of,
    with_words,
)
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.wording.signals import OWNERS


class ActionsPage(Page):
    """The list with its filters, and the action that is chosen; with a record id only those of that provider."""

    KINDS = frozenset({Action, ActionEntry, Provider})
    HOME = frozenset({Action})

    def __init__(self, desk: Desk, *, of_provider: bool = False) -> None:
        super().__init__(desk)
        self.ui = Ui_ActionsPage()
        self.ui.setupUi(self)
        self._of_provider = of_provider
        self._reminders: Reminders | None = None
        self._criteria = criterion_names(desk.store)
        model = TableModel(columns(self._criteria), identify, self)
        name = "actions_of_provider" if of_provider else "actions"
        self.ui.table.begin(model, name, sortable=True, always_one=True)
        self.ui.title.setVisible(not of_provider)
        if of_provider:
            self.ui.table.setColumnHidden(1, True)
        offer(self.ui.which, [(texts.which(each), str(each)) for each in Which])
        choose(self.ui.which, Which.ALL if of_provider else Which.OPEN)
        offer(self.ui.owner, [(texts.anybody(), ""), *((OWNERS[each], str(each)) for each in Owner)])
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        ui.which.currentIndexChanged.connect(self.refresh)
        ui.search.textChanged.connect(self.refresh)
        ui.owner.currentIndexChanged.connect(self.refresh)
        ui.table.chose.connect(self._explain)
        ui.table.opened.connect(self._open)
        ui.add_button.clicked.connect(self._add)
        ui.log_button.clicked.connect(self._log)
        ui.close_button.clicked.connect(self._close)
        ui.change_button.clicked.connect(self._change)
        ui.plans_button.clicked.connect(self._plans)
        ui.reminders_button.clicked.connect(self._remind)

    def refresh(self) -> None:
        lines = with_words(list_actions(self.desk.store, self._wanted(), today()), self.ui.search.text())
        self.ui.table.show_rows(lines)
        self.ui.count.setText(texts.count(len(lines), sum(each.overdue for each in lines)))
        self.ui.nothing.setVisible(not lines)
        any_at_all = self.desk.store.count(Action) > 0
        self.ui.nothing.setText(texts.none_found() if any_at_all else texts.none_yet())
        self._explain(self.ui.table.chosen())

    def search(self) -> None:
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def _wanted(self) -> ActionFilter:
        which, owner = Which(code_of(self.ui.which)), code_of(self.ui.owner)
        return ActionFilter(
            provider_id=self.record_id if self._of_provider else None,
            owner=Owner(owner) if owner else None,
            open={Which.OPEN: True, Which.CLOSED: False}.get(which),
            overdue_on=today() if which is Which.OVERDUE else None,
        )

    def _explain(self, line: ActionLine | None) -> None:
        is_open = line is not None and line.closed_on is None
        for button in (self.ui.log_button, self.ui.change_button):
            button.setEnabled(line is not None)
        self.ui.close_button.setEnabled(is_open)
        if line is None:
            self.ui.details.clear()
            return
        criterion = self._criteria.get(line.criterion_key or "", "")
        self.ui.details.setHtml(texts.details(line, criterion, log_of(self.desk.store, line.id)))

    def _chosen(self) -> Action | None:
        line: ActionLine | None = self.ui.table.chosen()
        return None if line is None else self.desk.store.get(Action, line.id)

    # Acts

    def _open(self, line: ActionLine) -> None:
        if line.provider_id and not self._of_provider:
            self.going.emit(Place.PROVIDER, line.provider_id)
        else:
            self._change()

    def _add(self) -> None:
        ActionDialog(self.desk, self, provider_id=self.record_id).open()

    def _change(self) -> None:
        action = self._chosen()
        if action is not None:
            ActionDialog(self.desk, self, action=action).open()

    def _log(self) -> None:
        action = self._chosen()
        if action is not None:
            ActionLogDialog(self.desk, self, action).open()

    def _close(self) -> None:
        action = self._chosen()
        if action is not None:
            ActionCloseDialog(self.desk, self, action).open()

    def _plans(self) -> None:
        PlansDialog(self.desk, self, self.record_id).open()

    def _remind(self) -> None:
        self._reminders = Reminders(self.desk, self, self.record_id)
        self._reminders.ask()
