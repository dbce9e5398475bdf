"""Choosing the cycle of the next round, for one participation or for several after their list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_cycle import Ui_CycleDialog
from contractbeoordeling.desktop.choices import code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.pages.cycle_columns import cycle_columns, identify_cycle
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import cycle as texts
from contractbeoordeling.domain.round import Round
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.cycle.choose import Chosen, CycleWish, choose_cycles
from contractbeoordeling.usecases.cycle.proposal import CycleLine

_LIGHT = {texts.PROPOSAL: None, texts.LIGHT: True, texts.WHOLE: False}
_MOST_ROWS, _ROW = 8, 30


class CycleDialog(FormDialog):
    """Shows whom it is about with what is proposed; where it asks for a reason nothing is stored yet."""

    def __init__(self, desk: Desk, parent: QWidget, of_round: Round, lines: Sequence[CycleLine]) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_CycleDialog()
        self.ui.setupUi(self)
        self._round, self._lines = of_round, lines
        self.ui.explanation.setText(texts.explanation(len(lines)))
        self.ui.table.begin(TableModel(cycle_columns(), identify_cycle, self), "cycle_chosen")
        self.ui.table.show_column("reason", False)
        self.ui.table.show_rows(lines)
        self.ui.table.setFixedHeight((min(len(lines), _MOST_ROWS) + 2) * _ROW)
        self.ui.conditions.setVisible(len(lines) == 1)
        if len(lines) == 1:
            self.ui.conditions.setText(texts.conditions(lines[0]))
        offer(self.ui.choice, texts.choices())
        self.begin(self.ui.problem, self.ui.button_box)

    def store(self) -> list[Chosen]:
        wish = CycleWish(
            light=_LIGHT[code_of(self.ui.choice)],
            reason=self.ui.reason.text(),
            function=self.ui.function.text(),
            on=today(),
        )
        store, who, asked = self.desk.store, self.desk.who, (self._lines, wish)
        for each in choose_cycles(store, who, self._round, asked, rehearse=True):
            if each.refusal is not None:
                raise each.refusal
        done = choose_cycles(store, who, self._round, asked)
        self.desk.runner.told.emit(texts.chosen(len(done)))
        return done
