"""The first step: what is recognised is shown with its reason, what is unsure has to be chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt

from contractbeoordeling.desktop.choices import choose, code_of
from contractbeoordeling.domain.document import FileKind
from tests.desktop.mapping.making import Making, kind_step, making
from tests.usecases.mapped_import.market import QUESTIONS, dutch, workbook

__all__ = ["making"]

AUDIT = "Zelfaudit 2026 Wilgenoord v1.2 def.xlsx"


def test_what_is_sure_is_filled_in_with_where_it_was_seen(making: Making) -> None:
    dialog = making.begin(dutch(AUDIT))
    ui = kind_step(dialog).ui
    assert code_of(ui.kind) == FileKind.SELF_EVALUATION
    assert ui.provider.currentText() == "Stichting Zorggroep Wilgenoord"
    assert ui.provider_reason.text().startswith("Herkend aan: KvK-nummer in blad Voorblad, cel")
    assert dialog.ui.next_button.isEnabled()


def test_a_provider_that_is_not_certain_has_to_be_chosen(making: Making) -> None:
    dialog = making.begin(workbook(Vragen=QUESTIONS))
    ui = kind_step(dialog).ui
    assert not dialog.ui.next_button.isEnabled()
    assert dialog.ui.problem.text() == "Kies over welke aanbieder dit bestand gaat."
    ui.provider.setCurrentIndex(3)
    assert dialog.ui.next_button.isEnabled()
    ui.provider.setEditText("geen aanbieder die er is")
    assert not dialog.ui.next_button.isEnabled()


def test_a_provider_is_found_by_any_part_of_its_name(making: Making) -> None:
    ui = kind_step(making.begin(workbook(Vragen=QUESTIONS))).ui
    completer = ui.provider.completer()
    assert completer is not None
    completer.setCompletionPrefix("kadehuis")
    assert completer.currentCompletion() == "Stichting Opvang en Herstel Kadehuis"


def test_the_answers_of_a_source_ask_who_gave_them(making: Making) -> None:
    dialog = making.begin(dutch(AUDIT))
    ui = kind_step(dialog).ui
    assert ui.party.isHidden()
    choose(ui.kind, FileKind.SOURCE_FORM)
    ui.kind.activated.emit(ui.kind.currentIndex())
    assert not ui.party.isHidden()
    assert dialog.ui.problem.text() == "Kies wie deze antwoorden gaf."


def test_rows_that_name_their_provider_ask_for_none(making: Making) -> None:
    dialog = making.begin(dutch("Meldingen toegang 2025-2026.xlsx"))
    ui = kind_step(dialog).ui
    assert not ui.provider.isEnabled()
    assert ui.provider_reason.text() == "Elke rij zegt zelf over welke aanbieder zij gaat."
    assert dialog.ui.next_button.isEnabled()
    assert [each.code for each in dialog.steps()] == ["kind", "preview", "values", "check"]


def test_hidden_sheets_are_named_and_left(making: Making) -> None:
    sheets = kind_step(making.begin(dutch(AUDIT))).ui.sheets
    shown = {sheets.item(row).text(): sheets.item(row).checkState() for row in range(sheets.count())}
    hidden = next(each for each in shown if "(verborgen)" in each)
    assert shown[hidden] is Qt.CheckState.Unchecked


def test_without_a_sheet_there_is_nothing_to_read(making: Making) -> None:
    dialog = making.begin(dutch(AUDIT))
    sheets = kind_step(dialog).ui.sheets
    for row in range(sheets.count()):
        sheets.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.ui.problem.text() == "Kies minstens één blad."
    assert dialog.typed
