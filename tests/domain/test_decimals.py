"""Numbers as people type them."""

from decimal import Decimal

import pytest

from contractbeoordeling.domain.decimals import read_decimal


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3,5", "3.5"),
        ("3.5", "3.5"),
        ("0.125", "0.125"),
        ("1.000", "1000"),
        ("2.116.000", "2116000"),
        ("1.250,75", "1250.75"),
        ("12 500", "12500"),
        ("−4", "-4"),
    ],
)
def test_comma_and_point_are_decimals_and_points_between_threes_are_thousands(text: str, number: str) -> None:
    assert read_decimal(text) == Decimal(number)


@pytest.mark.parametrize(
    "text", ["", "veel", "nan", "1e3", "1_000", "1,2,3", "1,000.50", "1.00.000", "5.", "٣x"]
)
def test_what_is_no_number_or_could_be_two_is_none(text: str) -> None:
    assert read_decimal(text) is None
