"""Visits (werkbezoeken): the municipality's own look at a provider, on site."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.signal import Audience


@dataclass(frozen=True, kw_only=True, slots=True)
class Present:
    """Somebody who was there: name, function and on whose side; kept in the record that it belongs to."""

    name: str = ""
    function: str = ""
    organisation: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit(Record):
    """A visit, prepared, held and agreed: its scores count from the day on which two people agreed the report.

    `planned_at` and `ends_at` are local times. The second reporter confirmed as another person (id and
    `agreed_on`), or only a name was typed.
    """

    provider_id: str
    participation_id: str | None = None
    location_id: str | None = None
    planned_at: datetime | None = None
    ends_at: datetime | None = None
    held_on: date | None = None
    place: str = ""
    purpose: str = ""
    present: tuple[Present, ...] = ()
    report: str = ""
    reported_by_id: str | None = None
    second_reporter_id: str | None = None
    second_reporter_name: str = ""
    agreed_on: date | None = None
    pictures_promised_on: date | None = None
    audience: Audience = Audience.PROVIDER

    @property
    def agreed(self) -> bool:
        """Tell whether the report stands, so that what was seen counts."""
        return self.agreed_on is not None


@dataclass(frozen=True, kw_only=True, slots=True)
class VisitNote(Record):
    """What was asked and seen of one criterion on a visit; `question` is what was prepared to be asked.

    With a score it becomes an observation of the perspective visit once the report is agreed.
    """

    visit_id: str
    position: int = 0
    criterion_key: str
    question: str = ""
    ask_whom: str = ""
    score: Decimal | None = None
    evidence: Evidence = Evidence.DIRECT
    remark: str = ""
    audience: Audience = Audience.PROVIDER
