"""Figures of a provider: outcomes, waiting time, drop-out; beside the scores, never silently in them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from contractbeoordeling.domain.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class MeasuredFigure(Record):
    """A figure over a period: `kind` is the code of what was measured, `part` the domain or question within it.

    `count` is n: clients, trajectories or answers behind it; `value` has the unit of its kind.
    """

    provider_id: str
    participation_id: str | None = None
    contract_id: str | None = None
    municipality_id: str | None = None
    kind: str
    part: str = ""
    since: date
    until: date
    value: Decimal
    count: int | None = None
    source: str = ""
    method: str = ""
    remark: str = ""
    document_id: str | None = None
