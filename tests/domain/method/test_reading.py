"""The calculator's JSON: all that can be read."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from fractions import Fraction

import pytest

from contractbeoordeling.domain.method.parameters import DEFAULT_PARAMETERS, Parameters, RecencyStep
from contractbeoordeling.domain.method.reading import read_cases
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Perspective
from tests.domain.method.example import CASE, CRITERION, OBSERVATION, SIGNAL, Json, changed, faults, read


def test_a_case_is_read_whole() -> None:
    found = read(CASE)
    assert (found.faults, found.as_list) == ((), False)
    (case,) = found.cases
    assert (case.reference_date, case.supervision_measure, case.parameters) == (
        date(2026, 6, 1),
        False,
        DEFAULT_PARAMETERS,
    )
    criterion = case.themes[0].criteria[0]
    assert criterion.weights == {
        Perspective.ACCESS: 1,
        Perspective.BACK_OFFICE: 0,
        Perspective.REGULATOR: 1,
        Perspective.RESIDENT: 3,
        Perspective.VISIT: 0,
    }
    assert [(each.score, each.respondents) for each in criterion.observations] == [
        (4, None),
        (Fraction(21, 5), 38),
        (3, None),
    ]
    assert criterion.signals[0].event is None
    assert [theme.core for theme in case.themes] == [True, False]


def test_a_list_of_cases_is_read_as_a_list() -> None:
    assert (read([CASE]).as_list, len(read([CASE, CASE]).cases), read([]).cases) == (True, 2, ())


@pytest.mark.parametrize(
    ("written", "score"),
    [
        ("4.2", Fraction(21, 5)),
        ('"4.2"', Fraction(21, 5)),
        ("4.20", Fraction(21, 5)),
        ("4.10000000000000000000000000001", Fraction("4.10000000000000000000000000001")),
        ("42e-1", Fraction(21, 5)),
        ("4", Fraction(4)),
        ('"04"', Fraction(4)),
    ],
)
def test_scores_are_read_by_their_digits(written: str, score: Fraction) -> None:
    text = json.dumps(changed(f"{OBSERVATION}[0].score", "HERE")).replace('"HERE"', written)
    assert read_cases(text.encode()).cases[0].themes[0].criteria[0].observations[0].score == score


def test_what_may_be_missing_has_its_default() -> None:
    case = deepcopy(CASE)
    del case["supervision_measure"], case["parameters"]
    criterion = case["themes"][0]["criteria"][0]
    del criterion["self_score"]
    found = read(case)
    assert found.faults == ()
    first = found.cases[0].themes[0].criteria[0]
    assert (first.self_score, first.in_scope, first.observations[0].evidence) == (None, True, Evidence.DIRECT)


def test_a_self_score_may_be_null() -> None:
    assert read(changed(f"{CRITERION}.self_score", None)).cases[0].themes[0].criteria[0].self_score is None


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("themes[0].in_scope", False),
        (f"{CRITERION}.in_scope", False),
        (f"{OBSERVATION}[0].evidence", "hearsay"),
        (f"{OBSERVATION}[0].id", "w-1"),
        (f"{SIGNAL}.id", "s-1"),
        (f"{SIGNAL}.event", "brand"),
        (f"{SIGNAL}.polarity", "positive"),
        (f"{OBSERVATION}[1].respondents", 0),
        (f"{OBSERVATION}[0].observed_on", "2026-06-01"),
        (f"{CRITERION}.weights", {}),
        ("themes", []),
        ("parameters.minimum_coverage", "0.5"),
    ],
)
def test_all_of_the_format_is_known(place: str, value: object) -> None:
    assert faults(changed(place, value)) == []


def test_parameters_override_the_defaults_by_name() -> None:
    named: Json = {
        "recency": [[6, "1"], [18, "1/3"]],
        "hearsay": "1/4",
        "minimum_respondents": 6,
        "full_respondents": 20,
        "minimum_perspectives": 3,
        "minimum_coverage": "2/3",
        "cap_severity_4": 2,
        "cap_severity_3": 3,
        "cap_severity_2_twice": 4,
        "signal_months": 30,
        "repeat_months": 6,
        "open_signal_months": 9,
        "theme_minimum_share": "1/2",
        "overall_minimum_share": "3/4",
    }
    assert read(changed("parameters", named)).cases[0].parameters == Parameters(
        recency=(RecencyStep(6, Fraction(1)), RecencyStep(18, Fraction(1, 3))),
        hearsay=Fraction(1, 4),
        minimum_respondents=6,
        full_respondents=20,
        minimum_perspectives=3,
        minimum_coverage=Fraction(2, 3),
        cap_severity_4=2,
        cap_severity_3=3,
        cap_severity_2_twice=4,
        signal_months=30,
        repeat_months=6,
        open_signal_months=9,
        theme_minimum_share=Fraction(1, 2),
        overall_minimum_share=Fraction(3, 4),
    )


def test_a_byte_order_mark_is_no_fault() -> None:
    assert read_cases(b"\xef\xbb\xbf" + json.dumps(CASE).encode()).faults == ()
