"""The parameters inside a framework: bounds, and only what differs is kept."""

from fractions import Fraction

import pytest

from contractbeoordeling.domain.framework import FaultCode, framework_content
from contractbeoordeling.domain.method.parameters import DEFAULT_PARAMETERS, RecencyStep
from tests.domain.framework.changing import changed, codes, fault, framework

F = Fraction


def test_what_equals_the_default_is_not_kept() -> None:
    data = changed({"minimum_coverage": "0.5", "hearsay": "2/4", "signal_months": 24}, "parameters")
    assert framework(data).parameters == DEFAULT_PARAMETERS
    assert framework_content(framework(data))["parameters"] == {}


def test_what_differs_is_kept_in_one_spelling() -> None:
    data = changed({"minimum_coverage": "0.60", "recency": [[6, "1.0"], [30, "0.5"]]}, "parameters")
    parameters = framework(data).parameters
    assert parameters.minimum_coverage == F(3, 5)
    assert parameters.recency == (RecencyStep(6, F(1)), RecencyStep(30, F(1, 2)))
    assert framework_content(framework(data))["parameters"] == {
        "minimum_coverage": "3/5",
        "recency": [[6, "1"], [30, "1/2"]],
    }


@pytest.mark.parametrize(
    ("name", "value", "low"),
    [
        ("minimum_perspectives", 1, "2"),
        ("minimum_coverage", "0.2", "1/4"),
        ("minimum_respondents", 4, "5"),
        ("cap_severity_4", 0, "1"),
        ("hearsay", "-1", "0"),
        ("theme_minimum_share", "1.01", "0"),
    ],
)
def test_a_parameter_has_bounds(name: str, value: object, low: str) -> None:
    found = fault(changed({name: value}, "parameters"))
    assert (found.code, found.path, found.values["low"]) == (
        FaultCode.OUT_OF_RANGE,
        ("parameters", name),
        low,
    )


@pytest.mark.parametrize("value", ["half", "1/0", "1e99999999", "0.5/2", "1/2/3", " 1", True, [1]])
def test_a_share_is_a_number(value: object) -> None:
    assert codes(changed({"minimum_coverage": value}, "parameters")) == [FaultCode.NOT_NUMBER]


def test_an_unknown_or_empty_parameter_is_a_fault() -> None:
    assert codes(changed({"minimum": 3}, "parameters")) == [FaultCode.UNKNOWN_FIELD]
    assert codes(changed({"hearsay": None}, "parameters")) == [FaultCode.MISSING]


def test_recency_steps_rise() -> None:
    found = fault(changed({"recency": [[12, "1"], [12, "1/2"]]}, "parameters"))
    assert (found.code, found.path) == (FaultCode.NOT_RISING, ("parameters", "recency", 1))


@pytest.mark.parametrize(
    ("steps", "code"),
    [
        ([], FaultCode.WRONG_TYPE),
        ([[1, "1"], [2, "1"], [3, "1"], [4, "1"], [5, "1"], [6, "1"]], FaultCode.WRONG_TYPE),
        ([[12]], FaultCode.WRONG_TYPE),
        ([[12, None]], FaultCode.MISSING),
        ([[None, "1"]], FaultCode.MISSING),
        ([[12, "2"]], FaultCode.OUT_OF_RANGE),
    ],
)
def test_recency_is_one_to_five_whole_steps(steps: object, code: FaultCode) -> None:
    assert codes(changed({"recency": steps}, "parameters")) == [code]


def test_the_reply_term_is_at_least_a_day() -> None:
    assert framework(changed(21, "reply_days")).reply_days == 21
    assert codes(changed(0, "reply_days")) == [FaultCode.OUT_OF_RANGE]


def test_the_bounds_of_a_figure_rise_and_are_four() -> None:
    assert codes(changed(["5", "7", "6", "9"], "figures", "mark")) == [FaultCode.NOT_RISING]
    assert codes(changed(["5", "6", "7"], "figures", "mark")) == [FaultCode.WRONG_TYPE]
    assert codes(changed(["5", "6", "7", "11"], "figures", "mark")) == [FaultCode.OUT_OF_RANGE]
    assert framework(changed(["5", "6", "7", "8"], "figures", "mark")).figures.mark[0] == 5
