"""Figures stand per period beside each other, are typed in one dialog, and hide what too few people stand behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.figure import FigureDialog
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.pages.provider_figures import ProviderFigures
from contractbeoordeling.domain.figures.kinds import DOMAINS, FigureKind
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.figures.add import add_figure
from tests.desktop.hands import write


@pytest.fixture
def provider(desk: Desk) -> Provider:
    return desk.store.find(Provider)[0]


def add(
    desk: Desk, provider: Provider, kind: str, value: str, *, year: int = 2025, **fields: Any
) -> MeasuredFigure:
    """Store a figure over a year."""
    since, until = date(year, 1, 1), date(year, 12, 31)
    figure = MeasuredFigure(
        provider_id=provider.id, kind=kind, since=since, until=until, value=Decimal(value)
    )
    return add_figure(desk.store, desk.who, replace(figure, **fields)).record


@pytest.fixture
def page(desk: Desk, provider: Provider, qtbot: QtBot) -> ProviderFigures:
    made = ProviderFigures(desk)
    qtbot.addWidget(made)
    made.show_record(provider.id)
    made.show()
    return made


def titles(page: ProviderFigures) -> list[str]:
    return [each.title for each in page.ui.table.table().columns]


def texts(page: ProviderFigures) -> list[list[str]]:
    table = page.ui.table.table()
    return [[each.text(row) for each in table.columns] for row in table.rows]


def test_a_figure_is_typed_and_stands_under_its_period(page: ProviderFigures) -> None:
    assert page.ui.nothing.isVisible()
    page.ui.add_button.click()
    dialog = page.findChildren(FigureDialog)[0]
    choose(dialog.ui.kind, FigureKind.WAITING)
    write(dialog.ui.value, "35,5")
    dialog.ui.since.setText("01-01-2025")
    dialog.ui.until.setText("31-12-2025")
    write(dialog.ui.source, "jaarverslag")
    dialog.accept()
    assert page.desk.store.find(MeasuredFigure)[0].value == Decimal("35.5")
    assert "2025" in titles(page)
    assert texts(page) == [["Wachttijd", "", "35,5 dagen", "", "", "jaarverslag"]]


def test_periods_stand_side_by_side_with_where_the_figure_went(
    desk: Desk, provider: Provider, page: ProviderFigures
) -> None:
    for year, value in ((2024, "40"), (2025, "31"), (2023, "40")):
        add(desk, provider, "waiting", value, year=year)
    page.show_record(provider.id)
    assert titles(page)[2:5] == ["2023", "2024", "2025"]
    assert texts(page)[0][2:6] == ["40 dagen", "40 dagen", "31 dagen", "beter"]


def test_few_residents_are_shown_nowhere_on_the_page(
    desk: Desk, provider: Provider, page: ProviderFigures
) -> None:
    made = add(desk, provider, "usefulness", "9.9", count=4)
    page.show_record(provider.id)
    assert "n<5" in texts(page)[0][2]
    page.ui.change_button.click()
    dialog = page.findChildren(FigureDialog)[0]
    shown = " ".join([*texts(page)[0], page.ui.about.text(), dialog.ui.value.text(), dialog.ui.count.text()])
    assert "9,9" not in shown
    write(dialog.ui.source, "exitvragenlijst")
    dialog.accept()
    kept = desk.store.get(MeasuredFigure, made.id)
    assert kept is not None
    assert (kept.value, kept.count, kept.source) == (Decimal("9.9"), 4, "exitvragenlijst")


def test_what_is_chosen_is_the_period_under_the_cursor(
    desk: Desk, provider: Provider, page: ProviderFigures
) -> None:
    add(desk, provider, "waiting", "40", year=2024)
    add(desk, provider, "waiting", "31", year=2025)
    page.show_record(provider.id)
    table = page.ui.table
    assert "31 dagen" in page.ui.about.text()
    table.setCurrentIndex(table.table().index(0, titles(page).index("2024")))
    assert "40 dagen" in page.ui.about.text()
    page.ui.remove_button.click()
    page.findChildren(QMessageBox)[0].button(QMessageBox.StandardButton.Yes).click()
    assert [each.since.year for each in desk.store.find(MeasuredFigure)] == [2025]


def test_what_is_computed_is_neither_changed_nor_removed(
    desk: Desk, provider: Provider, page: ProviderFigures
) -> None:
    for part, value in zip(("01", "02", "03", "04", "05"), ("20", "5", "3", "1", "1"), strict=True):
        add(desk, provider, "ending", value, part=part)
    page.show_record(provider.id)
    page.ui.table.go_to(("drop_out", "", "", ""))
    assert not page.ui.change_button.isEnabled()
    assert not page.ui.remove_button.isEnabled()
    assert "berekend" in page.ui.about.text()


def test_the_dialog_asks_what_belongs_to_the_kind(page: ProviderFigures) -> None:
    page.ui.add_button.click()
    dialog = page.findChildren(FigureDialog)[0]
    assert not dialog.ui.part.isVisible()
    choose(dialog.ui.kind, FigureKind.ZRM_CHANGE)
    assert dialog.ui.part.isVisible()
    assert dialog.ui.part.count() == len(DOMAINS)
    choose(dialog.ui.kind, FigureKind.ENDING)
    assert not dialog.ui.count.isVisible()


def test_a_wrong_figure_is_refused_in_words(page: ProviderFigures) -> None:
    page.ui.add_button.click()
    dialog = page.findChildren(FigureDialog)[0]
    dialog.accept()
    assert "uitkomst" in dialog.ui.problem.text()
    write(dialog.ui.value, "120")
    write(dialog.ui.count, "10")
    dialog.accept()
    assert "100" in dialog.ui.problem.text()
    assert page.desk.store.count(MeasuredFigure) == 0


def test_a_list_for_this_provider_is_written(page: ProviderFigures, tmp_path: Path) -> None:
    file = tmp_path / "cijfers.xlsx"
    page.write_list(str(file))
    assert file.stat().st_size > 0
    assert page.desk.window.findChildren(ResultDialog)


def test_norms_are_offered_only_where_the_framework_has_them(page: ProviderFigures) -> None:
    assert not page.ui.norms_button.isVisible()
