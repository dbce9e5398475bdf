"""The pictures side by side: what is known and what isn't, and why."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.picture_columns import Line
from contractbeoordeling.desktop.pages.provider_pictures import ProviderPictures
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.usecases.add_provider import add_provider
from contractbeoordeling.usecases.assess import assess_participation
from contractbeoordeling.usecases.figures.add import add_figure
from contractbeoordeling.wording.method_labels import VERDICTS


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ProviderPictures:
    made = ProviderPictures(desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def shown(page: ProviderPictures, place: int) -> TableModel[Line]:
    page.show_record(page.desk.store.find(Provider)[place].id)
    return page.ui.table.table()


def column(model: TableModel[Line], key: str) -> list[str]:
    place = [each.key for each in model.columns].index(key)
    return [str(model.data(model.index(row, place))) for row in range(model.rowCount())]


def test_every_criterion_stands_under_its_theme_with_the_verdict_of_the_method(
    page: ProviderPictures,
) -> None:
    model = shown(page, 0)
    participation = page.desk.store.first(Participation, provider_id=page.record_id)
    assert participation is not None
    result = assess_participation(page.desk.store, participation).result
    assert model.rowCount() == len(result.criteria) + len(result.themes)
    verdicts = [
        text.removesuffix(" (neiging)") for text in column(model, "verdict") if "met score" not in text
    ]
    assert verdicts == [VERDICTS[each.verdict] for each in result.criteria]


def test_without_an_overall_rating_the_themes_and_the_gaps_come_first(page: ProviderPictures) -> None:
    shown(page, 1)
    assert page.ui.themes.text().endswith("thema's hebben een oordeel")
    assert "inwoners bij 17 van de 23 criteria" in page.ui.unknown.text()
    assert page.ui.overall.text().startswith("Geen eindoordeel")


def test_a_missing_score_says_why_it_is_missing(page: ProviderPictures) -> None:
    model = shown(page, 5)
    assert "nog open" in column(model, "access")
    assert "Nog te ontvangen van: toegang, backoffice." in page.ui.unknown.text()
    assert "weet niet" in column(shown(page, 0), "access")


def test_the_chosen_criterion_is_explained(page: ProviderPictures) -> None:
    shown(page, 0)
    page.ui.table.go_to("2.1")
    details = page.ui.details.toPlainText()
    assert details.startswith("2.1")
    assert "Wat de bronnen zagen" in details
    assert "Afstand" in details
    assert "de drempel van 50%" in details
    page.ui.table.go_to("2")
    assert "criteria met een score" in page.ui.details.toPlainText()


def test_a_provider_in_no_round_says_so_instead_of_an_empty_table(page: ProviderPictures) -> None:
    made = add_provider(page.desk.store, page.desk.who, Provider(name="Nieuwe Zorg"))
    page.show_record(made.id)
    assert page.ui.themes.text().startswith("Deze aanbieder doet nog in geen enkele beoordelingsronde mee")
    assert not page.ui.splitter.isVisible()


def test_a_figure_stands_beside_the_score_of_its_criterion_with_n(page: ProviderPictures) -> None:
    store = page.desk.store
    provider = store.find(Provider)[0]
    for kind, value, count in (("drop_out", "12.5", 40), ("usefulness", "9.9", 4)):
        made = MeasuredFigure(
            provider_id=provider.id,
            kind=kind,
            since=date(2025, 1, 1),
            until=date(2025, 12, 31),
            value=Decimal(value),
            count=count,
        )
        add_figure(store, page.desk.who, made)
    model = shown(page, 0)
    told: dict[str, str] = {}
    for row in range(model.rowCount()):
        page.ui.table.selectRow(row)
        told[column(model, "name")[row]] = page.ui.details.toPlainText()
    (drop_out,) = (text for text in told.values() if "Uitval 2025: 12,5%, n=40" in text)
    assert "Staat ernaast en telt niet mee." in drop_out
    assert not any("9,9" in text for text in told.values())
    assert any("n<5: niet getoond" in text for text in told.values())
