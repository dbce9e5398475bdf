"""Supervision (toezicht): public-law reports and measures, typed over by the contract manager."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.record import Record


class Judgement(StrEnum):
    """A supervisor's word about one criterion (R5)."""

    MEETS = "meets"
    MOSTLY = "mostly"
    MOSTLY_NOT = "mostly_not"
    NOT = "not"
    NOT_TESTED = "not_tested"

    @property
    def score(self) -> int | None:
        """The score that R5 gives it; None where nothing was tested."""
        return _SCORES.get(self)


_SCORES = {Judgement.MEETS: 4, Judgement.MOSTLY: 3, Judgement.MOSTLY_NOT: 2, Judgement.NOT: 1}


@dataclass(frozen=True, kw_only=True, slots=True)
class SupervisionReport(Record):
    """A report of a supervisor about a provider."""

    provider_id: str
    supervisor: str
    reported_on: date
    kind: str = ""
    location_id: str | None = None
    reference: str = ""
    public: bool = False
    document_id: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SupervisionFinding(Record):
    """What a report says about one criterion."""

    report_id: str
    criterion_key: str
    judgement: Judgement
    remark: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class SupervisionMeasure(Record):
    """A measure of a supervisor; without an end it is running (R10)."""

    provider_id: str
    kind: str
    starts_on: date
    ends_on: date | None = None
    source: str = ""

    def running_on(self, day: date) -> bool:
        """Tell whether the measure is in force on a day."""
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)


@dataclass(frozen=True, kw_only=True, slots=True)
class SupervisorWord(Record):
    """A word of a supervisor's own scale, mapped once to ours and kept."""

    supervisor: str
    word: str
    judgement: Judgement
