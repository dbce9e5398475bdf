"""Signals are searched as one types, verified under R12, and never lost by accident."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.signal import SignalDialog
from contractbeoordeling.desktop.dialogs.verify_signal import VerifySignalDialog
from contractbeoordeling.desktop.pages.signals import SignalsPage
from contractbeoordeling.desktop.texts.signals import Which
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Signal
from tests.desktop.hands import press, write


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> SignalsPage:
    made = SignalsPage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


def rows(page: SignalsPage) -> int:
    return page.ui.table.table().rowCount()


def choose_unverified(page: SignalsPage, severity: int) -> Signal:
    """Go to a signal of this severity with a criterion, still to be verified."""
    found = next(
        each
        for each in page.desk.store.find(Signal)
        if not each.verified and each.severity == severity and each.criterion_key
    )
    page.ui.table.go_to(found.id)
    return found


def test_the_newest_signal_comes_first_and_is_told_in_full(page: SignalsPage) -> None:
    days = [line.observed_on for line in page.ui.table.table().rows]
    assert days == sorted(days, reverse=True)
    assert page.ui.table.chosen().provider in page.ui.details.toPlainText()


def test_words_of_the_report_are_searched_by_their_beginnings(page: SignalsPage) -> None:
    page.ui.search.setText("medic verwiss")
    texts = [line.text for line in page.ui.table.table().rows]
    assert texts
    assert all("Medicatie is verwisseld" in each for each in texts)


def test_the_list_is_narrowed_to_what_is_still_to_be_checked(page: SignalsPage) -> None:
    choose(page.ui.which, Which.TO_CHECK)
    assert 0 < rows(page) < page.desk.store.count(Signal)
    assert all(line.verified_on is None for line in page.ui.table.table().rows)


def test_of_one_provider_only_its_own_are_shown(desk: Desk, qtbot: QtBot) -> None:
    provider = desk.store.find(Provider)[2]
    page = SignalsPage(desk, of_provider=True)
    qtbot.addWidget(page)
    page.show_record(provider.id)
    page.show()
    assert rows(page) == desk.store.count(Signal, provider_id=provider.id)


def test_a_signal_is_recorded_with_the_provider_that_was_typed(page: SignalsPage, qtbot: QtBot) -> None:
    before = page.desk.store.count(Signal)
    page.ui.add_button.click()
    dialog = page.findChildren(SignalDialog)[0]
    dialog.ui.provider.setCurrentText("stichting de wilgenhof")
    choose(dialog.ui.severity, "2")
    write(dialog.ui.text, "Twee keer niemand gekomen.")
    dialog.accept()
    assert page.desk.store.count(Signal) == before + 1
    assert any(line.text == "Twee keer niemand gekomen." for line in page.ui.table.table().rows)


def test_a_signal_without_a_provider_stays_in_the_dialog_with_the_reason(page: SignalsPage) -> None:
    page.ui.add_button.click()
    dialog = page.findChildren(SignalDialog)[0]
    dialog.ui.provider.setCurrentText("zomaar iets")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.ui.problem.text() == "Kies een aanbieder uit de lijst."


def test_typed_text_is_not_thrown_away_without_asking(page: SignalsPage) -> None:
    page.ui.add_button.click()
    dialog = page.findChildren(SignalDialog)[0]
    write(dialog.ui.text, "Bijna klaar")
    dialog.reject()
    question = dialog.findChildren(QMessageBox)[0]
    assert dialog.isVisible()
    question.button(QMessageBox.StandardButton.Discard).click()
    assert not dialog.isVisible()


def test_a_serious_signal_is_verified_only_with_how_and_the_reaction(page: SignalsPage) -> None:
    signal = choose_unverified(page, 3)
    page.ui.verify_button.click()
    dialog = page.findChildren(VerifySignalDialog)[0]
    dialog.accept()
    assert dialog.ui.problem.text() != ""
    write(dialog.ui.how, "Dossier ingezien.")
    write(dialog.ui.reaction, "Herkend.")
    dialog.accept()
    stored = page.desk.store.get(Signal, signal.id)
    assert stored is not None
    assert stored.verified
    assert not page.ui.verify_button.isEnabled()
    assert page.ui.repair_button.isEnabled()


def test_removing_asks_first(page: SignalsPage) -> None:
    signal = choose_unverified(page, 1)
    press(page.ui.table, Qt.Key.Key_Delete)
    assert page.desk.store.get(Signal, signal.id) is not None
    page.findChildren(QMessageBox)[0].button(QMessageBox.StandardButton.Yes).click()
    assert page.desk.store.get(Signal, signal.id) is None
