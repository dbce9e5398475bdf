"""Tables sort, remember their columns, stay with the row that was chosen, and copy to a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from contractbeoordeling.desktop import chips
from contractbeoordeling.desktop.table import TONE_ROLE, Column, TableModel
from contractbeoordeling.desktop.table_view import TableView
from contractbeoordeling.desktop.theme import Tone
from tests.desktop.hands import heard, press


@dataclass(frozen=True)
class Fruit:
    name: str
    number: int | None
    code: str = "01"


APPLE, PEAR, FIG = Fruit("Appel", 3), Fruit("peer", None), Fruit("Vijg", 12)


def columns() -> list[Column[Fruit]]:
    return [
        Column("name", "Naam", lambda fruit: fruit.name, width=12, grow=True),
        Column(
            "number",
            "Aantal",
            lambda fruit: str(fruit.number or ""),
            side=Qt.AlignmentFlag.AlignRight,
            order=lambda fruit: fruit.number,
            tone=lambda fruit: Tone.BAD if fruit.number == 12 else None,
        ),
        Column("code", "Code", lambda fruit: fruit.code),
    ]


def view(qtbot: QtBot, name: str = "fruit") -> TableView:
    made = TableView()
    qtbot.addWidget(made)
    made.begin(TableModel(columns(), lambda fruit: fruit.name, made), name, sortable=True)
    made.show_rows([PEAR, FIG, APPLE])
    made.resize(600, 200)
    made.show()
    return made


def test_a_table_that_lost_its_model_can_still_be_hidden_shown_and_made_larger(qtbot: QtBot) -> None:
    table = view(qtbot)
    delete(table.table())
    with qtbot.captureExceptions() as wrong:
        table.resize(500, 200)
        table.hide()
        table.show()
    assert wrong == []


def names(table: TableView) -> list[str]:
    return [fruit.name for fruit in table.table().rows]


@pytest.mark.parametrize(
    ("column", "order", "expected"),
    [
        (0, Qt.SortOrder.AscendingOrder, ["Appel", "peer", "Vijg"]),
        (1, Qt.SortOrder.AscendingOrder, ["Appel", "Vijg", "peer"]),
        (1, Qt.SortOrder.DescendingOrder, ["Vijg", "Appel", "peer"]),
    ],
)
def test_a_column_sorts_and_nothing_comes_last_either_way(
    qtbot: QtBot, column: int, order: Qt.SortOrder, expected: list[str]
) -> None:
    table = view(qtbot)
    table.sortByColumn(column, order)
    assert names(table) == expected


def test_the_current_row_stays_current_when_the_rows_are_shown_anew(qtbot: QtBot) -> None:
    table = view(qtbot)
    table.go_to("Vijg")
    table.show_rows([APPLE, PEAR, FIG])
    assert table.chosen() == FIG


def test_sorting_stays_with_the_current_row(qtbot: QtBot) -> None:
    table = view(qtbot)
    table.go_to("Appel")
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert table.chosen() == APPLE


def test_rows_are_copied_as_cells_and_numbers_as_text(qtbot: QtBot, qapp: QApplication) -> None:
    table = view(qtbot)
    table.selectAll()
    table.copy()
    data = qapp.clipboard().mimeData()
    assert data.text() == "peer\t\t01\nVijg\t12\t01\nAppel\t3\t01"
    assert "mso-number-format:'\\@'\">01</td>" in data.html()


def test_headers_are_copied_on_request_without_hidden_columns(qtbot: QtBot, qapp: QApplication) -> None:
    table = view(qtbot)
    table.setColumnHidden(1, True)
    table.go_to("Appel")
    table.copy_with_headers()
    assert qapp.clipboard().text() == "Naam\tCode\nAppel\t01"


def test_hidden_columns_and_widths_are_remembered(qtbot: QtBot) -> None:
    first = view(qtbot, "remembered")
    first.setColumnHidden(2, True)
    first.setColumnWidth(1, 222)
    first.hide()
    second = view(qtbot, "remembered")
    assert second.isColumnHidden(2)
    assert second.columnWidth(1) == 222


def test_a_growing_column_takes_the_width_that_is_left(qtbot: QtBot) -> None:
    table = view(qtbot, "grows")
    table.resize(900, 200)
    qtbot.waitUntil(lambda: sum(table.columnWidth(each) for each in range(3)) == table.viewport().width())


def test_tab_leaves_the_table(qtbot: QtBot) -> None:
    assert not view(qtbot).tabKeyNavigation()


def test_who_hears_a_table_hears_the_whole_row(qtbot: QtBot) -> None:
    model = view(qtbot).table()
    assert (
        model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole) == "Naam Vijg, Aantal 12, Code 01"
    )


def test_a_tone_never_stands_without_its_word(qtbot: QtBot) -> None:
    model = view(qtbot).table()
    index = model.index(1, 1)
    assert (model.data(index, TONE_ROLE), model.data(index)) == (Tone.BAD, "12")


def test_enter_opens_the_current_row(qtbot: QtBot) -> None:
    table = view(qtbot)
    table.go_to("Appel")
    assert heard(qtbot, table.opened, table, Qt.Key.Key_Return) == [APPLE]


def test_a_model_that_python_cleared_away_says_nothing_to_a_last_paint() -> None:
    model = TableModel(columns(), lambda fruit: fruit.name)
    model.show([APPLE])
    place = model.index(0, 0)
    vars(model).clear()  # what the garbage collector does to a closed page, while Qt still paints it
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    assert model.headerData(0, Qt.Orientation.Horizontal) is None
    assert model.data(place) is None
    assert not model.canFetchMore(place.parent())


def test_a_table_that_scrolls_sideways_cuts_nothing_short(qtbot: QtBot) -> None:
    table = view(qtbot, "narrow")
    table.resize(900, 200)
    qtbot.waitUntil(lambda: table.columnWidth(0) > 300)
    for width in (170, 120):
        table.resize(width, 200)
        fits = table.horizontalScrollBar().maximum() == 0
        assert fits or table.columnWidth(0) >= table.fontMetrics().averageCharWidth() * 12


def test_an_empty_table_says_what_would_stand_in_it(qtbot: QtBot) -> None:
    table = view(qtbot, "empty")
    table.setProperty("nothing", "Nog geen fruit. Voeg een stuk toe.")
    full = table.grab().toImage()
    table.show_rows([])
    assert table.accessibleDescription() == "Nog geen fruit. Voeg een stuk toe."
    said = table.grab().toImage()
    table.setProperty("nothing", "")
    table.viewport().update()
    assert said not in (full, table.grab().toImage())
    table.setProperty("nothing", "Nog geen fruit. Voeg een stuk toe.")
    table.show_rows([APPLE])
    assert table.accessibleDescription() == ""


@pytest.mark.parametrize(("width", "told"), [(40, ["Appel"]), (300, [])])
def test_what_doesnt_fit_in_a_cell_is_told_in_full(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, width: int, told: list[str]
) -> None:
    heard: list[str] = []

    class Tip:
        @staticmethod
        def showText(_place: QPoint, text: str, _view: QWidget) -> None:  # noqa: N802 - Qt's name
            heard.append(text)

    monkeypatch.setattr(chips, "QToolTip", Tip)
    table = view(qtbot, "told")
    table.setColumnWidth(0, width)
    index = table.table().index(2, 0)
    option = QStyleOptionViewItem()
    option.rect = table.visualRect(index)
    place = option.rect.center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, table.viewport().mapToGlobal(place))
    table.itemDelegate().helpEvent(event, table, option, index)
    assert heard == told


@pytest.mark.parametrize(
    ("key", "name"), [(Qt.Key.Key_F2, "change_fruit"), (Qt.Key.Key_Delete, "remove_fruit")]
)
def test_f2_changes_and_del_removes_by_the_button_that_does_so(qtbot: QtBot, key: Qt.Key, name: str) -> None:
    table, page = view(qtbot, "keys"), QWidget()
    table.setParent(page)
    button = QPushButton(page)
    button.setObjectName(name)
    table.setProperty(name.split("_")[0], name)
    page.show()
    table.show()
    with qtbot.waitSignal(button.clicked):
        press(table, key)
    table.setParent(None)
