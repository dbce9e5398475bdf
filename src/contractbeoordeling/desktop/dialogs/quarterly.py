"""The quarterly export for planning and control: which quarter, whose ratings, and the file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from contractbeoordeling.desktop._built.ui_quarterly import Ui_QuarterlyDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.export import rounds_of
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.texts import bulk as texts
from contractbeoordeling.desktop.texts import exports
from contractbeoordeling.desktop.where import ask_file
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.quarter import Quarter, quarters
from contractbeoordeling.files.given import given_path
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.export.quarterly import QuarterlyDone, export_quarter
from contractbeoordeling.usecases.free_file import free_file
from contractbeoordeling.usecases.quarters import parse_quarter

_OFFERED = 12
"""Three years back are offered."""


class QuarterlyDialog(FormDialog):
    """The quarter that ended last is proposed."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_QuarterlyDialog()
        ui.setupUi(self)
        self._rounds = {each.id: each for each in rounds_of(desk)}
        self._proposed = ""
        now = Quarter.of(today())
        known = [(texts.quarter(each.year, each.number), _code(each)) for each in quarters(now, _OFFERED)]
        offer(ui.quarter, known[::-1])
        choose(ui.quarter, _code(now.after(-1)))
        named = [(each.name, each.id) for each in self._rounds.values()]
        offer(ui.round, [(texts.newest_round(), ""), *named])
        ui.button_box.button(QDialogButtonBox.StandardButton.Ok).setText(texts.quarterly_write())
        ui.quarter.currentIndexChanged.connect(self._name_file)
        ui.choose_button.clicked.connect(self._ask_place)
        self._name_file()
        self.begin(ui.problem, ui.button_box)

    def store(self) -> Path:
        """Check what is asked; the workbook is written beside the window."""
        ui, store, window = self.ui, self.desk.store, self.desk.window
        quarter, path = parse_quarter(code_of(ui.quarter)), given_path(ui.place.text().strip())
        of_round = self._rounds.get(code_of(ui.round))
        if path.suffix.casefold() != ".xlsx":
            raise Refusal("not_an_xlsx_name", path=path)

        def work(progress: Progress) -> QuarterlyDone:
            return export_quarter(store, quarter, path, today(), of_round=of_round, progress=progress)

        def tell(done: QuarterlyDone) -> None:
            ResultDialog(texts.quarterly_done(done), done.path, window).open()

        self.desk.start(texts.quarterly_busy(), work, tell)
        return path

    def _name_file(self) -> None:
        """Name the file after the quarter, where nobody named it otherwise."""
        place = self.ui.place
        if place.text() == self._proposed:
            folder = Path(self._proposed).parent if self._proposed else Path(self.desk.folder)
            name = texts.quarterly_name(code_of(self.ui.quarter))
            self._proposed = str(free_file(folder, name, ".xlsx"))
            place.setText(self._proposed)

    def _ask_place(self) -> None:
        path = Path(self.ui.place.text())
        place = (str(path.parent), path.name)
        ask_file(self, self.windowTitle(), place, [exports.file_filter()], self.ui.place.setText)


def ask_quarterly(desk: Desk, parent: QWidget) -> None:
    """Ask for the quarter; say so where there is no round yet."""
    if rounds_of(desk):
        QuarterlyDialog(desk, parent).open()
    else:
        desk.runner.told.emit(exports.no_round())


def _code(quarter: Quarter) -> str:
    return f"{quarter.year}-K{quarter.number}"
