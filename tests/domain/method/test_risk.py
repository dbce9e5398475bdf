"""The risks that a result shows: what binds, what is very serious, and what rests on old evidence alone."""

from __future__ import annotations

from contractbeoordeling.domain.method.case import CriterionCase, ThemeCase
from contractbeoordeling.domain.method.parameters import Parameters, RecencyStep
from contractbeoordeling.domain.method.risk import Risk, RiskKind, result_risks
from tests.domain.method.building import (
    ACCESS,
    BACK_OFFICE,
    RESIDENT,
    criterion,
    months_ago,
    seen,
    signal,
    whole,
)


def risks(*criteria: CriterionCase, parameters: Parameters | None = None) -> tuple[Risk, ...]:
    theme = ThemeCase(code="1", core=True, criteria=criteria)
    return result_risks(whole(theme, parameters=parameters or Parameters()))


def kinds(*criteria: CriterionCase) -> list[RiskKind]:
    return [each.kind for each in risks(*criteria)]


GOOD = (seen(ACCESS, 4), seen(BACK_OFFICE, 4))


def test_a_good_result_on_fresh_evidence_has_no_risk() -> None:
    assert risks(criterion((1, 1), *GOOD)) == ()


def test_a_cap_that_binds_is_told_with_its_newest_event() -> None:
    signals = (signal(2, 3), signal(2, 5))
    assert risks(criterion((1, 1), *GOOD, signals=signals)) == (
        Risk(kind=RiskKind.BINDING_CAP, criterion="1.1", day=months_ago(3), number=3),
    )


def test_a_cap_that_does_not_bind_is_no_risk_of_its_own() -> None:
    low = (seen(ACCESS, 2), seen(BACK_OFFICE, 2))
    assert kinds(criterion((1, 1), *low, signals=(signal(3),))) == []


def test_a_very_serious_finding_is_told_where_it_is_active() -> None:
    case = criterion((1, 1), *GOOD, signals=(signal(4, 2),))
    assert kinds(case) == [RiskKind.VERY_SERIOUS_FINDING, RiskKind.BINDING_CAP]
    assert kinds(criterion((1, 1), *GOOD, signals=(signal(4, repaired=True),))) == []
    assert kinds(criterion((1, 1), *GOOD, signals=(signal(4, verified=False),))) == []


def test_evidence_is_stale_when_nothing_that_counts_is_of_the_last_year() -> None:
    old = criterion((2, 2, 0, 1), seen(ACCESS, 4, 13), seen(BACK_OFFICE, 4, 20))
    assert risks(old) == (Risk(kind=RiskKind.STALE_EVIDENCE, criterion="1.1", day=months_ago(13), number=13),)
    assert kinds(criterion((2, 2), seen(ACCESS, 4, 12), seen(BACK_OFFICE, 4, 20))) == []


def test_what_has_no_weight_does_not_make_evidence_fresh() -> None:
    few = criterion((2, 2, 0, 1), seen(ACCESS, 4, 13), seen(BACK_OFFICE, 4, 13), seen(RESIDENT, 4, 1, n=4))
    cannot_know = criterion((2, 2, 0, 0), seen(ACCESS, 4, 13), seen(RESIDENT, 4, 1))
    assert kinds(few) == kinds(cannot_know) == [RiskKind.STALE_EVIDENCE]


def test_nothing_known_or_nothing_that_counts_any_more_is_no_old_evidence() -> None:
    assert kinds(criterion((2, 2))) == kinds(criterion((2, 2), seen(ACCESS, 4, 40))) == []


def test_a_criterion_outside_the_scope_is_not_called_stale() -> None:
    assert kinds(criterion((1, 1), seen(ACCESS, 4, 13), in_scope=False)) == []


def test_the_municipality_chooses_what_is_old() -> None:
    case = criterion((1, 1), seen(ACCESS, 4, 13))
    assert (
        risks(case, parameters=Parameters(recency=(RecencyStep(18, Parameters().recency[0].weight),))) == ()
    )
