"""What a round can rate if everyone who is asked answers."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.method.case import Case, CriterionCase, ThemeCase
from contractbeoordeling.domain.method.evaluate import evaluate
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.reach import CriterionPlan, Reach, ThemePlan, reach
from contractbeoordeling.domain.party import Perspective
from tests.domain.method.building import (
    ACCESS,
    BACK_OFFICE,
    REFERENCE_DATE,
    REGULATOR,
    RESIDENT,
    VISIT,
    seen,
    weights,
)


def plan(know: Iterable[int], *asked: Perspective, code: str = "1.1") -> CriterionPlan:
    return CriterionPlan(code=code, weights=weights(*know), expected=dict.fromkeys(asked, Fraction(1)))


def one(criterion: CriterionPlan, parameters: Parameters | None = None) -> Reach:
    return reach([ThemePlan(code="1", core=True, criteria=(criterion,))], parameters or Parameters())


@pytest.mark.parametrize(
    ("know", "asked", "within", "addition"),
    [
        ((3, 1), (ACCESS, BACK_OFFICE), True, ()),
        ((2, 0, 3, 1), (ACCESS,), False, (RESIDENT,)),
        ((1, 0, 3, 0, 2), (ACCESS,), False, (VISIT,)),
        ((1, 0, 3, 1, 0), (ACCESS,), False, (REGULATOR,)),
        ((1, 0, 3, 3, 0), (ACCESS,), False, (RESIDENT,)),
        ((3, 2), (ACCESS,), False, (BACK_OFFICE,)),
        ((0, 3, 3, 3, 1), (), False, (RESIDENT, BACK_OFFICE)),
        ((0, 0, 3, 3, 1), (), False, (VISIT, RESIDENT)),
        ((3,), (ACCESS,), False, None),
        ((), (ACCESS, RESIDENT), False, None),
    ],
)
def test_a_criterion_is_within_reach_or_the_cheapest_addition_is_told(
    know: tuple[int, ...],
    asked: tuple[Perspective, ...],
    within: bool,
    addition: tuple[Perspective, ...] | None,
) -> None:
    (criterion,) = one(plan(know, *asked)).themes[0].criteria
    assert (criterion.within, criterion.addition) == (within, addition)


def test_what_is_missing_is_named_the_best_knower_first() -> None:
    (criterion,) = one(plan((2, 0, 3, 1), ACCESS)).themes[0].criteria
    assert criterion.unheard == (REGULATOR, RESIDENT)
    assert (criterion.minimum.enough_perspectives, criterion.minimum.coverage) == (False, Fraction(1, 3))


def test_an_older_observation_counts_for_what_is_left_of_it() -> None:
    old = CriterionPlan(
        code="1.1", weights=weights(2, 2), expected={ACCESS: Fraction(1), BACK_OFFICE: Fraction(1, 4)}
    )
    (criterion,) = one(old).themes[0].criteria
    assert criterion.minimum.coverage == Fraction(5, 8)
    (stricter,) = one(old, Parameters(minimum_coverage=Fraction(3, 4))).themes[0].criteria
    assert (stricter.within, stricter.unheard, stricter.addition) == (False, (), (BACK_OFFICE,))


def theme(code: str, *criteria: CriterionPlan, core: bool = False) -> ThemePlan:
    return ThemePlan(code=code, core=core, criteria=criteria)


GOOD, SILENT, HOPELESS = plan((3, 1), ACCESS, BACK_OFFICE), plan((3, 0, 0, 3), ACCESS), plan((3,), ACCESS)


def test_a_theme_needs_enough_criteria_within_reach() -> None:
    found = reach([theme("1", GOOD, SILENT, SILENT), theme("2", GOOD, GOOD, HOPELESS)])
    assert [(each.rateable, each.needed, each.within, each.addition) for each in found.themes] == [
        (1, 2, False, (RESIDENT,)),
        (2, 2, True, ()),
    ]


def test_the_whole_needs_its_core_themes() -> None:
    found = reach([theme("1", SILENT, core=True), theme("2", GOOD), theme("3", GOOD)])
    assert (found.rateable, found.needed, found.within) == (2, 2, False)
    assert (found.missing_core, found.addition) == (("1",), (RESIDENT,))


def test_the_whole_is_out_of_reach_when_nothing_helps() -> None:
    found = reach([theme("1", HOPELESS, core=True), theme("2", GOOD)])
    assert (found.within, found.addition, found.themes[0].addition) == (False, None, None)


def test_a_theme_without_criteria_cannot_be_rated() -> None:
    found = reach([theme("1")])
    assert (found.within, found.themes[0].within, found.addition) == (False, False, None)


PLANS = st.lists(
    st.builds(
        plan,
        st.lists(st.integers(0, 3), min_size=5, max_size=5),
    ),
    max_size=4,
)


@given(PLANS, st.sets(st.sampled_from(Perspective)), st.booleans())
def test_what_is_within_reach_is_rated_when_the_asked_answer(
    plans: list[CriterionPlan], asked: set[Perspective], core: bool
) -> None:
    """The promise of reach is kept by the assessment itself."""
    coded = [
        CriterionPlan(code=str(place), weights=each.weights, expected=dict.fromkeys(asked, Fraction(1)))
        for place, each in enumerate(plans)
    ]
    criteria = tuple(
        CriterionCase(code=each.code, weights=each.weights, observations=tuple(seen(by, 3) for by in asked))
        for each in coded
    )
    theme_case = ThemeCase(code="1", core=core, criteria=criteria)
    result = evaluate(Case(reference_date=REFERENCE_DATE, themes=(theme_case,)))
    found = reach([ThemePlan(code="1", core=core, criteria=tuple(coded))])
    assert [each.within for each in found.themes[0].criteria] == [
        each.rating is not None for each in result.criteria
    ]
    assert found.themes[0].within is (result.themes[0].rating is not None)
    assert found.within is (result.overall.rating is not None)


@given(PLANS)
def test_an_addition_brings_within_reach_and_nothing_smaller_does(plans: list[CriterionPlan]) -> None:
    for each in plans:
        addition = one(each).addition
        if addition:
            kept = [plan(each.weights.values(), *addition)]
            fewer = [plan(each.weights.values(), *addition[1:]), plan(each.weights.values(), *addition[:-1])]
            assert [one(some).within for some in (*kept, *fewer)] == [True, False, False]


def test_a_report_is_cheaper_than_a_control_once_it_helps_enough_criteria() -> None:
    """A control takes five minutes a question, a report a quarter of an hour and half a minute a question."""
    silent = [plan((1, 0, 2, 0, 2), ACCESS, code=f"1.{place}") for place in range(4)]
    few, many = reach([theme("1", *silent[:2])]), reach([theme("1", *silent)])
    assert (few.addition, few.minutes, few.rated, few.rated_after) == ((VISIT,), 10, 0, 2)
    assert (many.addition, many.minutes, many.rated_after) == ((REGULATOR,), 17, 4)


def test_only_who_can_be_asked_about_a_criterion_is_an_addition() -> None:
    own = CriterionPlan(
        code="1.1",
        weights=weights(2, 0, 3, 3),
        expected={ACCESS: Fraction(1)},
        askable=frozenset({REGULATOR}),
    )
    (criterion,) = one(own).themes[0].criteria
    assert criterion.addition == (REGULATOR,)
