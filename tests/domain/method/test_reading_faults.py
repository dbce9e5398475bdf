"""The calculator's JSON: every fault at its place."""

from __future__ import annotations

import json
from copy import deepcopy

import pytest

from contractbeoordeling.domain.method.faults import FaultCode
from contractbeoordeling.domain.method.reading import read_cases
from tests.domain.method.example import CASE, CRITERION, OBSERVATION, REMOVE, SIGNAL, changed, faults

FAULTS: list[tuple[str, object, FaultCode]] = [
    ("method", "2", FaultCode.NOT_A_CHOICE),
    ("method", 1, FaultCode.NOT_TEXT),
    ("reference_date", "2026-02-30", FaultCode.NOT_A_DATE),
    ("reference_date", "20260601", FaultCode.NOT_A_DATE),
    ("reference_date", "2026-6-1", FaultCode.NOT_A_DATE),
    ("reference_date", "2026-06-01T00:00", FaultCode.NOT_A_DATE),
    ("reference_date", "٢٠٢٦-٠٦-٠١", FaultCode.NOT_A_DATE),
    ("supervision_measure", None, FaultCode.NOT_BOOLEAN),
    ("supervision_measure", 0, FaultCode.NOT_BOOLEAN),
    ("parameters", None, FaultCode.NOT_AN_OBJECT),
    ("themes", {}, FaultCode.NOT_A_LIST),
    ("themes[0]", None, FaultCode.NOT_AN_OBJECT),
    ("themes[0].code", 1, FaultCode.NOT_TEXT),
    ("themes[0].code", " ", FaultCode.EMPTY_TEXT),
    ("themes[1].code", "1", FaultCode.DOUBLE_CODE),
    ("themes[0].core", "true", FaultCode.NOT_BOOLEAN),
    ("themes[0].in_scope", None, FaultCode.NOT_BOOLEAN),
    (f"{CRITERION}.in_scope", 1, FaultCode.NOT_BOOLEAN),
    (f"{CRITERION}.weights", [], FaultCode.NOT_AN_OBJECT),
    (f"{CRITERION}.weights.access", 4, FaultCode.OUT_OF_RANGE),
    (f"{CRITERION}.weights.access", -1, FaultCode.OUT_OF_RANGE),
    (f"{CRITERION}.weights.access", 1.5, FaultCode.NOT_WHOLE),
    (f"{CRITERION}.weights.access", "1", FaultCode.NOT_WHOLE),
    (f"{CRITERION}.weights.access", True, FaultCode.NOT_WHOLE),
    (f"{CRITERION}.weights.access", None, FaultCode.NOT_WHOLE),
    (f"{CRITERION}.weights.provider", 1, FaultCode.UNKNOWN_PERSPECTIVE),
    (f"{CRITERION}.self_score", "0.9", FaultCode.OUT_OF_RANGE),
    (f"{CRITERION}.self_score", "5.1", FaultCode.OUT_OF_RANGE),
    (f"{CRITERION}.self_score", "-4", FaultCode.OUT_OF_RANGE),
    (f"{CRITERION}.self_score", "4,2", FaultCode.NOT_DECIMAL),
    (f"{CRITERION}.self_score", "", FaultCode.NOT_DECIMAL),
    (f"{CRITERION}.self_score", "n.v.t.", FaultCode.NOT_DECIMAL),
    (f"{CRITERION}.self_score", "21/5", FaultCode.NOT_DECIMAL),
    (f"{CRITERION}.self_score", "٤", FaultCode.NOT_DECIMAL),
    (f"{CRITERION}.self_score", " 4", FaultCode.NOT_DECIMAL),
    (f"{CRITERION}.self_score", "4.", FaultCode.NOT_DECIMAL),
    (f"{CRITERION}.self_score", True, FaultCode.NOT_DECIMAL),
    (f"{CRITERION}.self_score", float("nan"), FaultCode.NOT_DECIMAL),
    (f"{CRITERION}.self_score", float("inf"), FaultCode.NOT_DECIMAL),
    (f"{CRITERION}.self_score", "4." + "0" * 200, FaultCode.TOO_LONG),
    (f"{CRITERION}.observations", None, FaultCode.NOT_A_LIST),
    (f"{OBSERVATION}[0]", [], FaultCode.NOT_AN_OBJECT),
    (f"{OBSERVATION}[0].perspective", "provider", FaultCode.UNKNOWN_PERSPECTIVE),
    (f"{OBSERVATION}[0].score", None, FaultCode.NOT_DECIMAL),
    (f"{OBSERVATION}[0].score", 6, FaultCode.OUT_OF_RANGE),
    (f"{OBSERVATION}[2].score", "4.1", FaultCode.OUT_OF_RANGE),
    (f"{OBSERVATION}[0].observed_on", "2026-06-02", FaultCode.AFTER_REFERENCE_DATE),
    (f"{OBSERVATION}[0].observed_on", None, FaultCode.NOT_A_DATE),
    (f"{OBSERVATION}[0].evidence", "Direct", FaultCode.NOT_A_CHOICE),
    (f"{OBSERVATION}[0].respondents", 12, FaultCode.RESIDENTS_ONLY),
    (f"{OBSERVATION}[0].id", 7, FaultCode.NOT_TEXT),
    (f"{OBSERVATION}[1].respondents", -1, FaultCode.TOO_LOW),
    (f"{OBSERVATION}[1].respondents", 7.5, FaultCode.NOT_WHOLE),
    (f"{OBSERVATION}[1].respondents", "38", FaultCode.NOT_WHOLE),
    (f"{OBSERVATION}[1].respondents", REMOVE, FaultCode.MISSING),
    (f"{SIGNAL}.severity", 0, FaultCode.OUT_OF_RANGE),
    (f"{SIGNAL}.severity", 5, FaultCode.OUT_OF_RANGE),
    (f"{SIGNAL}.severity", "3", FaultCode.NOT_WHOLE),
    (f"{SIGNAL}.polarity", "neutral", FaultCode.NOT_A_CHOICE),
    (f"{SIGNAL}.verified", "ja", FaultCode.NOT_BOOLEAN),
    (f"{SIGNAL}.repair_verified", None, FaultCode.NOT_BOOLEAN),
    (f"{SIGNAL}.observed_on", "2027-01-01", FaultCode.AFTER_REFERENCE_DATE),
    (f"{SIGNAL}.event", None, FaultCode.NOT_TEXT),
    ("parameters.hearsy", "1/2", FaultCode.UNKNOWN_PARAMETER),
    ("parameters.hearsay", "3/2", FaultCode.OUT_OF_RANGE),
    ("parameters.hearsay", "1/0", FaultCode.NOT_FRACTION),
    ("parameters.hearsay", "half", FaultCode.NOT_FRACTION),
    ("parameters.hearsay", "1/" + "9" * 200, FaultCode.NOT_FRACTION),
    ("parameters.minimum_coverage", "1/5", FaultCode.OUT_OF_RANGE),
    ("parameters.minimum_perspectives", 1, FaultCode.OUT_OF_RANGE),
    ("parameters.minimum_perspectives", 6, FaultCode.OUT_OF_RANGE),
    ("parameters.minimum_respondents", 4, FaultCode.TOO_LOW),
    ("parameters.full_respondents", 0, FaultCode.TOO_LOW),
    ("parameters.cap_severity_4", 0, FaultCode.OUT_OF_RANGE),
    ("parameters.cap_severity_3", "2", FaultCode.NOT_WHOLE),
    ("parameters.signal_months", -1, FaultCode.TOO_LOW),
    ("parameters.theme_minimum_share", "1.01", FaultCode.OUT_OF_RANGE),
    ("parameters.recency", "1", FaultCode.NOT_A_LIST),
    ("parameters.recency", [], FaultCode.NOT_A_STEP),
    ("parameters.recency", [[12, "1"], [12, "1/2"]], FaultCode.STEPS_NOT_ASCENDING),
    ("parameters.recency", [[24, "1"], [12, "1/2"]], FaultCode.STEPS_NOT_ASCENDING),
]


