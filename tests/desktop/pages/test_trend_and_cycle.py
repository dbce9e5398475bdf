"""The trend of a provider and the choice of the next round's cycle, in the window."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.cycle import CycleDialog
from contractbeoordeling.desktop.dialogs.new_round import NewRoundDialog
from contractbeoordeling.desktop.dialogs.reason import ReasonDialog
from contractbeoordeling.desktop.pages.provider_trend import ProviderTrend
from contractbeoordeling.desktop.pages.round_cycle import RoundCycle
from contractbeoordeling.desktop.pages.rounds import RoundsPage
from contractbeoordeling.desktop.theme import Appearance, dress
from contractbeoordeling.domain.assessment import CycleChoice, Level
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.usecases.assessments.determine import Mandate, determine
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.assessments.reply import close_reply
from contractbeoordeling.usecases.assessments.send import send_draft
from contractbeoordeling.usecases.session import Session
from tests.desktop.conftest import WHO
from tests.usecases.assessments.years import person


@pytest.fixture
def sealed(desk: Desk) -> Participation:
    """A participation of the newest round that was determined, after an earlier round without evidence."""
    store = desk.store
    newest = store.find(Round)[-1]
    own = store.find(Participation, round_id=newest.id)[0]
    manager = person(store, "Noor Bakker")
    desk.work_as(Session(store, manager))
    day = newest.reference_date
    make_draft(store, manager, own, today=day)
    send_draft(store, manager, own, today=day)
    close_reply(store, manager, own, no_remarks=True, today=day)
    mandate = Mandate(open_signals_reason="apart", late_signals_reason="apart")
    determine(store, manager, own, mandate, today=day)
    before = Round(
        name="eerder",
        reference_date=date(newest.reference_date.year - 1, 6, 1),
        framework_id=newest.framework_id,
        theme_codes=newest.theme_codes,
    )
    with store.change(WHO, Verb.ROUND_CREATED) as change:
        change.add(before)
        change.add(Participation(round_id=before.id, provider_id=own.provider_id))
    return own


@pytest.fixture
def trend(desk: Desk, sealed: Participation, qtbot: QtBot) -> ProviderTrend:
    made = ProviderTrend(desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show_record(sealed.provider_id)
    made.show()
    qtbot.waitUntil(lambda: made.chosen is not None, timeout=20_000)
    return made


@pytest.fixture
def cycle(desk: Desk, sealed: Participation, qtbot: QtBot) -> RoundCycle:
    made = RoundCycle(desk)
    qtbot.addWidget(made)
    made.show_record(sealed.round_id)
    made.show()
    qtbot.waitUntil(lambda: made.ui.table.table().rowCount() == 12, timeout=20_000)
    return made


def dialog_of(page: ProviderTrend | RoundCycle) -> CycleDialog:
    return page.findChildren(CycleDialog)[0]


def test_every_level_has_a_line_with_a_column_per_round_and_one_between(trend: ProviderTrend) -> None:
    model = trend.ui.table.table()
    assert trend.chosen is not None
    assert [each.title for each in model.columns] == [
        "Waarvan",
        *[trend.chosen.rounds[0].name, f"eerder → {trend.chosen.rounds[1].name}"],
        trend.chosen.rounds[1].name,
    ]
    levels = [line.level for line in model.rows]
    assert levels[0] is Level.OVERALL
    assert {Level.THEME, Level.CRITERION} <= set(levels)


def test_the_plot_follows_the_line_and_says_itself_in_words(trend: ProviderTrend) -> None:
    line = next(each for each in trend.ui.table.table().rows if each.level is Level.CRITERION)
    trend.ui.table.go_to((line.level, line.code))
    assert trend.ui.plot.accessibleDescription().startswith(f"{line.code} {line.name}. eerder: ")
    assert "Zelfbeeld herkend" in trend.ui.self_image.accessibleDescription()


def test_the_plot_is_drawn_in_the_colours_of_the_window(trend: ProviderTrend, qapp: QApplication) -> None:
    light = trend.ui.plot.grab().toImage()
    dress(qapp, Appearance.DARK)
    qapp.processEvents()
    assert trend.ui.plot.grab().toImage() != light


def test_a_provider_in_no_round_is_told_so(desk: Desk, qtbot: QtBot) -> None:
    with desk.store.change(WHO, Verb.PROVIDER_ADDED) as change:
        new = change.add(Provider(name="Nieuw"))
    made = ProviderTrend(desk)
    qtbot.addWidget(made)
    made.show_record(new.id)
    made.show()
    qtbot.waitUntil(lambda: made.ui.cycle.text() != "", timeout=20_000)
    assert "nog in geen enkele ronde" in made.ui.cycle.text()
    assert not made.ui.table.isVisible()


def test_a_choice_against_the_proposal_waits_for_its_reason(trend: ProviderTrend, desk: Desk) -> None:
    assert trend.chosen is not None
    trend.ui.cycle_button.click()
    dialog = dialog_of(trend)
    assert len(dialog.ui.conditions.text().splitlines()) == 8
    choose(dialog.ui.choice, "whole" if trend.chosen.cycle.proposed else "light")
    dialog.accept()
    assert "Schrijf op waarom" in dialog.ui.problem.text()
    assert desk.store.count(CycleChoice) == 0
    dialog.ui.reason.setText("nieuw bestuur")
    dialog.accept()
    (kept,) = desk.store.find(CycleChoice)
    assert (kept.light, kept.reason) == (not trend.chosen.cycle.proposed, "nieuw bestuur")


def test_the_round_shows_every_proposal_and_asks_only_about_what_is_sealed(
    cycle: RoundCycle, desk: Desk, sealed: Participation, qtbot: QtBot
) -> None:
    assert cycle.ui.said.text().startswith("1 van de 12 deelnames zijn vastgesteld")
    cycle.ui.choose_button.click()
    dialog = dialog_of(cycle)
    assert [each.participation.id for each in dialog.ui.table.table().rows] == [sealed.id]
    dialog.accept()
    (kept,) = desk.store.find(CycleChoice)
    assert kept.participation_id == sealed.id
    qtbot.waitUntil(
        lambda: any(each.choice is not None for each in cycle.ui.table.table().rows), timeout=20_000
    )


def next_round(desk: Desk, qtbot: QtBot, *, light: bool) -> RoundsPage:
    """The page of rounds after a round was made in the window, with or without heed to light choices."""
    page = RoundsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.ui.new_button.click()
    dialog = page.findChildren(NewRoundDialog)[0]
    assert dialog.ui.light.isVisible()
    dialog.ui.name.setText("2031")
    dialog.ui.reference_date.setText("01-06-2031")
    dialog.ui.light.setChecked(light)
    dialog.ui.insist.setChecked(True)
    dialog.accept()
    return page


@pytest.fixture
def chosen(desk: Desk, sealed: Participation) -> str:
    """The name of a provider for which a light cycle was chosen."""
    with desk.store.change(WHO, Verb.CYCLE_CHOSEN) as change:
        change.add(CycleChoice(participation_id=sealed.id, light=True, decided_on=date(2026, 9, 1)))
    provider = desk.store.get(Provider, sealed.provider_id)
    assert provider is not None
    return provider.name


def test_a_new_round_follows_a_light_choice_until_somebody_says_why_not(
    desk: Desk, chosen: str, sealed: Participation, qtbot: QtBot
) -> None:
    page = next_round(desk, qtbot, light=True)
    assert page.progress.ui.said.text().endswith(f"Lichte ronde, alleen kernthema's: {chosen}.")
    own = next(
        each
        for each in page.progress.ui.table.table().rows
        if each.participant.provider.id == sealed.provider_id
    )
    page.progress.ui.table.go_to(own.request.id)
    page.progress.ui.whole_button.click()
    dialog = page.progress.findChildren(ReasonDialog)[0]
    dialog.accept()
    assert "Schrijf op waarom" in dialog.ui.problem.text()
    dialog.ui.reason.setPlainText("nieuwe signalen")
    dialog.accept()
    assert "Lichte ronde" not in page.progress.ui.said.text()
    assert not page.progress.ui.whole_button.isVisible()


def test_a_new_round_can_be_made_whole_for_everybody(desk: Desk, chosen: str, qtbot: QtBot) -> None:
    page = next_round(desk, qtbot, light=False)
    assert "Lichte ronde" not in page.progress.ui.said.text()
