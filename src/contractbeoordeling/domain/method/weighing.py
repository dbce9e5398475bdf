"""R2: the weight of an observation, and the score and strength of a perspective."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache

from contractbeoordeling.domain.method.case import CaseObservation, CriterionCase
from contractbeoordeling.domain.method.numbers import weighted_mean
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Perspective

_ZERO, _ONE = Fraction(0), Fraction(1)


def age_in_months(observed_on: date, reference_date: date) -> int:
    """Return the completed calendar months between the dates; short months aren't corrected."""
    if observed_on > reference_date:
        raise ValueError("observed after the reference date")
    months = (reference_date.year - observed_on.year) * 12 + reference_date.month - observed_on.month
    return months - (reference_date.day < observed_on.day)


@dataclass(frozen=True, slots=True)
class Weighing:
    """Why an observation has its weight: recency × evidence × response."""

    age_months: int
    recency: Fraction
    evidence: Fraction
    response: Fraction
    weight: Fraction


@dataclass(frozen=True, slots=True)
class WeighedObservation:
    """An observation and the weight it got."""

    observation: CaseObservation
    weighing: Weighing


@dataclass(frozen=True, slots=True)
class Source:
    """What one perspective says about a criterion.

    `score` is R2's mean, before R5; None where no observation has weight, and `strength` is 0 then.
    """

    perspective: Perspective
    know_weight: int
    observations: tuple[WeighedObservation, ...]
    score: Fraction | None
    strength: Fraction

    @property
    def present(self) -> bool:
        """Tell whether the perspective has an observation with weight."""
        return self.score is not None

    @property
    def counted(self) -> bool:
        """Tell whether the perspective counts in the result."""
        return self.know_weight > 0 and self.score is not None


class Weigher:
    """Weighs observations at one reference date; equal ones share one weighing."""

    def __init__(self, parameters: Parameters, reference_date: date) -> None:
        self.parameters = parameters
        self.reference_date = reference_date
        self._weighing = lru_cache(maxsize=20_000)(self._weigh)

    def weigh(self, observation: CaseObservation) -> WeighedObservation:
        """Give an observation its weight."""
        return WeighedObservation(
            observation,
            self._weighing(observation.observed_on, observation.evidence, observation.respondents),
        )

    def _weigh(self, observed_on: date, evidence: Evidence, respondents: int | None) -> Weighing:
        parameters = self.parameters
        age = age_in_months(observed_on, self.reference_date)
        recency = next((step.weight for step in parameters.recency if age <= step.months), _ZERO)
        kind = parameters.hearsay if evidence is Evidence.HEARSAY else _ONE
        response = _ONE if respondents is None else self._response(respondents)
        return Weighing(age, recency, kind, response, recency * kind * response)

    def _response(self, respondents: int) -> Fraction:
        if respondents < self.parameters.minimum_respondents:
            return _ZERO
        return min(_ONE, Fraction(respondents, self.parameters.full_respondents))


@lru_cache(maxsize=8)
def weigher_for(parameters: Parameters, reference_date: date) -> Weigher:
    """Return the weigher that all cases of a round share."""
    return Weigher(parameters, reference_date)


def sources_of(criterion: CriterionCase, weigher: Weigher) -> tuple[Source, ...]:
    """Return the perspectives that said something, in their fixed order, before R5."""
    said: dict[Perspective, list[WeighedObservation]] = {}
    for observation in criterion.observations:
        said.setdefault(observation.perspective, []).append(weigher.weigh(observation))
    weights = criterion.weights
    return tuple(_source(each, weights, said[each]) for each in _ORDER if each in said)


_ORDER = tuple(Perspective)


def _source(
    perspective: Perspective, weights: Mapping[Perspective, int], weighed: list[WeighedObservation]
) -> Source:
    effective = [(each.weighing.weight, each.observation.score) for each in weighed if each.weighing.weight]
    score, strength = None, _ZERO
    if len(effective) == 1:
        strength, score = effective[0]
    elif effective:
        score = weighted_mean(effective)
        strength = max(weight for weight, _ in effective)
    return Source(perspective, weights.get(perspective, 0), tuple(weighed), score, strength)
