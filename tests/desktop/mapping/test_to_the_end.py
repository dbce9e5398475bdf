"""Every kind of list goes through the window into the register; a row that somebody leaves out doesn't."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.mapping.dialog import MappingDialog
from contractbeoordeling.desktop.mapping.preview_step import PreviewStep
from contractbeoordeling.desktop.mapping.values_step import ValuesStep
from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.usecases import undoing
from contractbeoordeling.workbook.forms.opening import OpenedFile
from tests.desktop.hands import press
from tests.desktop.mapping.making import Making, couple_all, kind_step, making, refuse_open, rows_said
from tests.usecases.mapped_import.market import QUESTIONS, dutch, workbook
from tests.usecases.small_round import WHO

__all__ = ["making"]

PROVIDERS = (
    ("Naam organisatie", "KvK-nummer", "Plaats"),
    ("Zorg aan de Vliet", "12345678", "Waterbeke"),
    ("Thuis in de Buurt", "01234567", "Lindeveen"),
    ("Totaal", "", ""),
)


def through(making: Making, opened: OpenedFile) -> MappingDialog:
    """Go through all steps, refusing what has to be decided, and take over what is left."""
    dialog = making.begin(opened)
    if dialog.ui.problem.text():
        choose(kind_step(dialog).ui.provider, making.market.providers[0].id)
    while dialog.step is not dialog.check:
        step = making.go_on(dialog)
        if isinstance(step, ValuesStep):
            refuse_open(dialog, step)
        elif step.code == "criteria":
            couple_all(dialog, making.market)
    making.take_over(dialog)
    return dialog


@pytest.mark.parametrize(
    ("opened", "kind", "record"),
    [
        (dutch("CEO Wmo 2025 tabel per aanbieder.xlsx"), FileKind.RESIDENTS, Answer),
        (dutch("Meldingen toegang 2025-2026.xlsx"), FileKind.SIGNALS, Signal),
        (dutch("Verbeterplan 2026 Wilgenoord.xlsx"), FileKind.ACTIONS, Action),
        (workbook(Aanbieders=PROVIDERS), FileKind.PROVIDERS, Provider),
    ],
    ids=["residents", "signals", "actions", "providers"],
)
def test_a_list_is_stored_remembered_and_undone_as_one_step(
    making: Making, opened: OpenedFile, kind: FileKind, record: type[Record]
) -> None:
    store = making.market.store
    before = store.count(record)
    dialog = through(making, opened)
    assert dialog.work.draft.kind is kind
    # A row about one provider may hold several answers.
    assert store.count(record) - before >= rows_said(dialog) > 1
    assert [each.kind for each in store.find(KeptMapping)] == [kind]
    undoing.undo(store, WHO)
    assert (store.count(record), store.count(KeptMapping)) == (before, 0)


def test_a_provider_keeps_the_zero_of_its_number(making: Making) -> None:
    through(making, workbook(Aanbieders=PROVIDERS))
    found = {each.name: each.kvk for each in making.market.store.find(Provider)}
    assert found["Thuis in de Buurt"] == "01234567"


# Without a screen a menu can't come to the front.
NO_SCREEN = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def open_menu(step: PreviewStep) -> QMenu:
    """The menu that was opened last."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return [each for each in step.findChildren(QMenu, options=direct) if each.isVisible()][-1]


def chosen(step: PreviewStep, row: int, text: str) -> None:
    """Choose something in the menu of a row."""
    step.ui.cells.go_to(row, 2)
    step.ui.cells.menu_asked.emit(row, 2, QPoint(0, 0))
    menu = open_menu(step)
    action = next(each for each in menu.actions() if each.text().replace("&", "") == text)
    assert isinstance(action, QAction)
    action.trigger()
    menu.close()


@NO_SCREEN
def test_a_row_that_is_left_out_by_the_menu_is_not_stored_and_says_so(making: Making) -> None:
    dialog = making.begin(workbook(Vragen=QUESTIONS))
    choose(kind_step(dialog).ui.provider, making.market.providers[0].id)
    step = making.go_on(dialog)
    assert isinstance(step, PreviewStep)
    for row in (3, 4):
        chosen(step, row, "Deze rij niet inlezen")
    model = step.ui.cells.model_of_sheet
    assert model.headerData(2, Qt.Orientation.Vertical) == "3 –"
    assert "door u weggelaten" in model.about_row(3)
    chosen(step, 4, "Deze rij toch inlezen")
    making.go_on(dialog)
    making.go_on(dialog)
    couple_all(dialog, making.market)
    making.go_on(dialog)
    rows = {each.line.row: each.reason for each in dialog.check.ui.skipped.table().rows}
    assert rows == {3: "door u weggelaten"}
    making.take_over(dialog)
    assert making.market.store.count(Answer) == 2


@NO_SCREEN
def test_the_menu_opens_by_the_keyboard_and_names_every_role(making: Making) -> None:
    _, step = making.at_preview(dutch("Zelfaudit 2026 Wilgenoord v1.2 def.xlsx"))
    step.ui.cells.go_to(12, 3)
    press(step.ui.cells, Qt.Key.Key_R)
    menu = open_menu(step)
    shown = [each.text() for each in menu.actions()]
    assert {"vraag", "antwoord", "toelichting"} <= set(shown)
    assert [each.text() for each in menu.actions() if each.isChecked()] == ["toelichting"]
    menu.close()
