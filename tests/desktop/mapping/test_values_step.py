"""The third step: every value once, by a rule that can be changed; what is open closes the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.mapping.values_step import ValuesStep
from tests.desktop.hands import press
from tests.desktop.mapping.making import Making, making
from tests.usecases.mapped_import.market import dutch

__all__ = ["making"]

AUDIT = "Zelfaudit 2026 Wilgenoord v1.2 def.xlsx"
YES_NO = "Checklist KMO Kwakkelhoeve okt 2025.xls"


def shown(step: ValuesStep) -> dict[str, object]:
    return {line.value: line.meaning for line in step.ui.values.table().rows}


def test_what_is_open_stands_first_and_closes_the_next_step(making: Making) -> None:
    dialog, step = making.at_values(dutch(AUDIT))
    assert [line.value for line in step.ui.values.table().rows[:2]] == ["3/4", "?"]
    assert dialog.ui.problem.text().startswith("Van 2 waarden is nog niet gezegd wat ze betekenen")
    assert not dialog.ui.next_button.isEnabled()


def test_one_key_says_what_a_value_means_and_goes_on_to_the_next(making: Making) -> None:
    dialog, step = making.at_values(dutch(AUDIT))
    press(step.ui.values, Qt.Key.Key_3)
    assert shown(step)["3/4"] == 3
    assert step.ui.values.chosen().value == "?"
    press(step.ui.values, Qt.Key.Key_W)
    assert shown(step)["?"] == "dont_know"
    assert dialog.ui.next_button.isEnabled()
    step.ui.values.go_to("?")
    press(step.ui.values, Qt.Key.Key_Delete)
    assert shown(step)["?"] == "unknown"


def test_several_values_are_said_at_once(making: Making) -> None:
    dialog, step = making.at_values(dutch(AUDIT))
    step.ui.values.selectAll()
    step.ui.meaning.setCurrentText("weigeren")
    step.ui.say_button.click()
    assert set(shown(step).values()) == {"refuse"}
    assert dialog.ui.next_button.isEnabled()


def test_another_rule_changes_all_values_but_those_that_were_said(making: Making) -> None:
    _, step = making.at_values(dutch(YES_NO))
    yes = next(value for value in shown(step) if value.strip().casefold() == "ja")
    no = next(value for value in shown(step) if value.strip().casefold() == "nee")
    assert (shown(step)[yes], shown(step)[no]) == (5, 1)
    step.ui.values.go_to(no)
    press(step.ui.values, Qt.Key.Key_2)
    choose(step.ui.rule, "yes_no_minimum")
    step.ui.rule.activated.emit(step.ui.rule.currentIndex())
    assert (shown(step)[yes], shown(step)[no]) == (4, 2)


def test_enter_on_a_place_shows_the_cell_in_the_sheet(making: Making) -> None:
    dialog, step = making.at_values(dutch(AUDIT))
    item = step.ui.places.item(0)
    assert item.text() == "Zelfaudit, cel D28"
    step.ui.places.itemActivated.emit(item)
    assert dialog.step is dialog.preview
    current = dialog.preview.ui.cells.currentIndex()
    assert (current.row(), current.column()) == (27, 3)


def test_what_was_said_survives_going_back(making: Making) -> None:
    dialog, step = making.at_values(dutch(AUDIT))
    press(step.ui.values, Qt.Key.Key_3)
    dialog.back()
    assert dialog.step is dialog.preview
    making.go_on(dialog)
    assert shown(step)["3/4"] == 3


def test_the_figures_of_residents_stay_figures(making: Making) -> None:
    _, step = making.at_values(dutch("CEO Wmo 2025 tabel per aanbieder.xlsx"))
    assert "68 cijfers blijven de cijfers die ze zijn" in step.ui.said.text()


def test_severities_are_words_of_signals(making: Making) -> None:
    _, step = making.at_values(dutch("Meldingen toegang 2025-2026.xlsx"))
    assert step.ui.rule.isHidden()
    press(step.ui.values, Qt.Key.Key_P)
    assert "positief signaal" in [
        each.text(line)
        for line in step.ui.values.table().rows
        for each in step.ui.values.table().columns
        if each.key == "meaning"
    ]
