"""The workbook for colleagues: who reads it comes first, for that decides what is in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

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
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.export.colleagues import ExportDone, export_round
from contractbeoordeling.usecases.export.wish import ExportWish


class ExportDialog(FormDialog):
    """Asks the reader, what is ticked, and the file."""

    def __init__(self, desk: Desk, of_round: Round, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_ExportDialog()
        self.ui.setupUi(self)
        self._round = of_round
        ui = self.ui
        offer(ui.reader, [(texts.reader(each), str(each)) for each in Readership])
        choose(ui.reader, Readership.TEAM)
        taking_part = {each.provider_id for each in desk.store.find(Participation, round_id=of_round.id)}
        providers = [each for each in provider_choices(desk.store) if each[1] in taking_part]
        offer_searchable(ui.provider, [(texts.every_provider(), ""), *providers], "")
        ui.provider.setCurrentIndex(0)
        ui.place.setText(str(Path(desk.folder) / texts.file_name(of_round.name, Readership.TEAM)))
        ui.reader.currentIndexChanged.connect(self._show_state)
        ui.choose_button.clicked.connect(self._ask_place)
        self.begin(ui.problem, ui.button_box)
        self._show_state()

    def store(self) -> ExportWish:
        """Check what is asked; the writing itself is done beside the window."""
        ui, provider_id = self.ui, searched_code(self.ui.provider)
        if ui.provider.currentText().strip() and not provider_id and ui.provider.currentIndex() != 0:
            raise Refusal("provider_not_chosen")
        team = self._reader is Readership.TEAM
        wish = ExportWish(
            readership=self._reader,
            made_on=today(),
            provider=self.desk.store.get(Provider, provider_id) if provider_id else None,
            unverified=team and ui.unverified.isChecked(),
            narrow=team and ui.narrow.isChecked(),
        )
        wish.refuse_impossible()
        self._write(wish, Path(ui.place.text().strip()))
        return wish

    @property
    def _reader(self) -> Readership:
        return Readership(code_of(self.ui.reader))

    def _write(self, wish: ExportWish, path: Path) -> None:
        store, of_round, window = self.desk.store, self._round, self.desk.window

        def work(progress: Progress) -> ExportDone:
            return export_round(store, of_round, wish, path, progress)

        def tell(done: ExportDone) -> None:
            ResultDialog(texts.done(done), done.path.parent, window).open()

        self.desk.start(texts.writing(), work, tell)

    def _show_state(self) -> None:
        """Tell what this reader gets, and name the file after the reader."""
        ui, reader = self.ui, self._reader
        ui.about.setText(texts.about(reader))
        for box in (ui.unverified, ui.narrow):
            box.setEnabled(reader is Readership.TEAM)
        place = Path(ui.place.text())
        names = {texts.file_name(self._round.name, each) for each in Readership}
        if place.name in names:
            ui.place.setText(str(place.with_name(texts.file_name(self._round.name, reader))))

    def _ask_place(self) -> None:
        dialog = QFileDialog(self, self.windowTitle(), self.ui.place.text(), texts.file_filter())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.fileSelected.connect(self.ui.place.setText)
        dialog.open()
