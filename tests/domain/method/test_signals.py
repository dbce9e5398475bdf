"""R6: what signals do, and what they don't."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from contractbeoordeling.domain.method.case import CaseSignal
from contractbeoordeling.domain.method.decision import ScoreRule
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.signals import CapRule, SignalState, signal_picture
from contractbeoordeling.domain.signal import Polarity
from tests.domain.method.building import (
    ACCESS,
    BACK_OFFICE,
    REFERENCE_DATE,
    assess,
    criterion,
    months_ago,
    seen,
    signal,
)


def cap(*signals: CaseSignal, parameters: Parameters | None = None) -> int | None:
    found = signal_picture(signals, parameters or Parameters(), REFERENCE_DATE).cap
    return found.limit if found else None


def state(*signals: CaseSignal) -> SignalState:
    (event,) = signal_picture(signals, Parameters(), REFERENCE_DATE).events
    return event.state


@pytest.mark.parametrize(
    ("severities", "limit"),
    [
        ((4,), 1),
        ((3,), 2),
        ((2,), None),
        ((2, 2), 3),
        ((2, 2, 2), 3),
        ((1, 1, 1), None),
        ((3, 2), 2),
        ((3, 3), 2),
        ((4, 3, 2, 2), 1),
        ((1, 2), None),
    ],
)
def test_the_most_serious_signals_give_the_cap(severities: tuple[int, ...], limit: int | None) -> None:
    assert cap(*(signal(each) for each in severities)) == limit


def test_signal_older_than_two_years_has_no_effect() -> None:
    assert cap(signal(4, 24)) == 1
    assert cap(signal(4, 25)) is None
    assert state(signal(4, 25)) is SignalState.EXPIRED


def test_two_of_severity_2_count_only_when_both_are_within_a_year() -> None:
    assert cap(signal(2, 12), signal(2, 1)) == 3
    assert cap(signal(2, 13), signal(2, 1)) is None


def test_an_unverified_signal_has_no_effect() -> None:
    assert cap(signal(4, verified=False)) is None
    assert state(signal(4, verified=False)) is SignalState.UNVERIFIED


def test_a_verified_repair_lifts_the_cap_and_stays_visible() -> None:
    assert cap(signal(4, repaired=True)) is None
    assert state(signal(4, repaired=True)) is SignalState.REPAIRED


def test_a_positive_signal_has_no_effect() -> None:
    assert cap(replace(signal(4), polarity=Polarity.POSITIVE)) is None
    assert state(replace(signal(4), polarity=Polarity.POSITIVE)) is SignalState.POSITIVE


def test_reports_of_one_event_count_once() -> None:
    assert cap(signal(2, event="val"), signal(2, event="val")) is None
    assert cap(signal(2, event="val"), signal(2, event="brand")) == 3
    assert cap(signal(2, event="val"), signal(2)) == 3


def test_an_event_has_the_highest_verified_severity() -> None:
    assert cap(signal(3, event="val"), signal(2, event="val")) == 2
    assert cap(signal(3, event="val"), signal(4, event="val", verified=False)) == 2
    unverified = signal(3, event="val", verified=False), signal(4, event="val", verified=False)
    (event,) = signal_picture(unverified, Parameters(), REFERENCE_DATE).events
    assert (event.severity, event.state) == (4, SignalState.UNVERIFIED)


def test_an_event_has_the_newest_date_of_its_verified_reports() -> None:
    assert cap(signal(4, 30, event="val"), signal(1, 3, event="val")) == 1
    assert cap(signal(2, 20, event="val"), signal(1, 2, event="val"), signal(2, 1)) == 3


def test_an_unverified_report_does_not_make_an_event_younger() -> None:
    assert cap(signal(4, 30, event="val"), signal(4, 3, event="val", verified=False)) is None


def test_an_event_is_repaired_when_every_verified_report_is() -> None:
    repaired, open_ = signal(3, event="val", repaired=True), signal(3, event="val")
    assert cap(repaired, open_) == 2
    assert cap(repaired, repaired) is None
    assert cap(repaired, replace(open_, verified=False)) is None


def test_praise_about_an_event_does_not_join_what_went_wrong() -> None:
    praise = replace(signal(4, 1, event="val"), polarity=Polarity.POSITIVE)
    assert cap(praise, signal(3, 30, event="val")) is None
    assert cap(praise, signal(3, 3, event="val")) == 2
    assert cap(praise, signal(3, 3, event="val", verified=False)) is None


def test_a_cap_tells_its_rule_and_its_events() -> None:
    found = signal_picture((signal(2, 3), signal(2, 5), signal(1)), Parameters(), REFERENCE_DATE).cap
    assert found is not None
    assert (found.rule, [event.age_months for event in found.events]) == (CapRule.SEVERITY_2_TWICE, [3, 5])


@pytest.mark.parametrize(
    ("signals", "parameters", "limit"),
    [
        ((signal(4),), Parameters(cap_severity_4=2), 2),
        ((signal(3),), Parameters(cap_severity_3=1), 1),
        ((signal(4), signal(3)), Parameters(cap_severity_4=3), 2),
        ((signal(2), signal(2)), Parameters(cap_severity_2_twice=2), 2),
        ((signal(4, 24),), Parameters(signal_months=23), None),
        ((signal(2, 13), signal(2)), Parameters(repeat_months=13), 3),
        ((signal(2, 30), signal(2)), Parameters(repeat_months=36), None),
    ],
)
def test_caps_and_terms_are_parameters(
    signals: tuple[CaseSignal, ...], parameters: Parameters, limit: int | None
) -> None:
    assert cap(*signals, parameters=parameters) == limit


@pytest.mark.parametrize(
    ("months", "severity", "verified", "expected"),
    [
        (12, 3, False, True),
        (13, 3, False, False),
        (1, 4, False, True),
        (1, 2, False, False),
        (1, 4, True, False),
    ],
)
def test_an_open_serious_signal_is_unverified_and_not_older_than_a_year(
    months: int, severity: int, verified: bool, expected: bool
) -> None:
    picture = signal_picture((signal(severity, months, verified=verified),), Parameters(), REFERENCE_DATE)
    assert picture.open_serious is expected


AGREED = seen(ACCESS, 4), seen(BACK_OFFICE, 4)


def test_the_cap_lowers_the_score() -> None:
    decision = assess(criterion((1, 1), *AGREED, signals=(signal(3),))).decision
    assert (decision.score, decision.rule, decision.cap_binds) == (2, ScoreRule.CAP_BELOW_EXTERNAL, True)


@pytest.mark.parametrize("score", [1, 2])
def test_a_cap_that_is_not_lower_than_the_picture_does_not_bind(score: int) -> None:
    said = seen(ACCESS, score), seen(BACK_OFFICE, score)
    result = assess(criterion((1, 1), *said, signals=(signal(3),)))
    assert (result.cap, result.score, result.decision.cap_binds) == (2, score, False)


def test_a_strong_cap_scores_where_nobody_spoke() -> None:
    decision = assess(criterion((1, 1), signals=(signal(4),))).decision
    assert (decision.score, decision.rating, decision.rule) == (1, 1, ScoreRule.CAP_ALONE)


def test_a_strong_cap_scores_where_too_few_spoke() -> None:
    lower = assess(criterion((1, 1, 3), seen(ACCESS, "1.5"), signals=(signal(3),))).decision
    higher = assess(criterion((1, 1, 3), seen(ACCESS, 5), signals=(signal(3),))).decision
    assert (lower.score, lower.rating, lower.rule, lower.cap_binds) == (
        Fraction(3, 2),
        2,
        ScoreRule.EXTERNAL_UNDER_CAP,
        True,
    )
    assert (higher.score, higher.rule, higher.cap_binds) == (2, ScoreRule.CAP_ALONE, True)


def test_a_cap_of_3_gives_no_score_where_too_few_spoke() -> None:
    result = assess(criterion((1, 1, 3), seen(ACCESS, 5), signals=(signal(2), signal(2))))
    assert (result.cap, result.score) == (3, None)


def test_the_date_of_a_report_is_its_own() -> None:
    (event,) = signal_picture((signal(1, 7),), Parameters(), REFERENCE_DATE).events
    assert (event.observed_on, event.age_months) == (months_ago(7), 7)
