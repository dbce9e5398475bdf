"""The window opens registers, goes from page to page, undoes by name, and says what was stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox
from pytestqt.qtbot import QtBot

from contractbeoordeling import settings
from contractbeoordeling.desktop.dialogs.import_files import ImportFilesDialog
from contractbeoordeling.desktop.dialogs.new_register import NewRegisterDialog
from contractbeoordeling.desktop.dialogs.person import PersonDialog
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.pages.provider import ProviderPage
from contractbeoordeling.desktop.pages.providers import ProvidersPage
from contractbeoordeling.desktop.places import NAVIGATION, Place
from contractbeoordeling.desktop.recent import recent
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.change_provider import change_provider
from tests.desktop.hands import press, write

_open: list[MainWindow] = []


@pytest.fixture(autouse=True)
def kept() -> Iterator[None]:
    """Each window lives until it was closed: qtbot holds it weakly, and one that goes before leaves its work behind."""
    yield
    _open.clear()


def wait_open(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the register stands open."""
    qtbot.waitUntil(lambda: window.shell.desk is not None and window.shell.desk.is_open)


def opened(qtbot: QtBot, register: Path) -> MainWindow:
    """A window in which a register stands open."""
    window = MainWindow(register)
    _open.append(window)
    qtbot.addWidget(window)
    window.show()
    wait_open(qtbot, window)
    return window


def renamed(window: MainWindow, name: str) -> Provider:
    """A provider given another name."""
    assert window.shell.desk is not None
    provider = replace(window.shell.desk.store.find(Provider)[0], name=name)
    return change_provider(window.shell.desk.store, window.shell.desk.who, provider)


def first_name(window: MainWindow) -> str:
    assert window.shell.desk is not None
    return window.shell.desk.store.find(Provider)[0].name


def test_a_register_opens_at_its_providers(qtbot: QtBot, register: Path) -> None:
    window = opened(qtbot, register)
    page = window.shell.navigator.page
    assert isinstance(page, ProvidersPage)
    assert page.ui.table.table().rowCount() == 12
    assert window.windowTitle() == "Waterbeke – Contractbeoordeling"
    assert recent() == [register]


def test_without_a_register_the_start_screen_offers_the_earlier_ones(qtbot: QtBot, register: Path) -> None:
    opened(qtbot, register).close()
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    assert window.shell.ui.pages.currentWidget() is window.shell.welcome
    assert window.shell.welcome.ui.recent.count() == 1
    window.shell.welcome.ui.recent.itemActivated.emit(window.shell.welcome.ui.recent.item(0))
    wait_open(qtbot, window)


def test_what_cannot_be_opened_is_said_in_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    foreign = tmp_path / "brief.register"
    foreign.write_text("geachte heer", encoding="utf-8")
    window = MainWindow(foreign)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    box = window.findChildren(QMessageBox)[0]
    assert "is geen register van dit programma" in box.text()
    assert window.shell.desk is None
    box.close()


def test_an_act_is_undone_and_redone_by_its_name_also_after_a_restart(qtbot: QtBot, register: Path) -> None:
    window = opened(qtbot, register)
    before = first_name(window)
    renamed(window, "Andere naam")
    window.close()

    window = opened(qtbot, register)
    assert window.shell.ui.undo_action.text() == "&Ongedaan maken: aanbieder gewijzigd"
    window.shell.ui.undo_action.trigger()
    assert first_name(window) == before
    assert window.shell.ui.status_bar.currentMessage() == "Ongedaan gemaakt: aanbieder gewijzigd"
    assert window.shell.ui.redo_action.text() == "O&pnieuw: aanbieder gewijzigd"
    window.shell.ui.redo_action.trigger()
    assert first_name(window) == "Andere naam"


def test_the_status_says_when_everything_was_stored(qtbot: QtBot, register: Path) -> None:
    window = opened(qtbot, register)
    renamed(window, "Andere naam")
    assert window.shell.saved.text().startswith("Alles opgeslagen – ")


def test_a_provider_opens_and_the_way_back_leads_to_the_list(qtbot: QtBot, register: Path) -> None:
    window = opened(qtbot, register)
    assert window.shell.desk is not None
    provider = window.shell.desk.store.find(Provider)[3]
    window.shell.navigator.go(Place.PROVIDER, provider.id)
    page = window.shell.navigator.page
    assert isinstance(page, ProviderPage)
    assert page.ui.name.text() == provider.name
    press(page, Qt.Key.Key_Escape)
    assert isinstance(window.shell.navigator.page, ProvidersPage)


def test_what_was_typed_is_stored_when_the_window_closes(qtbot: QtBot, register: Path) -> None:
    window = opened(qtbot, register)
    assert window.shell.desk is not None
    window.shell.navigator.go(Place.PROVIDER, window.shell.desk.store.find(Provider)[0].id)
    page = window.shell.navigator.page
    assert isinstance(page, ProviderPage)
    facts = page.facts
    page.ui.tabs.setCurrentWidget(facts)
    facts.ui.city.selectAll()
    write(facts.ui.city, "Verweg")
    window.close()
    window = opened(qtbot, register)
    assert window.shell.desk is not None
    assert window.shell.desk.store.find(Provider)[0].city == "Verweg"


def test_closing_leaves_the_register_as_one_file(qtbot: QtBot, register: Path) -> None:
    window = opened(qtbot, register)
    renamed(window, "Andere naam")
    window.close()
    assert [each.name for each in register.parent.iterdir()] == [register.name]


