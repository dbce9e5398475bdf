"""What a typed observation must be before it is recorded (rules R2 and R5)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.observation_rules import ObservationFault, observation_faults
from contractbeoordeling.domain.party import Perspective

TODAY = date(2026, 6, 1)
SEEN = Observation(
    provider_id="p",
    criterion_key="veilig",
    framework_id="f",
    perspective=Perspective.ACCESS,
    observed_on=TODAY,
    score=Decimal(4),
)


def faults(**fields: Any) -> list[ObservationFault]:
    return list(observation_faults(replace(SEEN, **fields), TODAY))


@pytest.mark.parametrize("score", ["1", "5", "4.2", "3.3333"])
def test_score_is_one_to_five_with_decimals(score: str) -> None:
    assert faults(score=Decimal(score)) == []


@pytest.mark.parametrize("score", ["0.9", "5.1", "-1", "NaN", "Infinity", "3.33333"])
def test_score_outside_the_scale_is_a_fault(score: str) -> None:
    assert faults(score=Decimal(score)) == [ObservationFault.OUT_OF_RANGE]


@pytest.mark.parametrize(("score", "right"), [("1", True), ("4", True), ("4.1", False), ("5", False)])
def test_regulator_scores_one_to_four(score: str, right: bool) -> None:
    found = faults(score=Decimal(score), perspective=Perspective.REGULATOR)
    assert found == ([] if right else [ObservationFault.REGULATOR_RANGE])


def test_number_of_respondents_is_for_residents_and_for_them_alone() -> None:
    assert faults(perspective=Perspective.RESIDENT, respondents=0) == []
    assert faults(perspective=Perspective.RESIDENT) == [ObservationFault.NO_RESPONDENTS]
    assert faults(perspective=Perspective.RESIDENT, respondents=-1) == [ObservationFault.NO_RESPONDENTS]
    assert faults(respondents=5) == [ObservationFault.RESPONDENTS_OF_OTHERS]


def test_observation_is_not_of_tomorrow() -> None:
    assert faults(observed_on=date(2026, 6, 2)) == [ObservationFault.IN_FUTURE]
