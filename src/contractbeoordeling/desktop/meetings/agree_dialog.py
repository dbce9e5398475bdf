"""Two people agree on a report; and a question more on a visit."""

from __future__ import annotations

from PySide6.QtWidgets import QCompleter, QWidget

from contractbeoordeling.desktop._built.ui_add_question import Ui_AddQuestionDialog
from contractbeoordeling.desktop._built.ui_agree_visit import Ui_AgreeVisitDialog
from contractbeoordeling.desktop.choices_of import person_names
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import offer_searchable, searched_code
from contractbeoordeling.desktop.texts import meetings as texts
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.visits.agree import agree_visit
from contractbeoordeling.usecases.visits.file import VisitFile
from contractbeoordeling.usecases.visits.prepare import add_questions
from contractbeoordeling.usecases.visits.questions import chosen_questions


class AgreeVisitDialog(FormDialog):
    """Asks for the second visitor; an empty name means that who is at work confirms."""

    def __init__(self, desk: Desk, parent: QWidget, file: VisitFile) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_AgreeVisitDialog()
        self.ui.setupUi(self)
        self._visit_id = file.visit.id
        self.ui.explanation.setText(texts.agree_explanation(file.reporter))
        self.ui.second.setCompleter(QCompleter(person_names(desk.store), self.ui.second))
        self.begin(self.ui.problem, self.ui.button_box)

    def store(self) -> Noted[Visit]:
        return agree_visit(self.desk.store, self.desk.who, self._visit_id, second=self.ui.second.text())


class AddQuestionDialog(FormDialog):
    """Asks about which criterion; those that the visit has are left out."""

    def __init__(self, desk: Desk, parent: QWidget, file: VisitFile) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_AddQuestionDialog()
        self.ui.setupUi(self)
        self._file = file
        known = {each.criterion_key for each in file.notes}
        left = [
            (f"{each.code}  {each.name}", each.key)
            for each in file.framework.criteria
            if each.key not in known
        ]
        offer_searchable(self.ui.criterion, left, left[0][1] if left else "")
        self.begin(self.ui.problem, self.ui.button_box)

    def store(self) -> VisitNote:
        key = searched_code(self.ui.criterion)
        if not key:
            raise Refusal(
                "criterion_unknown",
                criterion=self.ui.criterion.currentText(),
                framework=self._file.framework.version,
            )
        store, visit = self.desk.store, self._file.visit
        asked = chosen_questions(store, [key], self._file.participation)
        (made,) = add_questions(store, self.desk.who, visit.id, asked)
        return made
