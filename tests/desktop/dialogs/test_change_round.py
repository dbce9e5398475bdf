"""What changes about a round that runs: only what was filled in otherwise, and refused where it can't any more."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.change_round import ChangeRoundDialog
from contractbeoordeling.desktop.pages.rounds import RoundsPage
from contractbeoordeling.domain.assessment import AssessmentVersion, Level
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Participation, Request, Round, RoundState
from contractbeoordeling.usecases.undoing import undo
from tests.desktop.hands import write


def fill(field: QLineEdit, text: str) -> None:
    """Type a text instead of what stands in a field."""
    field.clear()
    write(field, text)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> RoundsPage:
    made = RoundsPage(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def asked(page: RoundsPage) -> ChangeRoundDialog:
    page.ui.change_button.click()
    return page.findChildren(ChangeRoundDialog)[-1]


def stored(page: RoundsPage) -> Round:
    assert page.of_round is not None
    return page.of_round


def steps(page: RoundsPage) -> int:
    return sum(each.verb is Verb.ROUND_CHANGED for each in page.desk.store.history())


def test_everything_that_may_change_is_stored_and_shown(page: RoundsPage) -> None:
    dialog = asked(page)
    fill(dialog.ui.reference_date, "02-02-2026")
    fill(dialog.ui.return_access, "01-03-2026")
    fill(dialog.ui.contact, "Noor Bakker, 0800 1234")
    dialog.ui.blind_themes.click()
    dialog.ui.closed.click()
    dialog.accept()
    changed = stored(page)
    assert changed.reference_date == date(2026, 2, 2)
    assert changed.return_by(Party.ACCESS) == date(2026, 3, 1)
    assert changed.contact == "Noor Bakker, 0800 1234"
    assert changed.blind_levels == (Level.THEME,)
    assert changed.state is RoundState.CLOSED
    assert "02-02-2026" in page.ui.facts.text()


def test_a_new_day_to_answer_holds_for_what_was_asked_of_that_party_alone(page: RoundsPage) -> None:
    before = {each.id: each.return_by for each in page.desk.store.find(Request)}
    dialog = asked(page)
    fill(dialog.ui.return_access, "01-03-2026")
    dialog.accept()
    for each in page.desk.store.find(Request):
        expected = date(2026, 3, 1) if each.party is Party.ACCESS else before[each.id]
        assert each.return_by == expected


def test_what_one_dialog_changed_is_undone_at_once(page: RoundsPage) -> None:
    before = stored(page)
    dialog = asked(page)
    fill(dialog.ui.contact, "Noor Bakker")
    dialog.ui.blind_criteria.click()
    dialog.ui.closed.click()
    dialog.accept()
    undo(page.desk.store, page.desk.who)
    assert stored(page) == before


def test_what_was_left_as_it_is_leaves_no_trace(page: RoundsPage) -> None:
    before, number = stored(page), steps(page)
    asked(page).accept()
    assert (stored(page), steps(page)) == (before, number)


def test_a_reference_date_is_refused_once_a_draft_went_out_and_the_rest_still_changes(
    page: RoundsPage,
) -> None:
    before = stored(page)
    taking_part = page.desk.store.find(Participation, round_id=before.id)[0]
    with page.desk.store.change(page.desk.who, Verb.DRAFT_SENT) as change:
        change.add(
            AssessmentVersion(
                participation_id=taking_part.id, drafted_on=date(2026, 9, 1), sent_on=date(2026, 9, 1)
            )
        )
    dialog = asked(page)
    fill(dialog.ui.reference_date, "02-02-2026")
    fill(dialog.ui.contact, "Noor Bakker")
    dialog.accept()
    assert "ligt daarmee vast" in dialog.ui.problem.text()
    assert stored(page) == before
    fill(dialog.ui.reference_date, f"{before.reference_date:%d-%m-%Y}")
    dialog.accept()
    assert (stored(page).reference_date, stored(page).contact) == (before.reference_date, "Noor Bakker")


def test_a_day_that_a_party_was_given_can_not_be_left_out(page: RoundsPage) -> None:
    before = stored(page)
    dialog = asked(page)
    fill(dialog.ui.return_access, "01-03-2026")
    dialog.accept()
    dialog = asked(page)
    dialog.ui.return_access.clear()
    dialog.accept()
    assert dialog.ui.problem.text() != ""
    assert stored(page).return_by(Party.ACCESS) == date(2026, 3, 1)
    assert stored(page).return_by(Party.REGULATOR) == before.return_by(Party.REGULATOR)
