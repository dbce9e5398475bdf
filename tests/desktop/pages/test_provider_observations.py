"""Observations and supervision are typed in one screen, and show at once in the pictures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.action import ActionDialog
from contractbeoordeling.desktop.dialogs.observation import ObservationDialog
from contractbeoordeling.desktop.dialogs.supervision import MeasureDialog, SupervisionDialog
from contractbeoordeling.desktop.pages.provider_observations import ProviderObservations
from contractbeoordeling.desktop.pages.provider_pictures import ProviderPictures
from contractbeoordeling.desktop.pages.provider_supervision import ProviderSupervision
from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.supervision import SupervisionMeasure, SupervisionReport
from tests.desktop.hands import write


@pytest.fixture
def provider(desk: Desk) -> Provider:
    return desk.store.find(Provider)[0]


@pytest.fixture
def page(desk: Desk, provider: Provider, qtbot: QtBot) -> ProviderObservations:
    made = ProviderObservations(desk)
    qtbot.addWidget(made)
    made.show_record(provider.id)
    made.show()
    return made


def test_an_observation_takes_a_score_with_a_comma(page: ProviderObservations) -> None:
    page.ui.add_button.click()
    dialog = page.findChildren(ObservationDialog)[0]
    choose(dialog.ui.perspective, Perspective.RESIDENT)
    assert dialog.ui.respondents.isVisible()
    write(dialog.ui.score, "3,5")
    write(dialog.ui.respondents, "12")
    dialog.accept()
    made = page.desk.store.find(Observation)[-1]
    assert (made.score, made.respondents, made.origin) == (Decimal("3.5"), 12, Origin.TYPED)
    assert made.participation_id is not None


def test_what_few_residents_said_is_not_shown_but_its_number_can_be_mended(
    page: ProviderObservations,
) -> None:
    page.ui.add_button.click()
    dialog = page.findChildren(ObservationDialog)[0]
    choose(dialog.ui.perspective, Perspective.RESIDENT)
    write(dialog.ui.score, "4,5")
    write(dialog.ui.respondents, "3")
    dialog.accept()
    made = page.desk.store.find(Observation)[-1]
    table = page.ui.table.table()
    shown = {each.key: each.text(made) for each in table.columns}
    assert (shown["score"], shown["number"]) == ("n<5", "")
    page.ui.table.go_to(made.id)
    assert page.ui.change_button.isEnabled()


def test_a_score_outside_the_scale_is_refused_in_words(page: ProviderObservations) -> None:
    page.ui.add_button.click()
    dialog = page.findChildren(ObservationDialog)[0]
    write(dialog.ui.score, "7")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.ui.problem.text() != ""


def test_what_came_from_a_form_follows_its_form(page: ProviderObservations) -> None:
    answered = next(row for row in page.ui.table.table().rows if row.origin is Origin.FORM)
    page.ui.table.go_to(answered.id)
    assert not page.ui.remove_button.isEnabled()
    page.ui.change_button.click()
    dialog = page.findChildren(ObservationDialog)[0]
    assert not dialog.ui.score.isEnabled()
    assert dialog.ui.evidence.isEnabled()


def test_what_is_typed_beside_a_criterion_shows_in_its_picture(
    desk: Desk, provider: Provider, qtbot: QtBot
) -> None:
    pictures = ProviderPictures(desk)
    qtbot.addWidget(pictures)
    pictures.show_record(provider.id)
    pictures.show()
    pictures.ui.table.go_to("2.3")
    pictures.ui.observe_button.click()
    dialog = pictures.findChildren(ObservationDialog)[0]
    choose(dialog.ui.perspective, Perspective.BACK_OFFICE)
    write(dialog.ui.score, "1")
    dialog.ui.day.setText("20-05-2026")
    dialog.accept()
    assert "20-05-2026" in pictures.ui.details.toPlainText()


def test_one_click_proposes_the_action_that_a_result_calls_for(
    desk: Desk, provider: Provider, qtbot: QtBot
) -> None:
    pictures = ProviderPictures(desk)
    qtbot.addWidget(pictures)
    pictures.show_record(provider.id)
    pictures.show()
    pictures.ui.table.go_to("2.1")
    pictures.ui.action_button.click()
    dialog = pictures.findChildren(ActionDialog)[0]
    assert "2.1" in dialog.ui.measure.toPlainText()
    assert dialog.ui.success.toPlainText() != ""
    before = desk.store.count(Action)
    dialog.accept()
    assert desk.store.count(Action) == before + 1


def test_a_report_is_typed_over_per_criterion_and_counts_as_the_regulator(
    desk: Desk, provider: Provider, qtbot: QtBot
) -> None:
    page = ProviderSupervision(desk)
    qtbot.addWidget(page)
    page.show_record(provider.id)
    page.show()
    page.ui.add_report.click()
    dialog = page.findChildren(SupervisionDialog)[0]
    write(dialog.ui.supervisor, "IGJ")
    write(dialog.ui.day, "3-3-2026")
    key, box = next(iter(dialog.boxes.items()))
    choose(box, "mostly_not")
    dialog.accept()
    report = desk.store.first(SupervisionReport, supervisor="IGJ")
    assert report is not None
    seen = [
        each
        for each in desk.store.find(Observation, criterion_key=key, perspective=Perspective.REGULATOR)
        if f"{each.observed_on}" == "2026-03-03"
    ]
    assert [each.score for each in seen] == [Decimal(2)]


def test_a_measure_runs_until_it_is_ended(desk: Desk, provider: Provider, qtbot: QtBot) -> None:
    page = ProviderSupervision(desk)
    qtbot.addWidget(page)
    page.show_record(provider.id)
    page.show()
    page.ui.add_measure.click()
    dialog = page.findChildren(MeasureDialog)[0]
    write(dialog.ui.kind, "verscherpt toezicht")
    write(dialog.ui.starts, "1-2-2026")
    dialog.accept()
    measure = desk.store.find(SupervisionMeasure)[0]
    model = page.ui.measures.table()
    assert model.columns[2].text(measure) == "loopt"
    page.ui.measures.go_to(measure.id)
    page.ui.end_measure.click()
    page.findChildren(MeasureDialog)[-1].accept()
    assert desk.store.find(SupervisionMeasure)[0].ends_on is not None
