"""The place about the year: goals, signals per quarter, ceilings, and retention."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.goal import GoalDialog
from contractbeoordeling.desktop.dialogs.retention import RetentionDecisionDialog, RetentionTermDialog
from contractbeoordeling.desktop.pages.year import YearPage
from contractbeoordeling.desktop.pages.year_retention import DueTab, TermsTab
from contractbeoordeling.desktop.pages.year_tabs import CeilingsTab, GoalsTab, QuartersTab
from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.retention import Destruction, Kept, RetentionRule
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.retention.rules import RetentionLine, rule_of
from contractbeoordeling.usecases.session import Session
from tests.desktop.conftest import WHO
from tests.year_content import fill_year


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """A desk whose register has goals, indicators and a term that is over; somebody works at it."""
    person = Person(name="S. van Houten", function="contractmanager")
    with desk.store.change(WHO, Verb.PERSON_ADDED) as change:
        change.add(person)
    desk.work_as(Session(desk.store, Author(person_id=person.id, account="tester")))
    fill_year(desk.store, WHO, today())
    return desk


@pytest.fixture
def page(filled: Desk, qtbot: QtBot) -> Iterator[YearPage]:
    """The page, whose work beside the window is done before it goes."""
    yield from shown(filled, qtbot)


def shown(desk: Desk, qtbot: QtBot) -> Iterator[YearPage]:
    made = YearPage(desk)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not desk.runner.jobs.running())
    made.close()
    made.deleteLater()


def texts_of(table_rows: list[list[str]], column: int) -> list[str]:
    return [row[column] for row in table_rows]


def cells(tab: GoalsTab | QuartersTab | CeilingsTab | DueTab) -> list[list[str]]:
    model = tab.ui.table.table()
    return [[column.text(row) for column in model.columns] for row in model.rows]


def test_goals_stand_with_their_themes_and_how_often_each_rating_occurs(page: YearPage, qtbot: QtBot) -> None:
    goals = page.tabs[0]
    assert isinstance(goals, GoalsTab)
    qtbot.waitUntil(lambda: goals.ui.table.table().rowCount() > 0)
    rows = cells(goals)
    assert {"Korter wachten", "Veilig opgroeien"} <= set(texts_of(rows, 0))
    assert any(each.endswith("niet in de reikwijdte van deze ronde") for each in texts_of(rows, 0))
    counted = [sum(int(cell) for cell in row[1:] if cell) for row in rows if row[0].startswith("4 ")]
    assert counted
    assert counted[0] > 0


def test_goal_is_made_in_the_dialog_and_its_name_is_asked(filled: Desk, page: YearPage) -> None:
    dialog = GoalDialog(filled, page, BoardGoal(year=2026, name=""))
    dialog.show()
    dialog.accept()
    assert dialog.ui.problem.isVisible()
    dialog.ui.name.setText("Meer preventie")
    dialog.accept()
    assert filled.store.first(BoardGoal, name="Meer preventie") is not None


def test_signals_per_quarter_are_told_in_words_beside_the_drawing(page: YearPage) -> None:
    quarters = page.tabs[1]
    assert isinstance(quarters, QuartersTab)
    page.ui.tabs.setCurrentWidget(quarters)
    rows = cells(quarters)
    assert [row[0] for row in rows[-2:]] == ["Samen", "waarvan spoed"]
    assert "Aantal signalen per kwartaal." in quarters.ui.plot.accessibleDescription()
    whole = sum(int(each) for each in rows[-2][1:])
    quarters.ui.provider.setCurrentIndex(1)
    assert sum(int(each) for each in cells(quarters)[-2][1:]) <= whole


def test_ceiling_of_the_year_stands_with_its_use_and_never_as_a_score(filled: Desk, page: YearPage) -> None:
    contract = filled.store.find(Contract)[0]
    with filled.store.change(WHO, Verb.CONTRACT_CHANGED) as change:
        for known in change.find(ContractYear, contract_id=contract.id):
            change.remove(known)
        change.add(
            ContractYear(
                contract_id=contract.id, year=today().year, ceiling=Decimal(1000), used=Decimal(710),
                used_until=date(2026, 8, 31), clients=12,
            )
        )  # fmt: skip
    ceilings = page.tabs[2]
    assert isinstance(ceilings, CeilingsTab)
    page.ui.tabs.setCurrentWidget(ceilings)
    row = next(row for row in cells(ceilings) if row[1] == contract.number and row[5] == "71%")
    assert row[6:] == ["31-08-2026", "12"]
    assert "telt er nooit in mee" in ceilings.ui.said.text()


def test_term_is_filled_in_with_its_proposal_in_sight(filled: Desk, page: YearPage) -> None:
    terms = page.tabs[3]
    assert isinstance(terms, TermsTab)
    page.ui.tabs.setCurrentWidget(terms)
    assert terms.ui.table.table().rowCount() == len(Kept)
    line: RetentionLine = next(
        each for each in terms.ui.table.table().rows if each.rule.kind is Kept.RESIDENT_ANSWER
    )
    dialog = RetentionTermDialog(filled, terms, line)
    assert "direct" in dialog.ui.proposal.text()
    dialog.ui.months.setText("0")
    dialog.show()
    dialog.accept()
    assert dialog.ui.problem.isVisible()
    dialog.ui.starts.setCurrentIndex(2)
    dialog.ui.after.setCurrentIndex(1)
    dialog.ui.ground.setText("12.4")
    dialog.ui.filled_by.setText("archivaris")
    dialog.accept()
    assert rule_of(filled.store, Kept.RESIDENT_ANSWER).months == 0


def due_tab(page: YearPage, qtbot: QtBot) -> DueTab:
    due = page.tabs[4]
    assert isinstance(due, DueTab)
    page.ui.tabs.setCurrentWidget(due)
    qtbot.waitUntil(lambda: due.ui.table.table().rowCount() > 0)
    return due


def test_what_is_due_is_destroyed_after_a_decision_only(filled: Desk, page: YearPage, qtbot: QtBot) -> None:
    due = due_tab(page, qtbot)
    assert not due.ui.destroy_button.isEnabled()
    item = due.ui.table.table().rows[0]
    before = filled.store.count(Signal)
    dialog = RetentionDecisionDialog(filled, due, [item], destroys=True)
    assert dialog.ui.function.text() == "contractmanager"
    dialog.accept()
    assert filled.store.count(Signal) == before - 1
    [made] = filled.store.find(Destruction)
    assert (made.ground, made.decided_function) == ("selectielijst 12.1", "contractmanager")


def test_what_is_due_can_be_kept_longer(filled: Desk, page: YearPage, qtbot: QtBot) -> None:
    due = due_tab(page, qtbot)
    item = due.ui.table.table().rows[0]
    dialog = RetentionDecisionDialog(filled, due, [item], destroys=False)
    dialog.show()
    dialog.accept()
    assert dialog.ui.problem.isVisible()
    dialog.ui.until.setText("1-1-2099")
    dialog.ui.ground.setText("geschil")
    dialog.accept()
    assert filled.store.count(Signal) > 0
    qtbot.waitUntil(lambda: "bewaard tot 01-01-2099: geschil" in texts_of(cells(due), 5))


@pytest.fixture
def empty_page(empty_desk: Desk, qtbot: QtBot) -> Iterator[YearPage]:
    """The page of a register with nothing in it."""
    yield from shown(empty_desk, qtbot)


def test_nothing_is_due_while_nobody_filled_in_a_term(
    empty_desk: Desk, empty_page: YearPage, qtbot: QtBot
) -> None:
    due = empty_page.tabs[4]
    assert isinstance(due, DueTab)
    empty_page.ui.tabs.setCurrentWidget(due)
    qtbot.waitUntil(lambda: "Nog geen termijn ingevuld" in due.ui.said.text())
    assert empty_desk.store.count(RetentionRule) == 0
