"""The list of providers, and what a search looks through."""

from collections.abc import Mapping

from sqlalchemy import func, select, union_all

from contractbeoordeling.domain.action import Action, ActionStatus
from contractbeoordeling.domain.provider import AgbCode, Location, TradeName
from contractbeoordeling.domain.signal import Polarity, Signal
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.tables import TABLES
from contractbeoordeling.storage.views.provider_list import (
    ALL_PROVIDERS,
    ProviderCounts,
    ProviderRow,
    provider_row,
)

_ACTION, _SIGNAL = TABLES[Action], TABLES[Signal]
_OPEN = (ActionStatus.AGREED.value, ActionStatus.RUNNING.value)


def provider_rows(reader: Reader) -> list[ProviderRow]:
    """Return all providers by name."""
    with reader.connection() as connection:
        return [provider_row(values) for values in connection.exec_driver_sql(ALL_PROVIDERS)]


def other_names(reader: Reader) -> dict[str, str]:
    """Return per provider its trade names, AGB codes and locations as one text to search in."""
    names, codes, places = TABLES[TradeName], TABLES[AgbCode], TABLES[Location]
    every = union_all(
        select(names.c.provider_id, names.c.name.label("said")),
        select(codes.c.provider_id, codes.c.code),
        select(
            places.c.provider_id,
            func.coalesce(places.c.number, "") + " " + places.c.name + " " + places.c.city,
        ),
    ).subquery()
    query = select(every.c.provider_id, func.group_concat(every.c.said, " ")).group_by(every.c.provider_id)
    with reader.connection() as connection:
        return {row[0]: row[1] for row in connection.execute(query)}


def provider_counts(reader: Reader, today: str) -> Mapping[str, ProviderCounts]:
    """Return what is open per provider on a day (ISO); providers without anything are left out."""
    late = func.sum(func.iif(_ACTION.c.due_on < today, 1, 0))
    actions = (
        select(_ACTION.c.provider_id, func.count(), late)
        .where(_ACTION.c.status.in_(_OPEN), _ACTION.c.provider_id.is_not(None))
        .group_by(_ACTION.c.provider_id)
    )
    signals = (
        select(_SIGNAL.c.provider_id, func.count())
        .where(_SIGNAL.c.polarity == Polarity.NEGATIVE.value, _SIGNAL.c.verified_on.is_(None))
        .group_by(_SIGNAL.c.provider_id)
    )
    with reader.connection() as connection:
        unverified = {row[0]: row[1] for row in connection.execute(signals)}
        found = {row[0]: (row[1], row[2] or 0) for row in connection.execute(actions)}
    return {
        each: ProviderCounts(*found.get(each, (0, 0)), unverified.get(each, 0))
        for each in found.keys() | unverified.keys()
    }
