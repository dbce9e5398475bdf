"""Contracts between municipalities and providers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from contractbeoordeling.domain.provider import Law
from contractbeoordeling.domain.record import Record


class FinancingVariant(StrEnum):
    """How support is paid (uitvoeringsvariant)."""

    EFFORT = "effort"
    OUTPUT = "output"
    TASK = "task"


@dataclass(frozen=True, kw_only=True, slots=True)
class Municipality(Record):
    """A municipality of the client; `code` is 4 digits as text."""

    name: str
    code: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Contract(Record):
    """An agreement with a provider, of one or more municipalities.

    `reply_days` is its own term for the right of reply, which comes before that of the framework (R12).
    """

    provider_id: str
    number: str
    title: str = ""
    lots: tuple[str, ...] = ()
    law: Law | None = None
    variant: FinancingVariant | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    extension_options: str = ""
    municipality_ids: tuple[str, ...] = ()
    expectations_of_client: str = ""
    expectations_of_provider: str = ""
    reply_days: int | None = None
    product_categories: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ContractYear(Record):
    """Ceiling and use of a contract in one year, in euro; `clients` had support under it in that year."""

    contract_id: str
    year: int
    ceiling: Decimal | None = None
    used: Decimal | None = None
    used_until: date | None = None
    clients: int | None = None


class IndicatorState(StrEnum):
    """How a success indicator stands."""

    UNKNOWN = "unknown"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    MET = "met"
    NOT_MET = "not_met"


@dataclass(frozen=True, kw_only=True, slots=True)
class SuccessIndicator(Record):
    """What both sides agreed to call success of a contract, and how it stands."""

    contract_id: str
    name: str
    target: str = ""
    state: IndicatorState = IndicatorState.UNKNOWN
    seen_on: date | None = None
    remark: str = ""
