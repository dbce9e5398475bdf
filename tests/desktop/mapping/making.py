"""A register with the providers of the Dutch workbooks on a desk, and hands that go through the steps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.mapping.criteria_step import CriteriaStep
from contractbeoordeling.desktop.mapping.dialog import MappingDialog
from contractbeoordeling.desktop.mapping.kind_step import KindStep
from contractbeoordeling.desktop.mapping.preview_step import PreviewStep
from contractbeoordeling.desktop.mapping.step import Step
from contractbeoordeling.desktop.mapping.values_step import ValuesStep
from contractbeoordeling.desktop.mapping.work import Work, look_into
from contractbeoordeling.workbook.forms.opening import OpenedFile
from tests.desktop.conftest import laid_out
from tests.usecases.mapped_import.market import Market, make_market

LONG = 20_000  # milliseconds


@dataclass
class Making:
    """A register, the desk that it lies on, and the test's hands."""

    market: Market
    desk: Desk
    qtbot: QtBot

    def begin(self, opened: OpenedFile, others: int = 0) -> MappingDialog:
        """The dialog at its first step."""
        dialog = MappingDialog(
            Work(self.desk, look_into(opened, self.market.store), others), self.desk.window
        )
        dialog.open()
        return dialog

    def go_on(self, dialog: MappingDialog) -> Step:
        """Press the button, and wait for another step."""
        former = dialog.step
        assert dialog.ui.next_button.isEnabled(), dialog.ui.problem.text()
        dialog.ui.next_button.click()

        def shown() -> bool:
            return dialog.step is not former and dialog.ui.pages.isEnabled()

        self.qtbot.waitUntil(shown, timeout=LONG)
        return dialog.step

    def at_preview(self, opened: OpenedFile) -> tuple[MappingDialog, PreviewStep]:
        """The dialog at its second step."""
        dialog = self.begin(opened)
        step = self.go_on(dialog)
        assert isinstance(step, PreviewStep)
        return dialog, step

    def at_values(self, opened: OpenedFile) -> tuple[MappingDialog, ValuesStep]:
        """The dialog at its third step."""
        dialog, _ = self.at_preview(opened)
        step = self.go_on(dialog)
        assert isinstance(step, ValuesStep)
        return dialog, step

    def at_criteria(self, opened: OpenedFile) -> tuple[MappingDialog, CriteriaStep]:
        """The dialog at its fourth step, everything that was asked being refused."""
        dialog, step = self.at_values(opened)
        refuse_open(dialog, step)
        criteria = self.go_on(dialog)
        assert isinstance(criteria, CriteriaStep)
        return dialog, criteria

    def at_check(self, opened: OpenedFile) -> MappingDialog:
        """The dialog at its last step, each question being about a criterion of its own."""
        dialog, _ = self.at_criteria(opened)
        couple_all(dialog, self.market)
        self.go_on(dialog)
        assert dialog.step is dialog.check
        return dialog

    def take_over(self, dialog: MappingDialog) -> None:
        """Press the button of the last step, and wait for the end."""
        dialog.ui.next_button.click()
        self.qtbot.waitUntil(lambda: dialog.check.imported, timeout=LONG)


def refuse_open(dialog: MappingDialog, step: ValuesStep) -> None:
    """Refuse every value that somebody has to decide about."""
    for group in dialog.work.values.groups:
        asked = [each.value for each in dialog.work.values.lines(group) if each.open]
        dialog.work.values.say(group, asked, "refuse")
    step.enter()
    step.changed.emit()


def rows_said(dialog: MappingDialog) -> int:
    """How many rows the last step says are, or were, taken over."""
    found = re.search(r"\d+", dialog.check.ui.said.text())
    assert found is not None, dialog.check.ui.said.text()
    return int(found[0])


def couple_all(dialog: MappingDialog, market: Market) -> None:
    """Confirm a criterion of its own for every question."""
    questions = dialog.work.questions
    for line, criterion in zip(questions.lines(), market.framework.criteria, strict=False):
        questions.confirm([line.key], criterion.key)
    dialog.step.enter()
    dialog.step.changed.emit()


def kind_step(dialog: MappingDialog) -> KindStep:
    """The first step."""
    step = dialog.step
    assert isinstance(step, KindStep)
    return step


@pytest.fixture
def making(qapp: QApplication, qtbot: QtBot) -> Iterator[Making]:
    """Such a register; import this name to use it."""
    market = make_market()
    for desk in laid_out(market.store):
        yield Making(market, desk, qtbot)
