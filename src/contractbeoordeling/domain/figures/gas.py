"""The T-score of goal attainment scaling (GAS), from single goals."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext

from contractbeoordeling.domain.errors import Refusal

ATTAINMENTS = range(-2, 3)
"""How far a goal was reached: 0 is as expected."""
_CENTS = Decimal("0.01")
_CORRELATION = Decimal("0.3")
_DIGITS = 40

Goal = tuple[int, int]
"""Weight and attainment."""


def mean_t_score(clients: Sequence[Sequence[Goal]]) -> Decimal:
    """Return the mean T-score of clients, each with goals of their own, on two decimals.

    Of one client T = 50 + 10·Σwx / √(0.7·Σw² + 0.3·(Σw)²). Refuses no clients, and goals that can't be.
    """
    if not clients:
        raise Refusal("gas_goals_wrong")
    return (sum(map(_exact, clients), Decimal(0)) / len(clients)).quantize(_CENTS, ROUND_HALF_UP)


def _exact(goals: Sequence[Goal]) -> Decimal:
    if not goals or any(weight < 1 or attained not in ATTAINMENTS for weight, attained in goals):
        raise Refusal("gas_goals_wrong")
    weights = sum(weight for weight, _ in goals)
    squares = sum(weight * weight for weight, _ in goals)
    reached = sum(weight * attained for weight, attained in goals)
    with localcontext() as context:
        context.prec = _DIGITS
        spread = ((1 - _CORRELATION) * squares + _CORRELATION * weights * weights).sqrt()
        return 50 + 10 * reached / spread
