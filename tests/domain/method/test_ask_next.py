"""What to ask next: exact, and never more than needed; a slow and simple search says the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contractbeoordeling.domain.burden import Price
from contractbeoordeling.domain.method.ask_next import AskNext, Need, Unsettled, ask_next, cost, need_of
from contractbeoordeling.domain.method.case import CaseObservation, CriterionCase
from contractbeoordeling.domain.method.parameters import DEFAULT_PARAMETERS
from contractbeoordeling.domain.party import Perspective
from tests.domain.method.building import (
    ACCESS,
    BACK_OFFICE,
    REGULATOR,
    RESIDENT,
    VISIT,
    assess,
    criterion,
    heard,
    seen,
    signal,
)


def price(question: str, provider: str = "0") -> Price:
    return Price(question=Fraction(question), provider=Fraction(provider))


PRICES = {
    ACCESS: price("3/4", "1/4"),
    BACK_OFFICE: price("3/4", "1/4"),
    REGULATOR: price("1/2", "15"),
    RESIDENT: price("1/2", "1/4"),
    VISIT: price("5"),
}
EVERYONE = frozenset(Perspective)


def unsettled(
    case: CriterionCase, askable: Iterable[Perspective] = EVERYONE, waiting: Iterable[Perspective] = ()
) -> Unsettled:
    waits = frozenset(waiting)
    return Unsettled(result=assess(case), askable=frozenset(askable) - waits, waiting=waits)


def plan(*found: Unsettled, prices: Mapping[Perspective, Price] | None = None) -> AskNext:
    return ask_next(found, prices or PRICES, DEFAULT_PARAMETERS)


def asked(found: AskNext) -> list[tuple[str, Perspective]]:
    return [(each.code, each.perspective) for each in found.questions]


def test_a_criterion_without_a_score_gets_the_cheapest_question_that_gives_one() -> None:
    found = plan(unsettled(criterion((2, 0, 0, 2, 2), seen(ACCESS, 4))))
    assert asked(found) == [("1.1", RESIDENT)]
    assert found.minutes == Fraction(3, 4)
    assert (found.lifts[0].need, found.lifted) == (Need.INSUFFICIENT, 1)


def test_one_party_that_is_asked_anyway_is_cheaper_than_two() -> None:
    """Residents cost less for the first criterion alone; together the back-office costs less."""
    one = unsettled(criterion((2, 2, 0, 2), seen(ACCESS, 4), code="1.1"), (BACK_OFFICE, RESIDENT))
    other = unsettled(criterion((2, 2), seen(ACCESS, 4), code="1.2"), (BACK_OFFICE,))
    prices = {**PRICES, RESIDENT: price("1/2", "1")}
    assert asked(plan(one, prices={**prices, BACK_OFFICE: price("3/4", "1")})) == [("1.1", RESIDENT)]
    together = plan(one, other, prices={**prices, BACK_OFFICE: price("3/4", "1")})
    assert asked(together) == [("1.1", BACK_OFFICE), ("1.2", BACK_OFFICE)]
    assert together.minutes == Fraction(5, 2)


def test_who_was_asked_and_still_has_to_answer_is_waited_for_and_costs_nothing_more() -> None:
    found = plan(unsettled(criterion((2, 2, 0, 2), seen(ACCESS, 4)), waiting=(BACK_OFFICE,)))
    assert [(each.perspective, each.waiting) for each in found.questions] == [(BACK_OFFICE, True)]
    assert found.minutes == 0


def test_who_cannot_know_it_is_not_asked() -> None:
    found = plan(unsettled(criterion((2, 0, 0, 0, 2), seen(ACCESS, 4)), (BACK_OFFICE, RESIDENT)))
    assert (found.questions, found.lifts[0].perspectives, found.lifts[0].remaining) == (
        (),
        None,
        Need.INSUFFICIENT,
    )


def test_who_knows_it_from_hearsay_or_long_ago_can_be_asked_again() -> None:
    case = criterion((3, 1), heard(ACCESS, 4, months=14), seen(BACK_OFFICE, 4))
    assert asked(plan(unsettled(case))) == [("1.1", ACCESS)]


def test_a_rating_that_rests_on_one_source_asks_for_a_third() -> None:
    case = criterion((2, 2, 0, 0, 2), seen(ACCESS, 4), seen(BACK_OFFICE, 4))
    found = plan(unsettled(case))
    assert need_of(assess(case)) is Need.RESTS_ON
    assert (asked(found), found.lifts[0].remaining) == ([("1.1", VISIT)], None)


def test_a_rating_that_changes_with_the_weights_asks_for_who_may_settle_it() -> None:
    case = criterion((2, 2, 0, 2, 1), seen(ACCESS, 3), seen(BACK_OFFICE, 3), seen(RESIDENT, 4))
    before = assess(case)
    assert need_of(before) is Need.SENSITIVE
    found = plan(unsettled(case))
    assert asked(found) == [("1.1", VISIT)]
    after = assess(replace(case, observations=(*case.observations, seen(VISIT, before.rating or 0))))
    assert need_of(after) is None


def test_where_it_cannot_be_settled_it_at_least_rests_on_nobody_alone() -> None:
    case = criterion((2, 2, 0, 2), seen(ACCESS, 1), seen(BACK_OFFICE, 5))
    (lift,) = plan(unsettled(case)).lifts
    assert (lift.need, lift.perspectives, lift.remaining) == (Need.RESTS_ON, (RESIDENT,), Need.SENSITIVE)


def test_a_strong_finding_gives_a_score_and_asks_nothing() -> None:
    case = criterion((2, 2), signals=(signal(3),))
    assert need_of(assess(case)) is None
    assert plan(unsettled(case)) == AskNext(lifts=(), questions=(), minutes=Fraction(0), steps=())


def test_the_steps_tell_the_least_minutes_for_one_criterion_two_and_so_on() -> None:
    cheap = unsettled(criterion((2, 0, 0, 2), seen(ACCESS, 4), code="1.1"), (RESIDENT,))
    dear = unsettled(criterion((2, 0, 0, 0, 2), seen(ACCESS, 4), code="1.2"), (VISIT,))
    none = unsettled(criterion((2,), seen(ACCESS, 4), code="1.3"))
    found = plan(dear, none, cheap)
    assert found.steps == (Fraction(3, 4), Fraction(23, 4))
    assert found.lifted == 2


def test_a_result_without_sensitivity_is_a_mistake() -> None:
    whole = assess(criterion((1, 1), seen(ACCESS, 3), seen(BACK_OFFICE, 3)))
    with pytest.raises(ValueError, match="sensitivity"):
        need_of(replace(whole, sensitivity=None))


# A slow and simple search over all questions, with the method itself as the judge.


@st.composite
def cases(draw: st.DrawFn, code: str) -> Unsettled:
    know = draw(st.lists(st.integers(0, 3), min_size=5, max_size=5))
    said: list[CaseObservation] = []
    for perspective in draw(st.sets(st.sampled_from(Perspective), max_size=3)):
        score = draw(st.integers(1, 4))
        months = draw(st.sampled_from((1, 14)))
        said.append(seen(perspective, score, months))
    askable = draw(st.sets(st.sampled_from(Perspective)))
    waiting = draw(st.sets(st.sampled_from(Perspective), max_size=1))
    signals = (signal(draw(st.sampled_from((3, 4)))),) if draw(st.integers(0, 5)) == 0 else ()
    return unsettled(criterion(know, *said, signals=signals, code=code), askable, waiting)


def answered(each: Unsettled, answers: Iterable[Perspective]) -> Need | None:
    """What still lacks when these have answered, as the whole method says."""
    result = each.result
    rating = result.rating or 3
    new = tuple(seen(one, min(rating, 4) if one is REGULATOR else rating) for one in answers)
    after = assess(replace(result.case, observations=(*result.case.observations, *new)))
    if result.score is None:
        return None if after.picture.minimum.met else Need.INSUFFICIENT
    return need_of(after)


def ways(each: Unsettled) -> tuple[Need | None, list[tuple[Perspective, ...]]]:
    """Every set of questions about a criterion that brings the best that can be had."""
    strong = {one.perspective for one in each.result.sources if one.strength == 1}
    may = [one for one in Perspective if one in {*each.askable, *each.waiting} - strong]
    may = [one for one in may if each.result.case.weights[one]]
    sets = [chosen for size in range(1, len(may) + 1) for chosen in combinations(may, size)]
    after = {chosen: answered(each, chosen) for chosen in sets}
    settled = [chosen for chosen in sets if after[chosen] is None]
    if settled or need_of(each.result) is not Need.RESTS_ON:
        return None, settled
    return Need.SENSITIVE, [chosen for chosen in sets if after[chosen] is Need.SENSITIVE]


def all_plans(found: list[Unsettled]) -> Iterator[tuple[Fraction, int, int]]:
    """Minutes, number of questions and of criteria lifted of every choice there is."""
    choices: list[list[tuple[tuple[Perspective, ...], Unsettled]]] = [[]]
    for each in found:
        options = [(), *ways(each)[1]]
        choices = [[*chosen, (option, each)] for chosen in choices for option in options]
    for chosen in choices:
        new = [one for option, each in chosen for one in option if one not in each.waiting]
        minutes = sum((PRICES[one].question for one in new), Fraction(0))
        minutes += sum((PRICES[one].provider for one in set(new)), Fraction(0))
        asks = sum(len(option) for option, _ in chosen)
        yield minutes, asks, sum(bool(option) for option, _ in chosen)


@settings(max_examples=300, deadline=None)
@given(st.tuples(cases("1.1"), cases("1.2"), cases("1.3")))
def test_no_other_questions_lift_as_much_for_less(found: tuple[Unsettled, ...]) -> None:
    needy = [each for each in found if need_of(each.result)]
    liftable = [each for each in needy if ways(each)[1]]
    told = plan(*found)
    plans = list(all_plans(liftable))
    best = min((minutes, asks) for minutes, asks, lifted in plans if lifted == len(liftable))
    assert (told.minutes, len(told.questions)) == best
    assert told.lifted == len(liftable)
    assert told.minutes == cost(told.questions, PRICES)
    assert list(told.steps) == [
        min(minutes for minutes, _, lifted in plans if lifted >= count)
        for count in range(1, len(liftable) + 1)
    ]


@settings(max_examples=300, deadline=None)
@given(cases("1.1"))
def test_what_is_asked_does_what_is_promised_and_less_would_not(one: Unsettled) -> None:
    for lift in plan(one).lifts:
        if lift.perspectives is None:
            assert ways(one)[1] == []
            continue
        expected, sets = ways(one)
        assert lift.remaining is expected
        assert tuple(sorted(lift.perspectives, key=list(Perspective).index)) in sets
        smaller = [set(each) for each in sets if set(each) < set(lift.perspectives)]
        assert smaller == []
