"""Where a round works blind a computed rating is shown after a finding, or after somebody asked for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMessageBox

from contractbeoordeling.desktop.dialogs.finding import FindingDialog
from contractbeoordeling.desktop.pages.assessment import AssessmentPage
from contractbeoordeling.domain.assessment import Level, WrittenFinding
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.round import Round
from contractbeoordeling.usecases.assessments.rated import Rated
from tests.desktop.assessing.conftest import Assessed
from tests.desktop.hands import write

HIDDEN = "nog verborgen"


@pytest.fixture
def page(assessed: Assessed) -> AssessmentPage:
    """The page of a draft in a round that works blind at the criteria."""
    store = assessed.desk.store
    (of_round,) = store.find(Round)
    with store.change(assessed.desk.who, Verb.ROUND_CHANGED) as change:
        change.update(replace(of_round, blind_levels=(Level.CRITERION,)))
    return assessed.one("draft")


def places(page: AssessmentPage) -> list[Rated]:
    assert page.rated is not None
    return list(page.rated.places)


def computed(page: AssessmentPage, place: int) -> str:
    """What the column with computed ratings says in a row."""
    table = page.ratings.ui.table.table()
    column = next(each for each in table.columns if each.key == "computed")
    return column.text(table.rows[place])


def choose(page: AssessmentPage, place: int) -> None:
    table = page.ratings.ui.table
    table.go_to(table.table().identify(table.table().rows[place]))


def first_criterion(page: AssessmentPage) -> int:
    return next(n for n, each in enumerate(places(page)) if each.place.level is Level.CRITERION)


def test_nothing_tells_a_hidden_rating(page: AssessmentPage) -> None:
    for place, each in enumerate(places(page)):
        choose(page, place)
        assert computed(page, place) == HIDDEN
        why = page.ratings.ui.why.toPlainText()
        assert "nog verborgen" in why
        assert "Wat besliste" not in why
        assert "Zelfbeeld" not in why
        if each.place.level is Level.CRITERION:
            summary = page.ratings.ui.table.table().summary(each)
            assert "Zelfbeeldtoets" not in summary
            assert "Zekerheid" not in summary


def test_the_list_tells_no_hidden_rating(page: AssessmentPage, assessed: Assessed) -> None:
    listed = assessed.listed()
    row = next(each for each in listed.rows if each.line.participation.id == assessed.ids["draft"])
    table = listed.ui.table.table()
    said = {each.key: each.text(row) for each in table.columns}
    assert (said["computed"], said["determined"]) == (HIDDEN, "–")
    assert page.row is not None


def test_a_finding_shows_the_rating_of_its_own_criterion(page: AssessmentPage) -> None:
    place = first_criterion(page)
    choose(page, place)
    page.ratings.ui.finding_button.click()
    dialog = page.ratings.findChildren(FindingDialog)[0]
    write(dialog.ui.text, "De werkwijze is helder.")
    dialog.accept()
    assert computed(page, place) != HIDDEN
    assert "Wat besliste" in page.ratings.ui.why.toPlainText()
    assert computed(page, place + 1) == HIDDEN
    assert computed(page, 0) == HIDDEN


def test_asking_to_see_the_whole_shows_all_and_is_kept(page: AssessmentPage, assessed: Assessed) -> None:
    store = assessed.desk.store
    choose(page, 0)
    page.ratings.ui.reveal_button.click()
    assert computed(page, 0) == HIDDEN
    page.ratings.findChildren(QMessageBox)[0].button(QMessageBox.StandardButton.Yes).click()
    assert all(computed(page, place) != HIDDEN for place in range(len(places(page))))
    shown = [each for each in store.find(WrittenFinding) if each.shown_at is not None]
    assert len(shown) == sum(each.place.level is Level.CRITERION for each in places(page))
    assert {each.written_by_id for each in shown} == {"p1"}
    assert not page.ratings.ui.reveal_button.isEnabled()


def test_a_round_that_does_not_work_blind_has_no_button_for_it(assessed: Assessed) -> None:
    assert not assessed.one("draft").ratings.ui.reveal_button.isVisible()