def test_a_new_register_is_made_and_opened(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.shell.ui.new_action.trigger()
    dialog = window.findChildren(NewRegisterDialog)[0]
    dialog.ui.client.setText("Gemeente Lindeveen")
    assert dialog.ui.place.text().endswith("Gemeente Lindeveen.register")
    dialog.ui.place.clear()
    assert not dialog.ui.button_box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.ui.place.setText(str(tmp_path / "Lindeveen.register"))
    assert dialog.ui.button_box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.accept()
    wait_open(qtbot, window)
    assert (tmp_path / "Lindeveen.register").is_file()
    page = window.shell.navigator.page
    assert isinstance(page, ProvidersPage)
    assert page.ui.nothing.text().startswith("Er staan nog geen aanbieders")


def test_the_first_start_asks_whose_laptop_it_is(qtbot: QtBot, register: Path) -> None:
    settings.settings_file().unlink()
    window = opened(qtbot, register)
    dialog = window.findChildren(PersonDialog)[0]
    dialog.ui.name.setText("K. de Boer")
    dialog.ui.function.setText("contractmanager")
    dialog.accept()
    assert window.shell.desk is not None
    person = window.shell.desk.store.get(Person, window.shell.desk.who.person_id or "")
    assert person is not None
    assert (person.name, person.function) == ("K. de Boer", "contractmanager")


def test_a_shared_laptop_asks_at_every_opening(qtbot: QtBot, register: Path) -> None:
    settings.write(shared=True)
    window = MainWindow(register)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: bool(window.findChildren(PersonDialog)))
    assert window.shell.desk is None
    window.findChildren(PersonDialog)[0].accept()
    wait_open(qtbot, window)


def test_files_dropped_on_the_window_are_looked_at_before_anything_is_imported(
    qtbot: QtBot, register: Path, tmp_path: Path
) -> None:
    window = opened(qtbot, register)
    listed = tmp_path / "aanbieders.csv"
    listed.write_text("Naam;KvK-nummer\nNieuwe Zorg BV;12345678\n", encoding="utf-8")
    drop(window, listed)
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportFilesDialog)))
    dialog = window.findChildren(ImportFilesDialog)[0]
    qtbot.waitUntil(lambda: dialog.ui.files.table().rowCount() == 1, timeout=20_000)
    assert window.shell.desk is not None
    assert window.shell.desk.store.first(Provider, name="Nieuwe Zorg BV") is None


def test_a_register_dropped_on_the_window_is_opened(qtbot: QtBot, register: Path) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    drop(window, register)
    wait_open(qtbot, window)


def test_files_dropped_without_a_register_say_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    drop(window, tmp_path / "formulier.xlsx")
    assert window.ui.status_bar.currentMessage().startswith("Open eerst een register")


def drop(window: MainWindow, file: Path) -> None:
    """Let a file fall on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(50, 50), actions, data, button, Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)


def test_every_entry_of_the_navigation_leads_to_its_own_page(qtbot: QtBot, register: Path) -> None:
    window = opened(qtbot, register)
    names = window.ui.navigation
    assert names.count() == len(NAVIGATION)
    pages: list[object] = []
    for row in range(names.count()):
        names.setCurrentRow(row)
        assert window.shell.navigator.place is NAVIGATION[row]
        pages.append(window.shell.navigator.page)
    assert len(set(map(id, pages))) == len(NAVIGATION)


def test_every_page_is_reached_from_the_menu_and_by_its_number(qtbot: QtBot, register: Path) -> None:
    window = opened(qtbot, register)
    offered = window.ui.go_menu.actions()
    assert [each.shortcut().toString() for each in offered] == [
        f"Ctrl+{n + 1}" for n in range(len(NAVIGATION))
    ]
    for action, place in zip(offered, NAVIGATION, strict=True):
        action.trigger()
        assert window.shell.navigator.place is place
        assert window.ui.navigation.currentItem().text() == action.text()


def test_without_a_register_no_page_is_offered(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    assert not window.shell.ui.go_menu.isEnabled()
    window.ui.go_menu.actions()[1].trigger()
    assert window.shell.navigator.place is None


def cursor(qtbot: QtBot, window: MainWindow) -> str:
    """What the cursor is in, by its name; a window without one is of no use by keyboard."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    focus = window.focusWidget()
    assert focus is not None
    return focus.objectName()


def test_whoever_goes_somewhere_goes_on_in_its_table(qtbot: QtBot, register: Path) -> None:
    window = opened(qtbot, register)
    assert cursor(qtbot, window) == "table"
    for place in (Place.SIGNALS, Place.ACTIONS, Place.HISTORY):
        window.shell.navigator.go(place)
        assert (cursor(qtbot, window), window.focusWidget().isVisible()) == ("table", True)


def test_whoever_comes_back_finds_the_cursor_where_it_was(qtbot: QtBot, register: Path) -> None:
    window = opened(qtbot, register)
    window.shell.navigator.go(Place.SIGNALS)
    page = window.shell.navigator.page
    assert page is not None
    page.search()
    assert cursor(qtbot, window) == "search"
    window.shell.navigator.go(Place.ACTIONS)
    window.shell.navigator.back()
    assert cursor(qtbot, window) == "search"


def test_whoever_walks_down_the_list_at_the_left_stays_in_it(qtbot: QtBot, register: Path) -> None:
    window = opened(qtbot, register)
    names = window.shell.ui.navigation
    names.setFocus()
    for _ in range(3):
        press(names, Qt.Key.Key_Down)
        assert cursor(qtbot, window) == "navigation"
