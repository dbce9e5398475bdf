"""The window that everything else is shown in: menus, navigation, one page, and what was last stored."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from contractbeoordeling import settings
from contractbeoordeling.desktop import recent, texts
from contractbeoordeling.desktop._built.ui_main_window import Ui_MainWindow
from contractbeoordeling.desktop.navigator import Navigator
from contractbeoordeling.desktop.pages.welcome import WelcomePage
from contractbeoordeling.desktop.registers import Registers
from contractbeoordeling.desktop.runner import Runner
from contractbeoordeling.desktop.theme import Appearance, dress
from contractbeoordeling.desktop.undo_menu import UndoMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent

    from contractbeoordeling.desktop.desk import Desk
    from contractbeoordeling.usecases.session import Session


class MainWindow(QMainWindow):
    """Shows the start screen, or one register; what it needs for that is loaded after the first paint."""

    def __init__(self, register: Path | None = None) -> None:
        super().__init__()
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.desk: Desk | None = None
        self.runner = Runner(self)
        self.registers = Registers(self, self.runner)
        self.welcome = WelcomePage()
        self.navigator = Navigator(self.ui.navigation, self.ui.pages, self.welcome)
        self.undo_menu = UndoMenu(self.ui.undo_action, self.ui.redo_action)
        self.saved, self._who = QLabel(), QLabel()
        self.ui.status_bar.addPermanentWidget(self._who)
        self.ui.status_bar.addPermanentWidget(self.saved)
        self._first = register
        self._painted = False
        self._connect()
        self._offer_appearances()
        self._show_state()
        if register is not None:
            self.setWindowTitle(texts.window_title(register.stem))

    def _connect(self) -> None:
        ui = self.ui
        ui.new_action.triggered.connect(self.registers.ask_new)
        ui.open_action.triggered.connect(self.registers.ask_open)
        ui.recent_menu.aboutToShow.connect(self._offer_recent)
        ui.close_action.triggered.connect(self._put_away)
        ui.find_action.triggered.connect(self._find)
        ui.refresh_action.triggered.connect(self._refresh)
        ui.back_action.triggered.connect(self.navigator.back)
        ui.person_action.triggered.connect(self._ask_person)
        ui.about_action.triggered.connect(self._show_about)
        self.welcome.ui.open_button.clicked.connect(self.registers.ask_open)
        self.welcome.ui.new_button.clicked.connect(self.registers.ask_new)
        self.welcome.chose.connect(self.registers.open)
        self.registers.opened.connect(self._lay_out)
        self.runner.told.connect(self._tell)
        self.undo_menu.told.connect(self._tell)
        self.navigator.moved.connect(self._show_state)

    # Beginning and ending

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        """Go on once the window stands: open the register, ask whose laptop this is."""
        if self._first is not None:
            self.registers.open(self._first)
        if "person" not in settings.read():
            self._ask_person()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        self.runner.jobs.stop()
        self._put_away()
        super().closeEvent(event)

    # The register

    def _lay_out(self, session: Session) -> None:
        """Show a register that was opened."""
        from contractbeoordeling.desktop.desk import Desk

        self._put_away()
        self.desk = Desk(session.store, session.who, self.runner)
        self.desk.changed.connect(self._stored)
        self.navigator.enter(self.desk)
        self.undo_menu.enter(self.desk)
        last = session.store.history(limit=1)
        self._show_saved(last[0].at if last else None)
        self._show_state()

    def _put_away(self) -> None:
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
        is_open = self.desk is not None
        for action in (
            self.ui.close_action,
            self.ui.find_action,
            self.ui.refresh_action,
            self.ui.back_action,
        ):
            action.setEnabled(is_open)
        self.saved.setVisible(is_open)
        path = self.desk.store.path if self.desk is not None else None
        self.setWindowTitle(texts.window_title(path.stem if path is not None else ""))
        self._show_person()

    # Menus

    def _offer_recent(self) -> None:
        menu = self.ui.recent_menu
        menu.clear()
        for path in recent.recent():
            menu.addAction(path.stem).triggered.connect(partial(self.registers.open, path))
        if menu.isEmpty():
            menu.addAction(texts.no_recent()).setEnabled(False)

    def _offer_appearances(self) -> None:
        """Let the user choose light or dark, beside what the system asks for."""
        choices = QActionGroup(self)
        chosen = settings.read().get("appearance", Appearance.SYSTEM)
        for each in Appearance:
            action = self.ui.appearance_menu.addAction(texts.appearance(each))
            action.setCheckable(True)
            action.setChecked(chosen == each)
            action.setData(each)
            choices.addAction(action)
        choices.triggered.connect(self._choose_appearance)

    def _choose_appearance(self, action: QAction) -> None:
        settings.write(appearance=str(action.data()))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, action.data())

    def _find(self) -> None:
        if self.navigator.page is not None:
            self.navigator.page.search()

    def _refresh(self) -> None:
        if self.navigator.page is not None:
            self.navigator.page.update_now()

    def _tell(self, text: str) -> None:
        self.ui.status_bar.showMessage(text, 8_000)

    def _ask_person(self) -> None:
        from contractbeoordeling.desktop.dialogs.person import PersonDialog

        dialog = PersonDialog(self)
        dialog.accepted.connect(self._person_known)
        dialog.open()

    def _person_known(self) -> None:
        """Go on in the name of whoever the user says to be."""
        if self.desk is not None:
            from contractbeoordeling.usecases.laptop import introduce
            from contractbeoordeling.usecases.session import author

            self.desk.who = author()
            self.desk.act(introduce)
        self._show_person()

    def _show_person(self) -> None:
        self._who.setText(texts.works_here(settings.read().get("person")))

    def _show_about(self) -> None:
        from contractbeoordeling.desktop.dialogs.about import AboutDialog

        AboutDialog(self).open()
