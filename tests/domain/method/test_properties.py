"""What holds for every case, whatever its numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from contractbeoordeling.domain.method.case import Case, CaseObservation, CaseSignal, CriterionCase, ThemeCase
from contractbeoordeling.domain.method.evaluate import evaluate
from contractbeoordeling.domain.method.writing import result_document
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.signal import Polarity
from tests.domain.method.building import REFERENCE_DATE, assess

DAYS = st.integers(0, 1300).map(lambda days: REFERENCE_DATE - timedelta(days=days))
TENTHS = st.integers(10, 50).map(lambda tenths: Fraction(tenths, 10))


@st.composite
def observations(draw: st.DrawFn) -> CaseObservation:
    perspective = draw(st.sampled_from(Perspective))
    score = draw(TENTHS)
    return CaseObservation(
        perspective=perspective,
        score=min(score, Fraction(4)) if perspective is Perspective.REGULATOR else score,
        observed_on=draw(DAYS),
        evidence=draw(st.sampled_from(Evidence)),
        respondents=draw(st.integers(0, 15)) if perspective is Perspective.RESIDENT else None,
    )


SIGNALS = st.builds(
    CaseSignal,
    severity=st.integers(1, 4),
    polarity=st.sampled_from(Polarity),
    verified=st.booleans(),
    repair_verified=st.booleans(),
    observed_on=DAYS,
    event=st.sampled_from([None, "val", "brand"]),
)
CRITERIA = st.builds(
    CriterionCase,
    code=st.just("1.1"),
    weights=st.fixed_dictionaries({each: st.integers(0, 3) for each in Perspective}),
    observations=st.lists(observations(), max_size=7).map(tuple),
    signals=st.lists(SIGNALS, max_size=3).map(tuple),
    self_score=st.none() | TENTHS,
)


@given(CRITERIA, st.none() | TENTHS)
def test_the_self_score_never_changes_the_score(case: CriterionCase, own: Fraction | None) -> None:
    one, other = assess(case), assess(replace(case, self_score=own))
    assert (one.decision, one.picture, one.certainty, one.sensitivity) == (
        other.decision,
        other.picture,
        other.certainty,
        other.sensitivity,
    )


@given(CRITERIA, st.randoms(use_true_random=False))
def test_the_order_of_input_is_irrelevant(case: CriterionCase, random: Random) -> None:
    said, signals, weights = list(case.observations), list(case.signals), list(case.weights.items())
    for each in (said, signals, weights):
        random.shuffle(each)
    other = replace(case, observations=tuple(said), signals=tuple(signals), weights=dict(weights))
    one, two = (
        result_document(
            evaluate(
                Case(
                    reference_date=REFERENCE_DATE,
                    themes=(ThemeCase(code="1", core=True, criteria=(each,)),),
                )
            )
        )
        for each in (case, other)
    )
    assert one == two


@given(CRITERIA, SIGNALS)
def test_an_unverified_or_positive_signal_never_changes_the_score(
    case: CriterionCase, signal: CaseSignal
) -> None:
    assume(not signal.verified or signal.polarity is Polarity.POSITIVE)
    assert assess(replace(case, signals=(*case.signals, signal))).decision == assess(case).decision


@given(CRITERIA, st.integers(2, 5))
def test_scaling_all_know_weights_changes_nothing(case: CriterionCase, factor: int) -> None:
    scaled = replace(case, weights={each: weight * factor for each, weight in case.weights.items()})
    one, other = assess(case), assess(scaled)
    assert (one.picture, one.decision, one.self_image, one.certainty, one.sensitivity) == (
        other.picture,
        other.decision,
        other.self_image,
        other.certainty,
        other.sensitivity,
    )


@given(CRITERIA, st.data())
def test_raising_an_external_score_never_lowers_the_score(case: CriterionCase, data: st.DataObject) -> None:
    assume(case.observations)
    place = data.draw(st.integers(0, len(case.observations) - 1))
    said = list(case.observations)
    best = Fraction(4) if said[place].perspective is Perspective.REGULATOR else Fraction(5)
    said[place] = replace(said[place], score=data.draw(st.fractions(said[place].score, best)))
    before, after = assess(case).score, assess(replace(case, observations=tuple(said))).score
    assert (before is None) == (after is None)
    assert before is None or after is None or after >= before


@given(CRITERIA, st.lists(SIGNALS, min_size=1, max_size=2))
def test_adding_a_cap_never_raises_the_score(case: CriterionCase, more: list[CaseSignal]) -> None:
    before = assess(case).score
    added = tuple(replace(each, verified=True, repair_verified=False, event=None) for each in more)
    after = assess(replace(case, signals=(*case.signals, *added))).score
    assert before is None or (after is not None and after <= before)


@given(CRITERIA)
def test_no_data_never_scores(case: CriterionCase) -> None:
    result = assess(replace(case, signals=()))
    if result.score is not None:
        assert len(result.picture.scores) >= 2
        assert result.picture.coverage >= Fraction(1, 2)


@given(CRITERIA)
def test_scores_stay_on_the_scale_and_ratings_are_whole(case: CriterionCase) -> None:
    result = assess(case)
    if result.score is not None:
        assert 1 <= result.score <= 5
        assert result.rating in range(1, 6)
        assert result.verdict.value != "insufficient_evidence"
