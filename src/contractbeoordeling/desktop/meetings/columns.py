"""The columns of meetings, of what is agreed at one, of its files and its agenda."""

from __future__ import annotations

from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import meetings as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.conversation import AgendaPoint
from contractbeoordeling.domain.record import Record
from contractbeoordeling.usecases.meetings.attach import KeptFile
from contractbeoordeling.usecases.meetings.listing import MeetingLine
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.signals import AUDIENCES, OWNERS, STATUSES
from contractbeoordeling.wording.year import POINT_KINDS


def meeting_columns() -> tuple[Column[MeetingLine], ...]:
    """When, what, where and how far."""
    return (
        Column("when", tr("Wanneer"), texts.when, width=32),
        Column("kind", tr("Wat"), _kind, width=22),
        Column("place", tr("Waar"), _place, width=28, grow=True),
        Column("purpose", tr("Waarvoor"), _purpose, width=34, grow=True),
        Column("standing", tr("Stand"), _standing, width=12, tone=_standing_tone),
    )


def action_columns() -> tuple[Column[Action], ...]:
    """What, by whom and when."""
    return (
        Column("measure", tr("Afspraak"), _measure, width=50, grow=True, hint=_measure),
        Column("owner", tr("Wie"), _owner, width=14),
        Column("due", tr("Klaar op"), _due, width=12),
        Column("status", tr("Stand"), _status, width=12),
    )


def file_columns() -> tuple[Column[KeptFile], ...]:
    """Its name, who may see it and what was done to it."""
    return (
        Column("name", tr("Bestand"), _name, width=34, grow=True),
        Column("audience", tr("Voor wie"), _file_audience, width=12),
        Column("note", tr("Opmerking"), _note, width=44, grow=True, hint=_note),
    )


def point_columns() -> tuple[Column[AgendaPoint], ...]:
    """What it is about, where it came from, for whom, and whether it was spoken about."""
    return (
        Column("title", tr("Onderwerp"), _title, width=40, grow=True, hint=_title),
        Column("kind", tr("Soort"), _point_kind, width=13),
        Column("audience", tr("Voor wie"), _point_audience, width=11),
        Column("said", tr("Besproken"), _said, width=11),
    )


def record_id(record: Record) -> str:
    """The id of a record."""
    return record.id


def line_id(line: MeetingLine) -> str:
    """The id of a meeting."""
    return line.id


def file_id(kept: KeptFile) -> str:
    """The id of an attachment."""
    return kept.attachment.id


def _kind(line: MeetingLine) -> str:
    return texts.kind(line.level)


def _place(line: MeetingLine) -> str:
    return line.place


def _purpose(line: MeetingLine) -> str:
    return line.purpose


def _standing(line: MeetingLine) -> str:
    return texts.standing(held=line.held_on is not None, agreed=line.agreed)


def _standing_tone(line: MeetingLine) -> Tone:
    return standing_tone(held=line.held_on is not None, agreed=line.agreed)


def standing_tone(*, held: bool, agreed: bool) -> Tone:
    """The tone of how far a meeting is."""
    if agreed:
        return Tone.GOOD
    return Tone.ATTENTION if held else Tone.NEUTRAL


def _measure(action: Action) -> str:
    return " ".join(action.measure.split())


def _owner(action: Action) -> str:
    return OWNERS[action.owner]


def _due(action: Action) -> str:
    return day(action.due_on)


def _status(action: Action) -> str:
    return STATUSES[action.status]


def _name(kept: KeptFile) -> str:
    return kept.document.name


def _file_audience(kept: KeptFile) -> str:
    return AUDIENCES[kept.attachment.audience]


def _note(kept: KeptFile) -> str:
    return kept.attachment.caption or kept.document.note


def _title(point: AgendaPoint) -> str:
    return point.title


def _point_kind(point: AgendaPoint) -> str:
    return POINT_KINDS[point.kind]


def _point_audience(point: AgendaPoint) -> str:
    return AUDIENCES[point.audience]


def _said(point: AgendaPoint) -> str:
    return "✓" if point.said else ""
