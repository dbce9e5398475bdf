"""Plans, reminders and documents for those that are chosen: a list to confirm, and who can't is named with the reason."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from contractbeoordeling.desktop.dialogs import remind as asking
from contractbeoordeling.desktop.dialogs.bulk import BulkDialog
from contractbeoordeling.desktop.dialogs.demand_plans import DemandPlansDialog
from contractbeoordeling.desktop.dialogs.documents import DocumentsDialog
from contractbeoordeling.desktop.dialogs.remind import RemindDialog
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.pages.assessments import AssessmentsPage
from contractbeoordeling.domain.action import ImprovementPlan
from contractbeoordeling.domain.document import Outgoing
from contractbeoordeling.usecases.undoing import undo
from tests.desktop.assessing.conftest import Assessed
from tests.desktop.assessing.test_list import choose_rows, version_of


def cells(dialog: BulkDialog, key: str) -> list[str]:
    """A column of the list to confirm."""
    table = dialog.ui.table.table()
    column = next(each for each in table.columns if each.key == key)
    return [column.text(each) for each in table.rows]


def ok(dialog: BulkDialog) -> QPushButton:
    """The button that confirms."""
    return dialog.ui.button_box.button(QDialogButtonBox.StandardButton.Ok)


def plans_of(assessed: Assessed, page: AssessmentsPage) -> DemandPlansDialog:
    """The list of plans for the whole round."""
    page.ui.table.selectAll()
    page.ui.plans_button.click()
    assessed.quiet()
    return page.findChildren(DemandPlansDialog)[-1]


def test_plans_are_demanded_of_a_selection_after_a_list_to_confirm(assessed: Assessed) -> None:
    page, store = assessed.listed(), assessed.desk.store
    dialog = plans_of(assessed, page)
    asked = cells(dialog, "what").count("plan vragen")
    assert 0 < asked < len(cells(dialog, "what"))
    assert cells(dialog, "what")[:asked] == ["plan vragen"] * asked
    assert store.count(ImprovementPlan) == 0
    assert ok(dialog).text() == f"&Vragen ({asked})"
    listed = [each for each in cells(dialog, "criteria") if each]
    dialog.accept()
    assessed.quiet()
    made = store.find(ImprovementPlan)
    assert len(made) == len(listed) == asked
    undo(store, assessed.desk.who)
    assert store.count(ImprovementPlan) == 0


def test_who_has_no_draft_or_a_plan_already_is_told_why(assessed: Assessed) -> None:
    page = assessed.listed()
    plans_of(assessed, page).accept()
    assessed.quiet()
    again = plans_of(assessed, page)
    assert not ok(again).isEnabled()
    said = cells(again, "what")
    assert any(each.startswith("Uit deze beoordeling is al een verbeterplan gevraagd") for each in said)
    assert "geen verbeterplan nodig" in said
    again.ui.table.selectRow(0)
    assert again.ui.about.text() == said[0]
    again.reject()


def test_days_that_cannot_be_are_told_before_anything_is_demanded(assessed: Assessed) -> None:
    page = assessed.listed()
    dialog = plans_of(assessed, page)
    dialog.ui.due.setText("1-1-2020")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.ui.problem.text()
    dialog.reject()
    assert assessed.desk.store.count(ImprovementPlan) == 0


def test_nothing_chosen_demands_no_plan(assessed: Assessed) -> None:
    page = assessed.listed()
    page.ui.table.clearSelection()
    assert not page.ui.plans_button.isEnabled()


def remind_of_reply(
    assessed: Assessed, monkeypatch: pytest.MonkeyPatch
) -> tuple[AssessmentsPage, RemindDialog]:
    """The reminders about the draft that is out, two days before its term ends."""
    due = version_of(assessed, "reply").reply_due
    assert due is not None
    monkeypatch.setattr(asking, "today", partial(due.__sub__, timedelta(days=2)))
    page = assessed.listed()
    choose_rows(page, [assessed.ids["reply"]])
    page.ui.remind_button.click()
    assessed.quiet()
    return page, page.findChildren(RemindDialog)[-1]


def test_reminders_go_about_the_chosen_ones_into_a_folder_and_are_kept(
    assessed: Assessed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (page, dialog), desk = remind_of_reply(assessed, monkeypatch), assessed.desk
    assert cells(dialog, "about") == ["wederhoor"]
    before = desk.store.count(Outgoing)
    dialog.ui.folder.setText(str(tmp_path / "uit"))
    dialog.accept()
    assessed.quiet()
    assert {each.suffix for each in (tmp_path / "uit").iterdir()} == {".eml", ".txt"}
    assert desk.store.count(Outgoing) == before + 1
    assert "1 herinnering is geschreven" in desk.window.findChildren(ResultDialog)[-1].ui.text.text()
    page.ui.remind_button.click()
    assessed.quiet()
    assert not ok(page.findChildren(RemindDialog)[-1]).isEnabled()


def test_reminders_need_a_folder(assessed: Assessed, monkeypatch: pytest.MonkeyPatch) -> None:
    page, dialog = remind_of_reply(assessed, monkeypatch)
    dialog.ui.folder.clear()
    dialog.accept()
    assert "map" in dialog.ui.problem.text()
    assert dialog.parent() is page


def test_documents_are_offered_of_the_chosen_ones(assessed: Assessed) -> None:
    page = assessed.listed()
    choose_rows(page, [assessed.ids["draft"], assessed.ids["sealed"]])
    page.ui.documents_button.click()
    dialog = page.findChildren(DocumentsDialog)[-1]
    assert "2" in dialog.ui.provider.currentText()
