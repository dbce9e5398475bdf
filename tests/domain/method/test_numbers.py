"""Exact arithmetic."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.method.numbers import decimal_text, mean, round_half_up, weighted_mean

FRACTIONS = st.fractions(min_value=-9, max_value=9, max_denominator=1000)
WEIGHTS = st.fractions(min_value=Fraction(1, 100), max_value=3, max_denominator=100)


@pytest.mark.parametrize(
    ("number", "rounded"),
    [("2.5", 3), ("3.5", 4), ("2.49999999999999999999", 2), ("4.5", 5), ("1", 1), ("-0.5", 0)],
)
def test_halves_round_up(number: str, rounded: int) -> None:
    assert round_half_up(Fraction(number)) == rounded


@given(st.lists(st.tuples(WEIGHTS, FRACTIONS), min_size=1, max_size=8))
def test_a_weighted_mean_is_exact(pairs: list[tuple[Fraction, Fraction]]) -> None:
    total = sum((weight for weight, _ in pairs), Fraction(0))
    assert weighted_mean(pairs) == sum((weight * value for weight, value in pairs), Fraction(0)) / total


def test_a_mean_weighs_all_alike() -> None:
    assert mean([Fraction("4.15"), Fraction("3.30"), Fraction("4.075")]) == Fraction("3.841666") + Fraction(
        2, 3_000_000
    )


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-1000, max_value=1000, places=6))
def test_a_decimal_comes_back_as_it_was(number: object) -> None:
    assert Fraction(decimal_text(Fraction(str(number)))) == Fraction(str(number))


@pytest.mark.parametrize(
    ("number", "text"), [("4.20", "4.2"), ("4", "4"), ("0.05", "0.05"), ("-1.5", "-1.5"), ("10", "10")]
)
def test_a_decimal_has_no_needless_zeros(number: str, text: str) -> None:
    assert decimal_text(Fraction(number)) == text


def test_a_number_whose_digits_do_not_end_is_not_a_decimal() -> None:
    with pytest.raises(ValueError, match="1/3"):
        decimal_text(Fraction(1, 3))
