"""Pictures of every page, to look at: `python -m tests.screenshots FOLDER [--register FILE] [--dark] [--size 1280x800]`.

Where there is no screen: `QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 2560x1600x24" python -m tests.screenshots …`;
QT_SCALE_FACTOR=1.5 shows the window at 150 %.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from contractbeoordeling import paths
from contractbeoordeling.desktop.application import prepare
from contractbeoordeling.desktop.assessing.result_dialog import StepResultDialog
from contractbeoordeling.desktop.assessing.steps import At, rehearse
from contractbeoordeling.desktop.dialogs.import_files import import_these
from contractbeoordeling.desktop.dialogs.password import password_box
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.mapping.dialog import MappingDialog
from contractbeoordeling.desktop.mapping.opening import MappingStart
from contractbeoordeling.desktop.pages.assessment import AssessmentPage
from contractbeoordeling.desktop.pages.assessments import AssessmentsPage
from contractbeoordeling.desktop.pages.provider import ProviderPage
from contractbeoordeling.desktop.pages.rounds import RoundsPage
from contractbeoordeling.desktop.pages.year import YearPage
from contractbeoordeling.desktop.places import NAVIGATION, Place
from contractbeoordeling.desktop.table_view import TableView
from contractbeoordeling.desktop.texts import steps as step_texts
from contractbeoordeling.desktop.texts.steps import StepKind
from contractbeoordeling.desktop.theme import Appearance, dress
from contractbeoordeling.domain.progress import NoProgress
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.laptop import set_laptop_person
from contractbeoordeling.usecases.overview import provider_rows
from tests.assessed import ASSESSED, assessed_some
from tests.builders import register_file
from tests.screens_of_meetings import meeting_scenes
from tests.workbook.samples import DUTCH
from tests.year_content import fill_year


def main(words: list[str]) -> None:
    """Take the pictures."""
    asked = _parser().parse_args(words)
    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ[paths.HOME_VARIABLE] = home
        set_laptop_person("S. van Houten", "contractmanager Wmo", "Regio Waterbeke")
        register = asked.register or register_file(Path(home) / "Regio Waterbeke.register")
        application = QApplication(sys.argv[:1])
        prepare(application, "nl")
        dress(application, Appearance.DARK if asked.dark else Appearance.LIGHT)
        for name, window in _scenes(application, register, asked):
            _settle(application)
            window.grab().save(str(asked.folder / f"{name}.png"))
            for dialog in window.findChildren(QDialog):
                if dialog.isVisible():
                    dialog.grab().save(str(asked.folder / f"{name}-dialog.png"))
                    dialog.close()


def _scenes(
    application: QApplication, register: Path, asked: argparse.Namespace
) -> Iterator[tuple[str, MainWindow]]:
    """Go through the window, and name each place once it is ready to be looked at."""
    width, height = (int(each) for each in asked.size.split("x"))
    window = MainWindow()
    window.resize(width, height)
    window.show()
    yield "start", window
    window.shell.registers.ask_new()
    yield "new-register", window
    window.shell.ui.about_action.trigger()
    yield "about", window
    window.shell.registers.open(register)
    _wait(application, window)
    for place in NAVIGATION:
        window.shell.navigator.go(place)
        yield str(place), window
    yield from _round_scenes(window)
    yield from _assessment_scenes(application, window)
    yield from _year_scenes(application, window)
    yield from _provider_scenes(window)
    yield from meeting_scenes(window)
    yield from _import_scenes(application, window)
    yield from _mapping_scenes(application, window)
    window.close()


def _round_scenes(window: MainWindow) -> Iterator[tuple[str, MainWindow]]:
    window.shell.navigator.go(Place.ROUNDS)
    page = window.shell.navigator.page
    assert isinstance(page, RoundsPage)
    for number, tab in enumerate(page.tabs):
        page.ui.tabs.setCurrentIndex(number)
        yield f"round-{type(tab).__name__}", window
    page.ui.new_button.click()
    yield "new-round", window
    page.ui.change_button.click()
    yield "change-round", window
    page.ui.export_button.click()
    yield "export", window
    page.ui.documents_button.click()
    yield "documents", window
    window.shell.ui.quarterly_action.trigger()
    yield "quarterly", window


def _year_scenes(application: QApplication, window: MainWindow) -> Iterator[tuple[str, MainWindow]]:
    """Go through the tabs of the year, and what is asked from each."""
    desk = window.shell.desk
    assert desk is not None
    fill_year(desk.store, desk.who, today())
    window.shell.navigator.go(Place.YEAR)
    page = window.shell.navigator.page
    assert isinstance(page, YearPage)
    for number, tab in enumerate(page.tabs):
        page.ui.tabs.setCurrentIndex(number)
        _until(application, lambda: not desk.runner.jobs.running())
        for table in tab.findChildren(TableView)[:1]:
            table.selectRow(0)
        yield f"year-{type(tab).__name__}", window
        for button in tab.findChildren(QPushButton):
            if button.isVisible() and button.isEnabled() and button.text().endswith("…"):
                button.click()
                yield f"year-{type(tab).__name__}-{button.objectName()}", window


def _assessment_scenes(application: QApplication, window: MainWindow) -> Iterator[tuple[str, MainWindow]]:
    """Take assessments of several states in hand, in bulk and one by one."""
    desk = window.shell.desk
    assert desk is not None
    if desk.store.count(Participation) < ASSESSED:
        return
    ids = assessed_some(desk.store, desk.who)
    window.shell.navigator.go(Place.ASSESSMENTS)
    page = window.shell.navigator.page
    assert isinstance(page, AssessmentsPage)
    _until(application, lambda: not desk.runner.jobs.running())
    page.ui.table.selectAll()
    yield "assessments-chosen", window
    for kind, button in page.bar.buttons.items():
        button.click()
        _until(application, lambda: not desk.runner.jobs.running())
        yield f"assessments-{kind}", window
    for button in (page.ui.plans_button, page.ui.remind_button, page.ui.documents_button):
        button.click()
        _until(application, lambda: not desk.runner.jobs.running())
        yield f"assessments-{button.objectName()}", window
    found = rehearse(At(desk.store, desk.who, today()), StepKind.SEND, page.rows, NoProgress())
    refused = [each for each in found if not each.possible]
    said = step_texts.done(StepKind.SEND, len(found) - len(refused), len(refused))
    StepResultDialog(said, refused, [Path("Concepten") / "Concept.pdf"], window).open()
    yield "assessments-done", window
    for state, participation_id in ids.items():
        window.shell.navigator.go(Place.ASSESSMENT, participation_id)
        yield from _one_assessment(application, window, state)


def _one_assessment(
    application: QApplication, window: MainWindow, state: str
) -> Iterator[tuple[str, MainWindow]]:
    page, desk = window.shell.navigator.page, window.shell.desk
    assert isinstance(page, AssessmentPage)
    assert desk is not None
    page.ratings.ui.table.selectRow(2)
    for number in range(page.ui.tabs.count()):
        page.ui.tabs.setCurrentIndex(number)
        yield f"assessment-{state}-{number}", window
        shown = page.ui.tabs.currentWidget()
        assert shown is not None
        for button in shown.findChildren(QPushButton):
            if button.isEnabled() and button.text().endswith("…"):
                button.click()
                yield f"assessment-{state}-{button.objectName()}", window
    page.bar.buttons[StepKind.DETERMINE].click()
    _until(application, lambda: not desk.runner.jobs.running())
    yield f"assessment-{state}-determine", window


def _provider_scenes(window: MainWindow) -> Iterator[tuple[str, MainWindow]]:
    assert window.shell.desk is not None
    rows = provider_rows(window.shell.desk.store)
    if not rows:
        return
    window.shell.navigator.go(Place.PROVIDER, rows[len(rows) * 2 // 3].id)
    page = window.shell.navigator.page
    assert isinstance(page, ProviderPage)
    for number, tab in enumerate(page.tabs):
        page.ui.tabs.setCurrentIndex(number)
        yield f"provider-{type(tab).__name__}", window
        for button in tab.findChildren(QPushButton):
            if button.isVisible() and button.isEnabled() and button.text().endswith("…"):
                button.click()
                yield f"provider-{type(tab).__name__}-{button.objectName()}", window


def _import_scenes(application: QApplication, window: MainWindow) -> Iterator[tuple[str, MainWindow]]:
    """Look at files of others before anything is known of them, and ask for a password."""
    assert window.shell.desk is not None
    files = sorted(each for each in DUTCH.iterdir() if each.suffix != ".json")
    dialog = import_these(window.shell.desk, files, window)
    _until(application, lambda: dialog.ui.files.table().rowCount() > 0)
    yield "import", window
    password_box(files[-1].name, window, again=True)
    yield "password", window


def _mapping_scenes(application: QApplication, window: MainWindow) -> Iterator[tuple[str, MainWindow]]:
    """Go through the steps of making a mapping, and to the list of those that are kept."""
    assert window.shell.desk is not None
    for name in ("Zelfaudit 2026 Wilgenoord v1.2 def.xlsx", "Meldingen toegang 2025-2026.xlsx"):
        shown: list[MappingDialog] = []
        MappingStart(window.shell.desk, DUTCH / name, window, shown.append).begin()
        _until(application, lambda shown=shown: bool(shown))
        shown[0].setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        for code in [each.code for each in shown[0].steps()]:
            _show_step(application, shown[0], code)
            yield f"mapping-{name.split()[0].lower()}-{code}", window
            shown[0].open()  # taking the picture closed it
        shown[0].close()
        shown[0].deleteLater()
    window.shell.ui.mappings_action.trigger()
    yield "kept-mappings", window
    window.shell.ui.templates_action.trigger()
    yield "templates", window


def _show_step(application: QApplication, dialog: MappingDialog, code: str) -> None:
    """Answer what the former steps ask, and go to this one."""
    work = dialog.work
    if not work.provider_id:
        work.provider_id = provider_rows(work.desk.store)[0].id
    for group in work.values.groups:
        work.values.say(group, [each.value for each in work.values.lines(group) if each.open], "refuse")
    if work.draft.asks_answers:
        for line, criterion in zip(work.questions.lines()[2:], work.framework().criteria, strict=False):
            work.questions.confirm([line.key], criterion.key)
    dialog.step.changed.emit()
    dialog.typed = False
    if dialog.step.code != code:
        dialog.next()
        _until(application, lambda: dialog.step.code == code and dialog.ui.pages.isEnabled())


def _until(application: QApplication, done: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not done() and time.monotonic() < end:
        application.processEvents()
        time.sleep(0.01)


def _wait(application: QApplication, window: MainWindow) -> None:
    """Let the register open."""
    end = time.monotonic() + 60
    while (window.shell.desk is None or not window.shell.desk.is_open) and time.monotonic() < end:
        application.processEvents()
        time.sleep(0.01)


def _settle(application: QApplication) -> None:
    for _ in range(60):
        application.processEvents()
        time.sleep(0.01)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--register", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--size", default="1280x800")
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
