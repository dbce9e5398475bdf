"""The worked examples that come with the method, each with all that is published about it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import pytest

from contractbeoordeling.domain.method.case import CriterionCase, ThemeCase
from contractbeoordeling.domain.method.confidence import Change, Confidence
from contractbeoordeling.domain.method.signals import CapRule
from contractbeoordeling.domain.method.themes import LimitCode, OverallLimit
from contractbeoordeling.domain.method.verdict import Verdict
from tests.domain.method.building import (
    ACCESS,
    BACK_OFFICE,
    REGULATOR,
    RESIDENT,
    VISIT,
    assess,
    criterion,
    heard,
    scored,
    seen,
    signal,
    whole,
)


@dataclass(frozen=True)
class Expected:
    """What is published; rounded decimals as text, exact numbers as fractions, ... where nothing is said."""

    rating: int | None
    verdict: Verdict
    confidence: Confidence | None
    score: Fraction | str | None = None
    coverage: Fraction | str | None = None
    spread: Fraction | None = None
    gap: Fraction | str | None = None
    cap: int | None = None
    tendency: bool = False


V1 = criterion((1, 0, 1, 3), seen(ACCESS, 4, 3), seen(RESIDENT, "4.2", 5), own=4)
V2 = criterion(
    (3, 1, 3, 2),
    seen(ACCESS, 3, 2),
    seen(BACK_OFFICE, 2, 1),
    seen(REGULATOR, 2, 18),
    seen(RESIDENT, "3.1", 4, n=24),
    own=5,
)
V3 = criterion((3, 0, 1, 3), seen(ACCESS, 2, 2), seen(RESIDENT, "4.4", 3, n=31), own=4)
V4 = criterion((2, 0, 3, 1), heard(ACCESS, 3, 6), seen(REGULATOR, 2, 40), own=4)
V5_SAID = (seen(ACCESS, 4, 4), seen(REGULATOR, 1, 7), seen(RESIDENT, "4.3", 4, n=19))
V5 = criterion((2, 0, 3, 1), *V5_SAID, own=4, signals=(signal(3, 7),))
V5B = criterion((2, 0, 3, 1), *V5_SAID, own=4)
V6 = criterion((1, 3, 2, 1), seen(BACK_OFFICE, 4, 1), seen(ACCESS, 4, 2), seen(REGULATOR, 4, 10), own=2)
V7 = criterion((1, 0, 1, 3), seen(ACCESS, 4, 3), seen(RESIDENT, "4.2", 5, n=4), own=4)
V8 = criterion(
    (3, 1, 3, 2),
    seen(ACCESS, 4, 2),
    seen(RESIDENT, "3.6", 4, n=12),
    own=4,
    signals=(signal(4, 1, verified=False),),
)
V9 = criterion(
    (3, 1, 3, 2),
    seen(ACCESS, 4, 2),
    seen(ACCESS, 2, 14),
    seen(ACCESS, 3, 5),
    seen(BACK_OFFICE, 3, 1),
    seen(RESIDENT, "4.0", 4, n=7),
    own=5,
)
V10 = criterion(
    (2, 0, 3, 1), seen(ACCESS, 5, 4), seen(REGULATOR, 4, 7), seen(RESIDENT, "4.8", 4, n=30), own=5
)
V11 = criterion((2, 0, 3, 0, 2), seen(ACCESS, 3, 4), seen(VISIT, 4, 1), own=4)
V12 = criterion((1, 1, 1, 1), own=3, signals=(signal(2, 3), signal(2, 5)))
V13 = criterion((2, 2), seen(ACCESS, 4, 1), seen(BACK_OFFICE, 4, 1), own=2, signals=(signal(3, 2),))
V14 = criterion((1, 1, 3, 3), seen(ACCESS, 1, 1), seen(BACK_OFFICE, 1, 1), own=3, signals=(signal(3, 2),))

MEDIUM, HIGH, LOW, FINDING = Confidence.MEDIUM, Confidence.HIGH, Confidence.LOW, Confidence.FINDING
INSUFFICIENT = Verdict.INSUFFICIENT_EVIDENCE
TABLE: dict[str, tuple[CriterionCase, Expected]] = {
    "V1": (
        V1,
        Expected(
            4, Verdict.CONFIRMED, MEDIUM, Fraction(83, 20), Fraction(4, 5), Fraction(1, 5), Fraction(-3, 20)
        ),
    ),
    "V2": (
        V2,
        Expected(
            3, Verdict.STRONGLY_OVERESTIMATED, MEDIUM, Fraction(202, 75), "0.833", Fraction(11, 10), "2.307"
        ),
    ),
    "V3": (V3, Expected(3, Verdict.CONFLICTING, LOW, "3.200", "0.857", Fraction(12, 5))),
    "V4": (V4, Expected(None, INSUFFICIENT, None, coverage=Fraction(1, 6))),
    "V5": (V5, Expected(2, Verdict.OVERESTIMATED_BY_FINDING, FINDING, Fraction(2), cap=2)),
    "V5b": (V5B, Expected(3, Verdict.CONFLICTING, LOW, Fraction(51, 20))),
    "V6": (V6, Expected(4, Verdict.STRONGLY_UNDERESTIMATED, HIGH, Fraction(4), "0.857")),
    "V7": (V7, Expected(None, INSUFFICIENT, None, coverage=Fraction(1, 5))),
    "V8": (V8, Expected(4, Verdict.CONFIRMED, LOW, "3.840")),
    "V9": (V9, Expected(3, Verdict.OVERESTIMATED, MEDIUM, "3.370", "0.600")),
    "V10": (V10, Expected(5, Verdict.CONFIRMED, HIGH, "4.933", Fraction(1), Fraction(1, 5))),
    "V11": (V11, Expected(4, Verdict.CONFIRMED, MEDIUM, Fraction(7, 2), "0.571", Fraction(1), tendency=True)),
    "V12": (V12, Expected(None, INSUFFICIENT, None, cap=3)),
    "V13": (V13, Expected(2, Verdict.CONFIRMED, FINDING, Fraction(2), gap=Fraction(0), cap=2)),
    "V14": (
        V14,
        Expected(
            1, Verdict.OVERESTIMATED_BY_FINDING, FINDING, Fraction(1), Fraction(1, 4), gap=Fraction(2), cap=2
        ),
    ),
}


def is_as_published(number: Fraction | None, published: Fraction | str | None) -> bool:
    if published is None or number is None:
        return published is None
    return number == published if isinstance(published, Fraction) else f"{float(number):.3f}" == published


@pytest.mark.parametrize(("case", "expected"), TABLE.values(), ids=TABLE)
def test_a_worked_example_comes_out_as_published(case: CriterionCase, expected: Expected) -> None:
    result = assess(case)
    assert (result.rating, result.verdict, result.confidence) == (
        expected.rating,
        expected.verdict,
        expected.confidence,
    )
    assert (result.score is None) == (expected.rating is None)
    assert expected.score is None or is_as_published(result.score, expected.score)
    assert expected.coverage is None or is_as_published(result.picture.coverage, expected.coverage)
    assert expected.spread is None or result.picture.spread == expected.spread
    assert expected.gap is None or is_as_published(result.gap, expected.gap)
    assert result.cap == expected.cap
    assert result.self_image.tendency is expected.tendency


def test_v2_is_sensitive_to_leaving_access_out_only() -> None:
    result = assess(V2)
    assert result.sensitivity is not None
    ratings = {each.change: each.rating for each in result.sensitivity}
    assert ratings == {Change.WITHOUT_ACCESS: 2}


def test_v5_names_the_signal_that_caps() -> None:
    cap = assess(V5).signals.cap
    assert cap is not None
    assert (cap.limit, cap.rule, cap.events[0].reports) == (2, CapRule.SEVERITY_3, V5.signals)
    assert assess(V5).picture.external == Fraction(51, 20)


def test_v8_has_an_open_serious_signal() -> None:
    assert assess(V8).signals.open_serious


def test_v9_joins_the_observations_of_one_perspective() -> None:
    access = assess(V9).sources[0]
    assert (access.score, access.strength) == (Fraction(16, 5), Fraction(1))


def test_v10_raises_the_regulator_to_what_the_others_see() -> None:
    result = assess(V10)
    regulator = next(source for source in result.sources if source.perspective is REGULATOR)
    assert (regulator.score, result.shown_score(regulator)) == (Fraction(4), Fraction(74, 15))


def test_the_whole_example_is_limited_by_the_finding() -> None:
    serious = criterion((1, 1), own=1, signals=(signal(4, 2),), code="4.1")
    result = whole(
        ThemeCase(
            code="Ervaren",
            core=True,
            criteria=(scored("4.15", "1.1"), scored("3.30", "1.2"), scored("4.075", "1.3")),
        ),
        ThemeCase(
            code="Resultaat",
            core=True,
            criteria=(scored("3.25", "2.1"), scored("3.20", "2.2"), scored("108/35", "2.3")),
        ),
        ThemeCase(code="Veiligheid", core=True, criteria=(serious, scored(4, "4.2"), scored(4, "4.3"))),
    )
    assert result.criteria[5].score == Fraction(108, 35)
    assert [(f"{float(theme.mean or 0):.3f}", theme.rating) for theme in result.themes] == [
        ("3.842", 4),
        ("3.179", 3),
        ("3.000", 2),
    ]
    assert [(theme.limit, theme.limited_by) for theme in result.themes] == [
        (None, ()),
        (None, ()),
        (2, ("4.1",)),
    ]
    assert f"{float(result.overall.score or 0):.3f}" == "3.007"
    assert result.overall.limits == (OverallLimit(LimitCode.SEVERITY_4, 2),)
    assert result.overall.rating == 2
