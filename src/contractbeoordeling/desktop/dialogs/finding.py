"""A finding in words, at one place of an assessment."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_finding import Ui_FindingDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.texts.assessed_why import place_name
from contractbeoordeling.domain.assessment import WrittenFinding
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.assessments.finding import OwnWords, write_finding
from contractbeoordeling.usecases.assessments.rated import Rated
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.wording.signals import AUDIENCES


class FindingDialog(FormDialog):
    """The finding, what will be asked next, and who reads it."""

    def __init__(self, desk: Desk, participation: Participation, rated: Rated, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_FindingDialog()
        self.ui.setupUi(self)
        self._participation = participation
        self._place = rated.place
        ui, known = self.ui, rated.finding
        ui.title.setText(place_name(rated))
        offer(ui.audience, [(AUDIENCES[each], str(each)) for each in Audience])
        choose(ui.audience, known.audience if known else Audience.INTERNAL)
        if known is not None:
            ui.text.setPlainText(known.text)
            ui.ask_next.setPlainText(known.ask_next)
        self.begin(ui.problem, ui.button_box)

    def store(self) -> Noted[WrittenFinding]:
        ui = self.ui
        own = OwnWords(
            place=self._place,
            text=ui.text.toPlainText(),
            ask_next=ui.ask_next.toPlainText(),
            audience=Audience(code_of(ui.audience)),
        )
        return write_finding(self.desk.store, self.desk.who, self._participation, own)
