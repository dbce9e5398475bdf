"""The list of providers: searched as one types, filtered, kept up to date."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.providers import ProvidersPage
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.domain.provider import AgbCode, Law, Provider, ProviderStatus
from contractbeoordeling.usecases.add_provider import add_provider
from contractbeoordeling.usecases.change_provider import change_provider
from tests.desktop.hands import heard


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ProvidersPage:
    made = ProvidersPage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


def names(page: ProvidersPage) -> list[str]:
    return [line.row.name for line in page.ui.table.table().rows]


def test_every_provider_is_shown_by_name(page: ProvidersPage) -> None:
    assert len(names(page)) == 12
    assert names(page) == sorted(names(page), key=str.casefold)
    assert page.ui.count.text() == "12 aanbieders"


@pytest.mark.parametrize("words", ["wilgen", "WILGENHOF stich", "00001000", "00004000", "999900000001"])
def test_name_kvk_agb_and_location_number_are_searched_by_any_part(page: ProvidersPage, words: str) -> None:
    page.ui.search.setText(words)
    assert names(page) == ["Stichting De Wilgenhof"]
    assert page.ui.count.text() == "1 van 12"


def test_accents_make_no_difference_to_the_search(page: ProvidersPage) -> None:
    add_provider(page.desk.store, page.desk.who, Provider(name="Zorgcafé Überhaupt"))
    page.ui.search.setText("zorgcafe uber")
    assert names(page) == ["Zorgcafé Überhaupt"]


def test_active_filters_are_counted_and_cleared_at_once(page: ProvidersPage) -> None:
    choose(page.ui.law, Law.YOUTH)
    choose(page.ui.region, "Regio Waterbeke")
    assert 0 < len(names(page)) < 12
    assert page.ui.clear_button.text() == "&Filters wissen (2)"
    page.ui.clear_button.click()
    assert len(names(page)) == 12
    assert not page.ui.clear_button.isEnabled()


def test_an_empty_result_says_why(page: ProvidersPage) -> None:
    page.ui.search.setText("bestaat niet")
    assert page.ui.nothing.text() == "Geen aanbieder past bij deze zoekopdracht en filters."
    assert page.ui.nothing.isVisible()


def test_a_change_elsewhere_shows_at_once(page: ProvidersPage) -> None:
    provider = page.desk.store.find(Provider)[0]
    change_provider(
        page.desk.store, page.desk.who, replace(provider, name="Aaa Zorg", status=ProviderStatus.STOPPED)
    )
    assert names(page)[0] == "Aaa Zorg"


def test_a_hidden_list_waits_until_it_is_seen(page: ProvidersPage) -> None:
    page.hide()
    add_provider(page.desk.store, page.desk.who, Provider(name="Nieuwe Zorg"))
    assert "Nieuwe Zorg" not in names(page)
    page.show()
    assert "Nieuwe Zorg" in names(page)


def test_a_new_code_is_found_without_reopening(page: ProvidersPage) -> None:
    page.ui.search.setText("12345670")
    assert names(page) == []
    provider = page.desk.store.find(Provider)[0]
    from contractbeoordeling.usecases.details import keep_detail

    keep_detail(page.desk.store, page.desk.who, AgbCode(provider_id=provider.id, code="12345670"))
    assert names(page) == [provider.name]


def test_enter_in_the_search_opens_the_only_provider_left(page: ProvidersPage, qtbot: QtBot) -> None:
    page.ui.search.setText("wilgenhof")
    assert heard(qtbot, page.going, page.ui.search, Qt.Key.Key_Return) == [
        Place.PROVIDER,
        page.ui.table.table().rows[0].row.id,
    ]


def test_what_is_open_is_counted_per_provider(page: ProvidersPage, qtbot: QtBot) -> None:
    def counted() -> bool:
        return any(line.counts.unverified for line in page.ui.table.table().rows)

    qtbot.waitUntil(counted)
