"""The columns of the list of improvement actions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import actions as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.action import Owner
from contractbeoordeling.usecases.actions.listing import ActionLine
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.signals import OWNERS


def identify(line: ActionLine) -> str:
    """What tells two actions apart."""
    return line.id


def columns(criteria: Mapping[str, str]) -> tuple[Column[ActionLine], ...]:
    """The columns; `criteria` are their names by key."""
    return (
        Column("measure", tr("Maatregel"), _measure, width=40, grow=True, hint=_measure),
        Column("provider", tr("Aanbieder"), _provider, width=22, grow=True),
        Column("criterion", tr("Criterium"), partial(_criterion, criteria), width=20, grow=True),
        Column("owner", tr("Wie"), _owner, width=11),
        Column("due", tr("Klaar vóór"), _due, width=11, order=_due_order),
        Column("status", tr("Stand"), texts.status, width=20, tone=_status_tone),
        Column("log", tr("Laatste regel"), _last, width=13, order=_last_order),
    )


def _measure(line: ActionLine) -> str:
    return " ".join(line.measure.split())


def _provider(line: ActionLine) -> str:
    return line.provider or ""


def _criterion(criteria: Mapping[str, str], line: ActionLine) -> str:
    return criteria.get(line.criterion_key or "", line.criterion_key or "")


def _owner(line: ActionLine) -> str:
    return line.municipality or OWNERS[Owner(line.owner)]


def _due(line: ActionLine) -> str:
    return _day(line.due_on)


def _due_order(line: ActionLine) -> str | None:
    return line.due_on


def _status_tone(line: ActionLine) -> Tone | None:
    if line.overdue:
        return Tone.BAD
    return Tone.NEUTRAL if line.closed_on else None


def _last(line: ActionLine) -> str:
    return _day(line.last_entry_on)


def _last_order(line: ActionLine) -> str | None:
    return line.last_entry_on


def _day(iso: str | None) -> str:
    return day(date.fromisoformat(iso)) if iso else ""
