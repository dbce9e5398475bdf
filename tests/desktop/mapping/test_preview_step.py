"""The second step: the sheet as it looks; header and columns are pointed out by mouse or keyboard."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from contractbeoordeling.desktop.choices import choose, code_of
from contractbeoordeling.desktop.mapping.preview_step import PreviewStep
from contractbeoordeling.usecases.mapping_draft.columns import role_of
from tests.desktop.hands import press
from tests.desktop.mapping.making import Making, kind_step, making
from tests.usecases.mapped_import.market import QUESTIONS, dutch, workbook

__all__ = ["making"]

AUDIT = "Zelfaudit 2026 Wilgenoord v1.2 def.xlsx"
THEMED = "Checklist KMO Kwakkelhoeve okt 2025.xls"


def row_titles(step: PreviewStep) -> list[str]:
    model = step.ui.cells.model_of_sheet
    return [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]


def column_titles(step: PreviewStep) -> list[str]:
    model = step.ui.cells.model_of_sheet
    return [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]


def test_rows_and_columns_bear_the_names_of_excel_and_what_they_are(making: Making) -> None:
    _, step = making.at_preview(dutch(AUDIT))
    titles = row_titles(step)
    assert titles[8] == "9 kop"
    assert titles[9] == "10 –"
    assert titles[10] == "11"
    assert column_titles(step)[:2] == ["A\nnummer van de vraag", "B\nvraag"]


def test_a_row_that_is_not_read_says_why(making: Making) -> None:
    _, step = making.at_preview(dutch(AUDIT))
    model = step.ui.cells.model_of_sheet
    tip = model.data(model.index(9, 0), Qt.ItemDataRole.ToolTipRole)
    assert "Overgeslagen: kop van een thema." in tip
    assert "18 rijen" in step.ui.legend.text()


def test_merged_cells_are_one_cell(making: Making) -> None:
    _, step = making.at_preview(dutch(AUDIT))
    draft = step.draft
    top, left, _, right = draft.sheet.merged[0]
    assert step.ui.cells.columnSpan(top - 1, left - 1) == right - left + 1


def test_clicking_a_row_number_makes_it_the_header_and_shift_adds_one(making: Making) -> None:
    rows = (("Jaar", "2026", "", ""), *QUESTIONS)
    dialog = making.begin(workbook(Vragen=rows))
    kind_step(dialog).ui.provider.setCurrentIndex(2)
    step = making.go_on(dialog)
    assert isinstance(step, PreviewStep)
    assert step.draft.mapping.header_rows == (2,)
    step.ui.cells.header_pointed.emit(1, False)
    assert step.draft.mapping.header_rows == (1,)
    assert (step.ui.first.value(), step.ui.last.value()) == (1, 1)
    step.ui.cells.header_pointed.emit(2, True)
    assert step.draft.mapping.header_rows == (1, 2)
    step.ui.cells.go_to(2, 1)
    press(step.ui.cells, Qt.Key.Key_K)
    assert step.draft.mapping.header_rows == (2,)


def test_what_was_said_of_a_column_survives_another_header(making: Making) -> None:
    _, step = making.at_preview(dutch(AUDIT))
    choose(step.ui.column, "3")
    choose(step.ui.role, "theme")
    step.ui.role.activated.emit(step.ui.role.currentIndex())
    step.ui.first.setValue(8)
    assert step.draft.mapping.header_rows[0] == 8
    assert role_of(step.draft.mapping, 3) == "theme"


def test_an_answer_in_another_column_leaves_the_former_one(making: Making) -> None:
    dialog, step = making.at_preview(dutch(AUDIT))
    former = step.draft.mapping.column("answer")
    step.ui.cells.go_to(12, 2)
    assert code_of(step.ui.column) == "2"
    choose(step.ui.role, "answer")
    step.ui.role.activated.emit(step.ui.role.currentIndex())
    assert step.draft.mapping.column("answer") == 2
    assert former is not None
    assert role_of(step.draft.mapping, former) == ""
    assert dialog.typed


def test_without_answers_the_next_step_is_closed_with_a_sentence(making: Making) -> None:
    dialog, step = making.at_preview(dutch(AUDIT))
    choose(step.ui.column, str(step.draft.mapping.column("answer")))
    choose(step.ui.role, "")
    step.ui.role.activated.emit(step.ui.role.currentIndex())
    assert dialog.ui.problem.text() == "Wijs op blad ‘Zelfaudit’ de kolom met de antwoorden aan."
    assert not dialog.ui.next_button.isEnabled()


def test_one_layout_holds_for_every_sheet_with_its_headers(making: Making) -> None:
    dialog, step = making.at_preview(dutch(THEMED))
    assert "bladen met deze koppen" in step.ui.same.text()
    step.ui.same.setChecked(True)
    comment = step.draft.mapping.column("comment")
    assert comment is not None
    choose(step.ui.column, str(comment))
    choose(step.ui.role, "")
    step.ui.role.activated.emit(step.ui.role.currentIndex())
    alike = dialog.work.draft.alike(step.draft.name)
    assert alike
    assert all("comment" not in dialog.work.draft.draft_of(each).mapping.columns for each in alike)


def test_a_row_is_left_out_and_taken_again(making: Making) -> None:
    dialog, step = making.at_preview(dutch(AUDIT))
    dialog.work.draft.leave_out(step.draft.name, 11, out=True)
    step.enter()
    assert row_titles(step)[10] == "11 –"
    dialog.work.draft.leave_out(step.draft.name, 11, out=False)
    step.enter()
    assert row_titles(step)[10] == "11"


def test_a_long_title_runs_on_over_the_empty_cells_beside_it(making: Making) -> None:
    title = (
        "Uitkomsten van het onderzoek onder cliënten van de gemeente Waterbeke, voorjaar 2026",
        "",
        "",
        "",
    )
    dialog = making.begin(workbook(Vragen=(title, *QUESTIONS)))
    kind_step(dialog).ui.provider.setCurrentIndex(2)
    step = making.go_on(dialog)
    assert isinstance(step, PreviewStep)
    cells = step.ui.cells
    assert cells.columnSpan(0, 0) > 1
    assert cells.columnSpan(1, 0) == 1
    assert cells.columnSpan(2, 1) == 1


def test_hidden_rows_columns_and_sheets_are_told_in_words(making: Making) -> None:
    opened = workbook(Vragen=QUESTIONS, Lijst=(("4", "goed"),))
    first, second = opened.workbook.sheets
    first = replace(first, hidden_rows=frozenset({3}), hidden_columns=frozenset({4}))
    sheets = (first, replace(second, visible=False))
    dialog = making.begin(replace(opened, workbook=replace(opened.workbook, sheets=sheets)))
    assert "Lijst (verborgen)" in kind_step(dialog).ui.sheets.item(1).text()
    kind_step(dialog).ui.provider.setCurrentIndex(2)
    step = making.go_on(dialog)
    assert isinstance(step, PreviewStep)
    assert row_titles(step)[2] == "(3)"
    assert column_titles(step)[3].startswith("(D)")
    assert "tussen haakjes: verborgen" in step.ui.legend.text()
    model = step.ui.cells.model_of_sheet
    said = model.data(model.index(2, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "verborgen" in said
