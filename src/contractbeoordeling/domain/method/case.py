"""What the method reads: one provider's observations, signals and self-scores at one reference date."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from contractbeoordeling.domain.method.parameters import DEFAULT_PARAMETERS, Parameters
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.signal import Polarity

METHOD_VERSION = "1"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseObservation:
    """One score of one perspective; `respondents` is given for residents, and for them alone."""

    perspective: Perspective
    score: Fraction
    observed_on: date
    evidence: Evidence = Evidence.DIRECT
    respondents: int | None = None
    id: str | None = None

    def __post_init__(self) -> None:
        if (self.respondents is None) == (self.perspective is Perspective.RESIDENT):
            raise ValueError("respondents are required for residents, and for them alone")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSignal:
    """One report about a criterion; reports with the same `event` count as one (R6)."""

    severity: int
    polarity: Polarity
    verified: bool
    repair_verified: bool
    observed_on: date
    event: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionCase:
    """All that is known about one criterion; `weights` are R3's know-weights, a missing one is 0."""

    code: str
    weights: Mapping[Perspective, int]
    observations: tuple[CaseObservation, ...] = ()
    signals: tuple[CaseSignal, ...] = ()
    self_score: Fraction | None = None
    in_scope: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeCase:
    """One theme with its criteria; where the theme is out of scope, so are they."""

    code: str
    core: bool
    criteria: tuple[CriterionCase, ...]
    in_scope: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One provider (or contract, lot, location) at one reference date."""

    reference_date: date
    themes: tuple[ThemeCase, ...]
    supervision_measure: bool = False
    parameters: Parameters = DEFAULT_PARAMETERS

    def criteria(self) -> Iterator[CriterionCase]:
        """Go through all criteria, in the order of the case."""
        return (criterion for theme in self.themes for criterion in theme.criteria)