@pytest.mark.parametrize(
    ("place", "value", "code"), FAULTS, ids=[f"{place}={str(value)[:20]}" for place, value, _ in FAULTS]
)
def test_a_wrong_value_is_a_fault_at_its_place(place: str, value: object, code: FaultCode) -> None:
    assert faults(changed(place, value)) == [(place, code)]


REQUIRED = [
    "method",
    "reference_date",
    "themes",
    "themes[0].code",
    "themes[0].core",
    "themes[0].criteria",
    *(f"{CRITERION}.{name}" for name in ("code", "weights", "observations", "signals")),
    *(f"{OBSERVATION}[0].{name}" for name in ("perspective", "score", "observed_on")),
    *(f"{SIGNAL}.{name}" for name in ("severity", "polarity", "verified", "repair_verified", "observed_on")),
]


@pytest.mark.parametrize("place", REQUIRED)
def test_a_field_that_lacks_is_named(place: str) -> None:
    assert faults(changed(place, REMOVE)) == [(place, FaultCode.MISSING)]


@pytest.mark.parametrize("place", ["", "themes[0]", CRITERION, f"{OBSERVATION}[0]", SIGNAL])
def test_an_unknown_field_is_named(place: str) -> None:
    where = f"{place}.weight".removeprefix(".")
    assert faults(changed(where, 1)) == [(where, FaultCode.UNKNOWN_FIELD)]


