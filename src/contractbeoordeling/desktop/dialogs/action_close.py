"""Closing an action: what came of it, whether it worked according to somebody else, and what was learned."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_action_close import Ui_ActionCloseDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.choices_of import person_names
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import day_of, needed_day, show_day
from contractbeoordeling.desktop.texts import actions as texts
from contractbeoordeling.domain.action import Action, ActionEntry, ActionStatus, Effect
from contractbeoordeling.domain.person import Person
from contractbeoordeling.usecases.actions.close import Ending, close_action
from contractbeoordeling.usecases.actions.effect import Checked
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.deciders import at_work
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.wording.signals import STATUSES
from contractbeoordeling.wording.year import EFFECTS

_CLOSED = (ActionStatus.DONE, ActionStatus.DROPPED)


class ActionCloseDialog(FormDialog):
    """Asks for the effect where the action is done; an action that is dropped only has a reason."""

    def __init__(self, desk: Desk, parent: QWidget, action: Action) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_ActionCloseDialog()
        ui.setupUi(self)
        self._action = action
        self.setWindowTitle(texts.close_title())
        ui.title.setText(texts.close_title())
        ui.measure.setText(action.measure)
        offer(ui.status, [(STATUSES[each], str(each)) for each in _CLOSED])
        offer(ui.effect, [(texts.effect_unknown(), ""), *((EFFECTS[each], str(each)) for each in Effect)])
        ui.by.addItems(person_names(desk.store))
        self._fill()
        ui.status.currentIndexChanged.connect(self._show_effect)
        self._show_effect()
        self.begin(ui.problem, ui.button_box)

    def _fill(self) -> None:
        """Show what was checked before; else who is at work checks now."""
        ui, action = self.ui, self._action
        person = at_work(self.desk.store, self.desk.who)
        name = action.effect_by_name or (person.name if person else "")
        if action.effect_by_id is not None:
            known = self.desk.store.get(Person, action.effect_by_id)
            name = known.name if known else ""
        ui.by.setCurrentText(name)
        choose(ui.effect, action.effect or "")
        ui.how.setPlainText(action.effect_how)
        ui.lesson.setPlainText(action.lesson)
        show_day(ui.day, today())
        show_day(ui.effect_day, action.effect_on or today())

    def _show_effect(self) -> None:
        done = code_of(self.ui.status) == ActionStatus.DONE
        for field in (self.ui.effect, self.ui.by, self.ui.effect_day, self.ui.how):
            field.setEnabled(done)
        self.ui.text_label.setText(texts.result_label() if done else texts.reason_label())

    def store(self) -> Noted[Action]:
        ui = self.ui
        entry = ActionEntry(
            action_id=self._action.id, written_on=needed_day(ui.day), text=ui.text.toPlainText()
        )
        dropped = code_of(ui.status) == ActionStatus.DROPPED
        ending = Ending(None if dropped else self._effect(), dropped=dropped, lesson=ui.lesson.toPlainText())
        return close_action(self.desk.store, self.desk.who, entry, ending)

    def _effect(self) -> Checked | None:
        ui = self.ui
        if not code_of(ui.effect):
            return None
        return Checked(
            effect=Effect(code_of(ui.effect)),
            how=ui.how.toPlainText(),
            by=ui.by.currentText(),
            on=day_of(ui.effect_day),
        )
