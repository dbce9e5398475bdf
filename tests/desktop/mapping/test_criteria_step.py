"""The fourth step: nothing belongs to a criterion before somebody confirmed it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.mapping.criteria_step import CriteriaStep
from contractbeoordeling.workbook.mapping import Several
from tests.desktop.hands import press
from tests.desktop.mapping.making import Making, making
from tests.usecases.mapped_import.market import dutch

__all__ = ["making"]

AUDIT = "Zelfaudit 2026 Wilgenoord v1.2 def.xlsx"


def couple(step: CriteriaStep, key: str) -> None:
    """Choose a criterion for the current question."""
    choose(step.ui.criterion, key)
    step.ui.couple_button.click()


def criteria(step: CriteriaStep) -> list[str | None]:
    return [line.criterion for line in step.work.questions.lines()]


def test_nothing_is_taken_before_it_is_confirmed(making: Making) -> None:
    dialog, step = making.at_criteria(dutch(AUDIT))
    assert set(criteria(step)) == {None}
    assert dialog.ui.problem.text() == "Bevestig bij minstens één vraag het criterium waar zij bij hoort."


def test_confirming_one_goes_on_to_the_next(making: Making) -> None:
    dialog, step = making.at_criteria(dutch(AUDIT))
    first, second = step.work.questions.lines()[:2]
    couple(step, "criterium-4")
    assert criteria(step)[0] == "criterium-4"
    assert step.ui.questions.chosen().key == second.key
    step.ui.none_button.click()
    assert criteria(step)[1] == ""
    step.ui.questions.go_to(first.key)
    step.ui.open_button.click()
    assert criteria(step)[0] is None
    assert not dialog.ui.next_button.isEnabled()


def test_a_criterion_is_found_by_code_or_word_and_enter_confirms_it(making: Making) -> None:
    _, step = making.at_criteria(dutch(AUDIT))
    edit = step.ui.criterion.lineEdit()
    assert edit is not None
    completer = step.ui.criterion.completer()
    assert completer is not None
    completer.setCompletionPrefix("criterium-17")
    step.ui.criterion.setEditText(completer.currentCompletion())
    press(edit, Qt.Key.Key_Return)
    assert criteria(step)[0] == "criterium-17"


def test_criteria_of_the_round_without_a_question_are_named(making: Making) -> None:
    _, step = making.at_criteria(dutch(AUDIT))
    before = step.ui.unanswered.count()
    assert before == 60
    couple(step, "criterium-0")
    assert step.ui.unanswered.count() == before - 1
    assert step.ui.unanswered_label.text().startswith("59 criteria van de ronde")


def test_several_questions_for_one_criterion_ask_for_a_rule(making: Making) -> None:
    _, step = making.at_criteria(dutch(AUDIT))
    assert not step.ui.several.isEnabled()
    couple(step, "criterium-0")
    couple(step, "criterium-0")
    assert step.ui.several.isEnabled()
    choose(step.ui.several, Several.LOWEST)
    step.ui.several.activated.emit(step.ui.several.currentIndex())
    assert step.work.questions.several is Several.LOWEST