def test_a_name_that_is_no_word_is_quoted_in_its_place() -> None:
    assert faults({**CASE, "a\nb": 1}) == [('["a\\nb"]', FaultCode.UNKNOWN_FIELD)]


@pytest.mark.parametrize(
    ("recency", "place", "code"),
    [
        ([[12, "1"], [13]], "parameters.recency[1]", FaultCode.NOT_A_STEP),
        ([["12", "1"]], "parameters.recency[0][0]", FaultCode.NOT_WHOLE),
        ([[12, "2"]], "parameters.recency[0][1]", FaultCode.OUT_OF_RANGE),
        ([[-1, "1"]], "parameters.recency[0][0]", FaultCode.TOO_LOW),
    ],
)
def test_a_wrong_recency_step_is_named(recency: object, place: str, code: FaultCode) -> None:
    assert faults(changed("parameters.recency", recency)) == [(place, code)]


def test_a_criterion_code_is_used_once_in_the_whole_case() -> None:
    again = deepcopy(CASE["themes"][0]["criteria"])
    place = "themes[1].criteria"
    assert faults(changed(place, again)) == [(f"{place}[0].code", FaultCode.DOUBLE_CODE)]


def test_two_cases_may_use_the_same_codes() -> None:
    assert faults([CASE, CASE]) == []


def test_every_fault_is_found_in_one_go_in_its_case() -> None:
    bad = changed(f"{OBSERVATION}[0].score", "9")
    bad["themes"][0]["criteria"][0]["signals"][0]["severity"] = 9
    assert faults([CASE, bad, 4]) == [
        (f"[1].{OBSERVATION}[0].score", FaultCode.OUT_OF_RANGE),
        (f"[1].{SIGNAL}.severity", FaultCode.OUT_OF_RANGE),
        ("[2]", FaultCode.NOT_AN_OBJECT),
    ]


def test_without_a_reference_date_no_date_is_too_late() -> None:
    assert faults(changed("reference_date", "gisteren")) == [("reference_date", FaultCode.NOT_A_DATE)]


def test_a_field_that_stands_there_twice_is_a_fault() -> None:
    text = json.dumps(CASE).replace('"core": true', '"core": true, "core": false')
    (fault,) = read_cases(text.encode()).faults
    assert (fault.place, fault.code) == ("themes[0].core", FaultCode.REPEATED_FIELD)


@pytest.mark.parametrize("digits", ["1e999999999", "1e999999999999999999999", "9" * 5000, "1e-999999999"])
def test_a_monstrous_number_is_a_fault_and_no_burden(digits: str) -> None:
    for place in (f"{OBSERVATION}[1].score", f"{OBSERVATION}[1].respondents", "parameters.hearsay"):
        text = json.dumps(changed(place, "HERE")).replace('"HERE"', digits)
        assert [fault.place for fault in read_cases(text.encode()).faults] == [place]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", FaultCode.EMPTY),
        (b" \n", FaultCode.EMPTY),
        (b"\xef\xbb\xbf", FaultCode.EMPTY),
        (b"{", FaultCode.BROKEN_JSON),
        (b"{}{}", FaultCode.BROKEN_JSON),
        (b"{'method': '1'}", FaultCode.BROKEN_JSON),
        (b"\xff\xfe{\x00}", FaultCode.NOT_UTF_8),
        (b'{"method": "\xe9"}', FaultCode.NOT_UTF_8),
        (b"null", FaultCode.NOT_AN_OBJECT),
        (b'"case"', FaultCode.NOT_AN_OBJECT),
        (b"3", FaultCode.NOT_AN_OBJECT),
        (b"NaN", FaultCode.NOT_AN_OBJECT),
        (b"[" * 100_000, FaultCode.TOO_DEEP),
    ],
)
def test_a_document_that_is_no_case_is_one_fault(content: bytes, code: FaultCode) -> None:
    (fault,) = read_cases(content).faults
    assert (fault.place, fault.code) == ("", code)


def test_broken_json_tells_its_line_and_column() -> None:
    (fault,) = read_cases(b'{\n "method": }').faults
    assert (fault.values["line"], fault.values["column"]) == ("2", "12")
