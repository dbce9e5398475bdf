"""The package and the plain reading of the rules agree on everything that is printed."""

from __future__ import annotations

import json
from random import Random

import pytest

from contractbeoordeling.domain.method.evaluate import evaluate
from contractbeoordeling.domain.method.reading import read_cases
from contractbeoordeling.domain.method.writing import result_document
from tests.domain.method.oracle import assess
from tests.domain.method.random_cases import random_case

CASES_PER_SEED = 25


@pytest.mark.parametrize("seed", range(12))
def test_random_cases_come_out_as_the_plain_reading_of_the_rules_says(seed: int) -> None:
    random = Random(seed)
    for _ in range(CASES_PER_SEED):
        case = random_case(random)
        read = read_cases(json.dumps(case).encode())
        assert read.faults == ()
        assert result_document(evaluate(read.cases[0])) == assess(case)
