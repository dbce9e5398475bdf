"""The columns of the list of providers."""

from __future__ import annotations

from typing import NamedTuple

from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import providers as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.provider import Law, ProviderStatus
from contractbeoordeling.usecases.overview import ProviderCounts, ProviderRow
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.labels import LAWS, STATUSES


class Line(NamedTuple):
    """A provider with what is open about it."""

    row: ProviderRow
    counts: ProviderCounts


def identify(line: Line) -> str:
    """What tells two lines apart."""
    return line.row.id


def columns() -> tuple[Column[Line], ...]:
    """The list's columns, in the language spoken now."""
    return (
        Column("name", tr("Naam"), _name, width=28, grow=True),
        Column("kvk", tr("KvK"), _kvk, width=10),
        Column("city", tr("Plaats"), _city, width=16),
        Column("laws", tr("Wet"), _laws, width=15),
        Column("care_forms", tr("Zorgvorm"), _care_forms, width=24, grow=True),
        Column("regions", tr("Regio"), _regions, width=18),
        Column("status", tr("Status"), _status, width=11, tone=_status_tone),
        Column("actions", tr("Open acties"), _actions, width=14, order=_action_order, tone=_actions_tone),
        Column(
            "unverified",
            tr("Na te gaan"),
            _unverified,
            width=11,
            hint=_unverified_hint,
            order=_unverified_order,
        ),
    )


def _name(line: Line) -> str:
    return line.row.name


def _kvk(line: Line) -> str:
    return line.row.kvk or ""


def _city(line: Line) -> str:
    return line.row.city


def _laws(line: Line) -> str:
    return ", ".join(LAWS[Law(each)] for each in line.row.laws)


def _care_forms(line: Line) -> str:
    return ", ".join(line.row.care_forms)


def _regions(line: Line) -> str:
    return ", ".join(line.row.regions)


def _status(line: Line) -> str:
    return STATUSES[ProviderStatus(line.row.status)]


def _status_tone(line: Line) -> Tone | None:
    return None if line.row.status == ProviderStatus.ACTIVE else Tone.NEUTRAL


def _actions(line: Line) -> str:
    return texts.open_actions(line.counts.actions, line.counts.overdue)


def _action_order(line: Line) -> tuple[int, int] | None:
    return (line.counts.overdue, line.counts.actions) if line.counts.actions else None


def _actions_tone(line: Line) -> Tone | None:
    return Tone.BAD if line.counts.overdue else None


def _unverified(line: Line) -> str:
    return str(line.counts.unverified or "")


def _unverified_hint(_line: Line) -> str:
    return texts.unverified_hint()


def _unverified_order(line: Line) -> int | None:
    return line.counts.unverified or None
