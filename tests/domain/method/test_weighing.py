"""R2: what an observation weighs, and what a perspective says."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from contractbeoordeling.domain.method.case import CaseObservation
from contractbeoordeling.domain.method.parameters import DEFAULT_PARAMETERS, Parameters, RecencyStep
from contractbeoordeling.domain.method.weighing import Weigher, age_in_months
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Perspective
from tests.domain.method.building import (
    ACCESS,
    REFERENCE_DATE,
    RESIDENT,
    assess,
    criterion,
    heard,
    seen,
)

HALF, QUARTER = Fraction(1, 2), Fraction(1, 4)


def weight(observation: CaseObservation, parameters: Parameters = DEFAULT_PARAMETERS) -> Fraction:
    return Weigher(parameters, REFERENCE_DATE).weigh(observation).weighing.weight


@pytest.mark.parametrize(
    ("observed_on", "reference_date", "months"),
    [
        ("2026-06-01", "2026-06-01", 0),
        ("2025-06-01", "2026-06-01", 12),
        ("2025-06-02", "2026-06-01", 11),
        ("2025-05-31", "2026-06-01", 12),
        ("2026-01-31", "2026-02-28", 0),
        ("2026-01-31", "2026-03-01", 1),
        ("2024-02-29", "2025-02-28", 11),
        ("2024-02-29", "2025-03-01", 12),
        ("2025-12-15", "2026-01-15", 1),
    ],
)
def test_age_is_in_completed_calendar_months(observed_on: str, reference_date: str, months: int) -> None:
    assert age_in_months(date.fromisoformat(observed_on), date.fromisoformat(reference_date)) == months


def test_what_is_seen_after_the_reference_date_has_no_age() -> None:
    with pytest.raises(ValueError, match="after"):
        age_in_months(date(2026, 6, 2), REFERENCE_DATE)


@pytest.mark.parametrize(
    ("months", "recency"),
    [(0, 1), (12, 1), (13, HALF), (24, HALF), (25, QUARTER), (36, QUARTER), (37, 0), (400, 0)],
)
def test_older_observations_weigh_less_and_then_nothing(months: int, recency: Fraction) -> None:
    assert weight(seen(ACCESS, 4, months)) == recency


def test_hearsay_weighs_half() -> None:
    assert weight(heard(ACCESS, 4)) == HALF
    assert weight(heard(ACCESS, 4, 24)) == QUARTER


@pytest.mark.parametrize(
    ("n", "response"), [(0, 0), (4, 0), (5, HALF), (7, Fraction(7, 10)), (10, 1), (500, 1)]
)
def test_residents_weigh_by_their_number_from_five_to_ten(n: int, response: Fraction) -> None:
    assert weight(seen(RESIDENT, 4, n=n)) == response


def test_each_factor_is_a_parameter() -> None:
    parameters = Parameters(
        recency=(RecencyStep(6, Fraction(1)), RecencyStep(7, Fraction(1, 3))),
        hearsay=Fraction(1, 5),
        minimum_respondents=8,
        full_respondents=16,
    )
    assert weight(heard(ACCESS, 4, 7), parameters) == Fraction(1, 15)
    assert weight(seen(ACCESS, 4, 8), parameters) == 0
    assert weight(seen(RESIDENT, 4, n=7), parameters) == 0
    assert weight(seen(RESIDENT, 4, n=8), parameters) == HALF


def test_a_weight_keeps_its_reason() -> None:
    observation = CaseObservation(
        perspective=RESIDENT,
        score=Fraction(4),
        observed_on=date(2025, 2, 3),
        evidence=Evidence.HEARSAY,
        respondents=6,
    )
    weighing = Weigher(DEFAULT_PARAMETERS, REFERENCE_DATE).weigh(observation).weighing
    assert (weighing.age_months, weighing.recency, weighing.evidence, weighing.response) == (
        15,
        HALF,
        HALF,
        Fraction(3, 5),
    )
    assert weighing.weight == Fraction(3, 20)


def test_a_perspective_is_the_weighted_mean_of_its_observations_and_as_strong_as_the_heaviest() -> None:
    result = assess(criterion((3,), seen(ACCESS, 4), heard(ACCESS, 2), heard(ACCESS, 1, 24)))
    access = result.sources[0]
    assert access.score == (4 + Fraction(2, 2) + Fraction(1, 4)) / Fraction(7, 4)
    assert access.strength == 1


def test_many_messages_do_not_make_a_perspective_stronger() -> None:
    one, many = (assess(criterion((3, 3), *[heard(ACCESS, 4)] * count)) for count in (1, 50))
    assert one.sources[0].strength == many.sources[0].strength == HALF
    assert one.picture == many.picture


def test_an_observation_without_weight_does_not_exist_but_stays_to_be_explained() -> None:
    result = assess(criterion((3, 3), seen(ACCESS, 1, 37)))
    assert [(source.perspective, source.present, source.strength) for source in result.sources] == [
        (ACCESS, False, 0)
    ]
    assert result.sources[0].observations[0].weighing.age_months == 37
    assert result.picture.external is None


def test_residents_come_with_their_number_and_others_without() -> None:
    with pytest.raises(ValueError, match="respondents"):
        CaseObservation(perspective=RESIDENT, score=Fraction(4), observed_on=REFERENCE_DATE)
    with pytest.raises(ValueError, match="respondents"):
        CaseObservation(
            perspective=Perspective.VISIT, score=Fraction(4), observed_on=REFERENCE_DATE, respondents=1
        )
