"""A sheet of 100,000 rows: shown at once, its rows judged beside the window."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt

from contractbeoordeling.desktop.dialogs.bug import BugDialog
from contractbeoordeling.desktop.mapping.dialog import MappingDialog
from contractbeoordeling.desktop.mapping.preview_step import PreviewStep
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.grid import Sheet, Workbook
from tests.desktop.mapping.making import LONG, Making, kind_step, making
from tests.usecases.mapped_import.market import QUESTIONS

__all__ = ["making"]

ROWS = 100_000
SECONDS = 0.7  # that the window itself works to show it; a busy machine only makes it wait


def huge(making: Making) -> MappingDialog:
    """The dialog at the preview of such a sheet."""
    head, *body = QUESTIONS
    rows = [list(head), *[list(body[number % len(body)]) for number in range(ROWS)], ["Totaal", "", "", ""]]
    sheet = Sheet("Vragen", visible=True, rows=rows)
    dialog = making.begin(OpenedFile("groot.xlsx", b"", Workbook("xlsx", (sheet,)), None, ours=False))
    kind_step(dialog).ui.provider.setCurrentIndex(1)
    begun = time.thread_time()
    dialog.next()
    assert time.thread_time() - begun < SECONDS
    assert isinstance(dialog.step, PreviewStep)
    return dialog


def test_a_huge_sheet_is_shown_at_once_and_its_rows_are_judged_meanwhile(making: Making) -> None:
    dialog = huge(making)
    model = dialog.preview.ui.cells.model_of_sheet
    assert model.rowCount() == ROWS + 2
    making.qtbot.waitUntil(lambda: model.skipped == 1, timeout=LONG)
    assert model.headerData(ROWS + 1, Qt.Orientation.Vertical) == f"{ROWS + 2} –"


def test_another_header_is_looked_at_beside_the_window(making: Making) -> None:
    dialog = huge(making)
    step = dialog.preview
    begun = time.thread_time()
    step.ui.cells.header_pointed.emit(2, False)
    assert time.thread_time() - begun < SECONDS
    assert dialog.ui.problem.text() == "De kolommen onder deze kop worden nog bekeken."
    dialog.reject()
    dialog.back()
    assert dialog.step is step
    assert dialog.isVisible()
    making.qtbot.waitUntil(lambda: not step.busy, timeout=LONG)
    assert step.draft.mapping.header_rows == (2,)
    assert step.ui.cells.isEnabled()


def test_closing_while_rows_are_judged_shows_nothing_any_more(making: Making) -> None:
    dialog = huge(making)
    dialog.typed = False
    dialog.reject()
    making.qtbot.waitUntil(lambda: not making.desk.runner.jobs.running(), timeout=LONG)
    assert making.desk.window.findChildren(BugDialog) == []
