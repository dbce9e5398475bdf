"""Recording a signal, or changing what it says."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_signal import Ui_SignalDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.choices_of import criterion_choices, provider_choices
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import needed_day, offer_searchable, searched_code, show_day
from contractbeoordeling.desktop.texts import not_known_yet
from contractbeoordeling.desktop.texts import signals as texts
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.signal import Audience, Polarity, Signal, SignalKind
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.signals.add import add_signal
from contractbeoordeling.usecases.signals.change import change_signal
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.signals import AUDIENCES, KINDS, POLARITIES, SEVERITIES

_POSITIVE = str(Polarity.POSITIVE)


class SignalDialog(FormDialog):
    """The fields of one signal; verifying and repairing are acts of their own."""

    def __init__(
        self, desk: Desk, parent: QWidget, *, provider_id: str = "", signal: Signal | None = None
    ) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_SignalDialog()
        self.ui.setupUi(self)
        self._signal = signal
        ui = self.ui
        offer_searchable(
            ui.provider, provider_choices(desk.store), signal.provider_id if signal else provider_id
        )
        offer(ui.kind, [(KINDS[each], str(each)) for each in SignalKind])
        severities = [(f"{number} {word}", str(number)) for number, word in SEVERITIES.items()]
        offer(ui.severity, [*severities, (POLARITIES[Polarity.POSITIVE], _POSITIVE)])
        offer(ui.party, [(PARTIES[each], str(each)) for each in Party] + [(texts.other_party(), "")])
        offer(ui.criterion, [(not_known_yet(), ""), *criterion_choices(desk.store)])
        offer(ui.audience, [(AUDIENCES[each], str(each)) for each in Audience])
        choose(ui.audience, Audience.INTERNAL)
        show_day(ui.day, today())
        if signal is not None:
            self._fill(signal)
        self.begin(ui.problem, ui.button_box)

    def _fill(self, signal: Signal) -> None:
        ui = self.ui
        self.setWindowTitle(texts.change_title())
        ui.title.setText(texts.change_title())
        show_day(ui.day, signal.observed_on)
        choose(ui.kind, signal.kind)
        choose(ui.severity, _POSITIVE if signal.severity is None else str(signal.severity))
        choose(ui.party, signal.party or "")
        choose(ui.criterion, signal.criterion_key or "")
        choose(ui.audience, signal.audience)
        ui.role.setText(signal.reporter_role)
        ui.event.setText(signal.event or "")
        ui.text.setPlainText(signal.text)

    def store(self) -> Noted[Signal]:
        ui = self.ui
        provider_id, severity, party = searched_code(ui.provider), code_of(ui.severity), code_of(ui.party)
        if not provider_id:
            raise Refusal("provider_not_chosen")
        good = severity == _POSITIVE
        kept = self._signal or Signal(provider_id=provider_id, observed_on=needed_day(ui.day))
        said = replace(
            kept,
            provider_id=provider_id,
            observed_on=needed_day(ui.day),
            kind=SignalKind(code_of(ui.kind)),
            polarity=Polarity.POSITIVE if good else Polarity.NEGATIVE,
            severity=None if good else int(severity),
            party=Party(party) if party else None,
            criterion_key=code_of(ui.criterion) or None,
            audience=Audience(code_of(ui.audience)),
            reporter_role=ui.role.text(),
            event=ui.event.text().strip() or None,
            text=ui.text.toPlainText(),
        )
        verb = add_signal if self._signal is None else change_signal
        return verb(self.desk.store, self.desk.who, said)
