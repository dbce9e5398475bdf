"""The workbook for colleagues: who reads it comes first, for that decides what is in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QWidget

from contractbeoordeling.desktop._built.ui_export import Ui_ExportDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.choices_of import provider_choices
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.entry import offer_searchable, searched_code
from contractbeoordeling.desktop.texts import exports as texts
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.files.given import given_path
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.export.colleagues import ExportDone, export_round
from contractbeoordeling.usecases.export.wish import ExportWish
from contractbeoordeling.usecases.free_file import free_file
from contractbeoordeling.usecases.rounds.newest import newest_rounds


class ExportDialog(FormDialog):
    """Asks the reader, the round, what is ticked, and the file."""

    def __init__(self, desk: Desk, of_round: Round, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_ExportDialog()
        self.ui.setupUi(self)
        ui = self.ui
        self._rounds = {each.id: each for each in rounds_of(desk)}
        self._proposed = ""
        offer(ui.reader, [(texts.reader(each), str(each)) for each in Readership])
        offer(ui.round, [(each.name, each.id) for each in self._rounds.values()])
        choose(ui.round, of_round.id)
        choose(ui.reader, Readership.TEAM)
        self._offer_providers()
        ui.button_box.button(QDialogButtonBox.StandardButton.Ok).setText(texts.export())
        ui.round.currentIndexChanged.connect(self._offer_providers)
        ui.reader.currentIndexChanged.connect(self._show_state)
        ui.provider.currentIndexChanged.connect(self._show_state)
        ui.choose_button.clicked.connect(self._ask_place)
        self.begin(ui.problem, ui.button_box)

    def store(self) -> ExportWish:
        """Check what is asked; the writing itself is done beside the window."""
        ui, provider_id = self.ui, searched_code(self.ui.provider)
        if ui.provider.currentText().strip() and not provider_id and ui.provider.currentIndex() != 0:
            raise Refusal("provider_not_chosen")
        team = self._reader is Readership.TEAM
        wish = ExportWish(
            readership=self._reader,
            made_on=today(),
            provider=self._provider,
            unverified=team and ui.unverified.isChecked(),
            narrow=team and ui.narrow.isChecked(),
        )
        wish.refuse_impossible()
        self._write(wish, given_path(ui.place.text().strip()))
        return wish

    @property
    def _reader(self) -> Readership:
        return Readership(code_of(self.ui.reader))

    @property
    def _round(self) -> Round:
        return self._rounds[code_of(self.ui.round)]

    @property
    def _provider(self) -> Provider | None:
        provider_id = searched_code(self.ui.provider)
        return self.desk.store.get(Provider, provider_id) if provider_id else None

    def _write(self, wish: ExportWish, path: Path) -> None:
        store, of_round, window = self.desk.store, self._round, self.desk.window

        def work(progress: Progress) -> ExportDone:
            return export_round(store, of_round, wish, path, progress)

        def tell(done: ExportDone) -> None:
            ResultDialog(texts.done(done), done.path, window).open()

        self.desk.start(texts.writing(), work, tell)

    def _offer_providers(self) -> None:
        """Offer who takes part in the round."""
        taking_part = {
            each.provider_id for each in self.desk.store.find(Participation, round_id=self._round.id)
        }
        providers = [each for each in provider_choices(self.desk.store) if each[1] in taking_part]
        with QSignalBlocker(self.ui.provider):
            self.ui.provider.clear()
            offer_searchable(self.ui.provider, [(texts.every_provider(), ""), *providers], "")
            self.ui.provider.setCurrentIndex(0)
        self._show_state()

    def _show_state(self) -> None:
        """Tell what this reader gets, and name the file after it where nobody named it otherwise."""
        ui, reader = self.ui, self._reader
        ui.about.setText(texts.about(reader))
        for box in (ui.also_label, ui.unverified, ui.narrow):
            box.setEnabled(reader is Readership.TEAM)
        provider = self._provider
        name = texts.file_name(self._round.name, reader, provider.name if provider else "")
        if ui.place.text() == self._proposed:
            folder = Path(self._proposed).parent if self._proposed else Path(self.desk.folder)
            self._proposed = str(free_file(folder, name, ".xlsx"))
            ui.place.setText(self._proposed)

    def _ask_place(self) -> None:
        dialog = QFileDialog(self, self.windowTitle(), self.ui.place.text(), texts.file_filter())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.fileSelected.connect(self.ui.place.setText)
        dialog.open()


def rounds_of(desk: Desk) -> list[Round]:
    """Every round, the newest first."""
    return newest_rounds(desk.store)


def ask_export(desk: Desk, parent: QWidget) -> None:
    """Ask what to export of the newest round; say so where there is none."""
    rounds = rounds_of(desk)
    if rounds:
        ExportDialog(desk, rounds[0], parent).open()
    else:
        desk.runner.told.emit(texts.no_round())
