"""How much of a contract's ceiling (plafond) is used: beside the quality score and never in it."""

from fractions import Fraction

from contractbeoordeling.domain.contract import ContractYear

WARN_AT = Fraction(7, 10)
"""From this share on a use is pointed out. One for all registers: a later warning would leave no time to talk."""


def share_used(year: ContractYear) -> Fraction | None:
    """Return which part of the ceiling is used; None where either is unknown or the ceiling is nothing."""
    if not year.ceiling or year.used is None:
        return None
    return Fraction(year.used) / Fraction(year.ceiling)


def is_much(share: Fraction | None) -> bool:
    """Tell whether so much of a ceiling is used that it deserves attention."""
    return share is not None and share >= WARN_AT
