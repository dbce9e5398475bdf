"""The table of consequences."""

from __future__ import annotations

import pytest

from contractbeoordeling.domain.method.case import CriterionCase
from contractbeoordeling.domain.method.consequences import Consequence, consequences
from tests.domain.method.building import (
    ACCESS,
    BACK_OFFICE,
    REGULATOR,
    assess,
    criterion,
    scored,
    seen,
    signal,
    unscored,
)

PLAN, CANDOUR, VISIT = (
    Consequence.IMPROVEMENT_PLAN,
    Consequence.CREDIT_FOR_CANDOUR,
    Consequence.VERIFICATION_VISIT,
)
ATTENTION, DISCUSS, WRITTEN = (
    Consequence.POINT_OF_ATTENTION,
    Consequence.DISCUSS,
    Consequence.WRITTEN_AGREEMENT,
)
SAY_SO, ASK = Consequence.SAY_SO, Consequence.ASK_SELF_EVALUATION


@pytest.mark.parametrize(
    ("score", "own", "expected"),
    [
        ("2.4", "2", [PLAN, CANDOUR]),
        ("2.4", "4", [PLAN, VISIT]),
        ("2.4", "5", [PLAN, VISIT]),
        ("2.4", "1", [PLAN]),
        ("2.4", None, [PLAN]),
        ("2.5", "2", [ATTENTION]),
        ("3", "4", [DISCUSS]),
        ("2.5", "4.5", [DISCUSS, WRITTEN]),
        ("3.4", "2", [SAY_SO]),
        ("3.4", "1", [SAY_SO]),
        ("3.4", None, [ASK]),
        ("3.5", "4", []),
        ("3.5", "4.5", [DISCUSS]),
        ("3.5", "2", [SAY_SO]),
        ("5", None, [ASK]),
    ],
)
def test_level_and_self_image_together_say_what_follows(
    score: str, own: str | None, expected: list[Consequence]
) -> None:
    assert list(consequences(assess(scored(score, own=own)))) == expected


def test_strongly_over_a_high_score_is_only_discussed() -> None:
    said = seen(ACCESS, "3.5"), seen(BACK_OFFICE, "3.5")
    assert consequences(assess(criterion((1, 1), *said, own="5"))) == (DISCUSS,)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (unscored(), [Consequence.ASK_NEXT]),
        (criterion((1, 1), seen(ACCESS, 1), seen(BACK_OFFICE, 4), own=3), [Consequence.JOINT_FACT_FINDING]),
        (
            criterion((1, 1), seen(ACCESS, 4), seen(BACK_OFFICE, 4), own=5, signals=(signal(3),)),
            [PLAN, VISIT],
        ),
        (
            criterion(
                (1, 1), seen(ACCESS, 1), seen(BACK_OFFICE, 4), own=3, signals=(signal(4, verified=False),)
            ),
            [Consequence.VERIFICATION_TASK, Consequence.JOINT_FACT_FINDING],
        ),
        (
            criterion((1, 1), own=1, signals=(signal(4), signal(3, verified=False))),
            [Consequence.DECIDE_ON_MEASURES, Consequence.VERIFICATION_TASK, PLAN, CANDOUR],
        ),
        (
            criterion((1, 1, 3), seen(REGULATOR, 2), signals=(signal(3, verified=False),)),
            [Consequence.VERIFICATION_TASK, Consequence.ASK_NEXT],
        ),
    ],
)
def test_urgent_matters_come_first_and_never_wait(case: CriterionCase, expected: list[Consequence]) -> None:
    assert list(consequences(assess(case))) == expected


def test_nobody_is_asked_what_a_certificate_answers() -> None:
    assert consequences(assess(scored(4)), self_evaluation_asked=False) == ()
