"""What may change about a round that runs: its dates, whom to ask, blind work, and whether it is closed."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from contractbeoordeling.desktop._built.ui_change_round import Ui_ChangeRoundDialog
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import day_of, needed_day, show_day
from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Round, RoundState
from contractbeoordeling.usecases.rounds.change import change_round, set_blind_levels, set_round_state


class ChangeRoundDialog(FormDialog):
    """Shows a round as it is, and stores only what was changed, as one step to undo."""

    def __init__(self, desk: Desk, parent: QWidget, of_round: Round) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_ChangeRoundDialog()
        ui.setupUi(self)
        self._round = of_round
        self._deadlines: dict[Party, QLineEdit] = {
            Party.PROVIDER: ui.return_provider,
            Party.ACCESS: ui.return_access,
            Party.BACK_OFFICE: ui.return_back_office,
            Party.REGULATOR: ui.return_regulator,
            Party.RESIDENT: ui.return_resident,
        }
        show_day(ui.reference_date, of_round.reference_date)
        for party, field in self._deadlines.items():
            show_day(field, of_round.return_by(party))
        ui.contact.setText(of_round.contact)
        ui.blind_themes.setChecked(Level.THEME in of_round.blind_levels)
        ui.blind_criteria.setChecked(Level.CRITERION in of_round.blind_levels)
        ui.closed.setChecked(of_round.state is RoundState.CLOSED)
        self.begin(ui.problem, ui.button_box)

    def store(self) -> Round:
        with self.desk.store.together():
            changed = self._with_days_and_contact()
            if self._levels() != set(self._round.blind_levels):
                changed = set_blind_levels(self.desk.store, self.desk.who, changed, list(self._levels()))
            if self._state() is not self._round.state:
                changed = set_round_state(self.desk.store, self.desk.who, changed, self._state())
        return changed

    def _with_days_and_contact(self) -> Round:
        """The round with the days and the contact that were filled in; itself where they are the same."""
        shown, return_by = self._round, self._new_deadlines()
        reference_date, contact = needed_day(self.ui.reference_date), self.ui.contact.text()
        if not return_by and (reference_date, contact) == (shown.reference_date, shown.contact):
            return shown
        return change_round(
            self.desk.store,
            self.desk.who,
            shown,
            reference_date=None if reference_date == shown.reference_date else reference_date,
            return_by=return_by,
            contact=None if contact == shown.contact else contact,
        )

    def _new_deadlines(self) -> dict[Party, date]:
        """The days that differ; one that a party was given can move, but isn't taken back."""
        days = {
            party: day_of(field) if self._round.return_by(party) is None else needed_day(field)
            for party, field in self._deadlines.items()
        }
        return {
            party: day
            for party, day in days.items()
            if day is not None and day != self._round.return_by(party)
        }

    def _levels(self) -> set[Level]:
        boxes = {Level.THEME: self.ui.blind_themes, Level.CRITERION: self.ui.blind_criteria}
        return {level for level, box in boxes.items() if box.isChecked()}

    def _state(self) -> RoundState:
        return RoundState.CLOSED if self.ui.closed.isChecked() else RoundState.OPEN
