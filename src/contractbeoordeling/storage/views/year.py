"""What a year shows over the whole register: ceilings with their use, and how many signals of which kind."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy import and_, case, func, or_, select

from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Polarity, Signal
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.tables import TABLES

_PROVIDER, _CONTRACT, _YEAR, _SIGNAL = (TABLES[each] for each in (Provider, Contract, ContractYear, Signal))
_GRAVEST = 4


class YearLine(NamedTuple):
    """A contract's year, with whose contract it is."""

    provider_id: str
    provider: str
    contract_id: str
    number: str
    title: str
    year: int
    ceiling: Decimal | None
    used: Decimal | None
    used_until: date | None
    clients: int | None


class MonthCount(NamedTuple):
    """How many signals of one kind and polarity one month has; `month` is jjjj-mm."""

    month: str
    kind: str
    polarity: str
    urgent: bool
    number: int


def contract_years(reader: Reader, year: int, provider_id: str | None = None) -> list[YearLine]:
    """Return the contracts with figures of a year, by the name of their provider."""
    years = _YEAR.c
    query = (
        select(
            _PROVIDER.c.id, _PROVIDER.c.name, _CONTRACT.c.id, _CONTRACT.c.number, _CONTRACT.c.title,
            years.year, years.ceiling, years.used, years.used_until, years.clients,
        )
        .select_from(
            _YEAR.join(_CONTRACT, _CONTRACT.c.id == years.contract_id).join(
                _PROVIDER, _PROVIDER.c.id == _CONTRACT.c.provider_id
            )
        )
        .where(years.year == year)
        .order_by(_PROVIDER.c.name.collate("NOCASE"), _CONTRACT.c.number)
    )  # fmt: skip
    if provider_id is not None:
        query = query.where(_PROVIDER.c.id == provider_id)
    with reader.connection() as connection:
        rows = connection.execute(query).all()
    return [YearLine(*row[:6], _amount(row[6]), _amount(row[7]), _day(row[8]), row[9]) for row in rows]


def signal_counts(
    reader: Reader, since: date, until: date, provider_id: str | None = None
) -> list[MonthCount]:
    """Return the signals between two days, counted per month and kind; urgent ones apart."""
    signal = _SIGNAL.c
    month = func.substr(signal.observed_on, 1, 7)
    negative = and_(signal.polarity == Polarity.NEGATIVE.value, signal.severity == _GRAVEST)
    urgent = case((or_(signal.urgency.is_not(None), negative), 1), else_=0)
    query = (
        select(month, signal.kind, signal.polarity, urgent, func.count())
        .where(signal.observed_on.between(since.isoformat(), until.isoformat()))
        .group_by(month, signal.kind, signal.polarity, urgent)
    )
    if provider_id is not None:
        query = query.where(signal.provider_id == provider_id)
    with reader.connection() as connection:
        rows = connection.execute(query).all()
    return [MonthCount(row[0], row[1], row[2], bool(row[3]), row[4]) for row in rows]


def _amount(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
