"""How near a provider is to falling over: the six steps of art. 3.4.2 of the contract standard."""

from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.signal import Audience

CONTINUITY_STEPS = (1, 2, 3, 4, 5, 6)
"""3 solvency below 20%, 4 below 10%, 5 negative equity, 6 near bankruptcy."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ContinuityRisk(Record):
    """A step of continuity risk that a provider stands on from a day, until it is left."""

    provider_id: str
    step: int
    since: date
    source: str = ""
    remark: str = ""
    ended_on: date | None = None
    audience: Audience = Audience.INTERNAL
