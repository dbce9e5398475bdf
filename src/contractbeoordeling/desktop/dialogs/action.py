"""Agreeing on an improvement action, or changing it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_action import Ui_ActionDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.choices_of import criterion_choices, municipality_choices, provider_choices
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import day_of, offer_searchable, searched_code, show_day
from contractbeoordeling.desktop.texts import actions as texts
from contractbeoordeling.desktop.texts import plans as plan_texts
from contractbeoordeling.domain.action import Action, Owner
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.actions.add import add_action
from contractbeoordeling.usecases.actions.change import change_action
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.plans.listing import list_plans
from contractbeoordeling.wording.signals import AUDIENCES, OWNERS


class ActionDialog(FormDialog):
    """The fields of one action; `draft` proposes a new one, `action` is one that stands in the register."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        *,
        provider_id: str = "",
        action: Action | None = None,
        draft: Action | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_ActionDialog()
        self.ui.setupUi(self)
        self._action = action
        self._draft = (
            action or draft or Action(provider_id=provider_id or None, owner=Owner.PROVIDER, measure="")
        )
        self._offer()
        self._fill(self._draft)
        title = texts.new_title() if action is None else texts.change_title()
        self.setWindowTitle(title)
        self.ui.title.setText(title)
        if self._draft.origin_id:  # agreed at a meeting: of whom is known, what is typed first
            self.ui.provider.setEnabled(False)
            self.ui.measure.setFocus()
        self.begin(self.ui.problem, self.ui.button_box)

    def _offer(self) -> None:
        ui, store = self.ui, self.desk.store
        providers = [(texts.nobody_in_particular(), ""), *provider_choices(store)]
        offer_searchable(ui.provider, providers, self._draft.provider_id or "")
        offer(ui.owner, [(OWNERS[each], str(each)) for each in Owner])
        offer(ui.municipality, [(texts.nowhere(), ""), *municipality_choices(store)])
        offer(ui.criterion, [(texts.no_criterion(), ""), *criterion_choices(store)])
        plans = [(plan_texts.plan_named(each), each.plan.id) for each in list_plans(store, only_open=True)]
        offer(ui.plan, [(plan_texts.no_plan(), ""), *plans])
        offer(ui.audience, [(AUDIENCES[each], str(each)) for each in Audience])

    def _fill(self, action: Action) -> None:
        ui = self.ui
        if not action.provider_id:
            ui.provider.setCurrentIndex(0)
        choose(ui.owner, action.owner)
        choose(ui.municipality, action.municipality_id or "")
        choose(ui.criterion, action.criterion_key or "")
        choose(ui.audience, action.audience)
        if action.plan_id and ui.plan.findData(action.plan_id) < 0:
            ui.plan.addItem(plan_texts.title(), action.plan_id)
        choose(ui.plan, action.plan_id or "")
        ui.owner_name.setText(action.owner_name)
        ui.measure.setPlainText(action.measure)
        ui.success.setPlainText(action.success_criterion)
        show_day(ui.agreed, action.agreed_on or today())
        show_day(ui.due, action.due_on)

    def store(self) -> Noted[Action]:
        ui = self.ui
        action = replace(
            self._draft,
            provider_id=searched_code(ui.provider) or None,
            owner=Owner(code_of(ui.owner)),
            municipality_id=code_of(ui.municipality) or None,
            criterion_key=code_of(ui.criterion) or None,
            audience=Audience(code_of(ui.audience)),
            owner_name=ui.owner_name.text(),
            plan_id=code_of(ui.plan) or None,
            measure=ui.measure.toPlainText(),
            success_criterion=ui.success.toPlainText(),
            agreed_on=day_of(ui.agreed),
            due_on=day_of(ui.due),
        )
        if action.provider_id != self._draft.provider_id:
            action = replace(action, participation_id=None)
        verb = add_action if self._action is None else change_action
        return verb(self.desk.store, self.desk.who, action)
