"""What providers say about the municipality: never before there are five, and one click makes an action."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.action import ActionDialog
from contractbeoordeling.desktop.pages.municipality import MunicipalityPage
from contractbeoordeling.desktop.pages.mutual_columns import Town
from contractbeoordeling.desktop.pages.provider_mutual import ProviderMutual
from contractbeoordeling.domain.action import Action, Owner
from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Participation, Request, Round
from contractbeoordeling.usecases.frameworks import framework_of


def shared_key(desk: Desk) -> str:
    """A criterion that provider and municipality realise together."""
    framework = framework_of(desk.store, desk.store.find(Round)[0].framework_id)
    return next(each.key for each in framework.criteria if each.shared_with_municipality)


def speak(desk: Desk, providers: int, score: int = 2) -> str:
    """Let some providers score a municipality on one criterion; gives the municipality's id."""
    town = desk.store.find(Municipality)[0]
    key = shared_key(desk)
    parts = desk.store.find(Participation)[:providers]
    known = desk.store.find(Request, participation_id=[each.id for each in parts], party=Party.PROVIDER)
    by_part = {each.participation_id: each for each in known}
    with desk.store.change(desk.who, Verb.ANSWERS_IMPORTED) as change:
        for number, part in enumerate(parts):
            request = by_part.get(part.id)
            if request is None:
                request = change.add(Request(participation_id=part.id, party=Party.PROVIDER))
            old = change.first(Answer, request_id=request.id, question=Question.MUNICIPALITY, subject_key=key)
            if old is not None:
                change.remove(old)
            change.add(
                Answer(
                    request_id=request.id,
                    question=Question.MUNICIPALITY,
                    subject_key=key,
                    municipality_id=town.id,
                    kind=AnswerKind.SCORE,
                    score=Decimal(score),
                    remark=f"Wachten op een besluit duurt lang ({number}).",
                )
            )
    return town.id


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> MunicipalityPage:
    made = MunicipalityPage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


def row_of(page: MunicipalityPage, town_id: str) -> int:
    place = page.ui.table.table().row_of((town_id, shared_key(page.desk)))
    assert place is not None
    page.ui.table.selectRow(place)
    return place


def cell(page: MunicipalityPage, place: int, key: str) -> str:
    model = page.ui.table.table()
    return str(model.data(model.index(place, [each.key for each in model.columns].index(key))))


def test_from_five_providers_on_the_mean_and_the_remarks_are_shown(page: MunicipalityPage) -> None:
    place = row_of(page, speak(page.desk, 5))
    assert cell(page, place, "mean") == "2,0"
    assert "duurt lang (4)" in page.ui.details.toPlainText()


def test_below_five_providers_nothing_leads_to_one_of_them(page: MunicipalityPage) -> None:
    place = row_of(page, speak(page.desk, 4))
    assert cell(page, place, "mean") == "te weinig (n<5)"
    assert "duurt lang" not in page.ui.details.toPlainText()
    assert "pas vanaf 5 aanbieders" in page.ui.details.toPlainText()


def test_what_is_said_stands_under_its_municipality(page: MunicipalityPage) -> None:
    speak(page.desk, 5)
    assert isinstance(page.ui.table.table().rows[0], Town)
    assert page.ui.table.table().is_heading(page.ui.table.table().rows[0])


def test_one_click_proposes_a_municipal_action_and_ok_keeps_it(page: MunicipalityPage) -> None:
    town_id = speak(page.desk, 5)
    row_of(page, town_id)
    page.ui.action_button.click()
    dialog = page.findChildren(ActionDialog)[0]
    assert dialog.ui.owner.currentText() == "gemeente"
    before = page.desk.store.count(Action)
    dialog.accept()
    assert page.desk.store.count(Action) == before + 1
    made = page.desk.store.find(Action)[-1]
    assert (made.owner, made.municipality_id) == (Owner.MUNICIPALITY, town_id)
    assert cell(page, row_of(page, town_id), "actions") == "1"
    assert made.measure in page.ui.details.toPlainText()


def test_without_a_round_the_page_says_so(qtbot: QtBot, empty_desk: Desk) -> None:
    page = MunicipalityPage(empty_desk)
    qtbot.addWidget(page)
    page.show()
    assert page.ui.explanation.text().startswith("Er is nog geen beoordelingsronde.")
    assert not page.ui.splitter.isVisible()


def test_a_provider_shows_its_own_words_with_its_own_score(desk: Desk, qtbot: QtBot) -> None:
    speak(desk, 1, score=4)
    part = desk.store.find(Participation)[0]
    page = ProviderMutual(desk)
    qtbot.addWidget(page)
    page.show_record(part.provider_id)
    page.show()
    words = [each for each in page.ui.table.table().rows if each.criterion.key == shared_key(desk)]
    assert [each.score for each in words] == [Decimal(4)]
    place = page.ui.table.table().rows.index(words[0])
    page.ui.table.selectRow(place)
    assert "duurt lang (0)" in page.ui.details.toPlainText()
    page.ui.action_button.click()
    dialog = page.findChildren(ActionDialog)[0]
    dialog.accept()
    made = desk.store.find(Action)[-1]
    assert (made.owner, made.provider_id) == (Owner.MUNICIPALITY, part.provider_id)


def test_a_changed_answer_shows_at_once(page: MunicipalityPage) -> None:
    town_id = speak(page.desk, 5)
    key = shared_key(page.desk)
    answer = page.desk.store.find(Answer, question=Question.MUNICIPALITY, subject_key=key)[-1]
    with page.desk.store.change(page.desk.who, Verb.ANSWERS_IMPORTED) as change:
        change.update(replace(answer, score=Decimal(4)))
    assert cell(page, row_of(page, town_id), "mean") == "2,4"
