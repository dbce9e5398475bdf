"""Numbers and dates as Dutch readers expect them."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

NOTHING = "–"


def number(value: Fraction | Decimal | int | None, digits: int = 1) -> str:
    """Return a number with a decimal comma, rounded half up; a dash where there is none."""
    if value is None:
        return NOTHING
    exact = Fraction(value)
    step = Decimal(1).scaleb(-digits)
    rounded = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(step, ROUND_HALF_UP)
    return f"{rounded:f}".replace(".", ",").replace("-", "−")


def signed(value: Fraction | None, digits: int = 1) -> str:
    """Return a difference with its sign."""
    text = number(value, digits)
    return f"+{text}" if value is not None and value > 0 else text


def euros(value: Fraction | Decimal | int | None) -> str:
    """Return an amount with its cents, and a point between thousands."""
    whole, _, cents = number(value, 2).partition(",")
    if not cents:
        return NOTHING
    sign, digits = ("−", whole[1:]) if whole.startswith("−") else ("", whole)
    return f"{sign}{int(digits):,}".replace(",", ".") + f",{cents}"


def percentage(value: Fraction | None) -> str:
    """Return a share as a whole percentage."""
    return NOTHING if value is None else f"{number(value * 100, 0)}%"


def day(value: date | None) -> str:
    """Return a date as dd-mm-jjjj."""
    return NOTHING if value is None else f"{value:%d-%m-%Y}"


def day_if_any(value: date | None) -> str:
    """Return a date as dd-mm-jjjj, and no text at all where there is none."""
    return "" if value is None else day(value)
