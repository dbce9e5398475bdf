"""What deserves attention today: certificates and contracts that end, budgets that run out, forms that are late."""

from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select

from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.provider import Certificate, Provider, ProviderStatus
from contractbeoordeling.domain.round import Participation, Request, Round, RoundState
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.tables import TABLES

_PROVIDER, _CERTIFICATE, _CONTRACT = TABLES[Provider], TABLES[Certificate], TABLES[Contract]
_YEAR, _REQUEST, _PARTICIPATION, _ROUND = (
    TABLES[each] for each in (ContractYear, Request, Participation, Round)
)


class Noticed(NamedTuple):
    """One thing about one provider, with the day (ISO) that it is about."""

    provider_id: str
    provider: str
    what: str
    day: str | None


class Budget(NamedTuple):
    """A contract with what of its ceiling is used in one year."""

    provider_id: str
    provider: str
    number: str
    ceiling: Decimal
    used: Decimal


class LateForms(NamedTuple):
    """How many forms of a round should have been back before today."""

    round_id: str
    round: str
    number: int
    since: str


def ending_certificates(reader: Reader, since: str, until: str) -> list[Noticed]:
    """Return certificates of active providers that end between two days, the first to end first."""
    ends = _CERTIFICATE.c.valid_until
    query = (
        select(_PROVIDER.c.id, _PROVIDER.c.name, _CERTIFICATE.c.kind, ends)
        .join_from(_CERTIFICATE, _PROVIDER, _PROVIDER.c.id == _CERTIFICATE.c.provider_id)
        .where(ends.between(since, until), _PROVIDER.c.status == ProviderStatus.ACTIVE.value)
        .order_by(ends)
    )
    return _noticed(reader, query)


def ending_contracts(reader: Reader, since: str, until: str) -> list[Noticed]:
    """Return contracts that end between two days, the first to end first."""
    ends = _CONTRACT.c.ends_on
    query = (
        select(_PROVIDER.c.id, _PROVIDER.c.name, _CONTRACT.c.number, ends)
        .join_from(_CONTRACT, _PROVIDER, _PROVIDER.c.id == _CONTRACT.c.provider_id)
        .where(ends.between(since, until))
        .order_by(ends)
    )
    return _noticed(reader, query)


def budgets(reader: Reader, year: int) -> list[Budget]:
    """Return the contracts with a ceiling and a use in a year."""
    query = (
        select(_PROVIDER.c.id, _PROVIDER.c.name, _CONTRACT.c.number, _YEAR.c.ceiling, _YEAR.c.used)
        .select_from(
            _YEAR.join(_CONTRACT, _CONTRACT.c.id == _YEAR.c.contract_id).join(
                _PROVIDER, _PROVIDER.c.id == _CONTRACT.c.provider_id
            )
        )
        .where(_YEAR.c.year == year, _YEAR.c.ceiling.is_not(None), _YEAR.c.used.is_not(None))
    )
    with reader.connection() as connection:
        return [Budget(*row[:3], Decimal(row[3]), Decimal(row[4])) for row in connection.execute(query)]


def late_forms(reader: Reader, today: str) -> list[LateForms]:
    """Return per open round how many forms that were sent are late, and since when."""
    query = (
        select(_ROUND.c.id, _ROUND.c.name, func.count(), func.min(_REQUEST.c.return_by))
        .select_from(
            _REQUEST.join(_PARTICIPATION, _PARTICIPATION.c.id == _REQUEST.c.participation_id).join(
                _ROUND, _ROUND.c.id == _PARTICIPATION.c.round_id
            )
        )
        .where(
            _ROUND.c.state == RoundState.OPEN.value,
            _REQUEST.c.sent_at.is_not(None),
            _REQUEST.c.received_at.is_(None),
            _REQUEST.c.closed_reason.is_(None),
            _REQUEST.c.return_by < today,
        )
        .group_by(_ROUND.c.id)
    )
    with reader.connection() as connection:
        return [LateForms(*row) for row in connection.execute(query)]


def _noticed(reader: Reader, query: Select[Any, Any, Any, Any]) -> list[Noticed]:
    with reader.connection() as connection:
        return [Noticed(*row) for row in connection.execute(query)]
