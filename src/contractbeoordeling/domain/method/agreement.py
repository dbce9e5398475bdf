"""R11: how far the sources agree over all criteria; it informs and never gates.

Ordinal alpha: K. Krippendorff, Content Analysis; the coincidence-matrix form for missing data.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.numbers import round_half_up

CRITERIA_FOR_ALPHA = 10

Difference = Callable[[int, int, Mapping[int, int]], Fraction]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the sources agree; figures without a pair to compare are None."""

    alpha_ordinal: Fraction | None
    comparable_criteria: int
    mean_absolute_difference: Fraction | None
    within_one_step: Fraction | None


def agreement_of(criteria: Iterable[CriterionResult]) -> Agreement:
    """Compare the counted perspectives' own scores, in whole steps, of every criterion."""
    units = [unit for criterion in criteria if len(unit := _steps(criterion)) >= 2]
    differences = [abs(one - other) for unit in units for one, other in combinations(unit, 2)]
    pairs = len(differences)
    return Agreement(
        alpha_ordinal=alpha(units, ordinal) if len(units) >= CRITERIA_FOR_ALPHA else None,
        comparable_criteria=len(units),
        mean_absolute_difference=Fraction(sum(differences), pairs) if pairs else None,
        within_one_step=Fraction(sum(each <= 1 for each in differences), pairs) if pairs else None,
    )


def _steps(criterion: CriterionResult) -> list[int]:
    return [
        round_half_up(source.score)
        for source in criterion.sources
        if source.know_weight > 0 and source.score is not None
    ]


def alpha(units: Iterable[Sequence[int]], difference: Difference) -> Fraction | None:
    """Return Krippendorff's alpha of units of two or more values; None where nothing differs."""
    coincidences: dict[tuple[int, int], Fraction] = {}
    totals: Counter[int] = Counter()
    for unit in units:
        totals.update(unit)
        share = Fraction(1, len(unit) - 1)
        for one, other in combinations(unit, 2):
            pair = (one, other) if one <= other else (other, one)
            coincidences[pair] = coincidences.get(pair, Fraction(0)) + share
    pairs = {pair: difference(*pair, totals) for pair in combinations(sorted(totals), 2)}
    expected = sum((totals[one] * totals[other] * each for (one, other), each in pairs.items()), Fraction(0))
    if not expected:
        return None
    observed = sum((coincidences.get(pair, 0) * each for pair, each in pairs.items()), Fraction(0))
    return 1 - (totals.total() - 1) * observed / expected


def ordinal(low: int, high: int, totals: Mapping[int, int]) -> Fraction:
    """Return the squared number of values that lie between two ranks, half of each end included."""
    between = sum(count for value, count in totals.items() if low <= value <= high)
    return (between - Fraction(totals[low] + totals[high], 2)) ** 2
