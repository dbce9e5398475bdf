"""What happens in the window: its menus, the register on the desk, and what was last stored."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QLabel

from contractbeoordeling import settings
from contractbeoordeling.desktop import recent, texts
from contractbeoordeling.desktop.announcing import announce
from contractbeoordeling.desktop.arrivals import Arrivals
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.navigator import Navigator
from contractbeoordeling.desktop.pages.welcome import WelcomePage
from contractbeoordeling.desktop.places import NAVIGATION
from contractbeoordeling.desktop.registers import Registers
from contractbeoordeling.desktop.runner import Runner
from contractbeoordeling.desktop.theme import Appearance, dress
from contractbeoordeling.desktop.undo_menu import UndoMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from contractbeoordeling.desktop.care import Care
    from contractbeoordeling.desktop.main_window import MainWindow
    from contractbeoordeling.usecases.overview import ProviderRow
    from contractbeoordeling.usecases.session import Session

_MESSAGE_MILLISECONDS = 8_000


class Shell(QObject):
    """Connects the window's menus to what they do, for the start screen or one register."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.ui = window.ui
        self.desk: Desk | None = None
        self.runner = Runner(window)
        self.registers = Registers(window, self.runner, self.may_end)
        self.welcome = WelcomePage()
        self.navigator = Navigator(self.ui.navigation, self.ui.pages, self.welcome)
        self.arrivals = Arrivals(self)
        self.undo_menu = UndoMenu(self.ui.undo_action, self.ui.redo_action)
        self.saved, self._who = QLabel(), QLabel()
        self.ui.status_bar.addPermanentWidget(self._who)
        self.ui.status_bar.addPermanentWidget(self.saved)
        self._connect()
        self._offer_places()
        self._offer_appearances()
        self._show_state()

    def _connect(self) -> None:
        ui = self.ui
        ui.new_action.triggered.connect(self.registers.ask_new)
        ui.open_action.triggered.connect(self.registers.ask_open)
        ui.recent_menu.aboutToShow.connect(self._offer_recent)
        ui.close_action.triggered.connect(self._close_register)
        ui.import_action.triggered.connect(self._ask_files)
        ui.mappings_action.triggered.connect(self._show_mappings)
        ui.templates_action.triggered.connect(self._show_templates)
        ui.export_action.triggered.connect(self._ask_export)
        ui.quarterly_action.triggered.connect(self._ask_quarterly)
        ui.table_action.triggered.connect(self._table_to_excel)
        ui.find_action.triggered.connect(self._find)
        ui.refresh_action.triggered.connect(self._refresh)
        ui.back_action.triggered.connect(self.navigator.back)
        ui.person_action.triggered.connect(self._ask_person)
        ui.handbook_action.triggered.connect(self._show_handbook)
        ui.go_menu.triggered.connect(self._go_to)
        ui.keys_action.triggered.connect(self._show_keys)
        ui.check_action.triggered.connect(self._check)
        ui.backup_action.triggered.connect(self._back_up)
        ui.restore_action.triggered.connect(self._ask_backup)
        ui.self_test_action.triggered.connect(self._check_installation)
        ui.about_action.triggered.connect(self._show_about)
        self.welcome.ui.open_button.clicked.connect(self.registers.ask_open)
        self.welcome.ui.new_button.clicked.connect(self.registers.ask_new)
        self.welcome.ui.example_button.clicked.connect(self.registers.ask_example)
        self.welcome.chose.connect(self.registers.open)
        self.registers.glimpsed.connect(self._lay_out)
        self.registers.opened.connect(self._take)
        self.registers.failed.connect(self.put_away)
        self.runner.told.connect(self.tell)
        self.undo_menu.told.connect(self.tell)
        self.navigator.moved.connect(self._show_state)

    def begin(self, register: Path | None) -> None:
        """Go on once the window stands: open the register, ask whose laptop this is."""
        if register is not None:
            self.registers.open(register)
        if "person" not in settings.read():
            self._ask_person()

    def is_busy(self) -> bool:
        """Tell whether ending now would lose something: long work, or what was typed and isn't stored."""
        from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog

        dialogs = self.window.findChildren(FormDialog)
        typing = self.navigator.waiting or any(each.typed and each.isVisible() for each in dialogs)
        return typing or bool(self.runner.jobs.running())

    def may_end(self, then: Callable[[], None]) -> bool:
        """Store what was typed, and tell whether all of it was; otherwise ask, and go on with `then` after a yes."""
        self.navigator.flush()
        if self.navigator.waiting:
            ask(self.window, texts.leave_unstored(), then)
        return not self.navigator.waiting

    def close(self) -> None:
        """Stop whatever runs, and put everything away."""
        self.navigator.flush()
        self.runner.jobs.stop()
        self.put_away()

    # The register

    def _lay_out(self, glimpse: list[ProviderRow]) -> None:
        """Show what is known of a register already, while it is being opened."""
        self.put_away()
        self.desk = Desk(self.runner, glimpse)
        self.desk.changed.connect(self._stored)
        self.navigator.enter(self.desk)
        self.ui.pages.repaint()

    def _take(self, session: Session) -> None:
        """Work in a register that was opened."""
        if self.desk is None or self.desk.is_open:
            self._lay_out([])
        if self.desk is not None:
            self.desk.take(session)
            self.undo_menu.enter(self.desk)
        last = session.store.history(limit=1)
        self._show_saved(last[0].at if last else None)
        self._show_state()

    def _close_register(self) -> None:
        if self.may_end(self.put_away):
            self.put_away()

    def put_away(self) -> None:
        """Close the register, if one is open, and show the start screen."""
        self.navigator.leave()
        self.undo_menu.leave()
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        self.welcome.refresh()
        self._show_state()

    def _stored(self) -> None:
        self._show_saved(datetime.now().astimezone())

    def _show_saved(self, at: datetime | None) -> None:
        self.saved.setText(texts.saved(at))

    def _show_state(self) -> None:
        """Enable what can be done now, and name the register in the title."""
        ui, is_open = self.ui, self.desk is not None and self.desk.is_open
        going_on = (ui.close_action, ui.import_action, ui.export_action, ui.find_action, ui.refresh_action)
        kept = (ui.table_action, ui.mappings_action, ui.templates_action, ui.quarterly_action)
        for action in (*going_on, *kept, ui.back_action, ui.check_action, ui.backup_action):
            action.setEnabled(is_open)
        ui.go_menu.setEnabled(is_open)
        self.saved.setVisible(is_open)
        if self.desk is None:
            self.window.setWindowTitle(texts.window_title(""))
        elif self.desk.is_open and self.desk.store.path is not None:
            self.window.setWindowTitle(texts.window_title(self.desk.store.path.stem))
        self._show_person()

    # Menus

    def tell(self, text: str) -> None:
        """Say something in passing."""
        self.ui.status_bar.showMessage(text, _MESSAGE_MILLISECONDS)
        announce(self.ui.status_bar, text)

    def _offer_recent(self) -> None:
        menu = self.ui.recent_menu
        menu.clear()
        for path in recent.recent():
            menu.addAction(path.stem).triggered.connect(partial(self.registers.open, path))
        if menu.isEmpty():
            menu.addAction(texts.no_recent()).setEnabled(False)

    def _offer_places(self) -> None:
        """Let every entry of the navigation be reached from the menu, and with Ctrl and its number."""
        for number, place in enumerate(NAVIGATION, start=1):
            action = self.ui.go_menu.addAction(self.ui.navigation.item(number - 1).text())
            action.setShortcut(f"Ctrl+{number}")
            action.setData(str(place))

    def _go_to(self, action: QAction) -> None:
        self.navigator.go(action.data())

    def _offer_appearances(self) -> None:
        """Let the user choose light or dark, beside what the system asks for."""
        choices = QActionGroup(self)
        chosen = settings.read().get("appearance", Appearance.SYSTEM)
        fixed = settings.is_fixed("appearance")
        self.ui.appearance_menu.setToolTipsVisible(fixed)
        for each in Appearance:
            action = self.ui.appearance_menu.addAction(texts.appearance(each))
            action.setCheckable(True)
            action.setChecked(chosen == each)
            action.setData(each)
            if fixed:
                action.setEnabled(False)
                action.setToolTip(texts.set_by_organisation())
            choices.addAction(action)
        choices.triggered.connect(self._choose_appearance)

    def _choose_appearance(self, action: QAction) -> None:
        settings.remember(appearance=str(action.data()))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, action.data())

    def _ask_files(self) -> None:
        from contractbeoordeling.desktop.dialogs.import_files import ask_files

        if self.desk is not None:
            ask_files(self.desk, self.window)

    def _show_mappings(self) -> None:
        from contractbeoordeling.desktop.dialogs.kept_mappings import KeptMappingsDialog

        if self.desk is not None:
            KeptMappingsDialog(self.desk, self.window).open()

    def _show_templates(self) -> None:
        from contractbeoordeling.desktop.dialogs.templates import TemplatesDialog

        if self.desk is not None:
            TemplatesDialog(self.desk, self.window).open()

    def _ask_export(self) -> None:
        from contractbeoordeling.desktop.dialogs.export import ask_export

        if self.desk is not None:
            self.navigator.flush()
            ask_export(self.desk, self.window)

    def _ask_quarterly(self) -> None:
        from contractbeoordeling.desktop.dialogs.quarterly import ask_quarterly

        if self.desk is not None:
            self.navigator.flush()
            ask_quarterly(self.desk, self.window)

    def _table_to_excel(self) -> None:
        """Write the table where the user is, or else the first one of the page."""
        from contractbeoordeling.desktop.table_view import TableView

        here, page = QApplication.focusWidget(), self.navigator.page
        tables = page.findChildren(TableView) if page is not None else []
        if isinstance(here, TableView) and here in tables:
            tables.insert(0, here)
        table = next((each for each in tables if each.isVisible()), None)
        if table is not None:
            table.to_excel()
        else:
            self.tell(texts.no_table())

    def take_files(self, files: list[Path]) -> None:
        """Take what was dropped on the window: a register is opened, anything else is imported."""
        register = next((each for each in files if each.suffix == ".register"), None)
        if register is not None:
            self.registers.open(register)
        elif self.desk is not None and self.desk.is_open:
            from contractbeoordeling.desktop.dialogs.import_files import import_these

            self.navigator.flush()
            import_these(self.desk, files, self.window)
        else:
            self.tell(texts.open_first())

    def _find(self) -> None:
        if self.navigator.page is not None:
            self.navigator.page.search()

    def _refresh(self) -> None:
        if self.navigator.page is not None:
            self.navigator.page.update_now()

    def _ask_person(self) -> None:
        from contractbeoordeling.desktop.dialogs.person import PersonDialog

        dialog = PersonDialog(self.window)
        dialog.accepted.connect(self._person_known)
        dialog.open()

    def _person_known(self) -> None:
        """Go on in the name of whoever the user says to be."""
        if self.desk is not None and self.desk.is_open:
            from contractbeoordeling.usecases.laptop import introduce
            from contractbeoordeling.usecases.session import Session, author

            self.desk.work_as(Session(self.desk.store, author()))
            self.desk.act(introduce)
        self._show_person()

    def _show_person(self) -> None:
        self._who.setText(texts.works_here(settings.read().get("person")))

    @cached_property
    def care(self) -> Care:
        """Checking, backing up and putting back; loaded when somebody asks for one of them."""
        from contractbeoordeling.desktop.care import Care

        made = Care(self.runner)
        made.closing.connect(self.put_away)
        made.restored.connect(self.registers.open)
        return made

    def _check(self) -> None:
        if self.desk is not None:
            self.navigator.flush()
            self.care.check(self.desk)

    def _back_up(self) -> None:
        if self.desk is not None:
            self.navigator.flush()
            self.care.back_up(self.desk)

    def _ask_backup(self) -> None:
        is_open = self.desk is not None and self.desk.is_open
        register = self.desk.store.path if self.desk is not None and is_open else None
        self.care.ask_backup(register, self.registers.folder())

    def _show_handbook(self) -> None:
        from contractbeoordeling.desktop.dialogs.handbook import HandbookDialog, chapter_of

        HandbookDialog(self.window, chapter_of(self.navigator.place)).open()

    def _show_keys(self) -> None:
        from contractbeoordeling.desktop.dialogs.keys import KeysDialog

        KeysDialog(self.window).open()

    def _check_installation(self) -> None:
        from contractbeoordeling.desktop.installation import check_installation

        check_installation(self.runner)

    def _show_about(self) -> None:
        from contractbeoordeling.desktop.dialogs.about import AboutDialog

        AboutDialog(self.window).open()
