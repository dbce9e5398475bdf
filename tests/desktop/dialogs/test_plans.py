"""Improvement plans and reminders in the window."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.change_plan import ChangePlanDialog
from contractbeoordeling.desktop.dialogs.demand_plan import DemandPlanDialog
from contractbeoordeling.desktop.dialogs.plans import PlansDialog
from contractbeoordeling.desktop.dialogs.reason import ReasonDialog
from contractbeoordeling.desktop.pages.actions import ActionsPage
from contractbeoordeling.domain.action import Action, ImprovementPlan, Owner
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.actions.add import add_action
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.criteria import find_criterion
from contractbeoordeling.usecases.plans.steps import close_plan
from contractbeoordeling.usecases.session import Session
from tests.desktop.hands import write


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ActionsPage:
    made = ActionsPage(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def demanded(page: ActionsPage) -> PlansDialog:
    """Demand a plan for one criterion of a provider, by a step of the ladder."""
    page.ui.plans_button.click()
    plans = page.findChildren(PlansDialog)[0]
    plans.ui.demand_button.click()
    dialog = plans.findChildren(DemandPlanDialog)[0]
    dialog.ui.provider.setCurrentText(page.desk.store.find(Provider)[0].name)
    choose(dialog.ui.assessment, "")
    dialog.ui.criteria.setText("4.2")
    dialog.accept()
    assert not dialog.isVisible(), dialog.ui.problem.text()
    return plans


def test_plan_is_demanded_and_says_what_it_lacks(page: ActionsPage) -> None:
    plans = demanded(page)
    [made] = page.desk.store.find(ImprovementPlan)
    assert made.due_on is not None
    assert plans.ui.plans.table().rows[0].criteria == ("4.2",)
    assert "Nog zonder actie: 4.2" in plans.ui.details.text()
    plans.ui.hand_in_button.click()
    assert "geen actie van de aanbieder bij 4.2" in plans.ui.problem.text()


def test_open_plan_is_changed_where_it_stands(page: ActionsPage) -> None:
    plans = demanded(page)
    plans.ui.change_button.click()
    dialog = plans.findChildren(ChangePlanDialog)[0]
    assert (dialog.ui.criteria.text(), dialog.ui.provider.isEnabled()) == ("4.2", False)
    assert not dialog.ui.assessment.isVisible()
    dialog.ui.criteria.setText("4.2, 4.3, 4.2")
    dialog.ui.due.setText("1-1-2020")
    dialog.accept()
    assert "vóór het is gevraagd" in dialog.ui.problem.text()
    dialog.ui.due.setText(f"{today() + timedelta(days=40):%d-%m-%Y}")
    write(dialog.ui.note, "Later, op verzoek")
    dialog.accept()
    [changed] = page.desk.store.find(ImprovementPlan)
    assert (changed.due_on, changed.note) == (today() + timedelta(days=40), "Later, op verzoek")
    assert plans.ui.plans.table().rows[0].criteria == ("4.2", "4.3")


def test_closed_plan_stays_as_it_is(page: ActionsPage) -> None:
    plans = demanded(page)
    [made] = page.desk.store.find(ImprovementPlan)
    close_plan(page.desk.store, page.desk.who, made.id, "Ingetrokken")
    assert not plans.ui.change_button.isEnabled()
    plans.ui.plans.opened.emit(plans.ui.plans.chosen())
    assert plans.findChildren(ChangePlanDialog) == []


def test_plan_is_handed_in_accepted_and_closed(page: ActionsPage) -> None:
    plans = demanded(page)
    store = page.desk.store
    with store.change(page.desk.who, Verb.PERSON_ADDED) as change:
        manager = change.add(Person(name="Noor Bakker", function="contractmanager"))
    who = Author(person_id=manager.id)
    page.desk.work_as(Session(store, who))
    [made] = store.find(ImprovementPlan)
    action = Action(
        provider_id=made.provider_id,
        criterion_key=find_criterion(store, "4.2").key,
        owner=Owner.PROVIDER,
        measure="Meldproces vernieuwen",
        plan_id=made.id,
    )
    add_action(store, who, action)
    assert "afgesproken: Meldproces vernieuwen" in plans.ui.details.text()
    plans.ui.hand_in_button.click()
    assert not plans.ui.hand_in_button.isEnabled()
    plans.ui.accept_button.click()
    accepted = store.get(ImprovementPlan, made.id)
    assert accepted is not None
    assert accepted.accepted_on == today()
    assert "door Noor Bakker, contractmanager" in accepted.note
    plans.ui.close_button.click()
    reason = plans.findChildren(ReasonDialog)[0]
    write(reason.ui.reason, "Gelukt")
    reason.accept()
    assert "Sluit eerst de acties" in reason.ui.problem.text()


def test_reminders_offer_a_calendar_and_letters(page: ActionsPage, qtbot: QtBot, tmp_path: Path) -> None:
    store, who = page.desk.store, page.desk.who
    provider = store.find(Provider)[0]
    action = Action(
        provider_id=provider.id, owner=Owner.PROVIDER, measure="Nu", due_on=today() + timedelta(days=3)
    )
    add_action(store, who, action)
    page.ui.reminders_button.click()
    box = page.findChildren(QMessageBox)[0]
    calendar, letters = box.buttons()[:2]
    calendar.click()
    _chosen(page, tmp_path / "acties.ics")
    assert b"BEGIN:VEVENT" in (tmp_path / "acties.ics").read_bytes()
    page.ui.reminders_button.click()
    letters = next(each for each in page.findChildren(QMessageBox)[-1].buttons() if "rieven" in each.text())
    letters.click()
    folder = tmp_path / "brieven"
    folder.mkdir()
    _chosen(page, folder)
    qtbot.waitUntil(lambda: any(folder.glob("Herinnering - *.docx")))


def _chosen(page: ActionsPage, path: Path) -> None:
    chooser = page.findChildren(QFileDialog)[-1]
    chooser.fileSelected.emit(str(path))
    chooser.close()
