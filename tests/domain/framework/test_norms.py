"""Norm tables: what they turn a figure into, what is wrong with them, and whose identity they change."""

import json
from fractions import Fraction
from typing import Any

import pytest

from contractbeoordeling.domain.framework import FaultCode, framework_bytes, framework_hash
from tests.domain.framework.changing import at, codes, content, framework

DEFAULT_HASH = "7ad9de639c5bd52df605a1dfeb2d1fc4606e9175cfe9de89efea8f2a46f6a81e"
"""What the default framework was before there were norm tables."""


def norm(**changed: Any) -> dict[str, Any]:
    """Return a norm table for waiting time of criterion 1.1."""
    key = at(content(), "themes", 0, "criteria", 0, "key")
    table = {
        "kind": "waiting",
        "part": "",
        "criterion": key,
        "party": "access",
        "bounds": ["60", "42", "28", "14"],
    }
    return table | changed


def with_norms(*norms: dict[str, Any]) -> dict[str, Any]:
    """Return the default framework with norm tables."""
    return content() | {"norms": list(norms)}


def test_without_norm_tables_a_framework_is_what_it_was() -> None:
    assert framework_hash(framework(content())) == DEFAULT_HASH
    assert framework_hash(framework(with_norms())) == DEFAULT_HASH
    assert "norms" not in json.loads(framework_bytes(framework(content())))


def test_a_norm_table_makes_another_version_that_reads_back() -> None:
    made = framework(with_norms(norm()))
    assert framework_hash(made) != DEFAULT_HASH
    assert framework(json.loads(framework_bytes(made))) == made


@pytest.mark.parametrize(
    ("value", "score"), [("61", 1), ("60", 2), ("42.5", 2), ("42", 3), ("28", 4), ("14", 5), ("0", 5)]
)
def test_where_less_is_better_a_lower_figure_scores_higher(value: str, score: int) -> None:
    (table,) = framework(with_norms(norm())).norms
    assert table.score(Fraction(value)) == score


@pytest.mark.parametrize(("value", "score"), [("5.4", 1), ("5.5", 2), ("8.49", 4), ("8.5", 5)])
def test_a_mark_without_bounds_has_those_of_residents(value: str, score: int) -> None:
    (table,) = framework(with_norms(norm(kind="usefulness", party="resident", bounds=[None] * 4))).norms
    assert table.score(Fraction(value)) == score


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"kind": "x"}, FaultCode.UNKNOWN_VALUE),
        ({"kind": None}, FaultCode.MISSING),
        ({"party": "regulator"}, FaultCode.UNKNOWN_VALUE),
        ({"criterion": "x"}, FaultCode.NORM_UNKNOWN_CRITERION),
        ({"part": "housing"}, FaultCode.NORM_UNKNOWN_PART),
        ({"kind": "zrm_change", "bounds": ["-1", "0", "1", "2"]}, FaultCode.NORM_WITHOUT_PART),
        ({"kind": "on_own", "part": "01", "bounds": ["10", "20", "30", "40"]}, FaultCode.NORM_NO_DIRECTION),
        ({"bounds": ["14", "28", "42", "60"]}, FaultCode.NORM_NOT_FALLING),
        ({"kind": "participation", "bounds": ["10", "20", "20", "40"]}, FaultCode.NORM_NOT_RISING),
        ({"bounds": ["60", "42", "28"]}, FaultCode.WRONG_TYPE),
        ({"bounds": ["9999", "42", "28", "14"]}, FaultCode.OUT_OF_RANGE),
        ({"party": "resident"}, FaultCode.NORM_RESIDENTS),
    ],
)
def test_what_a_norm_table_may_not_be(changed: dict[str, Any], code: FaultCode) -> None:
    assert code in codes(with_norms(norm(**changed)))


def test_two_norm_tables_for_the_same_are_a_fault() -> None:
    assert codes(with_norms(norm(), norm())) == [FaultCode.NORM_TWICE]


def test_a_norm_for_a_party_that_cannot_know_is_a_warning() -> None:
    data = with_norms(norm(party="back_office"))
    assert codes(data) == [FaultCode.NORM_WITHOUT_WEIGHT]
    assert len(framework(data).norms) == 1
