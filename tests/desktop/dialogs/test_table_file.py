"""Any table goes to Excel as it is shown: its filter, its order, its columns, and for readers inside alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.dialogs.table_file import TableFileDialog, shown_in
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.pages.history import HistoryPage
from contractbeoordeling.desktop.pages.provider import ProviderPage
from contractbeoordeling.desktop.pages.provider_contracts import ProviderContracts
from contractbeoordeling.desktop.pages.providers import ProvidersPage
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.desktop.table_view import TableView
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.change_provider import change_provider
from tests.desktop.hands import press

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ProvidersPage:
    made = ProvidersPage(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def asked(widget: QWidget) -> TableFileDialog:
    (dialog,) = widget.window().findChildren(TableFileDialog)
    return dialog


def written(qtbot: QtBot, desk: Desk, dialog: TableFileDialog, file: Path) -> Any:
    dialog.write(str(file))
    qtbot.waitUntil(lambda: not desk.runner.jobs.running())
    return load_workbook(file).worksheets[0]


def column(sheet: Any, number: int) -> list[Any]:
    return [row[number].value for row in sheet.iter_rows(min_row=4)]


def test_filter_order_and_columns_are_those_on_the_screen(
    page: ProvidersPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    table = page.ui.table
    page.ui.search.setText("De ")
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    table.setColumnHidden(1, True)
    table.to_excel()
    sheet = written(qtbot, desk, asked(page), tmp_path / "tabel.xlsx")
    model = table.table()
    assert 0 < model.rowCount() < desk.store.count(Provider)
    assert column(sheet, 0) == [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert column(sheet, 0) == sorted(column(sheet, 0), key=str.casefold, reverse=True)
    titles = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    assert [cell.value for cell in sheet[3]] == [titles[0], *titles[2:]]


def test_whoever_opens_the_file_reads_that_it_is_internal(
    page: ProvidersPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page.ui.table.to_excel()
    sheet = written(qtbot, desk, asked(page), tmp_path / "tabel.xlsx")
    assert sheet["A2"].value.startswith("Intern: ")
    (said,) = desk.window.findChildren(ResultDialog)
    assert (
        said.ui.text.text()
        == "tabel.xlsx is geschreven: 12 rijen, zoals getoond. Intern: niet om door te sturen."
    )


def test_a_name_that_looks_like_a_formula_stays_a_name(
    page: ProvidersPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    change_provider(desk.store, desk.who, replace(desk.store.find(Provider)[0], name="=1+1 Zorg"))
    page.ui.table.to_excel()
    sheet = written(qtbot, desk, asked(page), tmp_path / "tabel.xlsx")
    (cell,) = [row[0] for row in sheet.iter_rows(min_row=4) if row[0].value == "=1+1 Zorg"]
    assert cell.data_type == "s"


def test_the_file_is_named_after_the_table_and_whom_it_is_about(desk: Desk, qtbot: QtBot) -> None:
    made = ProviderPage(desk)
    qtbot.addWidget(made)
    made.show_record(desk.store.find(Provider)[0].id)
    made.show()
    tab = next(each for each in made.tabs if isinstance(each, ProviderContracts))
    made.ui.tabs.setCurrentWidget(tab)
    assert shown_in(tab.ui.contracts).title == f"Contracten - {made.ui.name.text()}"


def test_rows_that_were_not_fetched_yet_come_along(desk: Desk, qtbot: QtBot) -> None:
    made = HistoryPage(desk)
    qtbot.addWidget(made)
    made.show()
    model = made.ui.table.table()
    assert len(shown_in(made.ui.table).rows) == model.rowCount()
    assert not model.canFetchMore(made.ui.table.rootIndex())


def test_the_menu_of_a_table_offers_excel(page: ProvidersPage) -> None:
    menu = page.ui.table.offered()
    (action,) = [each for each in menu.actions() if each.text() == "Naar &Excel…"]
    action.trigger()
    menu.deleteLater()
    assert asked(page)


def test_a_key_writes_the_table_where_the_user_is(qtbot: QtBot, register: Path) -> None:
    window = MainWindow(register)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.is_open)
    assert window.desk is not None
    window.shell.navigator.go(Place.PROVIDER, window.desk.store.find(Provider)[0].id)
    made = window.shell.navigator.page
    assert isinstance(made, ProviderPage)
    tab = next(each for each in made.tabs if isinstance(each, ProviderContracts))
    made.ui.tabs.setCurrentWidget(tab)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    tab.ui.certificates.setFocus()
    press(tab.ui.certificates, Qt.Key.Key_E, CONTROL_SHIFT)
    assert Path(asked(window).selectedFiles()[0]).name.startswith("Keurmerken - ")


def test_a_table_of_no_register_asks_nothing(qtbot: QtBot, page: ProvidersPage) -> None:
    lonely = TableView()
    qtbot.addWidget(lonely)
    lonely.begin(page.ui.table.table(), "lonely")
    lonely.to_excel()
    assert lonely.findChildren(TableFileDialog) == []
