"""R11: confidence and sensitivity."""

from __future__ import annotations

import pytest

from contractbeoordeling.domain.method.case import CaseObservation, CaseSignal, CriterionCase
from contractbeoordeling.domain.method.confidence import Change, Confidence, Doubt
from tests.domain.method.building import (
    ACCESS,
    BACK_OFFICE,
    REGULATOR,
    RESIDENT,
    assess,
    criterion,
    heard,
    seen,
    signal,
)

THREE = seen(ACCESS, 4), seen(BACK_OFFICE, 4), seen(REGULATOR, 3)
OPEN = signal(3, verified=False)


@pytest.mark.parametrize(
    ("know", "said", "signals", "confidence", "doubts"),
    [
        ((1, 1, 1), THREE, (), Confidence.HIGH, ()),
        ((1, 1, 1, 1), THREE, (), Confidence.HIGH, ()),
        ((1, 1, 1, 2), THREE, (), Confidence.MEDIUM, (Doubt.COVERAGE,)),
        ((1, 1), THREE[:2], (), Confidence.MEDIUM, (Doubt.FEW_PERSPECTIVES,)),
        ((1, 1, 1), (*THREE[:2], seen(REGULATOR, "2.9")), (), Confidence.MEDIUM, (Doubt.SPREAD_SOME,)),
        ((1, 1, 1), (*THREE[:2], seen(REGULATOR, 2)), (), Confidence.LOW, (Doubt.SPREAD_LARGE,)),
        ((1, 1, 1), THREE, (OPEN,), Confidence.LOW, (Doubt.OPEN_SERIOUS_SIGNAL,)),
        ((1, 1, 1), THREE, (signal(3, 13, verified=False),), Confidence.HIGH, ()),
        ((1, 1, 1), THREE, (signal(3),), Confidence.FINDING, ()),
        ((1, 1, 1), THREE, (signal(3), OPEN), Confidence.FINDING, ()),
        ((1, 1, 1), (), (signal(3),), Confidence.FINDING, ()),
        ((1, 1, 1), THREE[:1], (), None, ()),
    ],
)
def test_confidence_and_what_keeps_it_from_being_higher(
    know: tuple[int, ...],
    said: tuple[CaseObservation, ...],
    signals: tuple[CaseSignal, ...],
    confidence: Confidence | None,
    doubts: tuple[Doubt, ...],
) -> None:
    certainty = assess(criterion(know, *said, signals=signals)).certainty
    assert (certainty.confidence, certainty.doubts) == (confidence, doubts)


def altered(case: CriterionCase) -> list[tuple[Change, int | None]]:
    sensitivity = assess(case).sensitivity
    assert sensitivity is not None
    return [(each.change, each.rating) for each in sensitivity]


def test_a_rating_that_nothing_alters_is_not_sensitive() -> None:
    assert altered(criterion((1, 1, 1), *THREE)) == []


def test_a_rating_rests_on_a_perspective_without_which_there_is_none() -> None:
    assert altered(criterion((1, 1), *THREE[:2])) == [
        (Change.WITHOUT_ACCESS, None),
        (Change.WITHOUT_BACK_OFFICE, None),
    ]


def test_changes_stand_in_their_order() -> None:
    case = criterion((3, 1, 0, 2), seen(ACCESS, 5), seen(BACK_OFFICE, 1), seen(RESIDENT, 2))
    assert assess(case).rating == 3  # 20/6
    assert altered(case) == [
        (Change.WITHOUT_ACCESS, 2),
        (Change.WITHOUT_BACK_OFFICE, 4),
        (Change.WITHOUT_RESIDENT, 4),
    ]


def test_equal_weights_leave_out_who_cannot_know() -> None:
    case = criterion((3, 1, 0), seen(ACCESS, 4), seen(BACK_OFFICE, 1), seen(REGULATOR, 1))
    assert assess(case).rating == 3  # 13/4; with equal weights 5/2
    assert Change.EQUAL_WEIGHTS not in dict(altered(case))


def test_residents_doubled_also_count_double_in_what_can_be_known() -> None:
    """Coverage falls from 4/7 to 4/10 where the residents are silent: there is no rating then."""
    case = criterion((2, 2, 0, 3), seen(ACCESS, 4), seen(BACK_OFFICE, 4))
    assert (Change.RESIDENTS_DOUBLED, None) in altered(case)


def test_leaving_a_perspective_out_keeps_what_it_could_have_known() -> None:
    case = criterion((1, 1, 3), seen(ACCESS, 4), seen(BACK_OFFICE, 4), seen(REGULATOR, 4))
    assert altered(case) == [(Change.WITHOUT_REGULATOR, None)]


def test_a_criterion_without_a_rating_may_get_one_by_a_change() -> None:
    case = criterion((1, 1, 3), seen(ACCESS, 4), seen(BACK_OFFICE, 4))
    assert (assess(case).rating, altered(case)) == (None, [(Change.EQUAL_WEIGHTS, 4)])


def test_caps_hold_under_every_change() -> None:
    case = criterion((1, 1), heard(ACCESS, 4), seen(BACK_OFFICE, 5), signals=(signal(4),))
    assert altered(case) == []


def test_the_regulator_is_raised_anew_under_every_change() -> None:
    """Without access nobody sees more than "voldoet"."""
    case = criterion((3, 0, 3, 1), seen(ACCESS, 5), seen(REGULATOR, 4), seen(RESIDENT, 4))
    assert assess(case).rating == 5
    assert dict(altered(case))[Change.WITHOUT_ACCESS] == 4
