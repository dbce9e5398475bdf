"""The agreement of the sources once more, by its definition and as plainly as possible (see oracle.py)."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from math import floor
from typing import Any


def half_up(number: Fraction) -> int:
    return floor(number + Fraction(1, 2))


def agreement_of(all_scores: list[dict[str, Fraction]]) -> dict[str, Any]:
    """R11, beside the result."""
    units = [[half_up(score) for score in scores.values()] for scores in all_scores if len(scores) >= 2]
    differences = [abs(a - b) for unit in units for a, b in combinations(unit, 2)]
    return {
        "alpha_ordinal": alpha_of(units) if len(units) >= 10 else None,
        "comparable_criteria": len(units),
        "mean_absolute_difference": Fraction(sum(differences), len(differences)) if differences else None,
        "within_one_step": Fraction(sum(d <= 1 for d in differences), len(differences))
        if differences
        else None,
    }


def alpha_of(units: list[list[int]]) -> Fraction | None:
    """Krippendorff's ordinal alpha by its definition: 1 − observed / expected disagreement, over ordered pairs."""
    values = [value for unit in units for value in unit]
    n = len(values)

    def squared(a: int, b: int) -> Fraction:
        low, high = min(a, b), max(a, b)
        between = sum(low <= value <= high for value in values)
        return (between - Fraction(values.count(a) + values.count(b), 2)) ** 2 if a != b else Fraction(0)

    table = {(a, b): squared(a, b) for a in range(1, 6) for b in range(1, 6)}
    observed = Fraction(0)
    for unit in units:
        for i, a in enumerate(unit):
            for j, b in enumerate(unit):
                if i != j:
                    observed += table[a, b] / (len(unit) - 1)
    expected = Fraction(0)
    for i, a in enumerate(values):
        for j, b in enumerate(values):
            if i != j:
                expected += table[a, b]
    if expected == 0:
        return None
    return 1 - (observed / n) / (expected / (n * (n - 1)))
