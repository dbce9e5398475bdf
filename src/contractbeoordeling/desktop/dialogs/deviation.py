"""Deviating one step from a computed rating, and confirming that as its second reader."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from contractbeoordeling.desktop._built.ui_confirm_deviation import Ui_ConfirmDeviationDialog
from contractbeoordeling.desktop._built.ui_deviate import Ui_DeviateDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.texts import assessments as texts
from contractbeoordeling.desktop.texts.assessed_why import place_name
from contractbeoordeling.domain.assessment import Deviation
from contractbeoordeling.domain.assessment_rules import one_step
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.usecases.assessments.deviate import OwnRating, confirm_deviation, deviate
from contractbeoordeling.usecases.assessments.rated import Rated
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.people import people_of, person_named
from contractbeoordeling.wording.method_labels import RATINGS
from contractbeoordeling.wording.why_rules import deviation_said


class DeviateDialog(FormDialog):
    """One step up or down, why, and who reads along: somebody of the register, or a name that is typed."""

    def __init__(self, desk: Desk, participation: Participation, rated: Rated, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_DeviateDialog()
        self.ui.setupUi(self)
        self._participation = participation
        self._place = rated.place
        ui, computed, known = self.ui, rated.ratings.computed, rated.deviation
        ui.title.setText(place_name(rated))
        ui.computed.setText(texts.computed(computed))
        steps = [each for each in RATINGS if computed is not None and one_step(computed, each)]
        offer(ui.rating, [(texts.rating(each), str(each)) for each in reversed(steps)])
        me = desk.store.get(Person, desk.who.person_id) if desk.who.person_id else None
        offer_people(ui.reader, desk, desk.who.person_id)
        ui.function.setText(me.function if me else "")
        if known is not None:
            choose(ui.rating, str(known.determined))
            ui.reason.setPlainText(known.reason)
            ui.reader.setCurrentText(known.second_reader_name)
            ui.function.setText(known.decided_function)
            ui.on_behalf_of.setText(known.decided_on_behalf_of)
        self.begin(ui.problem, ui.button_box)

    def store(self) -> Noted[Deviation]:
        ui = self.ui
        own = OwnRating(
            place=self._place,
            rating=int(code_of(ui.rating) or 0),
            reason=ui.reason.toPlainText(),
            second_reader=ui.reader.currentText().strip(),
            function=ui.function.text(),
            on_behalf_of=ui.on_behalf_of.text(),
        )
        return deviate(self.desk.store, self.desk.who, self._participation, own)


class ConfirmDeviationDialog(FormDialog):
    """The second reader says who he or she is, and confirms."""

    def __init__(self, desk: Desk, participation: Participation, rated: Rated, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_ConfirmDeviationDialog()
        self.ui.setupUi(self)
        self._participation = participation
        self._place = rated.place
        made = rated.deviation
        self.ui.title.setText(texts.confirm_title(place_name(rated)))
        self.ui.said.setText("" if made is None else deviation_said(made))
        offer_people(self.ui.reader, desk, None if made is None else made.decided_by_id)
        self.ui.reader.setCurrentText("" if made is None else made.second_reader_name)
        self.begin(self.ui.problem, self.ui.button_box)

    def store(self) -> Deviation:
        store, who = self.desk.store, self.desk.who
        with store.together():
            reader = person_named(store, who, self.ui.reader.currentText())
            as_reader = Author(person_id=reader.id, account=who.account)
            return confirm_deviation(store, as_reader, self._participation, self._place)


def offer_people(box: QComboBox, desk: Desk, without: str | None) -> None:
    """Offer the people of the register but one; another name can be typed."""
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems([each.name for each in people_of(desk.store) if each.id != without])
    box.setCurrentIndex(-1)
    box.setEditText("")
