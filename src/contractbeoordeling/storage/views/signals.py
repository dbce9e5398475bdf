"""The list of signals, narrowed and searched in SQL."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, exists, func, select, text

from contractbeoordeling.domain.method.signals import SERIOUS
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Polarity, Signal, SignalKind
from contractbeoordeling.storage import search
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.tables import TABLES

_SIGNAL, _PROVIDER = TABLES[Signal], TABLES[Provider]
_FOUND = search.INDEX


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalFilter:
    """Which signals are wanted; whatever is None or empty narrows nothing.

    `open_serious_since` asks for unverified negative ones of severity 3 and 4 from that day on; `words` are
    found by their beginnings.
    """

    provider_id: str | None = None
    kind: SignalKind | None = None
    criterion_key: str | None = None
    event: str | None = None
    verified: bool | None = None
    since: date | None = None
    until: date | None = None
    open_serious_since: date | None = None
    words: str = ""


class SignalLine(NamedTuple):
    """One signal as its list shows it, with codes and ISO dates."""

    id: str
    provider_id: str
    provider: str
    observed_on: str
    criterion_key: str | None
    severity: int | None
    polarity: str
    kind: str
    party: str | None
    reporter_role: str
    text: str
    event: str | None
    verified_on: str | None
    withdrawn_on: str | None
    repaired_on: str | None
    audience: str
    reference: str


def signal_lines(reader: Reader, wanted: SignalFilter, limit: int, offset: int = 0) -> list[SignalLine]:
    """Return signals, the newest first: by their day, or by when they were stored where words are searched."""
    columns = [
        _PROVIDER.c.name.label("provider") if name == "provider" else _SIGNAL.c[name]
        for name in SignalLine._fields
    ]
    query = _narrowed(select(*columns), wanted)
    order = (
        [_FOUND.c.rowid.desc()] if _searches(wanted) else [_SIGNAL.c.observed_on.desc(), _SIGNAL.c.row.desc()]
    )
    with reader.connection() as connection:
        rows: Sequence[Any] = connection.execute(query.order_by(*order).limit(limit).offset(offset)).all()
    return [SignalLine(*row) for row in rows]


def signal_count(reader: Reader, wanted: SignalFilter) -> int:
    """Return how many signals a list has in all."""
    with reader.connection() as connection:
        return connection.execute(_narrowed(select(func.count()), wanted)).scalar_one()


def _searches(wanted: SignalFilter) -> bool:
    return bool(search.phrase(wanted.words))


def _narrowed(query: Select[Any], wanted: SignalFilter) -> Select[Any]:
    joined = _SIGNAL.join(_PROVIDER, _PROVIDER.c.id == _SIGNAL.c.provider_id)
    if _searches(wanted):
        joined = _FOUND.join(joined, _SIGNAL.c.row == _FOUND.c.rowid)
        query = query.where(text("signal_search MATCH :words").bindparams(words=search.phrase(wanted.words)))
    return query.select_from(joined).where(*_conditions(wanted))


def _event_verified() -> ColumnElement[bool]:
    """Tell whether another report of the same event was verified: then the event is (R6)."""
    signal, other = _SIGNAL.c, _SIGNAL.alias("other_report").c
    return exists(
        select(other.id).where(
            other.provider_id == signal.provider_id,
            other.criterion_key == signal.criterion_key,
            other.event == signal.event,
            other.polarity == Polarity.NEGATIVE.value,
            other.verified_on.is_not(None),
        )
    )


def _conditions(wanted: SignalFilter) -> list[ColumnElement[bool]]:
    signal = _SIGNAL.c
    found = [
        signal[name] == str(value)
        for name in ("provider_id", "kind", "criterion_key", "event")
        if (value := getattr(wanted, name)) is not None
    ]
    if wanted.verified is not None:
        found.append(signal.verified_on.is_not(None) if wanted.verified else signal.verified_on.is_(None))
    if wanted.since is not None:
        found.append(signal.observed_on >= wanted.since.isoformat())
    if wanted.until is not None:
        found.append(signal.observed_on <= wanted.until.isoformat())
    if wanted.open_serious_since is not None:
        found += [
            signal.verified_on.is_(None),
            signal.polarity == Polarity.NEGATIVE.value,
            signal.severity >= SERIOUS,
            signal.observed_on >= wanted.open_serious_since.isoformat(),
            ~_event_verified(),
        ]
    return found
