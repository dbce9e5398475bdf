"""Filling in a term of retention, and deciding on what is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from contractbeoordeling.desktop._built.ui_retention_decision import Ui_RetentionDecisionDialog
from contractbeoordeling.desktop._built.ui_retention_term import Ui_RetentionTermDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import day_of, needed_day, number_of
from contractbeoordeling.desktop.texts import contracts as contract_texts
from contractbeoordeling.desktop.texts import year as texts
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.retention import AfterTerm, KeptLonger, RetentionRule, TermStart
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.retention.destroy import DestroyDecision, DestroyDone, destroy_due
from contractbeoordeling.usecases.retention.due import DueItem
from contractbeoordeling.usecases.retention.keep_longer import Decider, keep_longer
from contractbeoordeling.usecases.retention.rules import RetentionLine, keep_rule
from contractbeoordeling.wording.year import AFTER_TERM, KEPT, TERM_STARTS


class RetentionTermDialog(FormDialog):
    """One row of the table."""

    def __init__(self, desk: Desk, parent: QWidget, line: RetentionLine) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_RetentionTermDialog()
        ui.setupUi(self)
        self._rule = rule = line.rule
        ui.title.setText(KEPT[rule.kind].capitalize())
        ui.proposal.setText(texts.proposal(line))
        ui.months.setText("" if rule.months is None else str(rule.months))
        nothing = (contract_texts.no_law(), "")
        offer(ui.starts, [nothing, *((TERM_STARTS[each], str(each)) for each in TermStart)])
        offer(ui.after, [nothing, *((AFTER_TERM[each], str(each)) for each in AfterTerm)])
        choose(ui.starts, rule.starts or "")
        choose(ui.after, rule.after or "")
        ui.ground.setText(rule.ground)
        ui.filled_by.setText(rule.filled_by)
        self.begin(ui.problem, ui.button_box)

    def store(self) -> RetentionRule:
        ui = self.ui
        months, starts, after = number_of(ui.months), code_of(ui.starts), code_of(ui.after)
        rule = replace(
            self._rule,
            months=None if months is None else int(months),
            starts=TermStart(starts) if starts else None,
            after=AfterTerm(after) if after else None,
            ground=ui.ground.text(),
            filled_by=ui.filled_by.text(),
        )
        return keep_rule(self.desk.store, self.desk.who, rule, today())


class RetentionDecisionDialog(FormDialog):
    """A decision on due pieces: destroy them for good, or keep them longer."""

    def __init__(self, desk: Desk, parent: QWidget, items: Sequence[DueItem], *, destroys: bool) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_RetentionDecisionDialog()
        ui.setupUi(self)
        self._items, self._destroys = items, destroys
        title = texts.destroy_title() if destroys else texts.keep_title()
        self.setWindowTitle(title)
        ui.title.setText(title)
        ui.said.setText(texts.destroy_said(len(items)) if destroys else texts.keep_said(len(items)))
        ui.pieces.setHtml(texts.pieces_html(items))
        ui.until_label.setText(texts.backups_label() if destroys else texts.until_label())
        hands_over = destroys and any(each.after is AfterTerm.HAND_OVER for each in items)
        ui.archive.setVisible(hands_over)
        ui.archive_label.setVisible(hands_over)
        person = desk.store.get(Person, desk.who.person_id) if desk.who.person_id else None
        ui.function.setText(person.function if person else "")
        if destroys:
            ui.ground.setText(items[0].rule.ground)
        ui.button_box.button(QDialogButtonBox.StandardButton.Ok).setText(title)
        # Enter, pressed too soon, must not destroy anything.
        ui.button_box.button(QDialogButtonBox.StandardButton.Cancel).setDefault(destroys)
        self.begin(ui.problem, ui.button_box)

    def store(self) -> DestroyDone | list[KeptLonger]:
        ui, store, who = self.ui, self.desk.store, self.desk.who
        decider = Decider(
            ground=ui.ground.text(),
            decided_on=today(),
            function=ui.function.text(),
            on_behalf_of=ui.behalf.text(),
        )
        if not self._destroys:
            return keep_longer(store, who, self._items, needed_day(ui.until), decider)
        decision = DestroyDecision(
            decider=decider, backups_until=day_of(ui.until), handed_over_to=ui.archive.text()
        )
        return destroy_due(store, who, [each.key for each in self._items], decision)
