"""Saving what belongs to a meeting: a document for whoever is chosen to read it, or a file for one's own agenda."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.texts import meetings as texts
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.meetings.calendar import write_meeting_calendar
from contractbeoordeling.usecases.meetings.rules import find_meeting


def offer_papers(desk: Desk, parent: QWidget, meeting_id: str) -> None:
    """Ask which document and for whom, in a menu under the button; then where it comes."""
    papers_menu(desk, parent, meeting_id).popup(parent.mapToGlobal(QPoint(0, parent.height())))


def papers_menu(desk: Desk, parent: QWidget, meeting_id: str) -> QMenu:
    """The documents of a meeting, each for its reader."""
    meeting = find_meeting(desk.store, meeting_id)
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name, kind, audience in texts.paper_names(
        visit=isinstance(meeting, Visit), held=bool(meeting.held_on)
    ):
        action = menu.addAction(name)
        action.triggered.connect(partial(_ask_paper, desk, parent, (meeting_id, kind, audience)))
    return menu


def ask_calendar(desk: Desk, parent: QWidget, meeting_ids: list[str]) -> QFileDialog:
    """Ask where the calendar comes, and write it."""
    dialog = _dialog(desk, parent, texts.calendar_title(), [texts.calendar_files()], "agenda.ics")
    dialog.fileSelected.connect(partial(_write_calendar, desk, meeting_ids))
    dialog.open()
    return dialog


def _ask_paper(desk: Desk, parent: QWidget, what: tuple[str, str, str], _checked: bool = False) -> None:
    meeting_id, kind, audience = what
    name = f"{kind}-{audience}.pdf"
    dialog = _dialog(desk, parent, texts.save_title(), texts.paper_files(), name)
    dialog.fileSelected.connect(partial(write_paper_of, desk, meeting_id, kind, Audience(audience)))
    dialog.open()


def write_paper_of(desk: Desk, meeting_id: str, kind: str, audience: Audience, path: str) -> None:
    """Write one document of a meeting, beside the window: making it may take a second."""
    from contractbeoordeling.usecases.documents.meetings import write_agenda, write_minutes, write_visit

    write = {"visit": write_visit, "agenda": write_agenda, "minutes": write_minutes}[kind]
    desk.start(
        texts.save_title(),
        lambda _progress: write(desk.store, meeting_id, Path(path), audience, today()),
        partial(_tell, desk, path),
    )


def _write_calendar(desk: Desk, meeting_ids: list[str], path: str) -> None:
    if desk.attempt(
        partial(write_meeting_calendar, desk.store, Path(path), meeting_ids), desk.runner.told.emit
    ):
        desk.runner.told.emit(texts.written(path))


def _tell(desk: Desk, path: str, _done: object) -> None:
    desk.runner.told.emit(texts.written(path))


def _dialog(desk: Desk, parent: QWidget, title: str, kinds: list[str], name: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, desk.folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(kinds)
    dialog.setDefaultSuffix(Path(name).suffix[1:])
    dialog.selectFile(name)
    dialog.filterSelected.connect(partial(_follow_kind, dialog))
    return dialog


def _follow_kind(dialog: QFileDialog, kind: str) -> None:
    """Give the file the ending of the kind that was chosen."""
    dialog.setDefaultSuffix(kind.rpartition(".")[2].rstrip(")"))
