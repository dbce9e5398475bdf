"""Recording that a provider stops, with what falls away in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_stop_provider import Ui_StopProviderDialog
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import needed_day, show_day
from contractbeoordeling.desktop.texts import year as texts
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.year.stopping import Stop, falls_away, stop_provider


class StopProviderDialog(FormDialog):
    """On which day and why; below it contracts, clients, and who else gives this care there."""

    def __init__(self, desk: Desk, parent: QWidget, provider: Provider) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_StopProviderDialog()
        ui.setupUi(self)
        self._provider = provider
        ui.title.setText(texts.stops(provider.name))
        show_day(ui.on, provider.stops_on)
        ui.reason.setText(provider.stop_reason)
        ui.falls.setHtml(texts.falls_html(falls_away(desk.store, provider, today())))
        self.begin(ui.problem, ui.button_box)

    def store(self) -> Provider:
        stop = Stop(needed_day(self.ui.on), self.ui.reason.text())
        return stop_provider(self.desk.store, self.desk.who, self._provider, stop, today())
