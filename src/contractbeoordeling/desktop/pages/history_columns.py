"""The columns of the history."""

from __future__ import annotations

from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import history as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.usecases.history_list import HistoryEntry
from contractbeoordeling.wording.i18n import tr


def identify(entry: HistoryEntry) -> str:
    """What tells two acts apart."""
    return entry.row.id


def columns() -> tuple[Column[HistoryEntry], ...]:
    """The columns, in the language spoken now."""
    return (
        Column("at", tr("Wanneer"), texts.moment, width=17),
        Column("person", tr("Wie"), texts.person, width=18),
        Column(
            "what", tr("Wat"), texts.what_now, width=40, grow=True, hint=texts.what_now, tone=_undone_tone
        ),
        Column("about", tr("Over"), texts.about, width=28, grow=True, hint=texts.about_hint),
        Column("touched", tr("Gegevens"), texts.touched, width=26, grow=True, hint=texts.touched),
        Column("note", tr("Toelichting"), _note, width=26, grow=True, hint=_note),
    )


def _note(entry: HistoryEntry) -> str:
    return entry.row.note


def _undone_tone(entry: HistoryEntry) -> Tone | None:
    return Tone.NEUTRAL if entry.undone else None
