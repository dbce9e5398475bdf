"""The fourth step: to which of our criteria each question belongs, always confirmed by the user."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from contractbeoordeling.desktop._built.ui_mapping_criteria import Ui_MappingCriteriaPage
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.mapping.columns import identify_question, question_columns
from contractbeoordeling.desktop.mapping.step import Preparing, Step
from contractbeoordeling.desktop.mapping.work import Work
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import mapping as mapping_texts
from contractbeoordeling.desktop.texts import mapping_values as texts
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.usecases.mapping_draft.questions import QuestionLine, scope_in
from contractbeoordeling.workbook.mapping import Several

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CriteriaStep(Step):
    """Their questions above, the criterion of the chosen ones below."""

    code = "criteria"

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.ui = Ui_MappingCriteriaPage()
        self.ui.setupUi(self)
        ui = self.ui
        self._names: Mapping[str, str] = {}
        model = TableModel(question_columns(self._named), identify_question, self)
        ui.questions.begin(model, "mapping_questions", sortable=True)
        ui.questions.chose.connect(self._follow)
        ui.questions.opened.connect(self._couple_as_shown)
        ui.couple_button.clicked.connect(self._couple)
        ui.none_button.clicked.connect(self._couple_none)
        ui.open_button.clicked.connect(self._open)
        ui.sure_button.clicked.connect(self._confirm_sure)
        ui.several.activated.connect(self._choose_several)
        edit = ui.criterion.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(texts.choose_criterion())
            edit.installEventFilter(self)
        offer(ui.several, texts.several())

    def title_of_work(self) -> str:
        return mapping_texts.matching()

    def preparing(self) -> Preparing:
        work, store, of_round = self.work, self.work.desk.store, self.work.of_round

        def match(_progress: Progress) -> None:
            if of_round is not None:
                work.questions.match(store, of_round, work.framework())

        return match

    def enter(self) -> None:
        framework = self.work.questions.framework
        criteria = [] if framework is None else list(framework.criteria)
        self._names = {each.key: texts.criterion(each) for each in criteria}
        offer(self.ui.criterion, [("", ""), *((text, key) for key, text in self._names.items())])
        several = self.work.questions.several
        choose(self.ui.several, str(several or ""))
        self._show()
        self.ui.questions.enter()

    def problem(self) -> str:
        confirmed = any(each.criterion for each in self.work.questions.lines())
        return "" if confirmed else texts.no_question()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self._couple()
            return True
        return super().eventFilter(watched, event)

    def _named(self) -> Mapping[str, str]:
        return self._names

    def _show(self) -> None:
        """Show how the questions stand."""
        ui, work = self.ui, self.work
        lines = work.questions.lines()
        ui.questions.show_rows(lines)
        doubled = work.questions.doubled()
        for widget in (ui.several, ui.several_label):
            widget.setEnabled(bool(doubled))
        sure = sum(each.criterion is None and each.sure for each in lines)
        ui.sure_button.setText(texts.sure(sure))
        ui.sure_button.setEnabled(bool(sure))
        of_round = work.of_round
        scope = [] if of_round is None else scope_in(work.desk.store, of_round, work.provider)
        missing = work.questions.unanswered(scope)
        ui.unanswered_label.setText(texts.unanswered(len(missing)))
        ui.unanswered.clear()
        ui.unanswered.addItems([texts.criterion(each) for each in missing])
        self._follow(ui.questions.chosen())

    def _follow(self, line: QuestionLine | None) -> None:
        ui = self.ui
        lines = self.work.questions.lines()
        said = texts.questions_said(
            sum(each.criterion is None for each in lines), len(self.work.questions.doubled())
        )
        if line is None:
            ui.wording.setText(said)
            return
        question = line.match.question
        ui.wording.setText(
            " ".join(each for each in (question.theme, question.code, question.wording) if each)
        )
        key = line.criterion
        if key is None:
            key = line.suggested.key if line.suggested is not None else ""
        choose(ui.criterion, key)
        ui.wording.setToolTip(said)

    def _couple(self) -> None:
        key = self.ui.criterion.code()
        if key:
            self._confirm(key)

    def _couple_as_shown(self, _line: QuestionLine) -> None:
        """Enter on a question confirms what is proposed for it."""
        self._couple()

    def _couple_none(self) -> None:
        self._confirm(None)

    def _confirm(self, key: str | None) -> None:
        """Say about what the chosen questions are, and go on to the next open one."""
        chosen: list[QuestionLine] = self.ui.questions.chosen_rows()
        if not chosen:
            return
        self.work.questions.confirm([each.key for each in chosen], key)
        self._show()
        self._go_on(chosen[-1].key)
        self.changed.emit()

    def _go_on(self, after: str) -> None:
        rows: list[QuestionLine] = list(self.ui.questions.table().rows)
        place = next((n for n, each in enumerate(rows) if each.key == after), 0)
        following = next(
            (each for each in [*rows[place + 1 :], *rows[:place]] if each.criterion is None), None
        )
        if following is not None:
            self.ui.questions.go_to(following.key)

    def _open(self) -> None:
        self.work.questions.undo([each.key for each in self.ui.questions.chosen_rows()])
        self._show()
        self.changed.emit()

    def _confirm_sure(self) -> None:
        self.work.questions.confirm_sure()
        self._show()
        self.changed.emit()

    def _choose_several(self) -> None:
        code = code_of(self.ui.several)
        self.work.questions.several = Several(code) if code else None
        self.changed.emit()
