"""A list of figures in somebody else's layout, through all steps of the window."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.mapping.preview_step import PreviewStep
from contractbeoordeling.desktop.mapping.values_step import ValuesStep
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.measured import MeasuredFigure
from tests.desktop.mapping.making import Making, kind_step, making
from tests.desktop.mapping.test_whole_file import begun, picked
from tests.usecases.mapped_import.market import workbook

__all__ = ["making"]

LIST = (
    ("Indicator", "Resultaat", "Aantal cliënten"),
    ("Dropout (%)", 12.5, 40),
    ("Wachttijd", 21, 40),
    ("Omzet per cliënt", 1200, 40),
)
ROLES = {"1": "kind", "2": "value", "3": "count"}


def played(step: PreviewStep, column: str, role: str) -> None:
    choose(step.ui.column, column)
    choose(step.ui.role, role)
    step.ui.role.activated.emit(step.ui.role.currentIndex())


def test_what_columns_words_and_the_file_mean_is_said_once_and_words_are_kept(making: Making) -> None:
    dialog = begun(making, workbook(Outcome=LIST), FileKind.FIGURES)
    ui = kind_step(dialog).ui
    assert (ui.figure_kind.isHidden(), ui.period.isHidden(), ui.day.isHidden()) == (False, False, True)
    picked(dialog, "period", "2025")
    step = making.go_on(dialog)
    assert isinstance(step, PreviewStep)
    for column, role in ROLES.items():
        played(step, column, role)
    values = making.go_on(dialog)
    assert isinstance(values, ValuesStep)
    (group,) = dialog.work.values.groups
    meanings = {each.value: each.meaning for each in dialog.work.values.lines(group)}
    assert meanings == {"Wachttijd": "waiting", "Dropout (%)": "unknown", "Omzet per cliënt": "unknown"}
    dialog.work.values.say(group, ["Dropout (%)"], "drop_out")
    dialog.work.values.say(group, ["Omzet per cliënt"], "refuse")
    values.changed.emit()
    while dialog.step is not dialog.check:
        making.go_on(dialog)
    making.take_over(dialog)
    store = making.market.store
    found = {each.kind: (each.value, each.count) for each in store.find(MeasuredFigure)}
    assert found == {"drop_out": (Decimal("12.5"), 40), "waiting": (Decimal(21), 40)}
    assert {each.until for each in store.find(MeasuredFigure)} == {date(2025, 12, 31)}
    (kept,) = store.find(KeptMapping)
    assert '"drop_out"' in kept.mapping
    assert "2025" not in kept.mapping


def test_a_column_without_outcomes_keeps_the_next_step_closed(making: Making) -> None:
    dialog = begun(making, workbook(Outcome=LIST), FileKind.FIGURES)
    step = making.go_on(dialog)
    assert isinstance(step, PreviewStep)
    played(step, "1", "kind")
    assert not dialog.ui.next_button.isEnabled()
    assert "de kolom met de uitkomsten" in dialog.ui.problem.text()
