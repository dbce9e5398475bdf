"""Observations: the only thing that the method's R2 reads."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.record import Record


class Evidence(StrEnum):
    """What an observation rests on (R2)."""

    DIRECT = "direct"
    HEARSAY = "hearsay"


class Origin(StrEnum):
    """Where an observation came from."""

    FORM = "form"
    VISIT = "visit"
    DESK_CHECK = "desk_check"
    FIGURE = "figure"
    SUPERVISION = "supervision"
    TYPED = "typed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Observation(Record):
    """What one respondent of one perspective saw of one criterion on one day.

    `respondents` is the number of residents and given for them alone; `origin_id` names the
    answer, supervision finding or document that it came from.
    """

    provider_id: str
    participation_id: str | None = None
    criterion_key: str
    framework_id: str
    perspective: Perspective
    respondent_id: str | None = None
    municipality_id: str | None = None
    contract_id: str | None = None
    location_id: str | None = None
    observed_on: date
    evidence: Evidence = Evidence.DIRECT
    respondents: int | None = None
    score: Decimal
    method: str = ""
    remark: str = ""
    origin: Origin = Origin.TYPED
    origin_id: str | None = None
