"""What a typed observation must be before it is recorded (rules R2 and R5)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum

from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Perspective

LOWEST = Decimal(1)
HIGHEST = Decimal(5)
HIGHEST_REGULATOR = Decimal(4)
_DECIMALS = 4


class ObservationFault(StrEnum):
    """Why an observation can't be recorded; also the code of the refusal."""

    OUT_OF_RANGE = "observation_out_of_range"
    REGULATOR_RANGE = "observation_regulator_range"
    NO_RESPONDENTS = "observation_without_respondents"
    RESPONDENTS_OF_OTHERS = "observation_with_respondents"
    IN_FUTURE = "observation_in_future"


def observation_faults(observation: Observation, today: date) -> Iterator[ObservationFault]:
    """Give what keeps an observation from being recorded."""
    if observation.perspective is Perspective.REGULATOR:
        if not within_scale(observation.score, HIGHEST_REGULATOR):
            yield ObservationFault.REGULATOR_RANGE
    elif not within_scale(observation.score):
        yield ObservationFault.OUT_OF_RANGE
    if observation.perspective is Perspective.RESIDENT:
        if observation.respondents is None or observation.respondents < 0:
            yield ObservationFault.NO_RESPONDENTS
    elif observation.respondents is not None:
        yield ObservationFault.RESPONDENTS_OF_OTHERS
    if observation.observed_on > today:
        yield ObservationFault.IN_FUTURE


def within_scale(score: Decimal, highest: Decimal = HIGHEST) -> bool:
    """Tell whether a score is a number of the scale, with no more decimals than are kept."""
    if not score.is_finite() or not LOWEST <= score <= highest:
        return False
    return score == round(score, _DECIMALS)
