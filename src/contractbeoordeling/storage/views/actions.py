"""The list of improvement actions, what is open first."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, select

from contractbeoordeling.domain.action import Action, ActionEntry, ActionStatus, Owner
from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.tables import TABLES

_ACTION, _ENTRY = TABLES[Action], TABLES[ActionEntry]
_PROVIDER, _MUNICIPALITY = TABLES[Provider], TABLES[Municipality]
_OPEN = (ActionStatus.AGREED.value, ActionStatus.RUNNING.value)
_NAMES = {"provider": _PROVIDER.c.name, "municipality": _MUNICIPALITY.c.name}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionFilter:
    """Which actions are wanted; whatever is None narrows nothing. `overdue_on` asks for those late on a day."""

    provider_id: str | None = None
    municipality_id: str | None = None
    participation_id: str | None = None
    criterion_key: str | None = None
    owner: Owner | None = None
    open: bool | None = None
    overdue_on: date | None = None


class ActionLine(NamedTuple):
    """One action as its list shows it, with codes and ISO dates; `entries` counts the lines of its log."""

    id: str
    provider_id: str | None
    provider: str | None
    municipality_id: str | None
    municipality: str | None
    participation_id: str | None
    criterion_key: str | None
    owner: str
    measure: str
    success_criterion: str
    agreed_on: str | None
    due_on: str | None
    status: str
    closed_on: str | None
    audience: str
    owner_name: str
    plan_id: str | None
    effect: str | None
    effect_on: str | None
    effect_how: str
    lesson: str
    overdue: bool
    entries: int
    last_entry_on: str | None


def action_lines(reader: Reader, wanted: ActionFilter, today: date) -> list[ActionLine]:
    """Return actions: the open ones by the day that they are due, then the closed ones, the newest first."""
    action = _ACTION.c
    log = (
        select(
            _ENTRY.c.action_id,
            func.count().label("entries"),
            func.max(_ENTRY.c.written_on).label("last_entry_on"),
        )
        .group_by(_ENTRY.c.action_id)
        .subquery()
    )
    is_open = action.status.in_(_OPEN)
    computed = {
        **_NAMES,
        "overdue": func.coalesce(is_open & (action.due_on < today.isoformat()), 0),
        "entries": func.coalesce(log.c.entries, 0),
        "last_entry_on": log.c.last_entry_on,
    }
    columns = [computed[name] if name in computed else action[name] for name in ActionLine._fields]
    query = (
        select(*(each.label(name) for name, each in zip(ActionLine._fields, columns, strict=True)))
        .select_from(
            _ACTION.outerjoin(_PROVIDER, _PROVIDER.c.id == action.provider_id)
            .outerjoin(_MUNICIPALITY, _MUNICIPALITY.c.id == action.municipality_id)
            .outerjoin(log, log.c.action_id == action.id)
        )
        .where(*_conditions(wanted))
        .order_by(
            is_open.desc(),
            func.iif(is_open, func.coalesce(action.due_on, "9"), ""),
            action.closed_on.desc(),
            action.row,
        )
    )
    with reader.connection() as connection:
        lines = [ActionLine(*row) for row in connection.execute(query).all()]
    return [each._replace(overdue=bool(each.overdue)) for each in lines]


def _conditions(wanted: ActionFilter) -> list[ColumnElement[bool]]:
    action = _ACTION.c
    found: list[ColumnElement[bool]] = [
        action[name] == str(value)
        for name in ("provider_id", "municipality_id", "participation_id", "criterion_key", "owner")
        if (value := getattr(wanted, name)) is not None
    ]
    if wanted.open is not None:
        found.append(action.status.in_(_OPEN) if wanted.open else action.status.not_in(_OPEN))
    if wanted.overdue_on is not None:
        found += [action.status.in_(_OPEN), action.due_on < wanted.overdue_on.isoformat()]
    return found
