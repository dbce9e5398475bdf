"""Cases and results as JSON."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest

from contractbeoordeling.domain.method.case import Case
from contractbeoordeling.domain.method.evaluate import evaluate
from contractbeoordeling.domain.method.parameters import Parameters, RecencyStep
from contractbeoordeling.domain.method.reading import read_cases
from contractbeoordeling.domain.method.writing import case_document, parameters_document, result_document
from tests.domain.method.building import REFERENCE_DATE
from tests.domain.method.random_cases import random_case

DATA = Path(__file__).resolve().parents[2] / "data" / "method"


def example() -> Case:
    (case,) = read_cases((DATA / "case.json").read_bytes()).cases
    return case


def test_the_published_example_comes_out_as_published() -> None:
    published = (DATA / "result.json").read_text(encoding="utf-8")
    assert json.dumps(result_document(evaluate(example()))) == json.dumps(json.loads(published))


def test_a_case_comes_back_as_it_was_written() -> None:
    random = Random(1)
    for _ in range(40):
        (case,) = read_cases(json.dumps(random_case(random)).encode()).cases
        assert read_cases(json.dumps(case_document(case)).encode()).cases == (case,)


def test_ids_and_events_are_written() -> None:
    document = case_document(example())
    text = json.dumps(document).replace('"severity"', '"id": "s", "event": "val", "severity"')
    text = text.replace('"perspective"', '"id": "w", "perspective"')
    (case,) = read_cases(text.encode()).cases
    assert read_cases(json.dumps(case_document(case)).encode()).cases == (case,)
    assert json.dumps(case_document(case)).count('"id"') == 3


def test_only_parameters_that_differ_are_written() -> None:
    assert parameters_document(Parameters()) == {}
    changed = Parameters(
        recency=(RecencyStep(6, Fraction(1, 3)),), hearsay=Fraction(1, 4), minimum_perspectives=3
    )
    assert parameters_document(changed) == {
        "recency": [[6, "1/3"]],
        "hearsay": "1/4",
        "minimum_perspectives": 3,
    }


@pytest.mark.parametrize(("sensitivity", "agreement"), [(False, True), (True, False)])
def test_a_result_without_its_dear_parts_is_no_document(sensitivity: bool, agreement: bool) -> None:
    with pytest.raises(ValueError, match="has its"):
        result_document(evaluate(example(), sensitivity=sensitivity, agreement=agreement))


def test_an_empty_case_has_an_empty_result() -> None:
    document = result_document(evaluate(Case(reference_date=REFERENCE_DATE, themes=())))
    assert document == {
        "method": "1",
        "reference_date": "2026-06-01",
        "criteria": [],
        "themes": [],
        "overall": {"score": None, "rating": None, "limits": []},
        "agreement": {
            "alpha_ordinal": None,
            "comparable_criteria": 0,
            "mean_absolute_difference": None,
            "within_one_step": None,
        },
    }
