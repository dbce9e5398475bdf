"""A walk through the real window with a real register: every page, a provider found by typing, its pictures."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QTabWidget, QWidget

from contractbeoordeling import paths
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.pages.provider import ProviderPage
from contractbeoordeling.desktop.pages.providers import ProvidersPage
from contractbeoordeling.desktop.places import NAVIGATION, Place
from contractbeoordeling.desktop.sections import Sections
from contractbeoordeling.desktop.self_test.hearing import Hearing
from contractbeoordeling.desktop.self_test.seeing import colours, colours_of, settle, wait_until
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.usecases.laptop import set_laptop_person
from contractbeoordeling.usecases.pictures import CriterionPicture
from contractbeoordeling.usecases.self_test.check import NotSound
from contractbeoordeling.wording.self_test import say

_FEW_COLOURS = 8  # letters alone have more
_SECONDS = 20.0
_ICON = 32


class Walk:
    """The steps stand in their order; each begins where the former ended."""

    def __init__(self, register: Path, hearing: Hearing) -> None:
        if paths.own_home() is None:
            raise RuntimeError("the walk must not touch the settings of whoever is at work")
        set_laptop_person("Z. Elftest")
        self._register = register
        self._threads = set(threading.enumerate())
        self._hearing = hearing
        self.main = MainWindow()
        self._shell = self.main.shell

    def window(self) -> str:
        """Show the window, and see it drawn."""
        window = self.main
        window.show()
        if not wait_until(self._is_shown, _SECONDS):
            raise NotSound("not_shown")
        settle()
        if colours(window.windowIcon().pixmap(_ICON, _ICON).toImage()) < 2:
            raise NotSound("image_missing")
        seen = _drawn(window)
        return say("window_shown", colours=seen, width=window.width(), height=window.height())

    def pages(self) -> str:
        """Open the register as the menu does, and go to every page and tab."""
        self._shell.registers.open(self._register)
        wait_until(self._has_answered, _SECONDS)
        if not self._is_open():
            boxes = self.main.findChildren(QMessageBox)
            said = " ".join(each.text() for each in boxes)
            for each in boxes:
                each.close()
            raise NotSound("not_opened", said=said)
        shown = 0
        for place in NAVIGATION:
            self._shell.navigator.go(place)
            shown += self._look_at_page(place)
        self._shell.navigator.go(Place.PROVIDER, self._taking_part().id)
        shown += self._look_at_page(Place.PROVIDER)
        self._shell.navigator.go(Place.ASSESSMENT, self._desk().store.find(Participation)[-1].id)
        shown += self._look_at_page(Place.ASSESSMENT)
        return say("pages_shown", pages=shown)

    def find(self) -> str:
        """Type part of a provider's name, and open what is left with Enter."""
        self._shell.navigator.go(Place.PROVIDERS)
        settle()
        page = self._shell.navigator.page
        if not isinstance(page, ProvidersPage):
            raise NotSound("not_shown")
        wanted, table = self._taking_part(), page.ui.table.table()
        total = table.rowCount()
        word = _word_of(wanted.name, [each.name for each in self._desk().store.find(Provider)])
        self.main.ui.find_action.trigger()
        for each in word:
            _press(page.ui.search, each)
        settle()
        if table.rowCount() != 1:
            raise NotSound("not_narrowed", word=word, found=table.rowCount(), total=total)
        _press(page.ui.search, "\r", Qt.Key.Key_Return)
        settle()
        if self._provider_page().ui.name.text() != wanted.name:
            raise NotSound("not_entered")
        return say("found", word=word, total=total)

    def pictures(self) -> str:
        """Look at the pictures side by side, and at what stands with each criterion."""
        page = self._provider_page()
        tab = page.pictures
        page.ui.tabs.setCurrentWidget(tab)
        settle()
        table = tab.ui.table.table()
        criteria = [each for each in table.rows if isinstance(each, CriterionPicture)]
        if tab.picture is None or not criteria:
            raise NotSound("no_pictures")
        for each in criteria:
            tab.ui.table.go_to(table.identify(each))
            if each.criterion.name not in tab.ui.details.toPlainText():
                raise NotSound("nothing_explained", criterion=each.criterion.code)
        _drawn(tab.ui.table)
        return say("pictures_shown", criteria=len(criteria), themes=len(tab.picture.themes))

    def quiet(self) -> str:
        """Ask whether Qt or a slot complained of anything."""
        faults, of_system = self._hearing.faults, self._hearing.of_system
        if faults:
            raise NotSound("qt_said", count=len(faults), first=faults[0])
        return say("system_said", first=of_system[0]) if of_system else say("silence")

    def closed(self) -> str:
        """Close the window, and see that nothing goes on."""
        self.main.close()
        if not wait_until(self._is_gone, _SECONDS):
            raise NotSound("still_open", what=", ".join(self._left_over()))
        return say("all_closed")

    def _is_shown(self) -> bool:
        return self.main.isVisible() and self.main.windowHandle().isExposed()

    def _has_answered(self) -> bool:
        """Tell whether the register is open, or the window said why it isn't."""
        return self._is_open() or bool(self.main.findChildren(QMessageBox))

    def _is_open(self) -> bool:
        return self._shell.desk is not None and self._shell.desk.is_open

    def _is_gone(self) -> bool:
        return not list(self._left_over())

    def _left_over(self) -> Iterator[str]:
        """Go through what there still is of the window."""
        yield from (type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible())
        yield from (each.name for each in threading.enumerate() if each not in self._threads)
        log = self._register.with_name(f"{self._register.name}-wal")
        if log.exists():
            yield log.name

    def _desk(self) -> Desk:
        if self._shell.desk is None:
            raise NotSound("not_opened", said="")
        return self._shell.desk

    def _taking_part(self) -> Provider:
        """Return the provider that came last into the round."""
        store = self._desk().store
        found = store.get(Provider, store.find(Participation)[-1].provider_id)
        if found is None:
            raise NotSound("no_pictures")
        return found

    def _provider_page(self) -> ProviderPage:
        page = self._shell.navigator.page
        if not isinstance(page, ProviderPage):
            raise NotSound("not_entered")
        return page

    def _look_at_page(self, place: Place) -> int:
        """See the page that is shown, and every tab of it; return how many that were."""
        settle()
        page = self._shell.navigator.page
        if page is None or self._shell.navigator.place is not place or not page.isVisible():
            raise NotSound("not_painted", name=place)
        _drawn(page)
        seen = 1
        for tabs in (*page.findChildren(QTabWidget), *page.findChildren(Sections)):
            for number in range(tabs.count()):
                tabs.setCurrentIndex(number)
                settle()
                _drawn(tabs.currentWidget())
                seen += 1
        return seen


def _drawn(widget: QWidget) -> int:
    """Return in how many colours a widget is drawn; refuses one that is empty."""
    seen = colours_of(widget)
    if seen < _FEW_COLOURS:
        raise NotSound("not_painted", name=widget.objectName() or type(widget).__name__)
    return seen


def _press(widget: QWidget, text: str, key: Qt.Key = Qt.Key.Key_unknown) -> None:
    """Press and release one key in a widget, as a keyboard does."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(widget, event)


def _word_of(name: str, names: Sequence[str]) -> str:
    """Return the longest word of a name that no other name has."""
    others = " ".join(each for each in names if each != name).casefold()
    words = [each for each in re.findall(r"\w+", name) if each.casefold() not in others]
    return max(words, key=len)
