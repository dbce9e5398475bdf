"""R8: what the self-image is worth."""

from __future__ import annotations

import pytest

from contractbeoordeling.domain.method.case import CaseObservation, CaseSignal
from contractbeoordeling.domain.method.verdict import Verdict, VerdictRule
from tests.domain.method.building import ACCESS, BACK_OFFICE, REGULATOR, assess, criterion, seen, signal

CONFIRMED, CONFLICTING = Verdict.CONFIRMED, Verdict.CONFLICTING
OVER, STRONGLY_OVER = Verdict.OVERESTIMATED, Verdict.STRONGLY_OVERESTIMATED
UNDER, STRONGLY_UNDER = Verdict.UNDERESTIMATED, Verdict.STRONGLY_UNDERESTIMATED
BY_FINDING = Verdict.OVERESTIMATED_BY_FINDING


def verdict(
    own: str | None, *scores: str, signals: tuple[CaseSignal, ...] = ()
) -> tuple[Verdict, VerdictRule, bool]:
    """The outcome for access, back-office and regulator with these scores and equal weights."""
    perspectives = ACCESS, BACK_OFFICE, REGULATOR
    said: list[CaseObservation] = [
        seen(each, score) for each, score in zip(perspectives, scores, strict=False)
    ]
    image = assess(criterion([1] * len(said), *said, own=own, signals=signals)).self_image
    return image.verdict, image.rule, image.tendency


@pytest.mark.parametrize(
    ("own", "scores", "expected", "rule"),
    [
        ("5", ("4", "4"), OVER, VerdictRule.EVERY_SOURCE),
        ("4.9", ("4", "4"), CONFIRMED, VerdictRule.OTHERWISE),
        ("3", ("4", "4"), UNDER, VerdictRule.EVERY_SOURCE),
        ("3.1", ("4", "4"), CONFIRMED, VerdictRule.OTHERWISE),
        ("5", ("1", "4"), STRONGLY_OVER, VerdictRule.EVERY_SOURCE),
        ("5", ("1", "4.5"), CONFLICTING, VerdictRule.SPREAD),
        ("1", ("2", "5"), STRONGLY_UNDER, VerdictRule.EVERY_SOURCE),
        ("4", ("3", "5"), CONFLICTING, VerdictRule.SPREAD),
        ("4", ("3.1", "5"), CONFIRMED, VerdictRule.OTHERWISE),
        ("5", ("3.4", "4.4"), OVER, VerdictRule.GAP),
        ("2", ("2.6", "3.6"), UNDER, VerdictRule.GAP),
        ("2", ("2", "3.8"), CONFIRMED, VerdictRule.OTHERWISE),
        ("4", ("2", "2"), STRONGLY_OVER, VerdictRule.EVERY_SOURCE),
        ("3.9", ("2", "2"), OVER, VerdictRule.EVERY_SOURCE),
        ("1", ("3", "3"), STRONGLY_UNDER, VerdictRule.EVERY_SOURCE),
    ],
)
def test_the_questions_are_asked_in_their_order(
    own: str, scores: tuple[str, ...], expected: Verdict, rule: VerdictRule
) -> None:
    assert verdict(own, *scores)[:2] == (expected, rule)


def test_without_a_score_there_is_no_verdict_even_without_a_self_score() -> None:
    assert verdict(None, "4")[:2] == (Verdict.INSUFFICIENT_EVIDENCE, VerdictRule.NO_SCORE)
    assert verdict("4", "4")[:2] == (Verdict.INSUFFICIENT_EVIDENCE, VerdictRule.NO_SCORE)


def test_without_a_self_score_there_is_no_gap() -> None:
    result = assess(criterion((1, 1), seen(ACCESS, 4), seen(BACK_OFFICE, 4)))
    assert (result.verdict, result.gap) == (Verdict.NO_SELF_EVALUATION, None)


@pytest.mark.parametrize(
    ("own", "expected"),
    [("3", BY_FINDING), ("5", BY_FINDING), ("2.9", CONFIRMED), ("2", CONFIRMED), ("1", UNDER)],
)
def test_where_a_cap_binds_only_the_gap_with_the_capped_score_counts(own: str, expected: Verdict) -> None:
    assert verdict(own, "4", "2", signals=(signal(3),))[:2] == (expected, VerdictRule.BINDING_CAP)


def test_a_cap_that_does_not_bind_leaves_the_questions_as_they_are() -> None:
    assert verdict("4", "2", "2", signals=(signal(3),))[:2] == (STRONGLY_OVER, VerdictRule.EVERY_SOURCE)


@pytest.mark.parametrize(
    ("own", "tendency"), [("4.5", True), ("4.4", False), ("3.5", True), ("3.6", False), ("5", False)]
)
def test_confirmed_with_half_a_step_is_a_tendency(own: str, tendency: bool) -> None:
    assert verdict(own, "4", "4")[2] is tendency


def test_a_conflict_has_no_tendency() -> None:
    assert verdict("4", "2", "4.5") == (CONFLICTING, VerdictRule.SPREAD, False)


def test_a_perspective_that_cannot_know_has_no_say() -> None:
    said = seen(ACCESS, 5), seen(BACK_OFFICE, 3), seen(REGULATOR, 3)
    assert assess(criterion((0, 1, 1), *said, own=5)).verdict is STRONGLY_OVER


def test_the_raised_regulator_counts_in_the_spread() -> None:
    assert verdict("4", "5", "5", "4")[:2] == (UNDER, VerdictRule.EVERY_SOURCE)
