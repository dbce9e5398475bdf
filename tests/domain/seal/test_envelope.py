"""A sealed assessment can be recomputed from its own envelope, and holds nothing that the provider may not see."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.method.evaluate import evaluate
from contractbeoordeling.domain.method.parameters import DEFAULT_PARAMETERS
from contractbeoordeling.domain.method.reading import read_cases
from contractbeoordeling.domain.method.writing import result_document
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.seal.check import verify
from contractbeoordeling.domain.seal.envelope import PARTS, kept_bytes, seal_hash, sealable, with_hash
from contractbeoordeling.domain.seal.reading import read_envelope
from contractbeoordeling.usecases.default_framework import default_framework
from tests.domain.seal.sealed import any_case, part, sealed

SEEDS = st.integers(0, 10_000)


@given(SEEDS)
def test_sealed_assessment_is_recomputed_from_its_envelope_alone(seed: int) -> None:
    envelope = sealed(any_case(seed))
    assert verify(envelope) == []
    (case,) = read_cases(json.dumps(envelope["case"]).encode()).cases
    assert result_document(evaluate(case)) == envelope["result"]


@given(SEEDS)
def test_envelope_comes_back_from_a_file_in_any_layout(seed: int) -> None:
    envelope = sealed(any_case(seed))
    for layout in (json.dumps(envelope), json.dumps(envelope, indent=2, ensure_ascii=False)):
        assert read_envelope(layout.encode()) == envelope
        assert verify(read_envelope(layout.encode()), kept=envelope) == []


@given(SEEDS)
def test_what_too_few_residents_said_is_left_out_and_changes_nothing(seed: int) -> None:
    case = any_case(seed)
    frozen = sealable(case)
    assert result_document(evaluate(frozen)) == result_document(evaluate(case))
    counts = [
        each.respondents
        for criterion in frozen.criteria()
        for each in criterion.observations
        if each.perspective is Perspective.RESIDENT
    ]
    least = case.parameters.minimum_respondents
    assert least >= DEFAULT_PARAMETERS.minimum_respondents
    assert all(count is not None and count >= least for count in counts)


def test_kept_bytes_are_named_by_the_seal() -> None:
    envelope = sealed(any_case(1))
    kept = kept_bytes(envelope)
    assert hashlib.sha256(kept).hexdigest() == seal_hash(envelope) == part(envelope, "seal")["hash"]
    assert with_hash(read_envelope(kept)) == envelope


def test_envelope_has_the_parts_of_the_format_and_the_criteria_that_were_used() -> None:
    case = any_case(1)
    envelope = sealed(case)
    assert tuple(envelope) == PARTS
    framework = part(envelope, "framework")
    assert framework["content_hash"] == framework["id"]
    assert framework["version"] == default_framework().version
    criteria = framework["criteria"]
    assert isinstance(criteria, list)
    assert len(criteria) == len(list(case.criteria())) > 0


def test_finding_that_the_provider_may_not_read_stays_out() -> None:
    human = part(sealed(any_case(1)), "human")
    findings = json.dumps(human["findings"])
    assert "Te weinig gehoord." in findings
    assert "Binnenskamers" not in json.dumps(human)
    assert human["texts"] == {"open_signals": "Loopt nog."}


def test_sources_are_those_of_the_case_as_it_is_sealed() -> None:
    case = any_case(1)
    every = [each.id for row in case.criteria() for each in (*row.observations, *row.signals)]
    few = replace(case, parameters=replace(case.parameters, minimum_respondents=10_000))
    left = [each.id for row in sealable(few).criteria() for each in (*row.observations, *row.signals)]
    sources = sealed(few)["sources"]
    assert isinstance(sources, list)
    assert len(sources) == len(left) < len(every)
