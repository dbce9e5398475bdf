"""A success indicator of a contract, and how it stands."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_indicator import Ui_IndicatorDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import day_of, show_day
from contractbeoordeling.domain.contract import Contract, IndicatorState, SuccessIndicator
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.year.indicators import keep_indicator
from contractbeoordeling.wording.year import INDICATOR_STATES


class IndicatorDialog(FormDialog):
    """Makes an indicator of one of a provider's contracts, or changes one."""

    def __init__(self, desk: Desk, parent: QWidget, provider_id: str, indicator: SuccessIndicator) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_IndicatorDialog()
        ui.setupUi(self)
        self._indicator = indicator
        contracts = desk.store.find(Contract, provider_id=provider_id)
        offer(ui.contract, [(f"{each.number} {each.title}".strip(), each.id) for each in contracts])
        choose(ui.contract, indicator.contract_id)
        ui.name.setText(indicator.name)
        ui.target.setText(indicator.target)
        offer(ui.state, [(INDICATOR_STATES[each], str(each)) for each in IndicatorState])
        choose(ui.state, indicator.state)
        show_day(ui.seen, indicator.seen_on)
        ui.remark.setPlainText(indicator.remark)
        self.begin(ui.problem, ui.button_box)

    def store(self) -> Noted[SuccessIndicator]:
        ui = self.ui
        return keep_indicator(
            self.desk.store,
            self.desk.who,
            replace(
                self._indicator,
                contract_id=code_of(ui.contract),
                name=ui.name.text(),
                target=ui.target.text(),
                state=IndicatorState(code_of(ui.state)),
                seen_on=day_of(ui.seen),
                remark=ui.remark.toPlainText(),
            ),
        )
