"""Exact arithmetic that several rules share."""

from collections.abc import Iterable
from fractions import Fraction


def round_half_up(number: Fraction) -> int:
    """Return the nearest whole number; halves go up."""
    top, bottom = number.as_integer_ratio()
    return (2 * top + bottom) // (2 * bottom)


def weighted_mean(pairs: Iterable[tuple[Fraction, Fraction]]) -> Fraction:
    """Return Σ weight·value / Σ weight of (weight, value) pairs; the weights aren't all 0.

    Sums whole numbers over a common denominator: a Fraction would reduce itself at every step.
    """
    top, total, bottom = 0, 0, 1
    for weight, value in pairs:
        weight_top, weight_bottom = weight.as_integer_ratio()
        value_top, value_bottom = value.as_integer_ratio()
        scale = weight_bottom * value_bottom
        top = top * scale + weight_top * value_top * bottom
        total = total * scale + weight_top * value_bottom * bottom
        bottom *= scale
    return Fraction(top, total)


def mean(values: Iterable[Fraction]) -> Fraction:
    """Return the mean of one value or more."""
    one = Fraction(1)
    return weighted_mean((one, value) for value in values)


def decimal_text(number: Fraction) -> str:
    """Write a number whose digits end (4.2) with a point and no needless zeros."""
    top, bottom = number.as_integer_ratio()
    digits = 0
    while 10**digits % bottom:
        digits += 1
        if digits > bottom.bit_length():
            raise ValueError(f"the digits of {number} don't end")
    scaled = str(abs(top) * 10**digits // bottom).rjust(digits + 1, "0")
    whole, rest = scaled[: len(scaled) - digits], scaled[len(scaled) - digits :]
    return ("-" if top < 0 else "") + (f"{whole}.{rest}" if rest else whole)
